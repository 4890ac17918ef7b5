//! What some learners could not see or hear.

use super::report::Places;
use olx::{Body, Course, Family, Package, family, video::Video};

/// Blocks that hold a picture without `alt`. An empty `alt` is right: it says that the picture is decoration.
pub(super) fn images_without_alt(course: &Course) -> Places {
    let mut places = Places::default();
    for block in course.root.walk() {
        let source = match &block.body {
            Body::Html(html) => html,
            Body::Xml(xml) => xml,
            Body::None | Body::Broken { .. } => continue,
        };
        for _ in 0..without_alt(source) {
            places.add(&block.key(), &block.title());
        }
    }
    places
}

/// Videos none of whose transcripts is in the package.
pub(super) fn videos_without_transcript(course: &Course, package: &Package) -> Places {
    let mut places = Places::default();
    for block in course.root.walk().filter(|block| family(&block.kind) == Family::Video) {
        let transcripts = Video::from_block(block).transcripts(package);
        if transcripts.iter().all(|one| one.path.is_none()) {
            places.add(&block.key(), &block.title());
        }
    }
    places
}

/// How many `<img>` tags have no `alt` attribute.
fn without_alt(html: &str) -> usize {
    let bytes = html.as_bytes();
    let mut found = 0;
    let mut at = 0;
    while let Some(start) = html[at..].find("<").map(|start| at + start) {
        at = start + 1;
        let is_img = bytes.get(start + 1..start + 4).is_some_and(|name| name.eq_ignore_ascii_case(b"img"))
            && bytes
                .get(start + 4)
                .is_some_and(|after| after.is_ascii_whitespace() || *after == b'/' || *after == b'>');
        if is_img {
            let (has_alt, end) = attributes(bytes, start + 4);
            found += usize::from(!has_alt);
            at = end;
        }
    }
    found
}

/// Whether `alt` is among the attributes of the tag, and where the tag ends (on a boundary of characters: after ASCII).
fn attributes(bytes: &[u8], from: usize) -> (bool, usize) {
    let (mut at, mut has_alt) = (from, false);
    while at < bytes.len() && bytes[at] != b'>' {
        if bytes[at].is_ascii_whitespace() || bytes[at] == b'/' {
            at += 1;
            continue;
        }
        let name = at;
        while at < bytes.len() && !bytes[at].is_ascii_whitespace() && !matches!(bytes[at], b'=' | b'>' | b'/')
        {
            at += 1;
        }
        has_alt |= bytes[name..at].eq_ignore_ascii_case(b"alt");
        while at < bytes.len() && bytes[at].is_ascii_whitespace() {
            at += 1;
        }
        if bytes.get(at) == Some(&b'=') {
            at = value_end(bytes, at + 1);
        } else if name == at {
            at += 1;
        }
    }
    (has_alt, at.min(bytes.len()))
}

fn value_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while at < bytes.len() && bytes[at].is_ascii_whitespace() {
        at += 1;
    }
    match bytes.get(at) {
        Some(quote @ (b'"' | b'\'')) => {
            let end = bytes[at + 1..].iter().position(|byte| byte == quote);
            end.map_or(bytes.len(), |end| at + 1 + end + 1)
        }
        _ => {
            while at < bytes.len() && !bytes[at].is_ascii_whitespace() && bytes[at] != b'>' {
                at += 1;
            }
            at
        }
    }
}

#[cfg(test)]
mod tests {
    use super::without_alt;

    #[test]
    fn a_picture_without_words_is_counted() {
        let cases = [
            ("<p><img src='a.png'></p>", 1),
            ("<img src=a.png alt>", 0),
            ("<IMG ALT=\"\" SRC='x>y'/>", 0),
            ("<img title=\"no alt='here'\" src=\"b\"/><img/>", 2),
            ("<image src='x'/> <imgx>", 0),
            ("<img data-alt='x' src=é>", 1),
            ("<img src='never closed", 1),
            ("< img> é < é", 0),
            ("<img =>", 1),
        ];
        for (html, expected) in cases {
            assert_eq!(without_alt(html), expected, "{html}");
        }
    }
}
