//! AsciiMath: `sum_(i=1)^n i^3 = ((n(n+1))/2)^2`, as typed between backticks.
//!
//! The grammar is the one AsciiMath publishes (<https://asciimath.org>, "The grammar"):
//!
//! ```text
//! v ::= letter | number | symbol          u ::= sqrt | text | hat …   (one argument)
//! l ::= ( | [ | { | …   r ::= ) | ] | }   b ::= frac | root | …       (two arguments)
//! S ::= v | l E r | u S | b S S           simple expression
//! I ::= S_S | S^S | S_S^S | S             with limits or powers
//! E ::= I E | I/I                         expression
//! ```

mod read;
mod symbols;
mod write;

use crate::{Unreadable, clean};

pub(crate) fn to_mathml(src: &str) -> Result<String, Unreadable> {
    let expression = read::expression(src)?;
    clean::annotated(&write::math(&expression), "text/x-asciimath", src.trim())
}

/// A piece of a formula.
#[derive(Debug, Clone, PartialEq)]
enum Node {
    /// A letter, number, operator or word: `mi`, `mn`, `mo`, `mtext`.
    Leaf(&'static str, String),
    /// Things in a row.
    Row(Vec<Node>),
    /// A row between brackets, which vanish around the argument of a fraction or a power.
    Fenced {
        open: &'static str,
        inside: Vec<Node>,
        close: &'static str,
    },
    /// Rows of cells between brackets.
    Matrix {
        open: &'static str,
        rows: Vec<Vec<Node>>,
        close: &'static str,
    },
    Fraction(Box<Node>, Box<Node>),
    Sqrt(Box<Node>),
    /// The radicand, then its index.
    Root(Box<Node>, Box<Node>),
    /// A base with what stands low and high; limits stand under and over it.
    Script {
        base: Box<Node>,
        low: Option<Box<Node>>,
        high: Option<Box<Node>>,
        limits: bool,
    },
    /// A mark over (or under) a base: `hat`, `vec`, `ul`.
    Marked {
        base: Box<Node>,
        mark: &'static str,
        over: bool,
    },
    /// `bb`, `cc`, `fr`…: letters of another alphabet.
    Styled(&'static str, Box<Node>),
    Cancelled(Box<Node>),
}

#[cfg(test)]
mod tests;
