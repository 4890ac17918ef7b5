//! Where formulas begin and end in a text.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Delimiter {
    Paren,
    Bracket,
    Dollars,
    MathjaxInline,
    Mathjax,
    Backtick,
}

const ALL: [Delimiter; 6] = [
    Delimiter::Paren,
    Delimiter::Bracket,
    Delimiter::Dollars,
    Delimiter::MathjaxInline,
    Delimiter::Mathjax,
    Delimiter::Backtick,
];

impl Delimiter {
    pub fn opening(self) -> &'static str {
        match self {
            Delimiter::Paren => r"\(",
            Delimiter::Bracket => r"\[",
            Delimiter::Dollars => "$$",
            Delimiter::MathjaxInline => "[mathjaxinline]",
            Delimiter::Mathjax => "[mathjax]",
            Delimiter::Backtick => "`",
        }
    }

    pub fn closing(self) -> &'static str {
        match self {
            Delimiter::Paren => r"\)",
            Delimiter::Bracket => r"\]",
            Delimiter::Dollars => "$$",
            Delimiter::MathjaxInline => "[/mathjaxinline]",
            Delimiter::Mathjax => "[/mathjax]",
            Delimiter::Backtick => "`",
        }
    }

    pub fn is_displayed(self) -> bool {
        matches!(self, Delimiter::Bracket | Delimiter::Dollars | Delimiter::Mathjax)
    }
}

/// Whether any formula could begin in `text`. Cheap, so that pages without formulas cost nothing.
pub(super) fn may_begin(text: &str, backticks_too: bool) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().any(|(at, b)| match b {
        b'\\' | b'$' | b'[' => opening_at(&bytes[at..], backticks_too).is_some(),
        b'`' => backticks_too,
        _ => false,
    })
}

/// The next opening delimiter at or after `from`. A backslash before one takes its meaning away.
pub(super) fn next_opening(text: &str, from: usize, backticks_too: bool) -> Option<(usize, Delimiter)> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        if let Some(delimiter) = opening_at(&bytes[at..], backticks_too) {
            return Some((at, delimiter));
        }
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    None
}

fn opening_at(bytes: &[u8], backticks_too: bool) -> Option<Delimiter> {
    ALL.into_iter()
        .find(|d| bytes.starts_with(d.opening().as_bytes()) && (backticks_too || *d != Delimiter::Backtick))
}

/// Finds closing delimiters, remembering the last answer for each: openings that share a closing,
/// or have none, do not make the search start again.
#[derive(Default)]
pub(super) struct Closings([Remembered; ALL.len()]);

#[derive(Default, Clone, Copy)]
enum Remembered {
    #[default]
    Nothing,
    At(usize),
    NoneLeft,
}

impl Closings {
    /// The closing delimiter for a formula that begins at `from`, outside its braces when it can be:
    /// in `\(\text{when \(x\)}\)` the last one.
    pub fn find(&mut self, text: &str, from: usize, delimiter: Delimiter) -> Option<usize> {
        let first = self.next(text, from, delimiter)?;
        // Never looks further than a formula may go: the work stays in proportion to the text.
        let horizon = text.len().min(from + crate::LONGEST_FORMULA);
        let within = &text.as_bytes()[..horizon];
        let mut end = first;
        for _ in 0..4 {
            if end > horizon {
                break;
            }
            if braces_balance(&within[from..end]) {
                return Some(end);
            }
            let Some(later) = next_closing(within, end + delimiter.closing().len(), delimiter) else { break };
            end = later;
        }
        Some(first)
    }

    fn next(&mut self, text: &str, from: usize, delimiter: Delimiter) -> Option<usize> {
        let remembered = &mut self.0[delimiter as usize];
        match *remembered {
            Remembered::NoneLeft => return None,
            Remembered::At(at) if at >= from => return Some(at),
            _ => {}
        }
        let found = next_closing(text.as_bytes(), from, delimiter);
        *remembered = found.map_or(Remembered::NoneLeft, Remembered::At);
        found
    }
}

fn next_closing(bytes: &[u8], from: usize, delimiter: Delimiter) -> Option<usize> {
    let closing = delimiter.closing().as_bytes();
    let mut at = from;
    while at < bytes.len() {
        if bytes[at..].starts_with(closing) {
            return Some(at);
        }
        // `\\]` is a line break and a bracket, `\$` a dollar.
        at += if bytes[at] == b'\\' && delimiter != Delimiter::Backtick { 2 } else { 1 };
    }
    None
}

fn braces_balance(formula: &[u8]) -> bool {
    let mut open = 0i32;
    let mut escaped = false;
    for b in formula {
        match b {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'{' => open += 1,
            b'}' => open -= 1,
            _ => {}
        }
    }
    open <= 0
}
