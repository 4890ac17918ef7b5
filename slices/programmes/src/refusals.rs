//! Refusals of this slice: sentences in the reader's language.

use crate::{messages::L10nLanguage, say};
use ground::Refusal;

/// A refusal at a field.
pub fn at(code: &'static str, field: &'static str, sentence: fn(&L10nLanguage) -> String) -> Refusal {
    of(code, sentence).at(field)
}

pub fn of(code: &'static str, sentence: fn(&L10nLanguage) -> String) -> Refusal {
    Refusal::new(code, move |lang| sentence(say(lang)))
}
