//! Where everything stands: texts set in lines, lines put on pages.

use super::{Part, Table, WritingSheet, printable};
use crate::geometry::Area;
use crate::style::{self, Family, Style};
use crate::typeset::{Paragraph, Typesetter};
use crate::{PaperError, Rgb};
use std::ops::Range;

/// A4 portrait, 210 × 297 mm.
pub const SHEET: Area = Area::new(0.0, 0.0, 595.28, 841.89);
const MARGIN: f32 = 62.0;
const TOP: f32 = 64.0;
const BOTTOM: f32 = 770.0;
const WIDTH: f32 = SHEET.width - 2.0 * MARGIN;
const INDENT: f32 = 18.0;
const PADDING: f32 = 5.0;
const CODE: f32 = 78.0;

/// The look of a text: its face, its size in points, its colour.
#[derive(Clone, Copy)]
struct Look(Style, f32, Rgb);

const fn face(family: Family, bold: bool) -> Style {
    Style { family, bold, tries: &[(10_000, 10.0, 10.0)] }
}

const BODY: Look = Look(face(Family::Serif, false), 10.5, style::INK);
const SMALL: Look = Look(face(Family::Sans, false), 8.0, style::MUTED);
const CELL: Look = Look(face(Family::Sans, false), 9.0, style::INK);
const HEAD: Look = Look(face(Family::Sans, true), 9.0, style::INK);

/// From the side where the page begins: where it starts, how wide it is.
#[derive(Clone, Copy)]
struct Column(f32, f32);

const WHOLE: Column = Column(0.0, WIDTH);

/// What a text is to a screen reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Is {
    Heading(u8),
    Paragraph,
    /// The mark of an item, then its text.
    Mark,
    Item,
    /// A cell of a table: which table, which row (0 is the head), which column.
    Cell(usize, usize, usize),
    /// For the eye only: foot, number, a head repeated.
    Ornament,
}

/// Some lines of a text on a page.
pub struct Placed {
    pub page: usize,
    /// Which text of [`Flow::texts`].
    pub text: usize,
    pub lines: Range<usize>,
    /// The top left corner the whole text would have for these lines to stand where they do.
    pub at: (f32, f32),
}

pub struct Text {
    pub is: Is,
    pub paragraph: Paragraph,
    pub color: Rgb,
}

/// A thin line across a page.
pub struct Rule {
    pub page: usize,
    pub area: Area,
    pub color: Rgb,
}

pub struct Flow {
    setter: Typesetter,
    rtl: bool,
    pub texts: Vec<Text>,
    pub placed: Vec<Placed>,
    pub rules: Vec<Rule>,
    pub pages: usize,
    /// Where the QR code stands, on the last page.
    pub code: Area,
    y: f32,
    tables: usize,
}

pub fn flow(sheet: &WritingSheet<'_>) -> Result<Flow, PaperError> {
    let mut flow = Flow {
        setter: Typesetter::new(sheet.rtl)?,
        rtl: sheet.rtl,
        texts: Vec::new(),
        placed: Vec::new(),
        rules: Vec::new(),
        pages: 1,
        code: Area::new(0.0, 0.0, CODE, CODE),
        y: TOP,
        tables: 0,
    };
    let title = Look(HEAD.0, 21.0, sheet.accent.readable_on(style::WHITE));
    flow.say(Is::Paragraph, sheet.over, Look(SMALL.0, 10.0, style::MUTED), WHOLE, 2.0);
    flow.say(Is::Heading(1), sheet.title, title, WHOLE, 8.0);
    flow.rule(style::OAK);
    flow.y += 10.0;
    for part in sheet.parts {
        flow.part(part);
    }
    flow.verify(sheet);
    flow.feet(sheet);
    Ok(flow)
}

impl Flow {
    fn part(&mut self, part: &Part<'_>) {
        match part {
            Part::Heading(level, text) => {
                let (size, above) = if *level == 2 { (14.0, 12.0) } else { (11.5, 7.0) };
                // A heading never stands alone at the foot of a page.
                self.need(size * 5.0);
                self.y += above;
                let is = Is::Heading((*level).clamp(2, 3));
                self.say(is, text, Look(HEAD.0, size, style::INK), WHOLE, 4.0);
            }
            Part::Paragraph(text) => self.say(Is::Paragraph, text, BODY, WHOLE, 6.0),
            Part::Item(mark, depth, text) => {
                let x = INDENT * (*depth).min(6) as f32;
                self.need(34.0);
                let top = self.y;
                self.say(Is::Mark, mark, BODY, Column(x, INDENT), 0.0);
                // Text and mark stand on one line.
                self.y = top;
                self.say(Is::Item, text, BODY, Column(x + INDENT, WIDTH - x - INDENT), 4.0);
            }
            Part::Table(table) => self.table(table),
        }
    }

    /// Sets a text and puts its lines under what is there, going on over pages; `after` is left beneath.
    fn say(&mut self, is: Is, text: &str, look: Look, column: Column, after: f32) {
        let Some(index) = self.set(is, text, look, column.1) else { return };
        let (lines, height) = self.measure(index);
        let mut from = 0;
        while from < lines {
            let room = ((BOTTOM - self.y) / height.max(1.0)).floor().max(0.0) as usize;
            // Two lines at least stay together, where there are two.
            if room < (lines - from).min(2) && self.y > TOP {
                self.turn();
                continue;
            }
            let to = lines.min(from + room.max(1));
            self.place(index, from..to, column);
            from = to;
        }
        self.y += after;
    }

