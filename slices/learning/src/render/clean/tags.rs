//! Tags of a text, one after another. Exact on what ammonia wrote; forgiving on what an author wrote.

/// A tag as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    /// Lower case.
    pub name: String,
    pub is_end: bool,
    pub attributes: Vec<(String, &'t str)>,
    /// Where it begins and ends in the text.
    pub from: usize,
    pub to: usize,
}

impl<'t> Tag<'t> {
    /// The value as written, entities and all.
    pub fn get(&self, name: &str) -> Option<&'t str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| *value)
    }

    /// The value as read.
    pub fn read(&self, name: &str) -> Option<String> {
        self.get(name).map(unescape)
    }
}

/// The tags of a text, in order. Comments are stepped over; a tag that never ends swallows the rest, as in browsers.
pub(super) fn tags(text: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let from = at + text.get(at..)?.find('<')?;
            if text[from..].starts_with("<!--") {
                at = text[from..].find("-->").map_or(text.len(), |end| from + end + 3);
            } else if begins_tag(text, from) {
                let tag = read_tag(text, from);
                at = tag.as_ref().map_or(text.len(), |tag| tag.to);
                return tag;
            } else {
                at = from + 1;
            }
        }
    })
}

fn begins_tag(text: &str, from: usize) -> bool {
    let rest = &text.as_bytes()[from + 1..];
    let rest = rest.strip_prefix(b"/").unwrap_or(rest);
    rest.first().is_some_and(u8::is_ascii_alphabetic)
}

/// The tag that begins here; `None` when the text ends before it does.
fn read_tag(text: &str, from: usize) -> Option<Tag<'_>> {
    let bytes = text.as_bytes();
    let is_end = bytes.get(from + 1) == Some(&b'/');
    let name_from = from + 1 + usize::from(is_end);
    let ends_name = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/');
    let name_to = name_from + bytes[name_from..].iter().position(ends_name)?;
    let name = text[name_from..name_to].to_ascii_lowercase();
    let mut attributes = Vec::new();
    let mut at = name_to;
    loop {
        while bytes.get(at).is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'/') {
            at += 1;
        }
        if *bytes.get(at)? == b'>' {
            return Some(Tag { name, is_end, attributes, from, to: at + 1 });
        }
        let (attribute, next) = read_attribute(text, at)?;
        attributes.push(attribute);
        at = next;
    }
}

fn read_attribute(text: &str, from: usize) -> Option<((String, &str), usize)> {
    let bytes = text.as_bytes();
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'>' | b'/');
    // A sign that stands where a name begins is part of it, as browsers read it: so we always move on.
    let name_to = from + 1 + bytes.get(from + 1..)?.iter().position(ends)?;
    let name_to = text.ceil_char_boundary(name_to);
    let name = text.get(from..name_to)?.to_ascii_lowercase();
    let mut at = skip_spaces(bytes, name_to);
    if bytes.get(at) != Some(&b'=') {
        return Some(((name, ""), name_to));
    }
    at = skip_spaces(bytes, at + 1);
    match bytes.get(at)? {
        quote @ (b'"' | b'\'') => {
            let value_to = at + 1 + bytes[at + 1..].iter().position(|byte| byte == quote)?;
            Some(((name, &text[at + 1..value_to]), value_to + 1))
        }
        _ => {
            let ends = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'>';
            let value_to = at + bytes[at..].iter().position(ends)?;
            Some(((name, &text[at..value_to]), value_to))
        }
    }
}

fn skip_spaces(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
        at += 1;
    }
    at
}

/// How deep the tags nest, at most: what is never closed counts.
pub(super) fn depth(text: &str) -> usize {
    let (mut now, mut most) = (0usize, 0usize);
    for tag in tags(text) {
        let is_void = matches!(
            tag.name.as_str(),
            "br" | "img"
                | "hr"
                | "input"
                | "meta"
                | "link"
                | "source"
                | "track"
                | "wbr"
                | "col"
                | "embed"
                | "area"
                | "base"
                | "param"
                | "p"
                | "li"
                | "td"
                | "tr"
                | "th"
                | "dt"
                | "dd"
        );
        match (tag.is_end, is_void) {
            (_, true) => {}
            (true, _) => now = now.saturating_sub(1),
            (false, _) => now += 1,
        }
        most = most.max(now);
    }
    most
}

/// Text for an attribute or between tags.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The references that clean HTML and sane authors use in attributes.
pub(super) fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    plain.replace("&nbsp;", "\u{a0}").replace("&amp;", "&")
}
