//! Feedback made of hints: which word stands in front, and the old conditions (olx.md §9.2).

use super::{Bench, Feedback, formula, text};
use crate::message::Label;
use crate::model::{Hint, Input, Kind};

/// The hint with the author's label, or the usual word; an empty label is none.
pub(super) fn feedback(hint: &Hint, right: bool) -> Feedback {
    let label = match &hint.label {
        None => Some(if right { Label::Correct } else { Label::Incorrect }),
        Some(label) if label.is_empty() => None,
        Some(label) => Some(Label::Custom(label.clone())),
    };
    Feedback { label, html: hint.html.clone(), right, on_request: false }
}

impl Bench<'_> {
    /// `<hintgroup>` replaces the newer hints. Its text goes under the last input; of several that apply the last
    /// one stands, as each takes the place of the one before.
    pub(super) fn legacy_hints(&self, input: &Input, dice: &mut dyn FnMut() -> f64) -> Option<Vec<Feedback>> {
        let group = self.response.legacy_hints.as_ref()?;
        if self.response.inputs.last().map(|last| &last.id) != Some(&input.id) {
            return Some(Vec::new());
        }
        let given = self.answers.text(&input.id).unwrap_or("");
        let applies =
            |answer: &str, samples: &Option<_>, dice: &mut dyn FnMut() -> f64| match &self.response.kind {
                Kind::Text(rule) => text::matches(rule, &[self.context.fill(answer).trim()], given.trim()),
                Kind::Formula(rule) => samples.as_ref().is_some_and(|samples| {
                    formula::agree(rule, samples, &self.context.fill(answer), given, dice).unwrap_or(false)
                }),
                _ => false,
            };
        let met: Vec<&str> = group
            .conditions
            .iter()
            .filter(|condition| applies(&condition.answer, &condition.samples, dice))
            .map(|condition| condition.name.as_str())
            .collect();
        let shown = group.parts.iter().rfind(|(on, html)| met.contains(&on.as_str()) && !html.is_empty());
        Some(
            shown
                .map(|(_, html)| Feedback {
                    label: None,
                    html: html.clone(),
                    right: false,
                    on_request: !group.always,
                })
                .into_iter()
                .collect(),
        )
    }
}
