//! The code of a certificate: what the QR code leads to, and what people type by hand.

use std::fmt;
use store::{
    Column, Param,
    value::{Cell, Value},
};

/// Crockford's base 32: digits and letters without I, L, O and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Ten characters are 50 bits: nobody meets one by chance.
const LENGTH: usize = 10;

/// What is typed around a code (spaces, dashes) is bounded, so that a flood of it is not worth reading.
const LONGEST_TYPED: usize = 80;

#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(String);

impl Code {
    /// A code out of ten bytes of chance.
    pub fn draw(chance: [u8; LENGTH]) -> Self {
        Self(chance.iter().map(|byte| char::from(ALPHABET[usize::from(byte & 31)])).collect())
    }

    /// The code somebody typed: small letters, spaces and dashes are fine, I and L are read as 1, O as 0.
    pub fn read(typed: &str) -> Option<Self> {
        if typed.len() > LONGEST_TYPED {
            return None;
        }
        let around = |c: &char| !(c.is_whitespace() || is_dash(*c) || is_mark(*c));
        let read: Option<String> = typed.chars().filter(around).map(character).collect();
        read.filter(|code| code.len() == LENGTH).map(Self)
    }

    /// `7K3QX9TB4M`
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `7K3QX-9TB4M`, as it is read aloud and copied.
    pub fn grouped(&self) -> String {
        let (first, last) = self.0.split_at(LENGTH / 2);
        format!("{first}-{last}")
    }
}

fn character(typed: char) -> Option<char> {
    let upper = match typed.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    u8::try_from(upper).ok().filter(|byte| ALPHABET.contains(byte)).map(char::from)
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '_' | '.')
}

/// Marks that steer direction, which come along when a code is copied from an Arabic page.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({})", self.grouped())
    }
}

impl Param for Code {
    fn value(&self) -> Value<'_> {
        self.0.value()
    }
}

impl Column for Code {
    const EXPECTED: &'static str = "text (code)";

    fn of(cell: Cell<'_>) -> Option<Result<Self, String>> {
        match cell {
            Cell::Text(text) => Some(Code::read(text).ok_or_else(|| format!("{text:?} is no code"))),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_understood() {
        let cases = [
            ("7K3QX9TB4M", Some("7K3QX9TB4M")),
            (" 7k3qx-9tb4m ", Some("7K3QX9TB4M")),
            ("7k3qx – 9tb4m", Some("7K3QX9TB4M")),
            ("\u{2068}7K3QX-9TB4M\u{2069}", Some("7K3QX9TB4M")),
            ("OIL00-11111", Some("0110011111")),
            ("7K3QX9TB4", None),
            ("7K3QX9TB4MM", None),
            ("7K3QX9TB4U", None),
            ("٧K3QX9TB4M", None),
            ("", None),
        ];
        for (typed, expected) in cases {
            assert_eq!(Code::read(typed).as_ref().map(Code::as_str), expected, "{typed:?}");
        }
        assert_eq!(Code::read(&"7K3QX9TB4M ".repeat(10)), None);
    }

    #[test]
    fn every_code_drawn_reads_back() {
        for seed in 0..=255_u8 {
            let code = Code::draw(std::array::from_fn(|at| seed.wrapping_mul(31).wrapping_add(at as u8 * 7)));
            assert_eq!(Code::read(&code.grouped().to_lowercase()), Some(code));
        }
    }
}
