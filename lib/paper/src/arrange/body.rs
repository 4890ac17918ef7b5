use super::{COLUMN_WIDTH, COLUMN_X, Part, Setting};
use crate::geometry::Area;
use crate::stack::{Line, Role, Stack};
use crate::style::{self, INK, MUTED, OAK};

/// A detail is not drawn wider than this, so that two of them do not drift apart.
const WIDEST_DETAIL: f32 = 200.0;
const TICK: f32 = 2.0;
const TICK_GAP: f32 = 9.0;
const BETWEEN: f32 = 14.0;

pub struct Body {
    pub words: Part,
    pub details: Part,
    /// Whether a line is wider than its column, which only a smaller scale can cure.
    pub overflows: bool,
}

impl Setting<'_> {
    pub(super) fn body(&mut self) -> Body {
        let words = self.words();
        let details = self.details();
        let overflows = words
            .blocks
            .iter()
            .chain(&details.blocks)
            .any(|block| block.paragraph.width() > block.area.width + 0.5);
        Body { words, details, overflows }
    }

    /// What it is, whose it is and for what: the sentence of the certificate.
    fn words(&mut self) -> Part {
        let (texts, scale, accent) = (self.texts, self.scale, self.accent);
        let mut stack = Stack::new(COLUMN_X, COLUMN_WIDTH);
        let lines = [
            (Role::Heading, &texts.heading, &style::HEADING, accent, 0.0),
            (Role::Lead, &texts.presented_to, &style::LEAD, MUTED, 16.0),
            (Role::Name, &texts.name, &style::NAME, INK, 0.0),
            (Role::Lead, &texts.for_, &style::LEAD, MUTED, 12.0),
            (Role::Course, &texts.course, &style::COURSE, INK, 3.0),
        ];
        for (role, text, style, color, gap) in lines {
            stack.add(self.setter, Line { role, text, style, color, gap: gap * scale, scale });
        }
        Part { height: stack.height, blocks: stack.blocks, bars: Vec::new() }
    }

    /// Hours, result, dates: up to four side by side, then a second row.
    fn details(&mut self) -> Part {
        let count = self.texts.details.len();
        let columns = if count <= 4 { count.max(1) } else { count.div_ceil(2) };
        let width = (COLUMN_WIDTH / columns as f32).min(WIDEST_DETAIL);
        let mut part = Part { blocks: Vec::new(), bars: Vec::new(), height: 0.0 };
        for (at, row) in self.texts.details.chunks(columns).enumerate() {
            let top = if at == 0 { 0.0 } else { part.height + BETWEEN * self.scale };
            part.height = top + self.row(row, width, top, &mut part);
        }
        part
    }

    /// One row of details; its height.
    fn row(&mut self, row: &[(String, String)], width: f32, top: f32, part: &mut Part) -> f32 {
        let scale = self.scale;
        let mut cells = Vec::new();
        for (column, (label, value)) in row.iter().enumerate() {
            let x = COLUMN_X + column as f32 * width;
            let inner = width - TICK - TICK_GAP - BETWEEN;
            let mut cell = Stack::new(x + TICK + TICK_GAP, inner);
            let line = |role, text, style, color| Line { role, text, style, color, gap: 0.0, scale };
            cell.add(self.setter, line(Role::DetailLabel, label, &style::DETAIL_LABEL, MUTED));
            cell.add(self.setter, line(Role::DetailValue, value, &style::DETAIL_VALUE, INK));
            cells.push((x, cell));
        }
        let height = cells.iter().map(|(_, cell)| cell.height).fold(0.0, f32::max);
        for (x, cell) in cells {
            part.bars.push((Area::new(x, top + 1.0, TICK, height - 2.0), OAK));
            part.blocks.extend(cell.at(top));
        }
        height
    }
}
