//! Drawings and formulas an author wrote as SVG and MathML, set aside before anything parses the text.
//!
//! A drawing becomes a picture made of its own source: in an image nothing runs and nothing loads. Of a formula its
//! text is kept. (Foreign elements are where sanitisers have been broken; ours never sees one.)

use super::tags::{Tag, escape, tags, unescape};

/// The text with marks in place of drawings, and the drawings.
pub(super) struct Aside {
    pub html: String,
    pub drawings: Vec<Drawing>,
}

pub(super) struct Drawing {
    /// `data:image/svg+xml,…`
    pub address: String,
    pub title: String,
    pub width: Option<u32>,
    pub height: Option<u32>,
}

/// The scheme by which the finished text finds a drawing again.
pub(super) const MARK: &str = "essaim-drawing:";

/// A drawing larger than this is dropped.
const LARGEST_DRAWING: usize = 200_000;
const MOST_DRAWINGS: usize = 50;

/// Names of SVG and MathML that editors leave in texts as tags of their own (`<g class="grammar">`). The sanitiser would
/// drop their words with them.
const STRAY: &[&str] = &[
    "g",
    "text",
    "tspan",
    "desc",
    "symbol",
    "set",
    "view",
    "switch",
    "marker",
    "mask",
    "metadata",
    "filter",
    "pattern",
    "line",
    "image",
    "mi",
    "mo",
    "mn",
    "ms",
    "mtext",
    "semantics",
    "annotation",
];

/// How the classes of icon fonts begin whose icons are written as words.
const ICON_FONTS: [&str; 2] = ["material-icons", "material-symbols"];

pub(super) fn set_aside(source: &str) -> Aside {
    let mut aside = foreign_aside(source);
    aside.html = without_icons(&without_stray(&aside.html));
    aside
}

/// The text without the icons of icon fonts. Their fonts are not loaded here, and their letters (`menu_book`) would
/// stand before every word as if they were said.
fn without_icons(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut copied = 0;
    for tag in tags(html).filter(|tag| !tag.is_end && is_icon(tag)) {
        let Some(end) = html[tag.to..].find('<').map(|at| tag.to + at) else { break };
        let closing = format!("</{}>", tag.name);
        let closes =
            html.get(end..end + closing.len()).is_some_and(|next| next.eq_ignore_ascii_case(&closing));
        if tag.from >= copied && closes {
            out.push_str(&html[copied..tag.from]);
            copied = end + closing.len();
        }
    }
    out.push_str(&html[copied..]);
    out
}

fn is_icon(tag: &Tag<'_>) -> bool {
    let class = tag.get("class").unwrap_or_default();
    class.split_ascii_whitespace().any(|word| ICON_FONTS.iter().any(|font| word.starts_with(font)))
}

/// The text without those tags; what they held stays.
fn without_stray(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut copied = 0;
    for tag in tags(html).filter(|tag| STRAY.contains(&tag.name.as_str())) {
        out.push_str(&html[copied..tag.from]);
        copied = tag.to;
    }
    out.push_str(&html[copied..]);
    out
}

fn foreign_aside(source: &str) -> Aside {
    let mut aside = Aside { html: String::with_capacity(source.len()), drawings: Vec::new() };
    let lower = source.to_ascii_lowercase();
    if !lower.contains("<svg") && !lower.contains("<math") {
        aside.html.push_str(&source.replace(MARK, ""));
        return aside;
    }
    let mut copied = 0;
    for tag in tags(source).filter(|tag| !tag.is_end && matches!(tag.name.as_str(), "svg" | "math")) {
        if tag.from < copied {
            continue;
        }
        let closing = format!("</{}", tag.name);
        // Without an end here there is none later either.
        let Some(end) = lower[tag.to..].find(&closing).map(|at| tag.to + at) else { break };
        let after = lower[end..].find('>').map_or(source.len(), |at| end + at + 1);
        aside.html.push_str(&source[copied..tag.from].replace(MARK, ""));
        if tag.name == "svg" {
            aside.draw(&tag, &source[tag.from..end]);
        } else {
            aside.html.push_str(&format!("<code>{}</code>", escape(&text_of(&source[tag.to..end]))));
        }
        copied = after;
    }
    aside.html.push_str(&source[copied..].replace(MARK, ""));
    aside
}

impl Aside {
    fn draw(&mut self, tag: &Tag<'_>, source: &str) {
        if source.len() > LARGEST_DRAWING || self.drawings.len() >= MOST_DRAWINGS {
            return;
        }
        self.html.push_str(&format!("<img src=\"{MARK}{}\">", self.drawings.len()));
        let pixels =
            |name: &str| tag.get(name).and_then(|text| text.trim_end_matches("px").parse::<f64>().ok());
        let whole = |name: &str| pixels(name).filter(|n| *n >= 1.0 && *n < 10_000.0).map(|n| n as u32);
        self.drawings.push(Drawing {
            address: address(source),
            title: title(source),
            width: whole("width"),
            height: whole("height"),
        });
    }
}

/// As an image, a drawing must name its namespace.
fn address(source: &str) -> String {
    let mut whole = format!("{source}</svg>");
    if !source.contains("http://www.w3.org/2000/svg") {
        whole.insert_str(4, " xmlns=\"http://www.w3.org/2000/svg\"");
    }
    if source.contains("xlink:") && !source.contains("xmlns:xlink") {
        whole.insert_str(4, " xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    }
    let mut out = String::from("data:image/svg+xml,");
    for byte in whole.bytes() {
        match byte {
            b'A'..=b'Z'
            | b'a'..=b'z'
            | b'0'..=b'9'
            | b' '
            | b'-'
            | b'_'
            | b'.'
            | b'/'
            | b':'
            | b'='
            | b','
            | b';'
            | b'('
            | b')' => {
                out.push(char::from(byte));
            }
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

fn title(source: &str) -> String {
    let open = tags(source).find(|tag| tag.name == "title" && !tag.is_end);
    let inside = open.and_then(|tag| source[tag.to..].split('<').next());
    unescape(inside.unwrap_or_default().trim())
}

fn text_of(source: &str) -> String {
    let mut out = String::new();
    let mut copied = 0;
    for tag in tags(source) {
        out.push_str(&source[copied..tag.from]);
        copied = tag.to;
    }
    out.push_str(&source[copied..]);
    let words: Vec<&str> = out.split_whitespace().collect();
    unescape(&words.join(" "))
}
