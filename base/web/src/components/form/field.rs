//! A field of text, of several lines, or for files: label, hint, error, control, tied together.

use maud::{Markup, html};

use crate::components::icons::{Icon, icon};
use crate::components::layout::filled;

/// What a field is about, whatever its control.
#[derive(Debug, Clone, Copy, Default)]
pub struct Field<'a> {
    /// Unique in the page; the error summary leads to it.
    pub id: &'a str,
    pub name: &'a str,
    pub label: &'a str,
    /// "(optional)": fields are required unless they say so. Empty when required.
    pub optional: &'a str,
    pub hint: &'a str,
    /// What is wrong and how to set it right; empty when nothing is.
    pub error: &'a str,
    pub value: &'a str,
    /// The HTML autofill token (WCAG 1.3.5), such as `email` or `current-password`; or empty.
    pub autocomplete: &'a str,
    pub width: Width,
    pub disabled: bool,
    /// The id of a `datalist` in the page, of what is proposed for one line of text; or empty.
    pub proposed: &'a str,
}

/// As wide as what is expected in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    #[default]
    Full,
    Short,
    Tiny,
}

/// The kind of text, which chooses the keyboard of a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InputKind {
    #[default]
    Text,
    Email,
    Password,
    Telephone,
    Url,
    Search,
    /// Digits that are not an amount: a code.
    Digits,
    /// An amount, perhaps with decimals. Typed as text, because number fields lose what they do not understand.
    Decimal,
    Date,
    Time,
    /// A day with its hour, without zone: say the zone in the hint.
    DateTime,
}

impl InputKind {
    fn type_and_mode(self) -> (&'static str, Option<&'static str>) {
        match self {
            InputKind::Text => ("text", None),
            InputKind::Email => ("email", Some("email")),
            InputKind::Password => ("password", None),
            InputKind::Telephone => ("tel", Some("tel")),
            InputKind::Url => ("url", Some("url")),
            InputKind::Search => ("search", Some("search")),
            InputKind::Digits => ("text", Some("numeric")),
            InputKind::Decimal => ("text", Some("decimal")),
            InputKind::Date => ("date", None),
            InputKind::Time => ("time", None),
            InputKind::DateTime => ("datetime-local", None),
        }
    }
}

/// One line of text.
pub fn text_field(kind: InputKind, field: &Field<'_>) -> Markup {
    let (input_type, mode) = kind.type_and_mode();
    let value = if kind == InputKind::Password { "" } else { field.value };
    framed(
        field,
        html! {
            input class=(control_class(field)) type=(input_type) inputmode=[mode] id=(field.id) name=(field.name) value=[filled(value)]
                autocomplete=[filled(field.autocomplete)] list=[filled(field.proposed)] aria-describedby=[described_by(field)]
                aria-invalid=[invalid(field)] required[field.optional.is_empty()] disabled[field.disabled];
        },
    )
}

/// Several lines of text, which run the way of what is written there.
pub fn text_area(rows: u8, field: &Field<'_>) -> Markup {
    framed(
        field,
        html! {
            textarea class=(control_class(field)) id=(field.id) name=(field.name) rows=(rows) dir="auto" aria-describedby=[described_by(field)]
                aria-invalid=[invalid(field)] required[field.optional.is_empty()] disabled[field.disabled] { (field.value) }
        },
    )
}

/// Files. `accept` as in HTML (".tar.gz,image/*"), or empty; say the same and the largest size in the hint.
pub fn file_input(accept: &str, several: bool, field: &Field<'_>) -> Markup {
    framed(
        field,
        html! {
            input class=(control_class(field)) type="file" id=(field.id) name=(field.name) accept=[filled(accept)] multiple[several]
                aria-describedby=[described_by(field)] aria-invalid=[invalid(field)] required[field.optional.is_empty()] disabled[field.disabled];
        },
    )
}

/// Label above, hint and error between, control below.
pub(super) fn framed(field: &Field<'_>, control: Markup) -> Markup {
    html! {
        div class=(frame_class(field.error)) {
            label class="field-label" for=(field.id) { (field.label) @if !field.optional.is_empty() { " " span class="field-optional" { (field.optional) } } }
            (hint_and_error(field.id, field.hint, field.error))
            (control)
        }
    }
}

pub(super) fn frame_class(error: &str) -> &'static str {
    if error.is_empty() { "field" } else { "field field-wrong" }
}

pub(super) fn hint_and_error(id: &str, hint: &str, error: &str) -> Markup {
    html! {
        @if !hint.is_empty() { p class="field-hint" id={ (id) "-hint" } { (hint) } }
        @if !error.is_empty() { p class="field-error" id={ (id) "-error" } { (icon(Icon::Warning)) span { (error) } } }
    }
}

pub(super) fn described_by(field: &Field<'_>) -> Option<String> {
    description_ids(field.id, field.hint, field.error)
}

/// The ids of the hint and of the error that are there.
pub(super) fn description_ids(id: &str, hint: &str, error: &str) -> Option<String> {
    let ids: Vec<String> = [("hint", hint), ("error", error)]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(part, _)| format!("{id}-{part}"))
        .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

pub(super) fn invalid(field: &Field<'_>) -> Option<&'static str> {
    (!field.error.is_empty()).then_some("true")
}

pub(super) fn control_class(field: &Field<'_>) -> &'static str {
    match field.width {
        Width::Full => "input",
        Width::Short => "input input-short",
        Width::Tiny => "input input-tiny",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_tied_to_its_hint_and_its_error() {
        let field = Field {
            id: "mail",
            name: "mail",
            label: "E-mail",
            hint: "We write to it once.",
            error: "Write a full address.",
            ..Field::default()
        };
        let page = text_field(InputKind::Email, &field).0;
        assert!(page.contains(r#"aria-describedby="mail-hint mail-error""#), "{page}");
        assert!(
            page.contains(r#"id="mail-hint""#)
                && page.contains(r#"id="mail-error""#)
                && page.contains(r#"aria-invalid="true""#),
            "{page}"
        );
    }

    #[test]
    fn a_password_is_never_written_back() {
        let page = text_field(InputKind::Password, &Field { id: "p", value: "honey", ..Field::default() }).0;
        assert!(!page.contains("honey"), "{page}");
    }

    #[test]
    fn what_a_person_typed_is_escaped() {
        let page = text_area(3, &Field { id: "t", value: "</textarea><script>", ..Field::default() }).0;
        assert!(page.contains("&lt;/textarea&gt;&lt;script&gt;"), "{page}");
    }
}
