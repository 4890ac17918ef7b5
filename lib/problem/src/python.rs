//! The few corners of Python that course content leans on: lists of quoted texts, and numbers as `complex()` reads them.

use crate::calc::Number;

/// `('yellow','blue, light','it''s')`: the texts of an option list, in order (olx.md §9.4, optionresponse).
///
/// An apostrophe between two letters belongs to the text; a comma inside quotes does not separate.
pub fn option_list(source: &str) -> Vec<String> {
    const APOSTROPHE: char = '\u{e000}';
    let inside: Vec<char> = trim_ends(source.trim()).chars().collect();
    let mut text = String::new();
    let mut index = 0;
    while index < inside.len() {
        let escaped = inside[index] == '\\' && inside.get(index + 1) == Some(&'\'');
        let between = |at: usize| {
            at > 0
                && inside[at - 1].is_ascii_alphabetic()
                && inside.get(at + 1).is_some_and(char::is_ascii_alphabetic)
        };
        if escaped {
            text.push(APOSTROPHE);
            index += 2;
        } else {
            text.push(if inside[index] == '\'' && between(index) { APOSTROPHE } else { inside[index] });
            index += 1;
        }
    }
    tokens(&text).into_iter().map(|token| token.replace(APOSTROPHE, "'")).collect()
}

/// The brackets around the list, whatever they are.
fn trim_ends(source: &str) -> &str {
    let mut characters = source.chars();
    characters.next();
    characters.next_back();
    characters.as_str()
}

fn tokens(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text.trim_start_matches([',', ' ', '\n', '\t']);
    while let Some(first) = rest.chars().next() {
        let body = &rest[first.len_utf8()..];
        let (token, after) = if matches!(first, '\'' | '"') {
            let end = body.find(first).unwrap_or(body.len());
            (body[..end].to_owned(), body.get(end + 1..).unwrap_or(""))
        } else {
            let end = rest.find([',', '\n']).unwrap_or(rest.len());
            (rest[..end].trim().to_owned(), &rest[end..])
        };
        found.push(token);
        rest = after;
        rest = rest.trim_start_matches([',', ' ', '\n', '\t']);
    }
    found
}

/// What Python's `complex(text)` accepts: `1e3`, `3+4j`, `inf`, `(2j)`.
pub fn complex(text: &str) -> Option<Number> {
    let text = text.trim();
    let text = match text.strip_prefix('(') {
        Some(inner) => inner.strip_suffix(')')?.trim(),
        None => text,
    };
    if text.is_empty() || text.contains(char::is_whitespace) {
        return None;
    }
    let Some(imaginary) = text.strip_suffix(['j', 'J']) else {
        return float(text).map(Number::real);
    };
    let split = imaginary
        .char_indices()
        .rev()
        .find(|(index, c)| matches!(c, '+' | '-') && *index > 0 && !imaginary[..*index].ends_with(['e', 'E']))
        .map(|(index, _)| index);
    let (re, im) = imaginary.split_at(split.unwrap_or(0));
    let im = match im {
        "" | "+" => 1.0,
        "-" => -1.0,
        digits => float(digits)?,
    };
    Some(Number::complex(if re.is_empty() { 0.0 } else { float(re)? }, im))
}

fn float(text: &str) -> Option<f64> {
    let lower = text.trim_start_matches(['+', '-']).to_ascii_lowercase();
    let is_named = matches!(lower.as_str(), "inf" | "infinity" | "nan");
    if !is_named && !lower.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    text.replace('_', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn option_lists_are_read_as_python_wrote_them() {
        for (source, expected) in [
            ("('yellow','blue','green')", vec!["yellow", "blue", "green"]),
            ("('a, b', 'c')", vec!["a, b", "c"]),
            (r"('it\'s','isn't')", vec!["it's", "isn't"]),
            (r#"("one","two")"#, vec!["one", "two"]),
            ("['x' 'y']", vec!["x", "y"]),
            ("()", vec![]),
            ("('  padded ')", vec!["  padded "]),
            ("", vec![]),
        ] {
            assert_eq!(option_list(source), expected, "{source}");
        }
    }

    #[test]
    fn complex_numbers_are_read_as_python_reads_them() {
        assert_eq!(complex("1e3"), Some(Number::real(1000.0)));
        assert_eq!(complex("3+4j"), Some(Number::complex(3.0, 4.0)));
        assert_eq!(complex("1e-3-j"), Some(Number::complex(0.001, -1.0)));
        assert_eq!(complex("2*3"), None);
        assert_eq!(complex("3 + 4j"), None);
        assert_eq!(complex("-inf"), Some(Number::real(f64::NEG_INFINITY)));
    }
}
