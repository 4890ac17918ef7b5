//! The look of the certificate: its colours and its scale of type.

use crate::Rgb;

/// The page: white with a breath of warmth, so that a print uses next to no ink.
pub const PAPER: Rgb = Rgb::new(0xFD, 0xFB, 0xF6);
pub const INK: Rgb = Rgb::new(0x2C, 0x26, 0x20);
pub const MUTED: Rgb = Rgb::new(0x6A, 0x5D, 0x4F);
pub const ALARM: Rgb = Rgb::new(0x9B, 0x1C, 0x1C);
pub const ALARM_GROUND: Rgb = Rgb::new(0xFB, 0xE9, 0xE7);
pub const WHITE: Rgb = Rgb::new(0xFF, 0xFF, 0xFF);
pub const BLACK: Rgb = Rgb::new(0, 0, 0);

/// The layers of plywood, from the palest veneer to the glue line.
pub const BIRCH: Rgb = Rgb::new(0xF5, 0xEA, 0xD6);
pub const VENEER: Rgb = Rgb::new(0xEB, 0xD7, 0xB5);
pub const OAK: Rgb = Rgb::new(0xDA, 0xBC, 0x8C);
pub const GLUE: Rgb = Rgb::new(0xB8, 0x90, 0x5C);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    Serif,
    Sans,
}

/// How one kind of text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub family: Family,
    pub bold: bool,
    /// What is tried in turn until the text fits.
    pub tries: &'static [Try],
}

/// So many lines, in sizes (points) from the first down to the second.
pub type Try = (usize, f32, f32);

impl Style {
    /// The smallest size in points: still readable on paper at arm's length.
    pub fn least(&self) -> f32 {
        self.tries.last().map_or(6.5, |last| last.2)
    }
}

const fn serif(bold: bool, tries: &'static [Try]) -> Style {
    Style { family: Family::Serif, bold, tries }
}

const fn sans(bold: bool, tries: &'static [Try]) -> Style {
    Style { family: Family::Sans, bold, tries }
}

pub const INSTITUTION: Style = serif(true, &[(1, 19.0, 17.0), (2, 19.0, 13.0), (3, 13.0, 9.0)]);
pub const PARTNERS: Style = sans(false, &[(1, 9.5, 8.8), (3, 9.5, 8.0), (7, 8.0, 6.5)]);
pub const REVOKED: Style = sans(true, &[(1, 12.0, 10.5), (3, 12.0, 9.0)]);
pub const HEADING: Style = serif(true, &[(1, 35.0, 23.0), (2, 25.0, 14.0)]);
pub const LEAD: Style = sans(false, &[(1, 12.5, 10.5), (2, 12.0, 8.5)]);
pub const NAME: Style = serif(false, &[(1, 40.0, 27.0), (2, 30.0, 19.0), (3, 20.0, 13.0)]);
pub const COURSE: Style = serif(true, &[(2, 22.0, 17.0), (3, 18.0, 14.0), (5, 14.0, 10.0)]);
pub const DETAIL_LABEL: Style = sans(false, &[(1, 9.0, 8.0), (2, 8.5, 7.0)]);
pub const DETAIL_VALUE: Style = sans(true, &[(2, 11.5, 9.0), (4, 9.0, 7.0)]);
pub const ISSUED: Style = sans(false, &[(2, 10.5, 9.0), (3, 9.0, 7.5)]);
pub const SIGNATORY: Style = sans(true, &[(1, 11.0, 9.0), (2, 9.5, 7.5)]);
pub const SIGNATORY_TITLE: Style = sans(false, &[(1, 9.5, 8.5), (3, 9.0, 7.0)]);
pub const VERIFY_WORDS: Style = sans(false, &[(3, 9.0, 7.5), (5, 7.5, 6.5)]);
pub const VERIFY_URL: Style = sans(false, &[(1, 9.0, 8.0), (4, 8.5, 6.5)]);
pub const CODE: Style = sans(true, &[(1, 14.0, 9.0)]);
