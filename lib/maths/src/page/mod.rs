//! Formulas inside a page: found in its text, never in its markup.

mod delimiters;
mod pieces;

use std::borrow::Cow;

use crate::escape::{decode_references, push_escaped};
use delimiters::{Closings, Delimiter};
use pieces::{Piece, Pieces};

/// Replaces the formulas in the text of an HTML fragment by MathML.
///
/// Formulas stand between `\( … \)`, `\[ … \]`, `$$ … $$`, `[mathjaxinline]…[/mathjaxinline]` or
/// `[mathjax]…[/mathjax]` (the last is displayed, as in Open edX problems); between backticks too,
/// read as AsciiMath, when `backticks_too` asks for it. Tags, attributes, comments and the content
/// of `code`, `pre`, `script`, `style`, `textarea`, `math` and `svg` stay as they are.
///
/// A formula that cannot be read becomes `<code class="formula">` with its source, so that the page
/// still says what the author wrote. The fragment must already be trusted HTML: everything outside
/// formulas is copied byte for byte. A fragment without delimiters is returned as it came.
///
/// ```
/// let page = maths::render_in_html(r"<p>so \(x&lt;1\)</p>", false);
/// assert!(page.starts_with("<p>so <math><semantics>"));
/// assert_eq!(maths::render_in_html("<p>so x</p>", false), "<p>so x</p>");
/// ```
pub fn render_in_html(html: &str, backticks_too: bool) -> Cow<'_, str> {
    if !delimiters::may_begin(html, backticks_too) {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len() + html.len() / 2);
    let mut text_from = 0;
    for Piece { from, to, is_text } in Pieces::of(html) {
        if !is_text {
            render_text(&html[text_from..from], backticks_too, &mut out);
            out.push_str(&html[from..to]);
            text_from = to;
        }
    }
    render_text(&html[text_from..], backticks_too, &mut out);
    Cow::Owned(out)
}

/// Renders one stretch of text, in which the only markup left is `<br>`.
fn render_text(text: &str, backticks_too: bool, out: &mut String) {
    if !delimiters::may_begin(text, backticks_too) {
        out.push_str(text);
        return;
    }
    let mut closings = Closings::default();
    let mut copied = 0;
    let mut at = 0;
    while let Some((begin, delimiter)) = delimiters::next_opening(text, at, backticks_too) {
        let inside = begin + delimiter.opening().len();
        match closings.find(text, inside, delimiter) {
            Some(end) if end - inside <= crate::LONGEST_FORMULA && !text[inside..end].trim().is_empty() => {
                out.push_str(&text[copied..begin]);
                push_formula(&text[inside..end], delimiter, out);
                copied = end + delimiter.closing().len();
                at = copied;
            }
            _ => at = inside,
        }
    }
    out.push_str(&text[copied..]);
}

fn push_formula(written: &str, delimiter: Delimiter, out: &mut String) {
    let source = decode_references(&pieces::without_line_breaks(written));
    let read = match delimiter {
        Delimiter::Backtick => crate::asciimath(&source),
        _ => crate::latex(&source, delimiter.is_displayed()),
    };
    match read {
        Ok(mathml) => out.push_str(&mathml),
        Err(_) => {
            out.push_str("<code class=\"formula\">");
            push_escaped(out, source.trim());
            out.push_str("</code>");
        }
    }
}

#[cfg(test)]
mod tests;
