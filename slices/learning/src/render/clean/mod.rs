//! Author HTML made safe and sober: hostile until it went through here.
//!
//! Four steps: links become ours ([`links`](super::links)), what must not be parsed is set aside ([`aside`]),
//! ammonia keeps what is on the list ([`allowed`]), and the clean text is walked once more to replace what would load
//! from elsewhere, to order the headings and to complete pictures ([`finish`]). Formulas come last, so that no author
//! can write MathML of their own.

mod allowed;
mod aside;
mod counts;
mod finish;
mod headings;
mod outside;
mod tags;
#[cfg(test)]
mod tests;

pub use counts::Dropped;
pub(crate) use outside::watch_page;
pub(super) use outside::{host, picture_link};

use lexicon::Lang;

/// How author HTML is to be placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The level its first heading gets; 1 belongs to the page.
    pub first_heading: u8,
    /// The language of the words we add to it.
    pub lang: Lang,
    /// Backticks hold AsciiMath (problems), or are what they are (texts).
    pub backticks_are_maths: bool,
}

/// Safe HTML, and what had to go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    pub html: String,
    pub dropped: Dropped,
}

/// More than this is not read by anybody; the rest is cut.
pub const LONGEST: usize = 2 << 20;

/// Nobody nests deeper or refers to more characters by name; parsing what does takes time that grows with the square of
/// it. Such a source is shown as the text it is.
const DEEPEST: usize = 500;
const MOST_REFERENCES: usize = 20_000;

/// Cleans author HTML whose links were already rewritten.
pub fn clean(source: &str, place: Place) -> Cleaned {
    let source = &source[..source.floor_char_boundary(LONGEST)];
    if is_plain(source) {
        return Cleaned { html: formulas(source, place), dropped: Dropped::default() };
    }
    if tags::depth(source) > DEEPEST || source.matches('&').count() > MOST_REFERENCES {
        return Cleaned { html: tags::escape(source), dropped: Dropped::default() };
    }
    let mut dropped = counts::of(source);
    let aside = aside::set_aside(source);
    let safe = allowed::keep_allowed(&aside.html);
    let html = finish::finish(&safe, &aside, place, &mut dropped);
    Cleaned { html: formulas(&html, place), dropped }
}

/// Words without markup, as most choices of most problems are.
fn is_plain(source: &str) -> bool {
    !source.contains(['<', '>', '&', '\0'])
}

/// Names of the tags of a text, and whether each ends an element, without those that end themselves: for the checks of
/// what we draw.
#[doc(hidden)]
pub fn tag_names(html: &str) -> impl Iterator<Item = (String, bool)> {
    let stays_open = |tag: &tags::Tag<'_>| !html[..tag.to].ends_with("/>");
    tags::tags(html).filter(stays_open).map(|tag| (tag.name, tag.is_end))
}

fn formulas(html: &str, place: Place) -> String {
    maths::render_in_html(html, place.backticks_are_maths).into_owned()
}
