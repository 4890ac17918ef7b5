//! Measuring of what was drawn.

use crate::arrange::{Arrangement, COLUMN_WIDTH, COLUMN_X};
use crate::geometry::Area;
use crate::stack::Block;
use crate::words::is_invisible;

/// The part of the page where words may stand.
fn column(rtl: bool) -> Area {
    let column = Area::new(COLUMN_X, 36.0, COLUMN_WIDTH, 575.0 - 36.0);
    if rtl { column.mirrored() } else { column }
}

pub fn holds(outer: &Area, inner: &Area) -> bool {
    let room = outer.grown(0.75);
    room.x <= inner.x && inner.right() <= room.right() && room.y <= inner.y && inner.bottom() <= room.bottom()
}

fn overlap(a: &Area, b: &Area) -> bool {
    let clear = 0.05;
    a.x + clear < b.right() && b.x + clear < a.right() && a.y + clear < b.bottom() && b.y + clear < a.bottom()
}

/// From the first to the last mark of ink of a block, line spaces aside.
pub fn ink(block: &Block) -> Vec<(f32, f32)> {
    let text = &block.paragraph.text;
    let mut marks = Vec::new();
    for run in block.paragraph.lines().flatten() {
        let mut pen = block.area.x + run.x;
        for glyph in &run.glyphs {
            let end = pen + glyph.x_advance * run.size;
            if !text[glyph.text_range.clone()].trim().is_empty() {
                marks.push((pen, end));
            }
            pen = end;
        }
    }
    marks
}

/// The visible characters of a block that no glyph stands for.
fn lost(block: &Block) -> String {
    let text = &block.paragraph.text;
    let mut drawn = vec![false; text.len()];
    for glyph in block.paragraph.lines().flatten().flat_map(|run| run.glyphs) {
        drawn[glyph.text_range].fill(true);
    }
    let seen = |c: char| !is_invisible(c) && !c.is_whitespace();
    text.char_indices().filter(|&(at, c)| seen(c) && !drawn[at]).map(|(_, c)| c).collect()
}

pub fn assert_sound(page: &Arrangement, rtl: bool, case: &str) {
    for (at, block) in page.blocks.iter().enumerate() {
        let role = block.role;
        assert!(holds(&column(rtl), &block.area), "{case}: {role:?} leaves the column: {:?}", block.area);
        assert!(block.paragraph.height() <= block.area.height + 0.01, "{case}: {role:?} is too high");
        let area = block.area.grown(0.75);
        for (left, right) in ink(block) {
            assert!(
                area.x <= left && right <= area.right(),
                "{case}: {role:?} overflows: {left}–{right} in {area:?}"
            );
        }
        assert_eq!(lost(block), "", "{case}: {role:?} lost letters");
        assert!(!overlap(&block.area, &page.qr), "{case}: {role:?} is under the QR code");
        for other in &page.blocks[at + 1..] {
            assert!(!overlap(&block.area, &other.area), "{case}: {role:?} touches {:?}", other.role);
        }
    }
}
