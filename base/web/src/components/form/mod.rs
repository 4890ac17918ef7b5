//! Forms anybody can follow: one question after another, the hint before the field, the error at its field and in a
//! summary at the top that leads to it. Every field works without JavaScript.

mod choices;
mod error_summary;
mod field;
mod select;
mod zones;

pub use choices::{ChoiceOption, Choices, checkbox, checkbox_fieldset, fieldset, radio_fieldset};
pub use error_summary::{FieldError, error_summary, error_summary_with};
pub use field::{Field, InputKind, Width, file_input, text_area, text_field};
pub use select::{OptionGroup, SelectOption, select_field, select_in_groups};
pub use zones::zone_field;

use maud::{Markup, html};

use field::described_by;

/// A form by POST. `hidden` is its hidden fields (the token). Use `enctype` "multipart/form-data" when it carries files.
pub fn form(action: &str, enctype: &str, hidden: Markup, content: Markup) -> Markup {
    html! { form class="form" method="post" action=(action) enctype=[super::layout::filled(enctype)] novalidate { (hidden) (content) } }
}

/// A hidden field.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}
