//! Where everything stands on the page.
//!
//! The head hangs from the top, the foot stands on the bottom, and the body takes the middle with
//! the free height shared out around it. When the words are many, the whole page is set smaller
//! step by step; nothing is ever cut.

mod body;
mod foot;
mod head;

use crate::PaperError;
use crate::Rgb;
use crate::check::Texts;
use crate::geometry::{Area, Reading};
use crate::stack::Block;
use crate::style::PAPER;
use crate::typeset::Typesetter;

/// The column of words; the honeycomb keeps the side before it.
pub const COLUMN_X: f32 = 152.0;
pub const COLUMN_WIDTH: f32 = 640.0;
const TOP: f32 = 44.0;
const BOTTOM: f32 = 553.0;
/// How far a page full of words may be reduced, tried in this order.
const SCALES: [f32; 11] = [1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5];

/// Everything on the page with its place, in reading order, mirrored where the sheet is.
pub struct Arrangement {
    pub blocks: Vec<Block>,
    /// Bars of one colour: rules, ticks before the details, the line to sign on.
    pub bars: Vec<(Area, Rgb)>,
    /// The ground of the notice of revocation.
    pub banner: Option<Area>,
    /// The white square that holds the QR code and its quiet zone.
    pub qr: Area,
    /// The three cells before the name of the institution, where there is no logo.
    pub mark: Option<Area>,
    /// Where each logo stands.
    pub logos: Vec<Area>,
}

/// What is common to the three parts while they are set.
struct Setting<'a> {
    setter: &'a mut Typesetter,
    texts: &'a Texts,
    /// The institution's colour, readable on the page.
    accent: Rgb,
    scale: f32,
}

/// One part of the page: its blocks and bars, from a height of zero.
struct Part {
    blocks: Vec<Block>,
    bars: Vec<(Area, Rgb)>,
    height: f32,
}

pub fn arrange(texts: &Texts, accent: Rgb, rtl: bool) -> Result<Arrangement, PaperError> {
    let mut setter = Typesetter::new(rtl)?;
    let accent = accent.readable_on(PAPER);
    for scale in SCALES {
        let mut setting = Setting { setter: &mut setter, texts, accent, scale };
        if let Some(arrangement) = setting.tried() {
            refuse_holes(&arrangement.blocks)?;
            return Ok(arrangement.mirrored(Reading { rtl }));
        }
    }
    Err(PaperError::DoesNotFit)
}

impl Setting<'_> {
    /// The whole page at this scale, if it holds.
    fn tried(&mut self) -> Option<Arrangement> {
        let head = self.head();
        let body = self.body();
        let foot = self.foot();
        let body_top = TOP + head.part.height;
        let foot_top = BOTTOM - foot.part.height;
        let free = foot_top - body_top - body.words.height - body.details.height;
        if free < 58.0 * self.scale || body.overflows || foot.overflows {
            return None;
        }
        let words_top = body_top + free * 0.36;
        let details_top = words_top + body.words.height + free * 0.26;
        let qr = Area { y: foot.qr.y + foot_top, ..foot.qr };
        let mut page = Arrangement {
            blocks: Vec::new(),
            bars: Vec::new(),
            banner: head.banner.map(|area| Area { y: area.y + TOP, ..area }),
            qr,
            mark: head.mark.map(|area| Area { y: area.y + TOP, ..area }),
            logos: head.logos.into_iter().map(|area| Area { y: area.y + TOP, ..area }).collect(),
        };
        page.place(head.part, TOP);
        page.place(body.words, words_top);
        page.place(body.details, details_top);
        page.place(foot.part, foot_top);
        Some(page)
    }
}

impl Arrangement {
    fn place(&mut self, part: Part, top: f32) {
        let down = |area: Area| Area { y: area.y + top, ..area };
        let moved = part.blocks.into_iter().map(|block| Block { area: down(block.area), ..block });
        self.blocks.extend(moved);
        self.bars.extend(part.bars.into_iter().map(|(area, color)| (down(area), color)));
    }

    fn mirrored(mut self, reading: Reading) -> Self {
        for block in &mut self.blocks {
            block.area = reading.place(block.area);
        }
        for (area, _) in &mut self.bars {
            *area = reading.place(*area);
        }
        self.banner = self.banner.map(|area| reading.place(area));
        self.qr = reading.place(self.qr);
        self.mark = self.mark.map(|area| reading.place(area));
        self.logos = self.logos.into_iter().map(|area| reading.place(area)).collect();
        self
    }
}

/// A page with empty boxes in place of letters is not given to anybody.
fn refuse_holes(blocks: &[Block]) -> Result<(), PaperError> {
    for block in blocks {
        let characters = block.paragraph.missing();
        if !characters.is_empty() {
            return Err(PaperError::Unprintable { field: block.role.spoken(), characters });
        }
    }
    Ok(())
}
