//! Revoking: a page of its own, a reason, and a box to tick.

use crate::{
    Code, Revoke,
    certificate::{See, Seen},
    document::Links,
    say, withdraw,
};
use axum::{
    Form,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use maud::html;
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wrong,
    components::{
        button::{Look, button, buttons, link_button},
        form::{self, Field, FieldError, checkbox, error_summary, text_area},
        layout::narrow_page,
        notice::notice,
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
        tone::Tone,
    },
    paths,
};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    reason: String,
    confirmed: String,
}

pub async fn form(
    path: paths::certificates::Revoke,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let seen = find(&house, &visitor, &path.code).await?;
    Ok(page(&house, &visitor, &seen, &Typed::default(), &Refusals::none()))
}

pub async fn post(
    path: paths::certificates::Revoke,
    State(house): State<House>,
    visitor: Visitor,
    Form(typed): Form<Typed>,
) -> Result<Response, Wrong> {
    let seen = find(&house, &visitor, &path.code).await?;
    let (code, links) = (seen.certificate.code.clone(), Links::of(&house.settings));
    let revoke = Revoke::new(code, typed.reason.clone(), typed.confirmed == "yes", links);
    match withdraw(&house.site, &visitor.who, revoke).await {
        Ok(()) => {
            let page = paths::certificates::Verified { code: seen.certificate.code.to_string() };
            Ok(Redirect::to(&page.to_string()).into_response())
        }
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let page = page(&house, &visitor, &seen, &typed, &refusals);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// The form is for those who may use it; for others, the act's own refusal says who can.
async fn find(house: &House, visitor: &Visitor, typed: &str) -> Result<Seen, Fault> {
    if !visitor.is_signed_in() {
        return Err(Fault::SignIn);
    }
    let code = Code::read(typed).ok_or(Fault::NotFound)?;
    let seen = house.site.ask(&visitor.who, See { code }).await?;
    if seen.may_revoke { Ok(seen) } else { Err(Fault::NotFound) }
}

fn page(house: &House, visitor: &Visitor, seen: &Seen, typed: &Typed, refusals: &Refusals) -> Response {
    let (say, certificate) = (say(visitor.lang()), &seen.certificate);
    let back = paths::certificates::Verified { code: certificate.code.to_string() }.to_string();
    let action = paths::certificates::Revoke { code: certificate.code.to_string() }.to_string();
    let title = say.msg_revoke_title();
    let (about, code) = (say.msg_verify_title(), certificate.code.grouped());
    let errors: Vec<FieldError<'_>> = refusals
        .all()
        .map(|(field, sentence)| FieldError { field: field.unwrap_or_default(), sentence })
        .collect();
    let crumbs = [Crumb { href: &back, label: &code, ..Crumb::default() }];
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &certificate.about.title, lead: &say.msg_revoke_lead(),
            breadcrumb: breadcrumb(&about, &crumbs), ..PageHeader::default()
        }))
        (narrow_page(html! {
            (error_summary(&say.msg_form_wrong(), &errors))
            @if certificate.revoked.is_some() { (notice(Tone::Info, "", html! { p { (say.msg_revoke_already()) } })) }
            @else {
                (form::form(&action, "", html! {}, html! {
                    (text_area(3, &Field {
                        id: "reason", name: "reason", label: &say.msg_revoke_reason(), hint: &say.msg_revoke_reason_hint(),
                        error: refusals.at("reason").unwrap_or_default(), value: &typed.reason, ..Field::default()
                    }))
                    (checkbox("confirmed", "confirmed", &say.msg_revoke_confirm(), "", typed.confirmed == "yes", refusals.at("confirmed").unwrap_or_default()))
                    (buttons(html! {
                        (button(Look::Danger, "", "", html! { (say.msg_revoke_button()) }))
                        (link_button(Look::Quiet, &back, html! { (say.msg_cancel()) }))
                    }))
                }))
            }
        }))
    };
    Page::new(&title).head(super::verify::no_index()).body(body).render(house, visitor)
}
