//! Where I stand for the certificate of a programme, and the button that gives it.

use super::claim::{issued, with_others};
use crate::{
    Issuer,
    document::Links,
    issue::{MyProgrammeStanding, issue_programme},
    say,
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use maud::html;
use programmes::{ProgrammeName, titled};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form, link_button},
        form::{FieldError, error_summary},
        layout::narrow_page,
        notice::notice,
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
        tone::Tone,
    },
    paths::{self, programmes as at},
};

pub async fn page(
    path: at::ProgrammeCertificate,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    shown(&house, &visitor, path, &Refusals::none()).await
}

pub async fn post(
    path: at::ProgrammeCertificate,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let programme = ProgrammeName(path.programme.clone());
    let issuer =
        Issuer { site: house.site.clone(), who: visitor.who.clone(), links: Links::of(&house.settings) };
    let outcome = match issue_programme(&issuer, &programme).await {
        Ok(outcome) => outcome,
        Err(fault) if visitor.wants == Wants::Json => return Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let page = shown(&house, &visitor, path, &refusals).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let code = outcome.code().ok_or_else(|| Fault::bug("a certificate was neither issued nor found"))?;
    if visitor.wants == Wants::Json {
        let body = serde_json::json!({ "code": code.grouped(), "url": issuer.links.page(code) });
        return Ok((StatusCode::CREATED, axum::Json(body)).into_response());
    }
    let page = paths::certificates::Verified { code: code.to_string() };
    Ok(Redirect::to(&page.to_string()).into_response())
}

async fn shown(
    house: &House,
    visitor: &Visitor,
    path: at::ProgrammeCertificate,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let ask = MyProgrammeStanding(ProgrammeName(path.programme.clone()));
    let stands = house.site.ask(&visitor.who, ask).await?;
    let lang = visitor.lang();
    let complete = stands.standing.progress.complete;
    if visitor.wants == Wants::Json {
        let body = serde_json::json!({
            "programme": stands.programme.slug, "complete_at": complete.map(words::dates::machine),
            "code": stands.certificate.as_ref().map(|one| one.code.grouped()),
        });
        return Ok(axum::Json(body).into_response());
    }
    let say = say(lang);
    let title = say.msg_claim_title();
    let mine = at::MyProgramme { programme: path.programme.clone() }.to_string();
    let (tongue, name) = titled(&stands.standing.definition.titles, lang);
    let crumbs = [Crumb { href: &mine, label: name, lang: if tongue == lang { "" } else { tongue.tag() } }];
    let errors: Vec<FieldError<'_>> =
        refusals.all().map(|(_, sentence)| FieldError { field: "", sentence }).collect();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &stands.programme.institution.name, breadcrumb: breadcrumb(&say.msg_where(), &crumbs),
            ..PageHeader::default()
        }))
        (narrow_page(html! {
            (error_summary(&say.msg_form_wrong(), &errors))
            @match &stands.certificate {
                Some(certificate) => { (issued(lang, certificate)) }
                None if complete.is_some() => {
                    (notice(Tone::Good, &say.msg_claim_ready_title(), html! {
                        p { (say.msg_claim_name()) " " strong { bdi { (stands.name) } } }
                        (with_others(lang, &stands.jointly))
                        p { a href=(paths::people::Account) { (say.msg_claim_name_change()) } }
                    }))
                    (button_form(Look::Primary, &path.to_string(), html! { (say.msg_claim_button()) }, html! {}))
                }
                None => {
                    (notice(Tone::Info, &say.msg_claim_programme_remains_title(), html! { p { (say.msg_claim_programme_remains()) } }))
                    (link_button(Look::Primary, &mine, html! { (say.msg_claim_programme_progress()) }))
                }
            }
        }))
    };
    Ok(Page::new(&title).body(body).render(house, visitor))
}
