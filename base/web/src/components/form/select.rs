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

/// `prompt` is the empty first line ("Choose a lab"), or empty to have none. `field.value` is the chosen value.
pub fn select_field(field: &Field<'_>, prompt: &str, options: &[SelectOption<'_>]) -> Markup {
    framed(
        field,
        html! {
            select class=(control_class(field)) id=(field.id) name=(field.name) autocomplete=[filled(field.autocomplete)]
                aria-describedby=[described_by(field)] aria-invalid=[invalid(field)] required[field.optional.is_empty() && !prompt.is_empty()] disabled[field.disabled] {
                @if !prompt.is_empty() { option value="" { (prompt) } }
                @for option in options { option value=(option.value) selected[option.value == field.value] { (option.label) } }
            }
        },
    )
}
