//! Problems as Open edX writes them, read, shown and graded as the original engine does, without running anybody's
//! code. Bounded on hostile input; no clock, no chance, no network inside: the caller brings them.
//!
//! Start at [`parse`], then [`Problem::view`] and [`Problem::grade`]. The rules are those of `olx.md` §§8–10.

mod answers;
pub mod calc;
mod context;
mod decimal;
mod grade;
pub mod markdown;
mod message;
mod model;
pub mod policy;
mod python;
mod read;
mod regex;
mod report;
mod script;
mod settings;
mod shown;
mod tolerance;
mod twister;
mod view;
mod xml;

pub use answers::{Answer, Answers};
pub use context::Context;
pub use grade::{Correctness, Feedback, Graded, InputResult, ResponseFeedback};
pub use message::{InputError, Label, Message};
pub use model::{
    Annotation, AnnotationMark, Choice, ChoiceHint, ChoicePart, Choices, CompoundHint, Correct,
    DropdownOption, Formula, Hint, Input, InputKind, Kind, Note, Numerical, NumericalAnswer, PartialCredit,
    Problem, Response, Samples, TextChoice, TextRule,
};
pub use read::parse;
pub use report::{report, report_errors};
pub use script::{Script, ScriptClass, substitute};
pub use settings::{GradingMethod, Rerandomize, Settings, ShowAnswer, ShowCorrectness};
pub use shown::ShownAnswer;
pub use tolerance::Tolerance;
pub use view::{ChoiceView, Control, InputView, Piece, Shown, TextChoiceView, TextPart};
pub use xml::{MAX_BYTES, MAX_DEPTH, Malformed};

impl Problem {
    pub fn inputs(&self) -> impl Iterator<Item = &Input> {
        self.responses.iter().flat_map(|response| &response.inputs)
    }

    /// The sum of the inputs' points, before the weight.
    pub fn max_points(&self) -> f64 {
        self.inputs().map(|input| input.points).sum()
    }

    /// Whether a submission gets its whole grade at once.
    pub fn is_gradable(&self) -> bool {
        self.inputs().next().is_some() && !self.needs_staff()
    }

    /// Whether a person has to grade some of it.
    pub fn needs_staff(&self) -> bool {
        self.responses.iter().any(|response| matches!(response.kind, Kind::ByHand { .. }))
    }

    /// The hint asked for the n-th time (from 0): its HTML, its number from 1, how many there are. They come round.
    pub fn demand_hint(&self, n: usize) -> Option<(&str, usize, usize)> {
        let total = self.demand_hints.len();
        let index = n.checked_rem(total)?;
        Some((self.demand_hints[index].as_str(), index + 1, total))
    }
}

#[cfg(test)]
mod tests;
