//! What a programme is made of, while it is written: a draft of the next version, changed step by step, then published.

mod change;
mod check;
mod edit;
mod publish;
pub(crate) mod store;

pub(crate) use change::language;

pub use change::{Change, WrittenCourse, WrittenHead, WrittenModule};
pub use edit::{DraftSeen, EditDefinition, TheDraft};
pub use publish::{DiscardDraft, PublishVersion};

use crate::refusals;
use ground::Refusal;
use lexicon::facts::programmes::{CompletionRule, ProgrammeDefinition, ProgrammeKind};

/// Most modules of a programme, and courses of all of them.
pub(crate) const MOST_MODULES: usize = 60;
pub(crate) const MOST_COURSES: usize = 120;

/// A definition with nothing in it.
pub(crate) fn empty(titles: [String; 3], kind: ProgrammeKind, language: String) -> ProgrammeDefinition {
    ProgrammeDefinition {
        titles,
        kind,
        language,
        partners: Vec::new(),
        modules: Vec::new(),
        rule: CompletionRule::default(),
    }
}

/// A percentage as typed, in hundredths; nothing typed is none.
pub(crate) fn hundredths(text: &str, field: &'static str, wrong: &mut Vec<Refusal>) -> Option<i64> {
    decimal(text, 100, 100, field, wrong)
}

/// A figure as typed, times `scale`, at most `most` before that; both commas and points are understood.
pub(crate) fn decimal(
    text: &str,
    scale: i64,
    most: i64,
    field: &'static str,
    wrong: &mut Vec<Refusal>,
) -> Option<i64> {
    let text = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
    if text.is_empty() {
        return None;
    }
    let read = text.parse::<f64>().ok().filter(|value| (0.0..=most as f64).contains(value));
    let read = read.map(|value| (value * scale as f64).round() as i64);
    if read.is_none() {
        wrong.push(refusals::at("programmes.figure", field, |say| say.msg_wrong_figure()));
    }
    read
}
