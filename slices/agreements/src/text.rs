//! The articles: Markdown, read into few kinds of pieces, which pages and paper both show.
//!
//! HTML in the text is shown as it is written and never becomes HTML of ours, so there is nothing to sanitise. Links are
//! written out as text: a signed document must say on paper what it says on a screen.

use ::store::{BlobHash, Blobs, StoreError};
use maud::{Markup, html};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The articles of a text by the hash of their blob; empty if it was erased.
pub(crate) fn articles(blobs: &Blobs, hash: &str) -> Result<String, StoreError> {
    let Some(hash) = BlobHash::from_stored(hash) else { return Ok(String::new()) };
    Ok(blobs.get(&hash)?.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default())
}

/// A piece of the articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Level 1 is the highest of the text.
    Heading(u8, String),
    Paragraph(String),
    /// The mark before it (`•`, `3.`), its depth from 0, its text.
    Item(String, usize, String),
}

/// Lists in lists, deeper than anybody reads, stay at this depth.
const DEEPEST: usize = 6;

pub fn pieces(markdown: &str) -> Vec<Piece> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(markdown, Options::empty()) {
        reader.hears(event);
    }
    reader.ends();
    reader.pieces
}

#[derive(Default)]
struct Reader {
    pieces: Vec<Piece>,
    text: String,
    heading: Option<u8>,
    /// For each list one is in: the next number, where it is numbered.
    lists: Vec<Option<u64>>,
    mark: Option<(String, usize)>,
    link: Option<String>,
}

impl Reader {
    fn hears(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.starts(tag),
            Event::End(tag) => self.stops(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text.push_str(&text)
            }
            Event::SoftBreak => self.text.push(' '),
            Event::HardBreak => self.text.push('\n'),
            Event::Rule => self.ends(),
            _ => {}
        }
    }

    fn starts(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.ends();
                self.heading = Some(level as u8);
            }
            Tag::List(first) => {
                self.ends();
                self.lists.push(first);
            }
            Tag::Item => {
                self.ends();
                let depth = self.lists.len().saturating_sub(1).min(DEEPEST);
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}.", *number - 1)
                    }
                    _ => "•".to_owned(),
                };
                self.mark = Some((mark, depth));
            }
            Tag::Link { dest_url, .. } => self.link = Some(dest_url.into_string()),
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock => self.ends(),
            _ => {}
        }
    }

    fn stops(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) => {
                self.ends();
                self.lists.pop();
            }
            TagEnd::Link => {
                if let Some(link) = self.link.take().filter(|link| !self.text.ends_with(link.as_str())) {
                    self.text.push_str(&format!(" ({link})"));
                }
            }
            TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                self.ends()
            }
            _ => {}
        }
    }

    /// What was read so far is a piece.
    fn ends(&mut self) {
        let text = std::mem::take(&mut self.text).trim().to_owned();
        if text.is_empty() {
            return;
        }
        let piece = match (self.heading.take(), self.mark.take()) {
            (Some(level), _) => Piece::Heading(level, text),
            (None, Some((mark, depth))) => Piece::Item(mark, depth, text),
            (None, None) => Piece::Paragraph(text),
        };
        self.pieces.push(piece);
    }
}

/// The articles on a page, under a heading of level 2: their own begin at 3.
pub fn shown(pieces: &[Piece]) -> Markup {
    let level = |piece: &Piece| if let Piece::Heading(level, _) = piece { Some(*level) } else { None };
    let top = pieces.iter().filter_map(level).min().unwrap_or(1);
    let mut at = 0;
    let mut out = html! {};
    while let Some(piece) = pieces.get(at) {
        let items = pieces[at..].iter().take_while(|piece| matches!(piece, Piece::Item(..))).count();
        let markup = match piece {
            Piece::Heading(level, text) if *level == top => html! { h3 { (text) } },
            Piece::Heading(_, text) => html! { h4 { (text) } },
            Piece::Paragraph(text) => html! { p { (lines(text)) } },
            Piece::Item(..) => list(&pieces[at..at + items]),
        };
        out = html! { (out) (markup) };
        at += items.max(1);
    }
    out
}

/// Marks are written out, as on paper: a reader may be told "article 3, point 2".
fn list(items: &[Piece]) -> Markup {
    html! {
        ul class="articles-list" role="list" {
            @for item in items {
                @if let Piece::Item(mark, depth, text) = item {
                    li class={ "articles-" (depth.min(&3)) } { span { (mark) " " } (lines(text)) }
                }
            }
        }
    }
}

fn lines(text: &str) -> Markup {
    html! { @for (index, line) in text.lines().enumerate() { @if index > 0 { br; } (line) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_become_pieces() {
        let text = "# Article 1\n\nThe *parties*\nagree.\n\n1. one\n2. two\n   - deep\n\n[Here](https://x.example)\n";
        let expected = vec![
            Piece::Heading(1, "Article 1".to_owned()),
            Piece::Paragraph("The parties agree.".to_owned()),
            Piece::Item("1.".to_owned(), 0, "one".to_owned()),
            Piece::Item("2.".to_owned(), 0, "two".to_owned()),
            Piece::Item("•".to_owned(), 1, "deep".to_owned()),
            Piece::Paragraph("Here (https://x.example)".to_owned()),
        ];
        assert_eq!(pieces(text), expected);
    }

    #[test]
    fn what_looks_like_html_is_text() {
        let page =
            shown(&pieces("<script>alert(1)</script>\n\nA <b onclick=x>b</b> [l](javascript:alert(1))")).0;
        assert!(
            page.contains("&lt;script&gt;") && !page.contains("<script") && !page.contains("<b "),
            "{page}"
        );
        assert!(!page.contains("href"), "{page}");
    }

    #[test]
    fn deep_lists_are_read_in_bounded_depth() {
        let deep: String = (0..400).map(|depth| format!("{}- x\n", "  ".repeat(depth))).collect();
        let deepest = pieces(&deep).into_iter().filter_map(|piece| match piece {
            Piece::Item(_, depth, _) => Some(depth),
            _ => None,
        });
        assert_eq!(deepest.max(), Some(DEEPEST));
    }
}
