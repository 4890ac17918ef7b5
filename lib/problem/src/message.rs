//! What is said to the learner, as values; a caller translates them, the command line reads the English.

use crate::calc::Unknown;
use serde::{Deserialize, Serialize};

/// The word in front of a hint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    Correct,
    Incorrect,
    /// The author's own.
    Custom(String),
}

impl std::fmt::Display for Label {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Label::Correct => write!(f, "Correct:"),
            Label::Incorrect => write!(f, "Incorrect:"),
            Label::Custom(text) => write!(f, "{text}"),
        }
    }
}

/// An answer that cannot be graded as it stands. No attempt is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputError {
    /// The input's id.
    pub input: String,
    /// Its number in document order.
    pub number: usize,
    pub message: Message,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Message {
    #[error("Could not interpret '{0}' as a number.")]
    NotANumber(String),
    #[error("Invalid math syntax: '{0}'")]
    Syntax(String),
    #[error("Factorial function evaluated outside its domain:'{0}'")]
    Factorial(String),
    #[error("Factorial function not permitted in answer for this problem. Provided answer was: {0}")]
    FactorialNotPermitted(String),
    #[error("Invalid input: Could not parse '{0}' as a formula")]
    NotAFormula(String),
    #[error(
        "Invalid Input: A closing parenthesis was found after segment {0}, but there is no matching opening parenthesis before it."
    )]
    NeverOpened(String),
    #[error("Invalid Input: Parentheses are unmatched. {0} parentheses were opened but never closed.")]
    NeverClosed(usize),
    /// Which names, and what may have been meant.
    #[error("{0}")]
    UnknownName(Unknown),
    #[error("You may not use complex numbers in range tolerance problems")]
    ComplexInRange,
    #[error("There was a problem with the staff answer to this problem.")]
    StaffAnswer,
    #[error("error grading the image input (input={0})")]
    NotAPoint(String),
}
