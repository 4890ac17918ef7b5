//! A problem as a learner meets it: questions, each with its control and, once answered, what became of it.
//!
//! The whole form works by itself; `js/answer.js` sends it without leaving the page, because it carries
//! `data-enhance="answer"` inside a `data-fragment`. The answer to it must be the same frame again.

mod choices;
mod frame;
mod image;
mod inputs;
mod placing;

pub use choices::{AnswerChoice, ChoiceKind, answer_choices};
pub use frame::{Problem, Verdict, hint_box, problem, question, solution, verdict};
pub use image::{ImageAnswer, ImageWords, image_answer};
pub use inputs::{
    AnswerInput, AnswerOption, answer_dropdown, answer_files, answer_line, answer_long_text, answer_text,
};
pub use placing::{Placing, PlacingItem, PlacingZone, placing};

use maud::{Markup, html};

use super::icons::icon;
use super::tone::Tone;

/// How one answer was judged, always with its words: "Correct", "Incorrect", "Partly correct", "Submitted".
#[derive(Debug, Clone, Copy)]
pub struct Mark<'a> {
    pub tone: Tone,
    pub label: &'a str,
}

/// The mark beside a control. It carries an icon, so that colour is never alone.
pub fn status(mark: Mark<'_>) -> Markup {
    html! { span class={ "status " (mark.tone.class()) } { (icon(mark.tone.icon())) bdi { (mark.label) } } }
}
