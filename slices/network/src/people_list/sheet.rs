//! A sheet as spreadsheets save it: its encoding and its separator are found out. Pure.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Largest file, in bytes.
pub const LARGEST: usize = 1 << 20;
/// Most lines, the heading not counted.
pub const MOST_LINES: usize = 2_000;
const MOST_COLUMNS: usize = 60;
const LONGEST_CELL: usize = 500;

/// A line of the sheet, and its number in the file: a cell may hold line ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    pub number: usize,
    pub cells: Vec<String>,
}

/// Why there are no lines at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A quote that was opened on this line is never closed.
    OpenQuote(usize),
    TooMany,
    /// A workbook, a picture, a document: no text that a spreadsheet saved.
    NoText,
}

/// What files begin with that people take for sheets: workbooks (ZIP, and what came before), PDF, pictures.
const OTHERS: [&[u8]; 6] =
    [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8"];

/// The text of a sheet, or that it is none.
pub fn text_of(bytes: &[u8]) -> Result<String, Unreadable> {
    if OTHERS.iter().any(|other| bytes.starts_with(other)) {
        return Err(Unreadable::NoText);
    }
    let text = decoded(bytes);
    // A stray letter spoils its line alone; one in twenty is no text.
    let strange = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    let (strange, all) = (text.chars().filter(strange).count(), text.chars().count());
    if strange * 20 > all { Err(Unreadable::NoText) } else { Ok(text) }
}

/// The text of a file. What its encoding cannot say becomes U+FFFD, so that the line it is on can be named.
pub fn decoded(bytes: &[u8]) -> String {
    let (encoding, skipped) = match Encoding::for_bom(bytes) {
        Some(found) => found,
        None => (guessed(bytes), 0),
    };
    let (text, _) = encoding.decode_without_bom_handling(&bytes[skipped..]);
    text.into_owned()
}

/// UTF-16 shows by its zeros, UTF-8 by being valid, or by being so but for a few bytes; the rest is Windows-1252, as Excel
/// writes it.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    let head = &bytes[..bytes.len().min(1_024)];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let half = (head.len() / 2).max(1);
    if zeros(1) * 3 > half {
        return UTF_16LE;
    }
    if zeros(0) * 3 > half {
        return UTF_16BE;
    }
    let (mut good, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if broken == 0 || good > broken { UTF_8 } else { WINDOWS_1252 }
}

/// The lines that have something in them (RFC 4180, with the separator of the first line).
pub fn lines(text: &str) -> Result<Vec<SheetLine>, Unreadable> {
    let (separator, text, first) = separator(text);
    let mut lines: Vec<SheetLine> = Vec::new();
    let (mut number, mut began) = (first, first);
    let mut cells = vec![String::new()];
    let mut quoted = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let cell = cells.last_mut().ok_or(Unreadable::TooMany)?;
        match c {
            '"' if quoted.is_some() && chars.peek() == Some(&'"') => {
                cell.push('"');
                chars.next();
            }
            '"' if quoted.is_some() => quoted = None,
            '"' if cell.is_empty() => quoted = Some(number),
            c if c == separator && quoted.is_none() => cells.push(String::new()),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' if quoted.is_none() => {
                number += 1;
                keep(&mut lines, began, std::mem::replace(&mut cells, vec![String::new()]))?;
                began = number;
            }
            c => {
                number += usize::from(c == '\n');
                // What is longer than anything meant is cut; the cell is then refused for what it is.
                if cell.len() < LONGEST_CELL * 4 {
                    cell.push(c);
                }
            }
        }
        if cells.len() > MOST_COLUMNS {
            return Err(Unreadable::TooMany);
        }
    }
    if let Some(number) = quoted {
        return Err(Unreadable::OpenQuote(number));
    }
    keep(&mut lines, began, cells)?;
    Ok(lines)
}

fn keep(lines: &mut Vec<SheetLine>, number: usize, cells: Vec<String>) -> Result<(), Unreadable> {
    if cells.iter().any(|cell| !cell.trim().is_empty()) {
        lines.push(SheetLine { number, cells });
    }
    // One more for the heading.
    if lines.len() > MOST_LINES + 1 { Err(Unreadable::TooMany) } else { Ok(()) }
}

