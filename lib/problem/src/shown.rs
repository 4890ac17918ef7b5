//! The right answers, as "show answer" shows them.

use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::model::{
    AnnotationMark, ChoicePart, Correct, Input, InputKind, Kind, NumericalAnswer, Problem, Response,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShownAnswer {
    /// Any of these; plain text.
    Text(Vec<String>),
    /// Names of the choices to mark.
    Choices(Vec<String>),
    /// Choices to mark, each with the numbers to type in it.
    ChoicesWithNumbers(Vec<(String, Vec<String>)>),
    /// Rectangles and regions, as the author wrote them.
    Areas { rectangle: Option<String>, regions: Option<String> },
}

impl Problem {
    /// Per input that has one: its id and the answer. With an answer pool, only right choices that are shown.
    pub fn correct_answers(&self, seed: u64) -> Vec<(String, ShownAnswer)> {
        let context = Context::new(seed);
        let shown = self.arrangement(seed);
        let mut answers = Vec::new();
        for (response, choices) in self.responses.iter().zip(&shown) {
            for input in &response.inputs {
                let names = || {
                    choices
                        .iter()
                        .filter(|choice| choice.correct == Correct::Yes)
                        .map(|choice| choice.name.clone())
                        .collect()
                };
                let answer = match &input.kind {
                    InputKind::Choices(_) if !matches!(response.kind, Kind::ByHand { .. }) => {
                        Some(ShownAnswer::Choices(names()))
                    }
                    _ => of_input(response, input, &context),
                };
                answers.extend(answer.map(|answer| (input.id.clone(), answer)));
            }
        }
        answers
    }
}

fn of_input(response: &Response, input: &Input, context: &Context) -> Option<ShownAnswer> {
    let text = |list: Vec<String>| {
        Some(ShownAnswer::Text(list.iter().map(|answer| context.fill(answer).into_owned()).collect()))
    };
    match (&response.kind, &input.kind) {
        (Kind::Numerical(rule), _) => {
            let main = match &rule.answer {
                NumericalAnswer::Value(value) => value.clone(),
                NumericalAnswer::Interval { low, high, low_included, high_included } => {
                    format!(
                        "{}{low}, {high}{}",
                        if *low_included { '[' } else { '(' },
                        if *high_included { ']' } else { ')' }
                    )
                }
            };
            text(
                std::iter::once(main)
                    .chain(rule.additional.iter().map(|(answer, _)| answer.clone()))
                    .collect(),
            )
        }
        (Kind::Text(rule), _) => text(rule.answers.clone()),
        (Kind::Formula(rule), _) => text(vec![rule.answer.clone()]),
        (Kind::Dropdown, InputKind::Dropdown { correct, .. }) => text(vec![correct.clone()?]),
        (Kind::Image, InputKind::Image { rectangle, regions, .. }) => {
            Some(ShownAnswer::Areas { rectangle: rectangle.clone(), regions: regions.clone() })
        }
        (Kind::ChoiceText, InputKind::ChoiceText { choices, .. }) => {
            let right = choices.iter().enumerate().filter(|(_, choice)| choice.correct);
            Some(ShownAnswer::ChoicesWithNumbers(
                right
                    .map(|(index, choice)| (format!("choiceinput_{index}bc"), numbers(&choice.parts)))
                    .collect(),
            ))
        }
        (Kind::Annotation, InputKind::Annotation(annotation)) => {
            let right = annotation.options.iter().find(|(_, mark)| *mark == AnnotationMark::Correct)?;
            text(vec![right.0.clone()])
        }
        _ => text(vec![input.correct_answer.clone()?]),
    }
}

fn numbers(parts: &[ChoicePart]) -> Vec<String> {
    parts
        .iter()
        .filter_map(|part| match part {
            ChoicePart::Number { answer, .. } => answer.clone(),
            ChoicePart::Html(_) => None,
        })
        .collect()
}
