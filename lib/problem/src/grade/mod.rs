//! Grading: pure, one response at a time, in document order.

mod annotation;
mod checkboxes;
mod choice_text;
mod dropdown;
mod formula;
mod hints;
mod image;
mod multiple_choice;
mod numerical;
mod text;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::answers::Answers;
use crate::context::Context;
use crate::message::{InputError, Label, Message};
use crate::model::{Input, Kind, Problem, Response};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Graded {
    /// Raw points, before the problem's weight.
    pub score: f64,
    pub max: f64,
    pub inputs: BTreeMap<String, InputResult>,
    /// Feedback that belongs to a response as a whole: the explanation of the choice made.
    pub feedback: Vec<ResponseFeedback>,
    /// Some input is graded by a person; its points are not in `score` yet.
    pub awaits_staff: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Correctness {
    Correct,
    PartiallyCorrect,
    Incorrect,
    /// A person will say.
    Ungraded,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InputResult {
    /// From 1, in document order.
    pub number: usize,
    pub correctness: Correctness,
    pub points: f64,
    pub message: Vec<Feedback>,
}

/// Author HTML for the learner, untrusted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    /// `None`: the author wants no word in front.
    pub label: Option<Label>,
    pub html: String,
    /// Whether it goes with a right answer.
    pub right: bool,
    /// Shown only when the learner asks.
    pub on_request: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResponseFeedback {
    /// The response's number, from 1.
    pub response: usize,
    pub html: String,
    pub right: bool,
}

impl Graded {
    /// `correct` only when every input is right, at least partly.
    pub fn word(&self) -> &'static str {
        let right = |result: &InputResult| {
            matches!(result.correctness, Correctness::Correct | Correctness::PartiallyCorrect)
        };
        if self.inputs.values().all(right) { "correct" } else { "incorrect" }
    }
}

/// What one input earned. Without points of its own, right and partly right both count 1, as in the original.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Verdict {
    pub correctness: Correctness,
    pub points: Option<f64>,
}

impl Verdict {
    pub(crate) fn right(is_right: bool) -> Verdict {
        Verdict {
            correctness: if is_right { Correctness::Correct } else { Correctness::Incorrect },
            points: None,
        }
    }

    pub(crate) fn partly(points: f64) -> Verdict {
        Verdict { correctness: Correctness::PartiallyCorrect, points: Some(points) }
    }

    fn earned(self) -> f64 {
        self.points.unwrap_or(match self.correctness {
            Correctness::Correct | Correctness::PartiallyCorrect => 1.0,
            _ => 0.0,
        })
    }
}

pub(crate) type Outcome = Result<(Verdict, Vec<Feedback>), Message>;

/// What a response is graded with.
pub(crate) struct Bench<'a> {
    pub response: &'a Response,
    pub answers: &'a Answers,
    pub context: &'a Context,
}

impl Problem {
    /// Grades the answers. `seed` gives the variant; `dice` draws uniformly in [0, 1) for formulas. Every answer that
    /// cannot be understood is in the error, and then no attempt is used.
    pub fn grade(
        &self,
        seed: u64,
        answers: &Answers,
        dice: &mut dyn FnMut() -> f64,
    ) -> Result<Graded, Vec<InputError>> {
        self.grade_for(&Context::new(seed), answers, dice)
    }

    /// As `grade`, for a learner whose anonymous id the problem may name.
    pub fn grade_for(
        &self,
        context: &Context,
        answers: &Answers,
        dice: &mut dyn FnMut() -> f64,
    ) -> Result<Graded, Vec<InputError>> {
        let mut graded = Graded { max: self.max_points(), ..Graded::default() };
        let mut errors = Vec::new();
        for response in &self.responses {
            let bench = Bench { response, answers, context };
            for input in &response.inputs {
                match bench.grade(input, dice) {
                    Ok((verdict, message)) => {
                        graded.score += verdict.earned();
                        graded.awaits_staff |= verdict.correctness == Correctness::Ungraded;
                        let result = InputResult {
                            number: input.number,
                            correctness: verdict.correctness,
                            points: verdict.earned(),
                            message,
                        };
                        graded.inputs.insert(input.id.clone(), result);
                    }
                    Err(message) => {
                        errors.push(InputError { input: input.id.clone(), number: input.number, message })
                    }
                }
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        graded.feedback = self.targeted_feedback(answers);
        Ok(graded)
    }
}

impl Bench<'_> {
    fn grade(&self, input: &Input, dice: &mut dyn FnMut() -> f64) -> Outcome {
        let (verdict, extended) = match &self.response.kind {
            Kind::MultipleChoice => self.multiple_choice(input),
            Kind::TrueFalse => self.true_false(input),
            Kind::Checkboxes { compound } => self.checkboxes(input, compound),
            Kind::Dropdown => self.dropdown(input),
            Kind::Numerical(rule) => self.numerical(input, rule)?,
            Kind::Text(rule) => self.text(input, rule),
            Kind::Formula(rule) => self.formula(input, rule, dice)?,
            Kind::Image => self.image(input)?,
            Kind::ChoiceText => self.choice_text(input)?,
            Kind::Annotation => self.annotation(input),
            Kind::ByHand { .. } => (Verdict { correctness: Correctness::Ungraded, points: None }, Vec::new()),
        };
        Ok((verdict, self.legacy_hints(input, dice).unwrap_or(extended)))
    }
}
