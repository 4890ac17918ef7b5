//! A choice among many. With fewer than eight options, radio buttons are easier.

use maud::{Markup, html};

use super::described_by;
use super::field::{Field, control_class, framed, invalid};
use crate::components::layout::filled;

#[derive(Debug, Clone, Copy)]
pub struct SelectOption<'a> {
    pub value: &'a str,
    pub label: &'a str,
}

/// Options that belong together, under a name.
#[derive(Debug, Clone)]
pub struct OptionGroup<'a> {
    pub label: &'a str,
    pub options: Vec<SelectOption<'a>>,
}

/// A choice among so many that they stand in groups; one is always chosen.
pub fn select_in_groups(field: &Field<'_>, groups: &[OptionGroup<'_>]) -> Markup {
    select(
        field,
        false,
        html! { @for group in groups { optgroup label=(group.label) { (lines(field, &group.options)) } } },
    )
}

/// `prompt` is the empty first line ("Choose a lab"), or empty to have none. `field.value` is the chosen value.
pub fn select_field(field: &Field<'_>, prompt: &str, options: &[SelectOption<'_>]) -> Markup {
    let content = html! {
        @if !prompt.is_empty() { option value="" { (prompt) } }
        (lines(field, options))
    };
    select(field, field.optional.is_empty() && !prompt.is_empty(), content)
}

fn lines(field: &Field<'_>, options: &[SelectOption<'_>]) -> Markup {
    html! { @for option in options { option value=(option.value) selected[option.value == field.value] { (option.label) } } }
}

fn select(field: &Field<'_>, required: bool, content: Markup) -> Markup {
    framed(
        field,
        html! {
            select class=(control_class(field)) id=(field.id) name=(field.name) autocomplete=[filled(field.autocomplete)]
                aria-describedby=[described_by(field)] aria-invalid=[invalid(field)] required[required] disabled[field.disabled] {
                (content)
            }
        },
    )
}
