//! SVG: an element `openbadges:credential` right after the root's start tag.

use serde_json::Value;

const NAMESPACE: &str = "https://purl.imsglobal.org/ob/v3p0";
const OPEN: &str = "<openbadges:credential";
const CLOSE: &str = "</openbadges:credential>";

/// Puts `credential` into `svg`, in place of one already there. A text without an `svg` element
/// comes back unchanged.
pub fn bake_svg(svg: &str, credential: &Value) -> String {
    let svg = without_credential(svg);
    let Some((start, end)) = root(&svg) else { return svg };
    let tag = &svg[start..end];
    let (tag, closed) = match tag.strip_suffix("/>") {
        Some(tag) => (tag, "</svg>"),
        None => (&tag[..tag.len() - 1], ""),
    };
    let namespace = if tag.contains("xmlns:openbadges") {
        String::new()
    } else {
        format!(" xmlns:openbadges=\"{NAMESPACE}\"")
    };
    // `]]>` can only stand inside a JSON text, where an escape says the same.
    let json = credential.to_string().replace("]]>", "]]\\u003e");
    format!("{}{tag}{namespace}>{OPEN}><![CDATA[{json}]]>{CLOSE}{closed}{}", &svg[..start], &svg[end..])
}

/// The credential inside `svg`, not verified; `None` without one.
pub fn unbake_svg(svg: &str) -> Option<Value> {
    let (from, to) = credential(svg)?;
    let element = &svg[from..to];
    let inside = element[element.find('>')? + 1..].strip_suffix(CLOSE)?.trim();
    let json = inside.strip_prefix("<![CDATA[")?.strip_suffix("]]>")?;
    if json.len() > crate::LARGEST_CREDENTIAL {
        return None;
    }
    serde_json::from_str(json).ok()
}

fn without_credential(svg: &str) -> String {
    match credential(svg) {
        Some((from, to)) => format!("{}{}", &svg[..from], &svg[to..]),
        None => svg.to_owned(),
    }
}

/// Where the credential's element begins and ends.
fn credential(svg: &str) -> Option<(usize, usize)> {
    let from = svg.find(OPEN)?;
    let to = svg[from..].find(CLOSE)? + from + CLOSE.len();
    Some((from, to))
}

/// Where the start tag of the root begins and ends, past declarations and comments.
fn root(svg: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    loop {
        at += svg[at..].find('<')?;
        let rest = &svg[at..];
        if rest.starts_with("<!--") {
            at += rest.find("-->")? + 3;
        } else if rest.starts_with("<svg")
            && rest[4..].starts_with(|c: char| c.is_whitespace() || c == '>' || c == '/')
        {
            return Some((at, at + tag_length(rest)?));
        } else {
            at += tag_length(rest)?;
        }
    }
}

/// The length of a tag, whose attribute values may hold `>`.
fn tag_length(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, b) in tag.bytes().enumerate() {
        match (quote, b) {
            (Some(open), b) if b == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(b),
            (None, b'>') => return Some(at + 1),
            _ => {}
        }
    }
    None
}
