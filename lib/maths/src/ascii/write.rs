//! Writes [`Node`]s as MathML.

use super::Node;
use crate::escape::push_escaped;

pub(super) fn math(node: &Node) -> String {
    let mut out = String::from("<math>");
    match node {
        Node::Row(row) => row.iter().for_each(|node| push(node, &mut out)),
        other => push(other, &mut out),
    }
    out.push_str("</math>");
    out
}

fn push(node: &Node, out: &mut String) {
    match node {
        Node::Leaf("mspace", width) => *out += &format!("<mspace width=\"{width}\"></mspace>"),
        Node::Leaf(tag, text) => leaf(tag, "", text, out),
        Node::Row(row) => element("mrow", row, out),
        Node::Fenced { open, inside, close } => {
            out.push_str("<mrow>");
            bracket(open, out);
            inside.iter().for_each(|node| push(node, out));
            bracket(close, out);
            out.push_str("</mrow>");
        }
        Node::Matrix { open, rows, close } => matrix(open, rows, close, out),
        Node::Fraction(top, bottom) => both("mfrac", top, bottom, out),
        Node::Sqrt(of) => around("msqrt", of, out),
        Node::Root(of, index) => both("mroot", of, index, out),
        Node::Script { base, low, high, limits } => {
            script(base, low.as_deref(), high.as_deref(), *limits, out)
        }
        Node::Marked { base, mark, over } => {
            let (tag, attribute) = if *over { ("mover", "accent") } else { ("munder", "accentunder") };
            *out += &format!("<{tag} {attribute}=\"true\">");
            push_one(base, out);
            leaf("mo", "", mark, out);
            *out += &format!("</{tag}>");
        }
        Node::Styled(variant, of) => push(&restyled(of, variant), out),
        Node::Cancelled(of) => {
            out.push_str("<menclose notation=\"updiagonalstrike\">");
            push_one(of, out);
            out.push_str("</menclose>");
        }
    }
}

fn leaf(tag: &str, attributes: &str, text: &str, out: &mut String) {
    *out += &format!("<{tag}{attributes}>");
    push_escaped(out, text);
    *out += &format!("</{tag}>");
}

fn element(tag: &str, children: &[Node], out: &mut String) {
    *out += &format!("<{tag}>");
    children.iter().for_each(|node| push(node, out));
    *out += &format!("</{tag}>");
}

fn both(tag: &str, first: &Node, second: &Node, out: &mut String) {
    *out += &format!("<{tag}>");
    push_one(first, out);
    push_one(second, out);
    *out += &format!("</{tag}>");
}

/// A row of one needs no `mrow` around it.
fn push_one(node: &Node, out: &mut String) {
    match node {
        Node::Row(row) if row.len() == 1 => push(&row[0], out),
        other => push(other, out),
    }
}

fn around(tag: &str, node: &Node, out: &mut String) {
    *out += &format!("<{tag}>");
    push_one(node, out);
    *out += &format!("</{tag}>");
}

fn bracket(text: &str, out: &mut String) {
    if !text.is_empty() {
        leaf("mo", "", text, out);
    }
}

fn matrix(open: &str, rows: &[Vec<Node>], close: &str, out: &mut String) {
    out.push_str("<mrow>");
    bracket(open, out);
    out.push_str("<mtable>");
    for row in rows {
        out.push_str("<mtr>");
        for cell in row {
            around("mtd", cell, out);
        }
        out.push_str("</mtr>");
    }
    out.push_str("</mtable>");
    bracket(close, out);
    out.push_str("</mrow>");
}

fn script(base: &Node, low: Option<&Node>, high: Option<&Node>, limits: bool, out: &mut String) {
    let tag = match (low.is_some(), high.is_some(), limits) {
        (true, true, true) => "munderover",
        (true, true, false) => "msubsup",
        (true, false, true) => "munder",
        (true, false, false) => "msub",
        (false, _, true) => "mover",
        (false, _, false) => "msup",
    };
    *out += &format!("<{tag}>");
    push_one(base, out);
    low.into_iter().chain(high).for_each(|node| push_one(node, out));
    *out += &format!("</{tag}>");
}

/// Letters of another alphabet are other characters: MathML Core has no `mathvariant` for them.
fn restyled(node: &Node, variant: &str) -> Node {
    match node {
        Node::Leaf(tag, text) => Node::Leaf(tag, text.chars().map(|c| styled(c, variant)).collect()),
        Node::Row(row) => Node::Row(row.iter().map(|node| restyled(node, variant)).collect()),
        other => other.clone(),
    }
}

/// The letter in the block "Mathematical Alphanumeric Symbols" (Unicode, U+1D400), with the holes
/// that older letterlike symbols fill.
fn styled(c: char, variant: &str) -> char {
    let hole = match (variant, c) {
        ("double-struck", 'C') => Some('ℂ'),
        ("double-struck", 'H') => Some('ℍ'),
        ("double-struck", 'N') => Some('ℕ'),
        ("double-struck", 'P') => Some('ℙ'),
        ("double-struck", 'Q') => Some('ℚ'),
        ("double-struck", 'R') => Some('ℝ'),
        ("double-struck", 'Z') => Some('ℤ'),
        ("script", 'B') => Some('ℬ'),
        ("script", 'E') => Some('ℰ'),
        ("script", 'F') => Some('ℱ'),
        ("script", 'H') => Some('ℋ'),
        ("script", 'I') => Some('ℐ'),
        ("script", 'L') => Some('ℒ'),
        ("script", 'M') => Some('ℳ'),
        ("script", 'R') => Some('ℛ'),
        ("script", 'e') => Some('ℯ'),
        ("script", 'g') => Some('ℊ'),
        ("script", 'o') => Some('ℴ'),
        ("fraktur", 'C') => Some('ℭ'),
        ("fraktur", 'H') => Some('ℌ'),
        ("fraktur", 'I') => Some('ℑ'),
        ("fraktur", 'R') => Some('ℜ'),
        ("fraktur", 'Z') => Some('ℨ'),
        _ => None,
    };
    let (capital, digit) = match variant {
        "bold" => (0x1D400, Some(0x1D7CE)),
        "script" => (0x1D49C, None),
        "fraktur" => (0x1D504, None),
        "double-struck" => (0x1D538, Some(0x1D7D8)),
        "sans-serif" => (0x1D5A0, Some(0x1D7E2)),
        _ => (0x1D670, Some(0x1D7F6)),
    };
    let code = match (c, digit) {
        ('A'..='Z', _) => capital + (c as u32 - 'A' as u32),
        ('a'..='z', _) => capital + 26 + (c as u32 - 'a' as u32),
        ('0'..='9', Some(digit)) => digit + (c as u32 - '0' as u32),
        _ => c as u32,
    };
    hole.or(char::from_u32(code)).unwrap_or(c)
}