/// The mark that stands most often in the first line; Excel may say it by itself (`sep=;`), in a line of its own. With the
/// text that follows, and the number of its first line.
fn separator(text: &str) -> (char, &str, usize) {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    if let Some(mark) = first.trim().strip_prefix("sep=").and_then(|rest| rest.chars().next()) {
        let rest = text.get(first.len()..).unwrap_or_default();
        return (mark, rest.strip_prefix("\r\n").or(rest.strip_prefix('\n')).unwrap_or(rest), 2);
    }
    let often = |mark: &char| first.matches(*mark).count();
    let mark = [',', '\t', ';'].into_iter().max_by_key(often).unwrap_or(',');
    (mark, text, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        lines(text).expect("lines").into_iter().map(|line| line.cells).collect()
    }

    #[test]
    fn every_encoding_a_spreadsheet_saves_is_read() {
        let text = "nom;rôle\nÉlise Œuvré;auteur\n";
        let utf16 = |bytes: fn(u16) -> [u8; 2], mark: bool| {
            let mark = if mark { "\u{feff}" } else { "" };
            format!("{mark}{text}").encode_utf16().flat_map(bytes).collect::<Vec<u8>>()
        };
        let files = [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            utf16(u16::to_le_bytes, true),
            utf16(u16::to_be_bytes, true),
            utf16(u16::to_le_bytes, false),
            utf16(u16::to_be_bytes, false),
            WINDOWS_1252.encode(text).0.into_owned(),
        ];
        for (index, file) in files.iter().enumerate() {
            assert_eq!(decoded(file), text, "file {index}");
        }
        let arabic = "الاسم,الدور\nعائشة,مؤلف\n";
        assert_eq!(decoded(arabic.as_bytes()), arabic);
    }

    #[test]
    fn what_is_no_text_is_no_sheet() {
        let noise: Vec<u8> = (0..2_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for bytes in [&noise[..], b"PK\x03\x04email,a@b.fr", b"\x89PNG\r\n", b"%PDF-1.7\nemail"] {
            assert_eq!(text_of(bytes), Err(Unreadable::NoText));
        }
        for text in ["email\nawa@esp.sn\n", "الاسم,الدور\nعائشة,مؤلف\n", ""] {
            assert_eq!(text_of(text.as_bytes()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn a_few_broken_bytes_stay_where_they_are() {
        let mut bytes = "nom;ville\nÉlise;Orléans\n".as_bytes().to_vec();
        bytes.extend(b"Jos\xe9;Sal\xe9\n".iter().take(6));
        let text = decoded(&bytes);
        assert!(text.starts_with("nom;ville\nÉlise;Orléans\nJos\u{fffd}"), "{text}");
        for bytes in
            [&b""[..], b"\xff", b"\xff\xfe", b"\xff\xfe\x00", b"\x00", b"\xef\xbb\xbf\xff", b"\xd8\x00\xd8"]
        {
            decoded(bytes);
        }
    }

    #[test]
    fn cells_are_told_apart() {
        assert_eq!(cells("a;b,c\n1;2,3"), [["a", "b,c"], ["1", "2,3"]]);
        assert_eq!(cells("a\tb\r\n\r\n1\t2\r\n"), [["a", "b"], ["1", "2"]]);
        assert_eq!(cells("sep=|\na|b;c\n"), [["a", "b;c"]]);
        assert_eq!(cells("a,b\n\"x, \"\"y\"\"\nz\",2\n"), [["a", "b"], ["x, \"y\"\nz", "2"]]);
        let numbers: Vec<usize> =
            lines("a,b\n\"x\ny\",1\n\nc,2").expect("lines").iter().map(|line| line.number).collect();
        assert_eq!(numbers, [1, 2, 5]);
    }

    #[test]
    fn what_is_no_sheet_is_refused() {
        assert_eq!(lines("a,b\n1,2\n\"x,3\n"), Err(Unreadable::OpenQuote(3)));
        assert_eq!(lines(&"a\n".repeat(MOST_LINES + 2)), Err(Unreadable::TooMany));
        assert!(lines(&"a\n".repeat(MOST_LINES + 1)).is_ok());
        assert_eq!(lines(&",".repeat(MOST_COLUMNS)), Err(Unreadable::TooMany));
        assert_eq!(lines(""), Ok(Vec::new()));
        let long = format!("a\n{}", "é".repeat(100_000));
        assert!(lines(&long).expect("lines")[1].cells[0].len() <= LONGEST_CELL * 4 + 4);
    }
}
