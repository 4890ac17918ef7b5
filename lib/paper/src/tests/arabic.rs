use super::measure::ink;
use super::{arranged, layla};
use crate::arrange::COLUMN_X;
use crate::geometry::PAGE;
use crate::stack::Role;

#[test]
fn an_arabic_page_begins_at_the_right() {
    let page = arranged(&layla()).unwrap();
    let right = PAGE.width - COLUMN_X;
    for block in page.blocks.iter().filter(|block| block.area.width > 500.0) {
        let edge = ink(block).iter().map(|mark| mark.1).fold(0.0, f32::max);
        assert!((block.area.right() - edge).abs() < 2.0, "{:?} ends at {edge}", block.role);
    }
    assert!(page.blocks.iter().any(|block| (block.area.right() - right).abs() < 0.1));
    assert!(page.qr.x < PAGE.width / 2.0);
}

#[test]
fn arabic_letters_are_joined_and_read_from_the_first_word() {
    let page = arranged(&layla()).unwrap();
    let name = page.blocks.iter().find(|block| block.role == Role::Name).unwrap();
    let runs: Vec<_> = name.paragraph.lines().flatten().collect();
    let words: Vec<_> = runs
        .iter()
        .map(|run| {
            let start = run.glyphs.iter().map(|glyph| glyph.text_range.start).min().unwrap();
            let end = run.glyphs.iter().map(|glyph| glyph.text_range.end).max().unwrap();
            name.paragraph.text[start..end].trim()
        })
        .collect();
    assert_eq!(words, ["ليلى", "بنت", "عبد", "الرحمن"]);
    assert!(runs.windows(2).all(|pair| pair[0].x > pair[1].x), "the first word stands at the right");
    // The two lams of the first word have one shape at its head and another in its middle.
    let lams: Vec<_> =
        runs[0].glyphs.iter().filter(|glyph| &name.paragraph.text[glyph.text_range.clone()] == "ل").collect();
    assert_eq!(lams.len(), 2);
    assert_ne!(lams[0].glyph_id, lams[1].glyph_id);
}
