//! Content lines (RFC 5545 §3.1): unfolded, and parted into name, parameters and value.

use crate::{Limits, Unreadable};

/// A line, and where in the file it begins, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub number: usize,
    /// In capitals.
    pub name: String,
    /// Names in capitals, values without their quotes.
    pub params: Vec<(String, String)>,
    pub value: String,
}

impl Line {
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The lines of a file. What is no content line is left out.
pub(crate) fn lines(text: &str, limits: &Limits) -> Result<Vec<Line>, Unreadable> {
    let mut whole: Vec<(usize, String)> = Vec::new();
    for (index, line) in text.split('\n').enumerate() {
        if index >= limits.lines {
            return Err(Unreadable::TooManyLines(limits.lines));
        }
        let line = line.strip_suffix('\r').unwrap_or(line);
        let folded = line.strip_prefix([' ', '\t']);
        let longest = match (folded, whole.last_mut()) {
            (Some(rest), Some((_, last))) => {
                last.push_str(rest);
                last.len()
            }
            _ => {
                whole.push((index + 1, line.to_owned()));
                line.len()
            }
        };
        if longest > limits.line_bytes {
            return Err(Unreadable::LongLine(index + 1));
        }
    }
    Ok(whole.iter().filter_map(|(number, line)| parted(*number, line)).collect())
}

fn parted(number: usize, line: &str) -> Option<Line> {
    let (head, value) = line.split_at(value_at(line)?);
    let mut parts = outside_quotes(head, ';').into_iter();
    let name = parts.next()?.trim().to_ascii_uppercase();
    let param = |part: &str| {
        let (name, value) = part.split_once('=')?;
        Some((name.trim().to_ascii_uppercase(), value.trim().trim_matches('"').to_owned()))
    };
    let params = parts.filter_map(param).collect();
    (!name.is_empty()).then(|| Line { number, name, params, value: value[1..].trim().to_owned() })
}

/// The first colon that stands in no quotes.
fn value_at(line: &str) -> Option<usize> {
    let mut quoted = false;
    line.char_indices().find_map(|(at, letter)| {
        quoted ^= letter == '"';
        (letter == ':' && !quoted).then_some(at)
    })
}

fn outside_quotes(text: &str, cut: char) -> Vec<&str> {
    let mut quoted = false;
    text.split(|letter| {
        quoted ^= letter == '"';
        letter == cut && !quoted
    })
    .collect()
}
