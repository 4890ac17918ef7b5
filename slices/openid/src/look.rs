//! What the pages and letters of this slice have in common.

use crate::say;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use lexicon::Lang;
use maud::{Markup, html};
use web::{
    House, Page, Refusals, Visitor,
    components::{
        form::{FieldError, error_summary},
        layout::narrow_page,
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
    },
    paths::people::Account,
};

/// Whose letters these are, and where their links lead.
#[derive(Clone, Debug)]
pub struct Sender {
    pub site: String,
    pub url: String,
}

impl Sender {
    pub fn of(house: &House) -> Self {
        Self { site: house.settings.name.clone(), url: house.settings.public_url.clone() }
    }
}

/// A page with one form or one decision, which no browser keeps.
pub fn decision(house: &House, visitor: &Visitor, (title, lead): (&str, &str), body: Markup) -> Response {
    let header = PageHeader { title, lead, ..PageHeader::default() };
    let page = Page::new(title).body(html! { (page_header(&header)) (narrow_page(body)) });
    not_kept(page.render(house, visitor))
}

/// The same, beneath one's account.
pub fn of_account(house: &House, visitor: &Visitor, (title, lead): (&str, &str), body: Markup) -> Response {
    let say = say(visitor.lang());
    let (account, word) = (Account.to_string(), say.msg_account());
    let trail = [Crumb { href: &account, label: &word, ..Crumb::default() }];
    let breadcrumb = breadcrumb(&say.msg_you_are_here(), &trail);
    let header = PageHeader { title, lead, breadcrumb, ..PageHeader::default() };
    let page = Page::new(title).body(html! { (page_header(&header)) (narrow_page(body)) });
    not_kept(page.render(house, visitor))
}

pub fn not_kept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The form again, or a page that says what was refused: 422.
pub fn refused(mut response: Response) -> Response {
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    response
}

/// What went wrong with a form, each line leading to its field.
pub fn wrong_summary(lang: Lang, refusals: &Refusals) -> Markup {
    let errors: Vec<FieldError<'_>> = refusals
        .all()
        .map(|(field, sentence)| FieldError { field: field.unwrap_or_default(), sentence })
        .collect();
    error_summary(&say(lang).msg_form_wrong(), &errors)
}
