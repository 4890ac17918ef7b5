//! A document of several pages: headings, paragraphs, lists and tables, on A4 portrait.
//!
//! It is laid out first (`flow`), then drawn page by page, then tagged in reading order: a paragraph that goes on over
//! two pages is one paragraph to a screen reader.

mod draw;
mod flow;
mod tags;

use crate::check::{self, MOST_TEXT};
use crate::sheet::ProducedAt;
use crate::words::cleaned;
use crate::{PaperError, Rgb};

/// What a document says. Every text is already in its language.
#[derive(Debug, Clone)]
pub struct WritingSheet<'a> {
    /// Language of the document (BCP 47).
    pub language: &'a str,
    /// Whether pages begin at the right.
    pub rtl: bool,
    /// A line above the title: who, or what sort of document. May be empty.
    pub over: &'a str,
    pub title: &'a str,
    pub parts: &'a [Part<'a>],
    /// At the foot of each page, before its number: "3 / 7".
    pub foot: &'a str,
    /// “Verify this document”, and the address in the QR code at the end.
    pub verify_words: &'a str,
    pub verify_url: &'a str,
    pub accent: Rgb,
    pub produced_at: ProducedAt,
}

/// A piece of a document.
#[derive(Debug, Clone)]
pub enum Part<'a> {
    /// Level 2 or 3; the title is the only one of level 1.
    Heading(u8, &'a str),
    Paragraph(&'a str),
    /// The mark before it, its depth from 0, its text.
    Item(&'a str, usize, &'a str),
    Table(Table<'a>),
}

#[derive(Debug, Clone)]
pub struct Table<'a> {
    /// Names of the columns, with their widths as shares of each other.
    pub columns: &'a [(&'a str, f32)],
    /// As many cells in each as there are columns.
    pub rows: &'a [Vec<String>],
}

/// Parts of a document, at most.
const MOST_PARTS: usize = 5_000;
/// Rows of a table, at most.
const MOST_ROWS: usize = 2_000;
/// Characters of a cell, at most: a row has to fit a page.
const LONGEST_CELL: usize = 600;

/// The document as PDF/A-3a and PDF/UA-1. Equal sheets give equal bytes.
pub fn writing(sheet: &WritingSheet<'_>) -> Result<Vec<u8>, PaperError> {
    check::language(sheet.language)?;
    check::moment(sheet.produced_at)?;
    let url = check::address(sheet.verify_url)?;
    check::needed("title", sheet.title, 300)?;
    for text in [sheet.over, sheet.foot, sheet.verify_words] {
        check::optional("line of the document", text, 300)?;
    }
    check::at_most("parts", sheet.parts.len(), MOST_PARTS)?;
    sheet.parts.iter().try_for_each(part)?;
    draw::document(sheet, &url)
}

fn part(part: &Part<'_>) -> Result<(), PaperError> {
    match part {
        Part::Heading(_, text) => check::optional("heading", text, 400).map(drop),
        Part::Paragraph(text) | Part::Item(_, _, text) => {
            check::optional("paragraph", text, MOST_TEXT).map(drop)
        }
        Part::Table(table) => {
            check::at_most("rows", table.rows.len(), MOST_ROWS)?;
            check::at_most("columns", table.columns.len(), 8)?;
            let mut cells = table.rows.iter().flatten();
            cells.try_for_each(|cell| check::optional("cell", cell, LONGEST_CELL).map(drop))
        }
    }
}

/// Characters of a text that no face has are shown as a replacement mark would be: a document that was agreed must
/// be printable whatever somebody typed, so they are left out and the others stay.
fn printable(text: &str, missing: &str) -> String {
    cleaned(text).chars().filter(|c| !missing.contains(*c)).collect()
}
