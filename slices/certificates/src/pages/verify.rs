//! Type a code; and the page of a code nobody has.

use crate::{Code, say};
use axum::{
    extract::{Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use lexicon::Lang;
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, FieldError, InputKind, Width, error_summary, text_field},
        layout::narrow_page,
        page_header::{PageHeader, page_header},
    },
    paths,
};

#[derive(Deserialize)]
pub struct Typed {
    code: Option<String>,
}

/// The form; a code in the query leads to its page.
pub async fn form(
    _: paths::certificates::Verify,
    State(house): State<House>,
    visitor: Visitor,
    Query(typed): Query<Typed>,
) -> Result<Response, Wrong> {
    let typed = typed.code.unwrap_or_default();
    if let Some(code) = Code::read(&typed) {
        return Ok(Redirect::to(&paths::certificates::Verified { code: code.to_string() }.to_string())
            .into_response());
    }
    let say = say(visitor.lang());
    let error = if typed.trim().is_empty() { String::new() } else { say.msg_verify_not_a_code() };
    let status = if error.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let body = html! {
        (page_header(&PageHeader { title: &say.msg_verify_title(), lead: &say.msg_verify_lead(), ..PageHeader::default() }))
        (narrow_page(html! {
            (code_form(visitor.lang(), &typed, &error))
            p { (say.msg_verify_scan()) }
        }))
    };
    let title = say.msg_verify_title();
    let page = Page::new(&title).description(&say.msg_verify_lead()).body(body).render(&house, &visitor);
    Ok((status, page).into_response())
}

/// One field and its button, by GET: the address of the result can be kept.
pub fn code_form(lang: Lang, typed: &str, error: &str) -> Markup {
    let say = say(lang);
    let errors: Vec<FieldError<'_>> =
        (!error.is_empty()).then_some(FieldError { field: "code", sentence: error }).into_iter().collect();
    html! {
        (error_summary(&say.msg_form_wrong(), &errors))
        form class="form" method="get" action=(paths::certificates::Verify) novalidate {
            (text_field(InputKind::Text, &Field {
                id: "code", name: "code", label: &say.msg_verify_code(), hint: &say.msg_verify_code_hint(), error,
                value: typed.get(..typed.len().min(80)).unwrap_or_default(), autocomplete: "off", width: Width::Short, ..Field::default()
            }))
            (button(Look::Primary, "", "", html! { (say.msg_verify_button()) }))
        }
    }
}

/// The page of a code that nobody has: what a code looks like, and whom to ask.
pub fn unknown(house: &House, visitor: &Visitor, typed: &str) -> Response {
    let say = say(visitor.lang());
    let title = say.msg_unknown_title();
    if visitor.wants == Wants::Json {
        let problem = serde_json::json!({
            "title": title, "status": 404, "detail": say.msg_unknown_lead(),
            "errors": [{ "code": "certificates.unknown-code", "field": "code", "detail": say.msg_verify_code_hint() }],
        });
        let json = [(header::CONTENT_TYPE, "application/problem+json")];
        return (StatusCode::NOT_FOUND, json, problem.to_string()).into_response();
    }
    let body = html! {
        (page_header(&PageHeader { title: &title, lead: &say.msg_unknown_lead(), ..PageHeader::default() }))
        (narrow_page(html! {
            (code_form(visitor.lang(), typed, ""))
            h2 { (say.msg_unknown_why_title()) }
            ul {
                li { (say.msg_unknown_why_typing()) }
                li { (say.msg_unknown_why_elsewhere()) }
                li { (say.msg_unknown_why_forged()) }
            }
            h2 { (say.msg_unknown_ask_title()) }
            p { (say.msg_unknown_ask()) }
        }))
    };
    (StatusCode::NOT_FOUND, Page::new(&title).head(no_index()).body(body).render(house, visitor))
        .into_response()
}

/// Pages with people's names are for those who have the code, not for search engines.
pub fn no_index() -> Markup {
    html! { meta name="robots" content="noindex, nofollow"; }
}
