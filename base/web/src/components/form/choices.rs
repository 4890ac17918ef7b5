//! One choice among a few, or several, in a fieldset whose legend is the question.

use maud::{Markup, html};

use super::field::{description_ids, frame_class, hint_and_error};

/// One thing to choose.
#[derive(Debug, Clone, Copy, Default)]
pub struct ChoiceOption<'a> {
    pub value: &'a str,
    pub label: &'a str,
    /// A smaller line beneath; or empty.
    pub note: &'a str,
    pub chosen: bool,
    pub disabled: bool,
}

/// A question with its options. More than seven options of one choice: use a select.
#[derive(Debug, Clone, Copy, Default)]
pub struct Choices<'a> {
    /// Unique in the page; the first control carries it, so that the error summary leads there.
    pub id: &'a str,
    pub name: &'a str,
    pub legend: &'a str,
    pub hint: &'a str,
    pub error: &'a str,
    pub options: &'a [ChoiceOption<'a>],
}

/// Whether one option or several may be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Several {
    One,
    Many,
}

pub fn radio_fieldset(choices: &Choices<'_>) -> Markup {
    choice_fieldset(Several::One, choices)
}

pub fn checkbox_fieldset(choices: &Choices<'_>) -> Markup {
    choice_fieldset(Several::Many, choices)
}

fn choice_fieldset(several: Several, choices: &Choices<'_>) -> Markup {
    html! {
        fieldset class={ "fieldset " (frame_class(choices.error)) } aria-describedby=[description_ids(choices.id, choices.hint, choices.error)] {
            legend { (choices.legend) }
            (hint_and_error(choices.id, choices.hint, choices.error))
            @for (position, option) in choices.options.iter().enumerate() {
                (option_line(several, choices.name, &option_id(choices.id, position), option))
            }
        }
    }
}

/// The first option has the id of the question itself; the others follow it.
fn option_id(id: &str, position: usize) -> String {
    if position == 0 { id.to_owned() } else { format!("{id}-{position}") }
}

fn option_line(several: Several, name: &str, id: &str, option: &ChoiceOption<'_>) -> Markup {
    let kind = if several == Several::One { "radio" } else { "checkbox" };
    html! {
        div class="option" {
            input type=(kind) id=(id) name=(name) value=(option.value) checked[option.chosen] disabled[option.disabled];
            label for=(id) { (option.label) @if !option.note.is_empty() { small { (option.note) } } }
        }
    }
}

/// A single box to tick: an agreement, a switch. Its value is `yes`.
pub fn checkbox(id: &str, name: &str, label: &str, note: &str, chosen: bool, error: &str) -> Markup {
    html! {
        div class=(frame_class(error)) {
            (hint_and_error(id, "", error))
            div class="option" {
                input type="checkbox" id=(id) name=(name) value="yes" checked[chosen] aria-describedby=[description_ids(id, "", error)] aria-invalid=[(!error.is_empty()).then_some("true")];
                label for=(id) { (label) @if !note.is_empty() { small { (note) } } }
            }
        }
    }
}

/// Fields that belong together under one legend: an address, a period.
pub fn fieldset(legend: &str, content: Markup) -> Markup {
    html! { fieldset class="fieldset field" { legend { (legend) } (content) } }
}
