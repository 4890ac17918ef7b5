//! Reads AsciiMath into [`Node`]s, by recursive descent with a bound on depth.

use super::Node;
use super::symbols::{Meaning, longest};
use crate::{DEEPEST_NESTING, Unreadable};

pub(super) fn expression(src: &str) -> Result<Node, Unreadable> {
    let mut reader = Reader { rest: src, depth: 0, bars: 0 };
    let mut row = reader.row()?;
    // A bracket that closes nothing is shown where it stands.
    while !reader.at_end() {
        if let Some(node) = reader.stray()? {
            row.push(node);
        }
        row.extend(reader.row()?);
    }
    Ok(Node::Row(row))
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
    /// How many `|` are open: the next one closes the last.
    bars: usize,
}

impl Reader<'_> {
    fn at_end(&mut self) -> bool {
        self.rest = self.rest.trim_start();
        self.rest.is_empty()
    }

    fn peek(&mut self) -> Option<(&'static str, Meaning)> {
        self.rest = self.rest.trim_start_matches(|c: char| c.is_whitespace());
        longest(self.rest)
    }

    fn take(&mut self, bytes: usize) {
        self.rest = &self.rest[bytes..];
    }

    /// E: everything up to a closing bracket or the end.
    fn row(&mut self) -> Result<Vec<Node>, Unreadable> {
        let mut row = Vec::new();
        while !self.at_end() && !self.at_close() {
            row.push(self.quotient()?);
        }
        Ok(row)
    }

    fn at_close(&mut self) -> bool {
        match self.peek() {
            Some((_, Meaning::Close(_))) => true,
            Some((_, Meaning::Bar)) => self.bars > 0,
            _ => false,
        }
    }

    /// I/I
    fn quotient(&mut self) -> Result<Node, Unreadable> {
        let top = self.scripted()?;
        match self.peek() {
            Some((word, Meaning::Divide)) => {
                self.take(word.len());
                let bottom = self.scripted()?;
                Ok(Node::Fraction(Box::new(bare(top)), Box::new(bare(bottom))))
            }
            _ => Ok(top),
        }
    }

    /// S_S^S
    fn scripted(&mut self) -> Result<Node, Unreadable> {
        let limits =
            matches!(self.peek(), Some((_, Meaning::Limits(_) | Meaning::Under("⏟") | Meaning::Over("⏞"))));
        let base = self.simple()?;
        let low = self.script(Meaning::Low)?;
        let high = self.script(Meaning::High)?;
        if low.is_none() && high.is_none() {
            return Ok(base);
        }
        Ok(Node::Script { base: Box::new(base), low, high, limits })
    }

    fn script(&mut self, sign: Meaning) -> Result<Option<Box<Node>>, Unreadable> {
        match self.peek() {
            Some((word, meaning)) if meaning == sign => {
                self.take(word.len());
                Ok(Some(Box::new(bare(self.simple()?))))
            }
            _ => Ok(None),
        }
    }

    /// S, one level deeper.
    fn simple(&mut self) -> Result<Node, Unreadable> {
        self.depth += 1;
        if self.depth > DEEPEST_NESTING {
            return Err(Unreadable::TooDeep);
        }
        let node = self.simple_at_this_depth();
        self.depth -= 1;
        node
    }

    fn simple_at_this_depth(&mut self) -> Result<Node, Unreadable> {
        if self.at_end() || self.at_close() {
            return Ok(Node::Row(Vec::new()));
        }
        if let Some(quoted) = self.rest.strip_prefix('"') {
            return Ok(self.words_until(quoted, '"'));
        }
        if let Some(number) = self.number() {
            return Ok(number);
        }
        let Some((word, meaning)) = self.peek() else { return Ok(self.unknown()) };
        self.take(word.len());
        self.meaning(word, meaning)
    }

    fn meaning(&mut self, word: &str, meaning: Meaning) -> Result<Node, Unreadable> {
        let leaf = |tag, text: &str| Ok(Node::Leaf(tag, text.to_owned()));
        match meaning {
            Meaning::Identifier(text) => leaf("mi", text),
            Meaning::Operator(text) => leaf("mo", text),
            Meaning::Function => leaf("mi", word),
            Meaning::Limits(text) => leaf("mo", text),
            Meaning::Word => leaf("mtext", &format!("\u{a0}{word}\u{a0}")),
            Meaning::Space(width) => leaf("mspace", width),
            Meaning::Open(open) => self.fenced(open),
            Meaning::Bar => self.between_bars(),
            Meaning::Close(text) => leaf("mo", text),
            Meaning::Divide | Meaning::Low | Meaning::High => leaf("mo", word),
            Meaning::Text => Ok(self.text()),
            Meaning::Sqrt => Ok(Node::Sqrt(self.argument()?)),
            Meaning::Cancel => Ok(Node::Cancelled(self.argument()?)),
            Meaning::Style(variant) => Ok(Node::Styled(variant, self.argument()?)),
            Meaning::Over(mark) => Ok(Node::Marked { base: self.argument()?, mark, over: true }),
            Meaning::Under(mark) => Ok(Node::Marked { base: self.argument()?, mark, over: false }),
            Meaning::Between(open, close) => {
                Ok(Node::Fenced { open, inside: unwrapped(*self.argument()?), close })
            }
            Meaning::Fraction => Ok(Node::Fraction(self.argument()?, self.argument()?)),
            Meaning::Root => {
                let index = self.argument()?;
                Ok(Node::Root(self.argument()?, index))
            }
            Meaning::Stacked { over } => {
                let script = Some(self.argument()?);
                let base = self.argument()?;
                let (low, high) = if over { (None, script) } else { (script, None) };
                Ok(Node::Script { base, low, high, limits: true })
            }
            Meaning::SecondOnly => {
                self.text();
                Ok(*self.argument()?)
            }
        }
    }

    fn argument(&mut self) -> Result<Box<Node>, Unreadable> {
        Ok(Box::new(bare(self.simple()?)))
    }

    /// l E r. A bracket without its partner stands alone.
    fn fenced(&mut self, open: &'static str) -> Result<Node, Unreadable> {
        let outer_bars = std::mem::take(&mut self.bars);
        let inside = self.row();
        self.bars = outer_bars;
        let inside = inside?;
        let close = match self.peek() {
            Some((word, Meaning::Close(close))) => {
                self.take(word.len());
                close
            }
            _ => "",
        };
        Ok(matrix(open, inside, close))
    }

    fn between_bars(&mut self) -> Result<Node, Unreadable> {
        let before = self.rest;
        self.bars += 1;
        let inside = self.row();
        self.bars -= 1;
        let inside = inside?;
        match self.peek() {
            Some((word, Meaning::Bar)) => {
                self.take(word.len());
                Ok(matrix("|", inside, "|"))
            }
            // No second bar: this one divides, as in `{x | x > 0}`.
            _ if self.depth <= 2 || inside.is_empty() => {
                self.rest = before;
                Ok(Node::Leaf("mo", "|".into()))
            }
            _ => {
                let mut row = vec![Node::Leaf("mo", "|".into())];
                row.extend(inside);
                Ok(Node::Row(row))
            }
        }
    }

    /// `text(anything)`, with any of the three brackets.
    fn text(&mut self) -> Node {
        self.rest = self.rest.trim_start();
        let close = match self.rest.chars().next() {
            Some('(') => ')',
            Some('{') => '}',
            Some('[') => ']',
            _ => return Node::Row(Vec::new()),
        };
        self.words_until(&self.rest[1..], close)
    }

    fn words_until(&mut self, inside: &str, close: char) -> Node {
        // `inside` is the end of `self.rest`; offsets are counted from there.
        let begin = self.rest.len() - inside.len();
        let end = inside.find(close).unwrap_or(inside.len());
        let words = inside[..end].to_owned();
        let after = (begin + end + close.len_utf8()).min(self.rest.len());
        self.take(after);
        Node::Leaf("mtext", words)
    }

    fn number(&mut self) -> Option<Node> {
        let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let whole = digits(self.rest);
        let fraction = self.rest[whole..].strip_prefix('.').map_or(0, digits);
        let length = if fraction > 0 { whole + 1 + fraction } else { whole };
        if length == 0 {
            return None;
        }
        let number = self.rest[..length].to_owned();
        self.take(length);
        Some(Node::Leaf("mn", number))
    }

    /// A character without a meaning of its own: a letter is a variable, anything else an operator.
    fn unknown(&mut self) -> Node {
        let Some(c) = self.rest.chars().next() else { return Node::Row(Vec::new()) };
        self.take(c.len_utf8());
        Node::Leaf(if c.is_alphabetic() { "mi" } else { "mo" }, c.to_string())
    }

    /// A closing bracket that nothing opened.
    fn stray(&mut self) -> Result<Option<Node>, Unreadable> {
        let Some((word, meaning)) = self.peek() else { return Ok(None) };
        self.take(word.len());
        match meaning {
            Meaning::Close("") => Ok(None),
            _ => Ok(Some(Node::Leaf("mo", word.to_owned()))),
        }
    }
}

