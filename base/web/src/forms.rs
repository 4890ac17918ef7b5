//! Forms that come back with a sentence at the field where something went wrong.

use ground::{Fault, Refusal};
use lexicon::Lang;

/// The sentences of refusals, by field.
#[derive(Clone, Debug, Default)]
pub struct Refusals {
    sentences: Vec<(Option<String>, String)>,
}

impl Refusals {
    pub fn none() -> Self {
        Self::default()
    }

    pub fn of(refusals: &[Refusal], lang: Lang) -> Self {
        let sentences = refusals.iter().map(|one| (one.field.clone(), one.sentence(lang))).collect();
        Self { sentences }
    }

    /// The refusals of a fault; any other fault goes on upwards.
    pub fn or_wrong(fault: Fault, lang: Lang) -> Result<Self, crate::Wrong> {
        match fault {
            Fault::Refused(refusals) => Ok(Self::of(&refusals, lang)),
            other => Err(other.into()),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.sentences.is_empty()
    }

    /// The sentence at a field.
    pub fn at(&self, field: &str) -> Option<&str> {
        let found = self.sentences.iter().find(|(at, _)| at.as_deref() == Some(field));
        found.map(|(_, sentence)| sentence.as_str())
    }

    /// All of them, for the summary at the top: (field, sentence).
    pub fn all(&self) -> impl Iterator<Item = (Option<&str>, &str)> {
        self.sentences.iter().map(|(field, sentence)| (field.as_deref(), sentence.as_str()))
    }
}
