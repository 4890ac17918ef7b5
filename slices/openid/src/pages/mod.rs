//! The pages of this slice.

pub mod back;
pub mod begin;
pub mod choose;
pub mod connect;
pub mod identities;
pub mod provider;
mod provider_form;
pub mod settings;

use crate::{look, say};
use axum::response::Response;
use axum_extra::extract::cookie::CookieJar;
use ground::Fault;
use maud::html;
use serde::Deserialize;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, buttons, link_button},
        notice::notice,
        tone::Tone,
    },
    paths::{openid as at, people},
};

/// The cookie of the browser that goes to a provider: only there does what comes back count.
fn cookie_name(house: &House) -> &'static str {
    if house.settings.is_https() { "__Host-essaim-openid" } else { "essaim-openid" }
}

fn browser(house: &House, jar: &CookieJar) -> Option<String> {
    jar.get(cookie_name(house))
        .map(|cookie| cookie.value().to_owned())
        .filter(|value| (1..=64).contains(&value.len()))
}

/// `?next=…`
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Next {
    #[serde(default)]
    pub next: String,
}

/// An address of ours with `next` in its query, if that is a page of ours.
fn with_next(path: impl std::fmt::Display, next: &str) -> String {
    if ::people::is_ours(next) {
        format!("{path}?next={}", web::paths::in_query(next))
    } else {
        path.to_string()
    }
}

/// Why it came to nothing, and where to go from there. What is no refusal goes on upwards, and all of it for a program.
fn problem(
    house: &House,
    visitor: &Visitor,
    fault: impl Into<Fault>,
    (institution, next): (Option<&str>, &str),
) -> Result<Response, Wrong> {
    let fault = fault.into();
    if visitor.wants == Wants::Json {
        return Err(fault.into());
    }
    let refusals = Refusals::or_wrong(fault, visitor.lang())?;
    let say = say(visitor.lang());
    let again = institution.map_or_else(
        || at::ChooseInstitution.to_string(),
        |slug| at::SignInBy { institution: slug.to_owned() }.to_string(),
    );
    let body = html! {
        @for (_, sentence) in refusals.all() { (notice(Tone::Bad, "", html! { p { (sentence) } })) }
        p { (say.msg_problem_nothing_done()) }
        (buttons(html! {
            (link_button(Look::Primary, &with_next(again, next), html! { (say.msg_problem_again()) }))
            @if !visitor.is_signed_in() {
                (link_button(Look::Plain, &with_next(people::SignIn, next), html! { (say.msg_problem_otherwise()) }))
            }
        }))
    };
    Ok(look::refused(look::decision(house, visitor, (&say.msg_problem_title(), ""), body)))
}