fn unwrapped(node: Node) -> Vec<Node> {
    match node {
        Node::Row(row) => row,
        other => vec![other],
    }
}

/// Takes the round, square or curly brackets off an argument, as AsciiMath does.
fn bare(node: Node) -> Node {
    match node {
        Node::Fenced { open: "(" | "[" | "{" | "", inside, close: ")" | "]" | "}" | "" } => Node::Row(inside),
        other => other,
    }
}

/// `[[a,b],[c,d]]` and `{(a,b),(c,d):}` are matrices; anything else between brackets is a row.
fn matrix(open: &'static str, inside: Vec<Node>, close: &'static str) -> Node {
    let rows: Option<Vec<&Vec<Node>>> = inside
        .iter()
        .enumerate()
        .map(|(at, node)| match node {
            Node::Fenced { open: "(" | "[", inside, .. } if at % 2 == 0 => Some(Some(inside)),
            node if at % 2 == 1 && is_comma(node) => Some(None),
            _ => None,
        })
        .collect::<Option<Vec<_>>>()
        .map(|parts| parts.into_iter().flatten().collect());
    match rows {
        Some(rows) if rows.len() > 1 && same_width(&rows) => {
            Node::Matrix { open, rows: rows.into_iter().map(|row| cells(row)).collect(), close }
        }
        _ => Node::Fenced { open, inside, close },
    }
}

/// Two points, `((1,2),(3,4))`, look the same: AsciiMath draws a matrix there too.
fn same_width(rows: &[&Vec<Node>]) -> bool {
    let commas = |row: &Vec<Node>| row.iter().filter(|node| is_comma(node)).count();
    rows.iter().all(|row| commas(row) == commas(rows[0]))
}

fn cells(row: &[Node]) -> Vec<Node> {
    row.split(is_comma).map(|cell| Node::Row(cell.to_vec())).collect()
}

fn is_comma(node: &Node) -> bool {
    matches!(node, Node::Leaf("mo", text) if text == ",")
}
