//! One choice among several, and the older true/false; the variant a seed draws.

use std::collections::BTreeSet;

use super::hints::feedback;
use super::{Bench, Feedback, ResponseFeedback, Verdict};
use crate::answers::Answers;
use crate::model::{Choice, Choices, Correct, Input, InputKind, Kind, PartialCredit, Problem};
use crate::twister::Twister;

impl Bench<'_> {
    pub(super) fn multiple_choice(&self, input: &Input) -> (Verdict, Vec<Feedback>) {
        let InputKind::Choices(choices) = &input.kind else {
            return (Verdict::right(false), Vec::new());
        };
        let chosen = self.chosen(input, choices);
        let verdict = match chosen.map(|choice| choice.correct) {
            Some(Correct::Yes) => Verdict::right(true),
            Some(Correct::Partly(points)) if self.response.partial.contains(&PartialCredit::Points) => {
                Verdict::partly(points)
            }
            _ => Verdict::right(false),
        };
        (verdict, chosen.map_or_else(Vec::new, choice_hint))
    }

    /// The learner may send a list: it must be the exact set.
    pub(super) fn true_false(&self, input: &Input) -> (Verdict, Vec<Feedback>) {
        let InputKind::Choices(choices) = &input.kind else {
            return (Verdict::right(false), Vec::new());
        };
        let right: BTreeSet<&str> = choices
            .list
            .iter()
            .filter(|choice| choice.correct == Correct::Yes)
            .map(|choice| choice.name.as_str())
            .collect();
        let given: BTreeSet<&str> = self.answers.names(&input.id).into_iter().collect();
        (Verdict::right(right == given), self.chosen(input, choices).map_or_else(Vec::new, choice_hint))
    }

    fn chosen<'c>(&self, input: &Input, choices: &'c Choices) -> Option<&'c Choice> {
        let name = self.answers.text(&input.id)?;
        choices.list.iter().find(|choice| choice.name == name)
    }
}

fn choice_hint(choice: &Choice) -> Vec<Feedback> {
    choice
        .hints
        .first()
        .map(|hint| feedback(&hint.hint, choice.correct == Correct::Yes))
        .into_iter()
        .collect()
}

impl Choices {
    /// The choices in the order a page shows them, drawn by the one generator of the problem.
    fn drawn(&self, dice: &mut Twister) -> Vec<&Choice> {
        if let Some(pool) = self.pool {
            return self.pooled(pool, dice);
        }
        if !self.shuffle {
            return self.list.iter().collect();
        }
        let leading = self.list.iter().take_while(|choice| choice.fixed).count();
        let (head, rest) = self.list.split_at(leading);
        let (tail, mut middle): (Vec<&Choice>, Vec<&Choice>) = rest.iter().partition(|choice| choice.fixed);
        dice.shuffle(&mut middle);
        head.iter().chain(middle).chain(tail).collect()
    }

    /// One right choice and up to `pool − 1` wrong ones.
    fn pooled(&self, pool: usize, dice: &mut Twister) -> Vec<&Choice> {
        let (right, mut wrong): (Vec<&Choice>, Vec<&Choice>) =
            self.list.iter().partition(|choice| choice.correct == Correct::Yes);
        if right.is_empty() || wrong.is_empty() {
            return self.list.iter().collect();
        }
        let mut shown = vec![right[dice.below(right.len())]];
        dice.shuffle(&mut wrong);
        shown.extend(wrong.into_iter().take(pool.saturating_sub(1)));
        dice.shuffle(&mut shown);
        shown
    }
}

impl Problem {
    /// Per response, the choices shown for a seed; empty for other kinds. Questions share one generator, in order.
    pub(crate) fn arrangement(&self, seed: u64) -> Vec<Vec<&Choice>> {
        let mut dice = Twister::new(seed);
        self.responses
            .iter()
            .map(|response| match (&response.kind, response.inputs.first().map(|input| &input.kind)) {
                (Kind::MultipleChoice | Kind::TrueFalse, Some(InputKind::Choices(choices))) => {
                    choices.drawn(&mut dice)
                }
                (_, Some(InputKind::Choices(choices))) => choices.list.iter().collect(),
                _ => Vec::new(),
            })
            .collect()
    }

    /// What is said of the choice made, and of the right one when the author always explains it.
    pub(crate) fn targeted_feedback(&self, answers: &Answers) -> Vec<ResponseFeedback> {
        let mut said = Vec::new();
        for response in &self.responses {
            let (Some(targeted), Some(input)) = (&response.targeted, response.inputs.first()) else {
                continue;
            };
            let InputKind::Choices(choices) = &input.kind else {
                continue;
            };
            if !targeted.is_asked {
                continue;
            }
            let chosen = answers
                .text(&input.id)
                .and_then(|name| choices.list.iter().find(|choice| choice.name == name));
            let right = chosen.is_some_and(|choice| choice.correct == Correct::Yes);
            let mut say = |html: &String| {
                said.push(ResponseFeedback { response: response.number, html: html.clone(), right })
            };
            if let Some(explanation) = chosen.and_then(|choice| choice.explanation.as_ref()) {
                targeted.feedback.iter().filter(|(id, _)| id == explanation).for_each(|(_, html)| say(html));
            }
            if targeted.always_explains {
                let wanted = choices
                    .list
                    .iter()
                    .rfind(|choice| choice.correct == Correct::Yes)
                    .and_then(|choice| choice.explanation.as_ref());
                targeted
                    .solutions
                    .iter()
                    .filter(|(id, _)| id.as_ref() == wanted || targeted.solutions.len() == 1)
                    .for_each(|(_, html)| say(html));
            }
        }
        said
    }
}
