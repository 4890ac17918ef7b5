//! Each dropdown alone; the text must be the same to the letter.

use super::hints::feedback;
use super::{Bench, Feedback, Verdict};
use crate::model::{Input, InputKind};

impl Bench<'_> {
    pub(super) fn dropdown(&self, input: &Input) -> (Verdict, Vec<Feedback>) {
        let InputKind::Dropdown { options, correct, .. } = &input.kind else {
            return (Verdict::right(false), Vec::new());
        };
        let Some(given) = self.answers.text(&input.id) else {
            return (Verdict::right(false), Vec::new());
        };
        let right = correct.as_deref().is_some_and(|correct| self.context.fill(correct) == given);
        let chosen = options.iter().find(|option| option.text == given);
        let hint = chosen.and_then(|option| option.hint.as_ref().map(|hint| feedback(hint, option.correct)));
        (Verdict::right(right), hint.into_iter().collect())
    }
}
