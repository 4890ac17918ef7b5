//! An HTML fragment cut into text and the rest, as a browser would cut it.

use std::borrow::Cow;

/// Elements whose text is not prose: code samples, scripts, and mathematics already drawn.
const LEFT_ALONE: &[&str] =
    &["code", "pre", "script", "style", "textarea", "math", "svg", "title", "xmp", "iframe", "noscript"];

/// Elements whose content holds no tags: they end at the first matching end tag.
const RAW: &[&str] = &["script", "style", "textarea", "title", "xmp", "iframe", "noscript"];

/// A stretch of the fragment, by byte offsets.
pub(super) struct Piece {
    pub from: usize,
    pub to: usize,
    pub is_text: bool,
}

pub(super) struct Pieces<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Pieces<'a> {
    pub fn of(html: &'a str) -> Self {
        Pieces { html, at: 0 }
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let from = self.at;
        if from >= self.html.len() {
            return None;
        }
        let (to, is_text) = match markup_end(self.html, from) {
            Some(end) => markup(self.html, from, end),
            None => (next_markup(self.html, from), true),
        };
        self.at = to;
        Some(Piece { from, to, is_text })
    }
}

/// Replaces `<br>` by a line break: the only markup left inside a stretch of text.
pub(super) fn without_line_breaks(text: &str) -> Cow<'_, str> {
    if !text.contains('<') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        if let Some(end) = markup_end(text, at) {
            out.push('\n');
            at = end;
        } else {
            let end = next_markup(text, at);
            out.push_str(&text[at..end]);
            at = end;
        }
    }
    Cow::Owned(out)
}

/// What the tag at `from..end` takes with it, and whether it counts as text.
fn markup(html: &str, from: usize, end: usize) -> (usize, bool) {
    let tag = &html[from..end];
    let name = tag_name(tag).to_ascii_lowercase();
    if name == "br" {
        return (end, true);
    }
    let opens = !tag.starts_with("</") && !tag.ends_with("/>");
    if opens && LEFT_ALONE.contains(&name.as_str()) {
        return (element_end(html, end, &name), false);
    }
    (end, false)
}

/// The end of the tag, comment or declaration that begins at `at`, if one does.
/// As in browsers, `<` begins markup only before a letter, `/`, `!` or `?`.
fn markup_end(html: &str, at: usize) -> Option<usize> {
    let rest = html[at..].strip_prefix('<')?;
    if let Some(comment) = rest.strip_prefix("!--") {
        return Some(comment.find("-->").map_or(html.len(), |end| at + 4 + end + 3));
    }
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c)) {
        return None;
    }
    let mut quote = None;
    for (offset, b) in rest.bytes().enumerate() {
        match (quote, b) {
            (Some(open), b) if b == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(b),
            (None, b'>') => return Some(at + 1 + offset + 1),
            _ => {}
        }
    }
    // An unfinished tag swallows the rest, as it does in a browser.
    Some(html.len())
}

fn next_markup(html: &str, from: usize) -> usize {
    let mut at = from;
    // Steps over a `<` that begins nothing, including the one at `from`.
    while let Some(found) = html[at..].find('<') {
        let begin = at + found;
        let next = html[begin + 1..].chars().next();
        if next.is_some_and(|c| c.is_ascii_alphabetic() || "/!?".contains(c)) {
            return begin;
        }
        at = begin + 1;
    }
    html.len()
}

/// Where the element `name`, whose start tag ends at `from`, is closed.
fn element_end(html: &str, from: usize, name: &str) -> usize {
    if RAW.contains(&name) {
        return raw_end(html, from, name);
    }
    let mut open = 1;
    let mut at = from;
    while at < html.len() {
        let Some(end) = markup_end(html, at) else {
            at = next_markup(html, at);
            continue;
        };
        let tag = &html[at..end];
        if tag_name(tag).eq_ignore_ascii_case(name) {
            match (tag.starts_with("</"), tag.ends_with("/>")) {
                (true, _) => open -= 1,
                (false, false) => open += 1,
                (false, true) => {}
            }
        }
        at = end;
        if open == 0 {
            return at;
        }
    }
    html.len()
}

fn raw_end(html: &str, from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(found) = html[at..].find("</") {
        at += found;
        let end_name = &html.as_bytes()[at + 2..];
        if end_name.len() >= name.len() && end_name[..name.len()].eq_ignore_ascii_case(name.as_bytes()) {
            return markup_end(html, at).unwrap_or(html.len());
        }
        at += 2;
    }
    html.len()
}

fn tag_name(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())]
}
