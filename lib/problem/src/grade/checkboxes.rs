//! The exact set of ticks, with its two schemes of partial credit (olx.md §9.3).

use std::collections::BTreeSet;

use super::hints::feedback;
use super::{Bench, Correctness, Feedback, Verdict};
use crate::model::{Choices, CompoundHint, Correct, Hint, Input, InputKind, PartialCredit};

impl Bench<'_> {
    pub(super) fn checkboxes(&self, input: &Input, compound: &[CompoundHint]) -> (Verdict, Vec<Feedback>) {
        let InputKind::Choices(choices) = &input.kind else {
            return (Verdict::right(false), Vec::new());
        };
        let ticked: BTreeSet<&str> = self.answers.names(&input.id).into_iter().collect();
        let verdict = self.verdict(input, choices, &ticked);
        let right = verdict.correctness == Correctness::Correct;
        let hints = compound_hint(choices, compound, &ticked, right)
            .map_or_else(|| choice_hints(choices, &ticked, right), |hint| vec![hint]);
        (verdict, hints)
    }

    fn verdict(&self, input: &Input, choices: &Choices, ticked: &BTreeSet<&str>) -> Verdict {
        let of = |correct: Correct| -> BTreeSet<&str> {
            choices
                .list
                .iter()
                .filter(|choice| choice.correct == correct)
                .map(|choice| choice.name.as_str())
                .collect()
        };
        let (right, wrong) = (of(Correct::Yes), of(Correct::No));
        // Nothing ticked is always incorrect, even where nothing should be.
        if ticked.is_empty() {
            return Verdict::right(false);
        }
        let all = right.len() + wrong.len();
        match self.response.partial.first() {
            Some(PartialCredit::EveryDecisionCounts) => {
                let good = right.intersection(ticked).count() + wrong.difference(ticked).count();
                if good == all {
                    Verdict::right(true)
                } else if good > 0 {
                    Verdict::partly(rounded(input.points * good as f64 / all as f64))
                } else {
                    Verdict::right(false)
                }
            }
            Some(PartialCredit::Halves) => {
                let errors = wrong.intersection(ticked).count() + right.difference(ticked).count();
                match errors {
                    0 => Verdict { correctness: Correctness::Correct, points: Some(input.points) },
                    1 if all > 2 => Verdict::partly(rounded(input.points / 2.0)),
                    2 if all > 4 => Verdict::partly(rounded(input.points / 4.0)),
                    _ => Verdict::right(false),
                }
            }
            _ => Verdict::right(right == *ticked),
        }
    }
}

/// Two decimals, halves away from zero.
fn rounded(points: f64) -> f64 {
    (points * 100.0).round() / 100.0
}

/// The first whose letters are exactly the ticked ones.
fn compound_hint(
    choices: &Choices,
    compound: &[CompoundHint],
    ticked: &BTreeSet<&str>,
    right: bool,
) -> Option<Feedback> {
    // A learner who ticks nothing sends nothing, and then no compound hint is looked for.
    if ticked.is_empty() {
        return None;
    }
    let letters: BTreeSet<&str> = choices
        .list
        .iter()
        .filter(|choice| ticked.contains(choice.name.as_str()))
        .map(|choice| choice.letter.as_str())
        .collect();
    let hint = compound
        .iter()
        .find(|hint| hint.letters.iter().map(String::as_str).collect::<BTreeSet<_>>() == letters)?;
    Some(feedback(&hint.hint, right))
}

/// All that apply, together; their label counts only when a single one has one.
fn choice_hints(choices: &Choices, ticked: &BTreeSet<&str>, right: bool) -> Vec<Feedback> {
    let applying: Vec<&Hint> = choices
        .list
        .iter()
        .flat_map(|choice| choice.hints.iter().map(move |hint| (choice, hint)))
        .filter(|(choice, hint)| hint.selected == Some(ticked.contains(choice.name.as_str())))
        .map(|(_, hint)| &hint.hint)
        .collect();
    let labels: Vec<&String> = applying.iter().filter_map(|hint| hint.label.as_ref()).collect();
    let label = match labels.as_slice() {
        [only] => Some((*only).clone()),
        _ => None,
    };
    let html = match applying.as_slice() {
        [] => return Vec::new(),
        [only] => only.html.clone(),
        several => several.iter().map(|hint| format!("<div>{}</div>", hint.html)).collect(),
    };
    vec![feedback(&Hint { label, html }, right)]
}
