//! One answer or several among choices, each with its own feedback once answered.

use maud::{Markup, html};

use super::Mark;
use crate::components::icons::icon;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceKind {
    One,
    Several,
}

pub struct AnswerChoice<'a> {
    pub value: &'a str,
    /// The author's text, which may hold pictures and formulas.
    pub label: Markup,
    pub chosen: bool,
    pub mark: Option<Mark<'a>>,
    /// Feedback of this very choice; or empty.
    pub feedback: Markup,
    /// Fields that belong to the choice (a number to give with it), outside its label; or empty.
    pub fields: Markup,
}

/// `name` is the name of the field; `disabled` once nothing can be changed.
pub fn answer_choices(kind: ChoiceKind, name: &str, disabled: bool, choices: &[AnswerChoice<'_>]) -> Markup {
    html! { @for choice in choices { (answer_choice(kind, name, disabled, choice)) } }
}

fn answer_choice(kind: ChoiceKind, name: &str, disabled: bool, choice: &AnswerChoice<'_>) -> Markup {
    let input_type = if kind == ChoiceKind::One { "radio" } else { "checkbox" };
    let tone = choice.mark.map(|mark| mark.tone.class()).unwrap_or_default();
    html! {
        div class={ "choice " (tone) } {
            label class="choice-line" {
                input type=(input_type) name=(name) value=(choice.value) checked[choice.chosen] disabled[disabled];
                span { (choice.label) }
                @if let Some(mark) = choice.mark { span class="choice-mark" { (icon(mark.tone.icon())) bdi { (mark.label) } } }
            }
            @if !choice.fields.0.is_empty() { div class="choice-more answer-line" { (choice.fields) } }
            @if !choice.feedback.0.is_empty() { div class="choice-more choice-feedback" { (choice.feedback) } }
        }
    }
}
