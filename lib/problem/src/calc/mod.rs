//! The formula calculator: the grammar of `openedx-calc` (olx.md §9.5) and Python's arithmetic, bounded.

mod expression;
mod functions;
mod number;
mod parser;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub use number::Number;

/// Characters of one formula.
pub const MAX_LENGTH: usize = 2_000;
/// Parentheses inside one another.
pub const MAX_DEPTH: usize = 60;

/// Why a formula has no value.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Fault {
    #[error(
        "Invalid Input: A closing parenthesis was found after segment {segment}, but there is no matching opening parenthesis before it."
    )]
    NeverOpened { segment: String },
    #[error("Invalid Input: Parentheses are unmatched. {count} parentheses were opened but never closed.")]
    NeverClosed { count: usize },
    #[error("{0}")]
    Unknown(Unknown),
    #[error("The formula does not follow the syntax.")]
    Syntax,
    #[error("The factorial is defined for whole numbers from 0.")]
    Factorial,
    #[error("The formula divides by zero.")]
    DivisionByZero,
    #[error("The formula gives a number that is too large.")]
    TooLarge,
    #[error("The formula is too long or too deep.")]
    TooLong,
    #[error("A function does not accept this value.")]
    Domain,
}

/// Names that the formula uses and may not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unknown {
    /// Sorted.
    pub names: Vec<String>,
    pub functions: bool,
    /// A variable of that name exists: a multiplication sign was probably forgotten.
    pub forgotten_product: bool,
    /// Names that differ by their case only.
    pub better: Vec<String>,
}

impl std::fmt::Display for Unknown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = if self.functions { "function" } else { "variable" };
        write!(f, "Invalid Input: {} not permitted in answer as a {kind}", self.names.join(", "))?;
        if self.forgotten_product {
            write!(f, " (did you forget to use * for multiplication?)")?;
        }
        if !self.better.is_empty() {
            write!(f, " (did you mean {}?)", self.better.join(", "))?;
        }
        Ok(())
    }
}

/// The value of a formula. A blank formula is not a number. Names are lower-cased unless `case_sensitive`.
pub fn evaluate(
    formula: &str,
    variables: &BTreeMap<String, Number>,
    case_sensitive: bool,
) -> Result<Number, Fault> {
    if formula.trim().is_empty() {
        return Ok(Number::real(f64::NAN));
    }
    if formula.len() > MAX_LENGTH {
        return Err(Fault::TooLong);
    }
    check_parentheses(formula)?;
    let expression = parser::parse(formula)?;
    let scope = expression::Scope::new(variables, case_sensitive);
    scope.check(&expression)?;
    scope.value(&expression)
}

/// The value of a formula without variables of its own.
pub fn value(formula: &str) -> Result<Number, Fault> {
    evaluate(formula, &BTreeMap::new(), false)
}

fn check_parentheses(formula: &str) -> Result<(), Fault> {
    let mut open = 0usize;
    for (index, character) in formula.char_indices() {
        match character {
            '(' => open += 1,
            ')' if open == 0 => {
                return Err(Fault::NeverOpened { segment: formula[..index].to_owned() });
            }
            ')' => open -= 1,
            _ => {}
        }
    }
    if open > 0 { Err(Fault::NeverClosed { count: open }) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
