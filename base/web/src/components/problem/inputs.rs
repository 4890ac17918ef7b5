//! Answers that are typed, picked from a list, or handed in as files.

use maud::{Markup, html};

use super::Mark;
use crate::components::layout::filled;

/// A control of a problem. Its visible name is the question's legend, so its own label is for screen readers.
#[derive(Debug, Clone, Copy, Default)]
pub struct AnswerInput<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// What a screen reader says: the question, or "Answer 2 of 3".
    pub label: &'a str,
    pub value: &'a str,
    /// A unit after the field; or empty.
    pub unit: &'a str,
    /// A number or formula is expected: left to right, with the keyboard of figures where it is only a number.
    pub numeric: bool,
    /// Width in characters, 0 for the usual.
    pub size: u16,
    pub disabled: bool,
    pub mark: Option<Mark<'a>>,
}

/// One line, with the unit that follows it and the mark.
pub fn answer_text(input: &AnswerInput<'_>) -> Markup {
    answer_line(
        input.mark,
        html! {
            input class="input" type="text" id=(input.id) name=(input.name) value=(input.value) aria-label=(labelled(input)) size=(size(input))
                inputmode=[input.numeric.then_some("decimal")] dir=[input.numeric.then_some("ltr")] autocomplete="off" autocapitalize="off" spellcheck="false" disabled[input.disabled];
            @if !input.unit.is_empty() { span aria-hidden="true" { bdi { (input.unit) } } }
        },
    )
}

fn labelled(input: &AnswerInput<'_>) -> String {
    if input.unit.is_empty() { input.label.to_owned() } else { format!("{} ({})", input.label, input.unit) }
}

fn size(input: &AnswerInput<'_>) -> u16 {
    if input.size == 0 { 20 } else { input.size.min(60) }
}

/// Several lines: an essay, a program.
pub fn answer_long_text(rows: u8, input: &AnswerInput<'_>) -> Markup {
    html! {
        textarea class="input" id=(input.id) name=(input.name) rows=(rows) aria-label=(input.label) disabled[input.disabled] { (input.value) }
        @if let Some(mark) = input.mark { (super::status(mark)) }
    }
}

pub struct AnswerOption<'a> {
    pub value: &'a str,
    pub label: &'a str,
}

/// A list to pick one answer from. `prompt` is its empty first line.
pub fn answer_dropdown(input: &AnswerInput<'_>, prompt: &str, options: &[AnswerOption<'_>]) -> Markup {
    answer_line(
        input.mark,
        html! {
            select class="input" id=(input.id) name=(input.name) aria-label=(input.label) disabled[input.disabled] {
                option value="" { (prompt) }
                @for option in options { option value=(option.value) selected[option.value == input.value] { (option.label) } }
            }
        },
    )
}

/// Files as an answer. `accept` as in HTML, or empty.
pub fn answer_files(input: &AnswerInput<'_>, accept: &str, several: bool) -> Markup {
    answer_line(
        input.mark,
        html! {
            input class="input" type="file" id=(input.id) name=(input.name) aria-label=(input.label) accept=[filled(accept)] multiple[several] disabled[input.disabled];
        },
    )
}

/// A control and its mark, in one line that wraps.
pub fn answer_line(mark: Option<Mark<'_>>, control: Markup) -> Markup {
    html! { div class="answer-line" { (control) @if let Some(mark) = mark { (super::status(mark)) } } }
}
