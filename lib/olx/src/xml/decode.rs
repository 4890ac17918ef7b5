//! From bytes to text.

use std::borrow::Cow;

/// The text of a file, and a sentence when it was not plain UTF-8.
pub(crate) struct Decoded<'b> {
    pub text: Cow<'b, str>,
    pub note: Option<String>,
}

/// Reads UTF-8, with or without a byte order mark; UTF-16 with one; and what an XML declaration names, when it names a Latin alphabet.
/// Anything else is taken for Windows-1252, which gives a character to every byte, so that nothing is thrown away.
pub(crate) fn decode(bytes: &[u8]) -> Decoded<'_> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match bytes {
        [0xFF, 0xFE, rest @ ..] => return utf_16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => return utf_16(rest, u16::from_be_bytes),
        _ => {}
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: Cow::Borrowed(text), note: None },
        Err(_) => match declared_encoding(bytes) {
            Some(name) if is_latin(&name) => Decoded { text: Cow::Owned(windows_1252(bytes)), note: None },
            _ => Decoded {
                text: Cow::Owned(windows_1252(bytes)),
                note: Some("it is not UTF-8; it was read as Windows-1252".to_owned()),
            },
        },
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded<'static> {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    Decoded { text: Cow::Owned(String::from_utf16_lossy(&units)), note: None }
}

/// The encoding an XML declaration names, in lower case.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let declaration = head.trim_start().strip_prefix("<?xml")?.split("?>").next()?.to_owned();
    let after = declaration.split("encoding").nth(1)?.trim_start().strip_prefix('=')?.trim_start().to_owned();
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    Some(after[1..].split(quote).next()?.to_ascii_lowercase())
}

fn is_latin(name: &str) -> bool {
    matches!(
        name,
        "iso-8859-1"
            | "iso8859-1"
            | "latin-1"
            | "latin1"
            | "windows-1252"
            | "cp1252"
            | "iso-8859-15"
            | "us-ascii"
            | "ascii"
    )
}

/// Every byte as the character Windows-1252 gives it (https://encoding.spec.whatwg.org/#windows-1252), of which Latin-1 is a part.
pub(crate) fn windows_1252(bytes: &[u8]) -> String {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    let high: Vec<char> = HIGH.chars().collect();
    bytes
        .iter()
        .map(|byte| match byte {
            0x80..=0x9F => high[usize::from(byte - 0x80)],
            _ => char::from(*byte),
        })
        .collect()
}
