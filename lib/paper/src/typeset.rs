//! Setting of one paragraph: shaping, direction, breaking into lines, and fitting to a width.

use std::borrow::Cow;

use parley::layout::{Alignment, AlignmentOptions, Layout};
use parley::style::{FontFamily, FontFamilyName, FontWeight, LineHeight, OverflowWrap, StyleProperty};
use parley::{BaseDirection, FontContext, LayoutContext};

use crate::PaperError;
use crate::faces;
use crate::glyphs::{self, InkRun};
use crate::style::{Family, Style};
use crate::words::{is_invisible, reads_from_the_right};

/// Height of a line, as a share of what the face asks for. Noto faces ask for a lot.
const LINE_HEIGHT: f32 = 0.92;
/// Naskh letters are small for their size: at equal points they look a sixth smaller than Latin.
const ARABIC_GROWTH: f32 = 1.16;
/// How much smaller each new try is when a text does not fit.
const STEP: f32 = 0.96;

pub struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    rtl: bool,
}

/// A text set in lines. Coordinates inside it start at its own top left corner.
pub struct Paragraph {
    pub text: String,
    layout: Layout<()>,
    /// From the left of the paragraph to the left of its block of lines.
    shift: f32,
}

impl Typesetter {
    pub fn new(rtl: bool) -> Result<Self, PaperError> {
        Ok(Self { fonts: faces::context()?, layouts: LayoutContext::new(), rtl })
    }

    /// Sets `text` in a column of `width`, with sizes times `scale`: each try of the style in
    /// turn, smaller and smaller, until the text keeps to its lines with no word cut. When
    /// nothing does, it takes the lines it needs at the least size, and a word is cut only if it
    /// is wider than the column.
    pub fn fitted(&mut self, text: &str, style: &Style, scale: f32, width: f32) -> Paragraph {
        let size = self.fitting_size(text, style, scale, width);
        let mut layout = self.shaped(text, style, size);
        layout.break_all_lines(Some(width));
        self.aligned(text, layout, width)
    }

    /// Sets `text` at one size in as many lines as it needs, from the side where the page begins.
    pub fn plain(&mut self, text: &str, style: &Style, size: f32, width: f32) -> Paragraph {
        let mut layout = self.shaped(text, style, size);
        layout.break_all_lines(Some(width));
        let side = if self.rtl { Alignment::Right } else { Alignment::Left };
        layout.align(side, AlignmentOptions { align_when_overflowing: true, ..Default::default() });
        // An alignment is within the widest line: where that is shorter than the column, the rest is a shift.
        Paragraph { text: text.to_owned(), layout, shift: 0.0 }
    }

    /// The first size that fits. Shapes are proportional to their size, so the text is shaped
    /// once, and the column is made wider instead of the letters smaller.
    fn fitting_size(&mut self, text: &str, style: &Style, scale: f32, width: f32) -> f32 {
        let least = style.least();
        let mut layout = self.shaped(text, style, least);
        let widest_word = layout.calculate_content_widths().min;
        for &(lines, from, to) in style.tries {
            let floor = (to * scale).max(least);
            let mut size = (from * scale).max(floor);
            loop {
                // A hair is kept so that rounding does not add a line at the size chosen.
                let room = width * least / size - 0.01;
                layout.break_all_lines(Some(room));
                if widest_word <= room && layout.len() <= lines {
                    return size;
                }
                if size <= floor {
                    break;
                }
                size = (size * STEP).max(floor);
            }
        }
        least
    }

    fn shaped(&mut self, text: &str, style: &Style, size: f32) -> Layout<()> {
        let from_the_right = reads_from_the_right(text, self.rtl);
        let latin = match style.family {
            Family::Serif => faces::SERIF,
            Family::Sans => faces::SANS,
        };
        // The first face is also asked for spaces and punctuation: it must be that of the words.
        let names = if from_the_right { [faces::NASKH, latin] } else { [latin, faces::NASKH] };
        let families: Vec<_> = names.iter().map(|&name| FontFamilyName::Named(Cow::Borrowed(name))).collect();
        let size = if from_the_right { size * ARABIC_GROWTH } else { size };
        let weight = if style.bold { FontWeight::BOLD } else { FontWeight::NORMAL };
        let weight = StyleProperty::FontWeight(weight);

        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.set_base_direction(match from_the_right {
            true => BaseDirection::Rtl,
            false => BaseDirection::Ltr,
        });
        builder.push_default(FontFamily::List(Cow::Owned(families)));
        builder.push_default(StyleProperty::FontSize(size));
        builder.push_default(weight);
        builder.push_default(LineHeight::MetricsRelative(LINE_HEIGHT));
        builder.push_default(OverflowWrap::BreakWord);
        builder.build(text)
    }

    /// Evens out the lines and puts them on the side where the page begins.
    fn aligned(&self, text: &str, mut layout: Layout<()>, width: f32) -> Paragraph {
        let even = even_width(&mut layout, width);
        layout.break_all_lines(Some(even));
        let side = if self.rtl { Alignment::Right } else { Alignment::Left };
        layout.align(side, AlignmentOptions { align_when_overflowing: true, ..Default::default() });
        let shift = if self.rtl { width - even } else { 0.0 };
        Paragraph { text: text.to_owned(), layout, shift }
    }
}

impl Paragraph {
    pub fn height(&self) -> f32 {
        self.layout.height()
    }

    /// The widest line, without the spaces that hang past its end.
    pub fn width(&self) -> f32 {
        self.layout.width()
    }

    /// For each line, the runs of glyphs to draw.
    pub fn lines(&self) -> impl Iterator<Item = Vec<InkRun>> + '_ {
        self.layout.lines().map(|line| glyphs::runs_of(&line, &self.text, self.shift))
    }

    /// Characters for which no face has a glyph, each once, in order.
    pub fn missing(&self) -> String {
        let mut missing = String::new();
        let empty = self.lines().flatten().flat_map(|run| run.missing().collect::<Vec<_>>());
        for character in empty.flat_map(|range| self.text[range].chars()) {
            if !is_invisible(character) && !missing.contains(character) {
                missing.push(character);
            }
        }
        missing
    }
}

/// The narrowest column that still takes the same number of lines: a title of two lines is cut
/// near its middle rather than leaving one word alone.
fn even_width(layout: &mut Layout<()>, width: f32) -> f32 {
    let lines = layout.len();
    if lines < 2 {
        return width;
    }
    let (mut narrow, mut wide) = (layout.calculate_content_widths().min.min(width), width);
    while wide - narrow > 2.0 {
        let middle = (narrow + wide) / 2.0;
        layout.break_all_lines(Some(middle));
        match layout.len() <= lines {
            true => wide = middle,
            false => narrow = middle,
        }
    }
    wide
}
