//! The summary at the top of a form that came back: what is wrong, each line leading to its field.

use maud::{Markup, html};

pub struct FieldError<'a> {
    /// The id of the field it is about; empty for an error of the whole form.
    pub field: &'a str,
    pub sentence: &'a str,
}

/// Nothing when there is no error. It takes the focus when the page opens, so that it is heard first.
pub fn error_summary(title: &str, errors: &[FieldError<'_>]) -> Markup {
    error_summary_with(title, "", errors)
}

/// The same, with a sentence that holds for all of them; or empty.
pub fn error_summary_with(title: &str, note: &str, errors: &[FieldError<'_>]) -> Markup {
    if errors.is_empty() {
        return Markup::default();
    }
    html! {
        div class="error-summary" role="alert" tabindex="-1" autofocus {
            h2 { (title) }
            @if !note.is_empty() { p { (note) } }
            ul {
                @for error in errors {
                    li { @if error.field.is_empty() { (error.sentence) } @else { a href={ "#" (error.field) } { (error.sentence) } } }
                }
            }
        }
    }
}
