//! Mending what can be mended without guessing at meaning.

use roxmltree::Error;

use super::entities::named_character;
use super::namespaces;

/// The text with one kind of fault mended, and a sentence unless Open edX reads that fault in silence too. `None`: nothing to be done.
pub(super) fn repair(text: &str, error: &Error) -> Option<(String, Option<String>)> {
    let (mended, sentence) = match error {
        Error::UnknownEntityReference(..) | Error::MalformedEntityReference(..) => (
            with_known_characters(text),
            Some("it uses characters by names XML does not know (such as &nbsp;), or a lone &".to_owned()),
        ),
        Error::UnknownNamespace(prefix, _) => {
            (namespaces::declare(text, &[(prefix, &namespaces::undeclared(prefix))]), None)
        }
        Error::DtdDetected => without_doctype(text)?,
        Error::NonXmlChar(..) => (
            without_control_characters(text),
            Some("it holds control characters; they were left out".to_owned()),
        ),
        _ => return None,
    };
    (mended != text).then_some((mended, sentence))
}

/// Writes HTML names as the characters they stand for, and every other lone `&` as `&amp;`. Comments and CDATA stay as they are.
fn with_known_characters(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let verbatim = if rest.starts_with("<!--") {
            rest.find("-->").map_or(rest.len(), |end| end + 3)
        } else if rest.starts_with("<![CDATA[") {
            rest.find("]]>").map_or(rest.len(), |end| end + 3)
        } else if rest.starts_with('<') {
            1
        } else {
            let (written, read) = reference(rest);
            out.push_str(&written);
            rest = &rest[read..];
            continue;
        };
        out.push_str(&rest[..verbatim]);
        rest = &rest[verbatim..];
    }
    out.push_str(rest);
    out
}

/// What to write for the `&` a text begins with, and how many bytes that stands for.
fn reference(text: &str) -> (String, usize) {
    let name_end =
        text[1..].find(|c: char| !c.is_ascii_alphanumeric() && c != '#').map_or(text.len(), |at| at + 1);
    let name = &text[1..name_end];
    if !text[name_end..].starts_with(';') {
        return ("&amp;".to_owned(), 1);
    }
    let is_known = matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") || is_number(name);
    match named_character(name) {
        _ if is_known => (text[..=name_end].to_owned(), name_end + 1),
        Some(character) => (character.to_string(), name_end + 1),
        None => ("&amp;".to_owned(), 1),
    }
}

/// Whether `#160` or `#xA0` names a character XML allows.
fn is_number(name: &str) -> bool {
    let code = match name.strip_prefix('#') {
        Some(digits) => match digits.strip_prefix('x') {
            Some(digits) => u32::from_str_radix(digits, 16).ok(),
            None => digits.parse().ok(),
        },
        None => None,
    };
    code.and_then(char::from_u32).is_some_and(is_allowed)
}

/// A document type is never followed: what it defines is reported, and its entities stay as written.
fn without_doctype(text: &str) -> Option<(String, Option<String>)> {
    let start = text.find("<!DOCTYPE")?;
    let rest = &text[start..];
    let end = rest.find('>')?;
    let end = match rest.find('[').filter(|bracket| *bracket < end) {
        Some(bracket) => {
            let close = bracket + rest[bracket..].find(']')?;
            close + rest[close..].find('>')?
        }
        None => end,
    };
    let sentence = rest[..end]
        .contains("<!ENTITY")
        .then(|| "it defines entities of its own; they are not expanded".to_owned());
    Some((format!("{}{}", &text[..start], &rest[end + 1..]), sentence))
}

fn without_control_characters(text: &str) -> String {
    text.chars().filter(|c| is_allowed(*c)).collect()
}

/// https://www.w3.org/TR/xml/#charsets
fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}
