//! Words: one of a list, or a pattern.

use super::hints::feedback;
use super::{Bench, Feedback, Verdict};
use crate::model::{Hint, Input, TextRule};
use crate::regex;

impl Bench<'_> {
    pub(super) fn text(&self, input: &Input, rule: &TextRule) -> (Verdict, Vec<Feedback>) {
        let Some(written) = self.answers.text(&input.id) else {
            return (Verdict::right(false), Vec::new());
        };
        let answers: Vec<String> =
            rule.answers.iter().map(|answer| self.context.fill(answer).into_owned()).collect();
        let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
        let right = matches(rule, &answers, written.trim());
        (
            Verdict::right(right),
            hint_for(rule, written).map(|(hint, right)| feedback(hint, right)).into_iter().collect(),
        )
    }
}

/// Whether the answer is among the expected ones, in the way the response compares. Blank never is.
pub(super) fn matches(rule: &TextRule, expected: &[&str], given: &str) -> bool {
    if given.is_empty() {
        return false;
    }
    if rule.regexp && !rule.old_or {
        return regex::compile(&TextRule::pattern(expected), rule.ignore_case)
            .is_some_and(|pattern| regex::found(&pattern, given));
    }
    expected.iter().any(|answer| same(answer, given, rule.ignore_case))
}

fn same(a: &str, b: &str, ignore_case: bool) -> bool {
    if ignore_case { a.to_lowercase() == b.to_lowercase() } else { a == b }
}

/// The first that applies: the main answer, an additional one, a wrong answer foreseen, a pattern of wrong answers.
/// The text is compared as the learner wrote it, spaces around it included: the original does not strip here.
fn hint_for<'r>(rule: &'r TextRule, written: &str) -> Option<(&'r Hint, bool)> {
    if matches(rule, &[rule.main.trim()], written) {
        return rule.hint.as_ref().map(|hint| (hint, true));
    }
    let fits = |answer: &str, is_pattern: bool| {
        if is_pattern {
            regex::compile(&TextRule::pattern(&[answer]), rule.ignore_case)
                .is_some_and(|pattern| regex::found(&pattern, written))
        } else {
            same(answer, written, rule.ignore_case)
        }
    };
    if let Some((_, hint)) =
        rule.additional_hints.iter().find(|(answer, _)| !answer.is_empty() && fits(answer, rule.regexp))
    {
        return hint.as_ref().map(|hint| (hint, true));
    }
    let equal = rule.equal_hints.iter().find(|(answer, _)| fits(answer, false));
    equal
        .or_else(|| rule.regexp_hints.iter().find(|(answer, _)| fits(answer, true)))
        .map(|(_, hint)| (hint, false))
}