    fn place(&mut self, index: usize, lines: Range<usize>, column: Column) {
        let (_, height) = self.measure(index);
        let at = (self.left(column), self.y - height * lines.start as f32);
        self.y += height * lines.len() as f32;
        self.placed.push(Placed { page: self.pages - 1, text: index, lines, at });
    }

    fn left(&self, Column(start, width): Column) -> f32 {
        if self.rtl { SHEET.width - MARGIN - start - width } else { MARGIN + start }
    }

    /// A text in a column; nothing where nothing of it can be printed.
    fn set(&mut self, is: Is, text: &str, Look(style, size, color): Look, width: f32) -> Option<usize> {
        let clean = printable(text, "");
        let missing = self.setter.plain(&clean, &style, size, width).missing();
        let kept = printable(&clean, &missing);
        if kept.is_empty() {
            return None;
        }
        let paragraph = self.setter.plain(&kept, &style, size, width);
        self.texts.push(Text { is, paragraph, color });
        Some(self.texts.len() - 1)
    }

    /// How many lines a text has, and how high each is.
    fn measure(&self, index: usize) -> (usize, f32) {
        let paragraph = &self.texts[index].paragraph;
        let lines = paragraph.lines().count().max(1);
        (lines, paragraph.height() / lines as f32)
    }

    fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > TOP {
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.pages += 1;
        self.y = TOP;
    }

    fn rule(&mut self, color: Rgb) {
        let area = Area::new(MARGIN, self.y, WIDTH, 0.8);
        self.rules.push(Rule { page: self.pages - 1, area, color });
    }

    fn table(&mut self, table: &Table<'_>) {
        let number = self.tables;
        self.tables += 1;
        let all: f32 = table.columns.iter().map(|(_, share)| share).sum();
        let mut columns = Vec::new();
        let mut x = 0.0;
        for (_, share) in table.columns {
            let width = WIDTH * share / all.max(0.01);
            columns.push(Column(x, (width - PADDING).max(20.0)));
            x += width;
        }
        let names: Vec<String> = table.columns.iter().map(|(name, _)| (*name).to_owned()).collect();
        self.y += 4.0;
        let rows = std::iter::once(&names).chain(table.rows);
        for (row, cells) in rows.enumerate() {
            let is = |column| Is::Cell(number, row, column);
            let texts = self.cells(is, cells, if row == 0 { HEAD } else { CELL }, &columns);
            // A row stays on one page; on a new one the names of the columns stand again, for the eye.
            let before = self.pages;
            self.need(self.highest(&texts) + 2.0 * PADDING + if row == 0 { 30.0 } else { 0.0 });
            if self.pages > before && row > 0 {
                let names = self.cells(|_| Is::Ornament, &names, HEAD, &columns);
                self.lay(&names, &columns);
            }
            self.lay(&texts, &columns);
        }
        self.y += 6.0;
    }

    fn cells(
        &mut self,
        is: impl Fn(usize) -> Is,
        cells: &[String],
        look: Look,
        columns: &[Column],
    ) -> Vec<Option<usize>> {
        let pairs = cells.iter().zip(columns).enumerate();
        pairs.map(|(at, (cell, column))| self.set(is(at), cell, look, column.1)).collect()
    }

    fn highest(&self, texts: &[Option<usize>]) -> f32 {
        texts.iter().flatten().map(|text| self.texts[*text].paragraph.height()).fold(0.0, f32::max)
    }

    fn lay(&mut self, texts: &[Option<usize>], columns: &[Column]) {
        let (top, height) = (self.y + PADDING, self.highest(texts));
        for (text, column) in texts.iter().zip(columns) {
            if let Some(text) = text {
                self.y = top;
                let (lines, _) = self.measure(*text);
                self.place(*text, 0..lines, *column);
            }
        }
        self.y = top + height + PADDING - 1.0;
        self.rule(style::VENEER);
        self.y += 1.0;
    }

    /// The QR code and the words beside it, at the end of the text.
    fn verify(&mut self, sheet: &WritingSheet<'_>) {
        self.need(CODE + 30.0);
        self.y += 14.0;
        self.code = Area::new(self.left(Column(0.0, CODE)), self.y, CODE, CODE);
        self.y += 6.0;
        let beside = Column(CODE + 14.0, WIDTH - CODE - 14.0);
        self.say(Is::Paragraph, sheet.verify_words, Look(SMALL.0, 9.5, style::INK), beside, 3.0);
        self.say(Is::Paragraph, sheet.verify_url, SMALL, beside, 0.0);
    }

    fn feet(&mut self, sheet: &WritingSheet<'_>) {
        for page in 0..self.pages {
            let number = format!("{} / {}", page + 1, self.pages);
            let texts = [(sheet.foot, Column(0.0, WIDTH - 70.0)), (&number, Column(WIDTH - 40.0, 40.0))];
            for (text, column) in texts {
                let Some(index) = self.set(Is::Ornament, text, SMALL, column.1) else { continue };
                let at = (self.left(column), BOTTOM + 22.0);
                // One line of the foot is enough to know the document.
                self.placed.push(Placed { page, text: index, lines: 0..1, at });
            }
            let area = Area::new(MARGIN, BOTTOM + 16.0, WIDTH, 0.6);
            self.rules.push(Rule { page, area, color: sheet.accent });
        }
    }
}
