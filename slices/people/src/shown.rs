//! What the pages of this slice have in common.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use ground::Fault;
use lexicon::Lang;
use maud::{Markup, html};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        form::{Field, FieldError, InputKind, error_summary, hidden, text_field},
        layout::narrow_page,
        notice::notice,
        page_header::{PageHeader, page_header},
        tone::Tone,
    },
};

/// A page with one form or one decision.
pub(crate) fn decision(
    house: &House,
    visitor: &Visitor,
    (title, lead): (&str, &str),
    body: Markup,
) -> Response {
    narrow(title, lead, body).render(house, visitor)
}

/// The same, not rendered yet: for a script.
pub(crate) fn narrow<'a>(title: &'a str, lead: &str, body: Markup) -> Page<'a> {
    let header = PageHeader { title, lead, ..PageHeader::default() };
    Page::new(title).body(html! { (page_header(&header)) (narrow_page(body)) })
}

/// What belongs to one person, or holds a secret, is not kept by the browser.
pub(crate) fn not_kept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The form again: 422.
pub(crate) fn again(mut response: Response) -> Response {
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    response
}

/// The sentences of a refusal for the form that comes back; anything else, and everything for a program, goes on
/// upwards.
pub(crate) fn refusals(fault: Fault, visitor: &Visitor) -> Result<Refusals, Wrong> {
    if visitor.wants == Wants::Json {
        return Err(fault.into());
    }
    Refusals::or_wrong(fault, visitor.lang())
}

/// The summary at the top of a form that came back.
pub(crate) fn summary(lang: Lang, refusals: &Refusals) -> Markup {
    let errors: Vec<FieldError<'_>> = refusals
        .all()
        .map(|(field, sentence)| FieldError { field: field.unwrap_or_default(), sentence })
        .collect();
    error_summary(&crate::say(lang).msg_form_wrong(), &errors)
}

/// Said to everybody alike where accounts are a portal's own.
pub(crate) fn accounts_note(visitor: &Visitor) -> Markup {
    match visitor.who.realm {
        Some(_) => notice(Tone::Info, "", html! { p { (crate::say(visitor.lang()).msg_own_accounts()) } }),
        None => html! {},
    }
}

/// A field whose id is its name.
#[derive(Clone, Copy, Default)]
pub(crate) struct Line<'a> {
    pub name: &'a str,
    pub label: &'a str,
    pub hint: &'a str,
    pub value: &'a str,
    pub autocomplete: &'a str,
    pub optional: &'a str,
}

pub(crate) fn line(kind: InputKind, refusals: &Refusals, line: &Line<'_>) -> Markup {
    text_field(
        kind,
        &Field {
            id: line.name,
            name: line.name,
            label: line.label,
            hint: line.hint,
            value: line.value,
            autocomplete: line.autocomplete,
            optional: line.optional,
            error: refusals.at(line.name).unwrap_or_default(),
            ..Field::default()
        },
    )
}

/// The page to come back to, carried through a form.
pub(crate) fn next_field(next: &str) -> Markup {
    html! { @if crate::after::is_ours(next) { (hidden("next", next)) } }
}

/// An address of ours with `next` in its query, if there is one.
pub(crate) fn with_next(path: impl std::fmt::Display, next: &str) -> String {
    if crate::after::is_ours(next) {
        format!("{path}?next={}", web::paths::in_query(next))
    } else {
        path.to_string()
    }
}

/// `?next=…`
#[derive(serde::Deserialize, Default)]
pub(crate) struct Next {
    #[serde(default)]
    pub next: String,
}
