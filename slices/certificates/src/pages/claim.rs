//! Where I stand for my certificate, and the button that gives it.

use crate::{
    Certificate, Issuer, Whom,
    certificate::{MyStanding, Stands},
    document::{self, Links},
    issue::{Jointly, issue},
    say,
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use ground::Fault;
use lexicon::Lang;
use maud::{Markup, html};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form, link_button},
        form::{FieldError, error_summary},
        layout::{narrow_page, section},
        notice::notice,
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
        progress::{Percent, progress_bar},
        tone::Tone,
    },
    paths,
};

pub async fn page(
    path: paths::certificates::Claim,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let stands = house.site.ask(&visitor.who, MyStanding { run: RunKey(path.run) }).await?;
    Ok(shown(&house, &visitor, &stands, &Refusals::none()))
}

pub async fn post(
    path: paths::certificates::Claim,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let run = RunKey(path.run);
    let issuer =
        Issuer { site: house.site.clone(), who: visitor.who.clone(), links: Links::of(&house.settings) };
    let outcome = match issue(&issuer, &run, Whom::Myself).await {
        Ok(outcome) => outcome,
        Err(fault) if visitor.wants == Wants::Json => return Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let stands = house.site.ask(&visitor.who, MyStanding { run }).await?;
            let page = shown(&house, &visitor, &stands, &refusals);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let code = outcome.code().ok_or_else(|| Fault::bug("a certificate was neither issued nor found"))?;
    let page = paths::certificates::Verified { code: code.to_string() }.to_string();
    if visitor.wants == Wants::Json {
        let body = serde_json::json!({ "code": code.grouped(), "url": issuer.links.page(code) });
        return Ok((StatusCode::CREATED, axum::Json(body)).into_response());
    }
    Ok(Redirect::to(&page).into_response())
}

fn shown(house: &House, visitor: &Visitor, stands: &Stands, refusals: &Refusals) -> Response {
    let (lang, run) = (visitor.lang(), &stands.run);
    let say = say(lang);
    let title = say.msg_claim_title();
    let course = paths::courses::Run { run: run.key.clone() }.to_string();
    let progress = paths::learning::Progress { run: run.key.clone() }.to_string();
    let progress_label = say.msg_claim_progress();
    let crumbs = [
        Crumb { href: &course, label: &run.terms.title, lang: &run.terms.language },
        Crumb { href: &progress, label: &progress_label, ..Crumb::default() },
    ];
    let errors: Vec<FieldError<'_>> =
        refusals.all().map(|(_, sentence)| FieldError { field: "", sentence }).collect();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &run.institution_name, breadcrumb: breadcrumb(&say.msg_where(), &crumbs), ..PageHeader::default()
        }))
        (narrow_page(html! {
            (error_summary(&say.msg_form_wrong(), &errors))
            @match &stands.certificate {
                Some(certificate) => { (issued(lang, certificate)) }
                None => { (to_claim(lang, stands)) }
            }
        }))
    };
    Page::new(&title).body(body).render(house, visitor)
}

/// What there is already.
pub(super) fn issued(lang: Lang, certificate: &Certificate) -> Markup {
    let say = say(lang);
    let code = certificate.code.to_string();
    let day = |at| words::dates::day(lang, at, &certificate.about.zone);
    let (page, pdf) =
        (paths::certificates::Verified { code: code.clone() }, paths::certificates::Pdf { code });
    html! {
        @match &certificate.revoked {
            None => {
                (notice(Tone::Good, &say.msg_claim_have_title(), html! { p { (say.msg_claim_have(day(certificate.issued_at))) } }))
                div class="cluster" {
                    (link_button(Look::Primary, &page.to_string(), html! { (say.msg_claim_see()) }))
                    (link_button(Look::Plain, &pdf.to_string(), html! { (say.msg_files_pdf()) }))
                }
            }
            Some(revoked) => {
                (notice(Tone::Bad, &say.msg_said_revoked_title(), html! {
                    p { (say.msg_claim_revoked(day(revoked.at))) }
                    p { strong { (say.msg_said_reason()) } " " bdi { (revoked.reason) } }
                }))
                p { a href=(page) { (say.msg_claim_see()) } }
            }
        }
    }
}

/// Who awards it too.
pub(super) fn with_others(lang: Lang, jointly: &Jointly) -> Markup {
    html! { @if !jointly.awarders.is_empty() { p { (say(lang).msg_claim_jointly(document::names(lang, &jointly.names()))) } } }
}

/// The rule beside what was reached, and the button once both agree.
fn to_claim(lang: Lang, stands: &Stands) -> Markup {
    let (say, standing) = (say(lang), &stands.standing);
    let percent = |hundredths: i64| words::numbers::percent(lang, hundredths as f64 / 10_000.0);
    let (done, all) = standing.units;
    let whole = |hundredths: i64| Percent::new(u32::try_from(hundredths / 100).unwrap_or(0));
    let action = paths::certificates::Claim { run: stands.run.key.clone() }.to_string();
    html! {
        (section(&say.msg_claim_rule_title(), None, html! {
            (progress_bar(&say.msg_claim_grade(), whole(stands.grade_told), &percent(stands.grade_told), &say.msg_claim_grade_asked(percent(standing.minimum))))
            @if standing.units_asked > 0 {
                (progress_bar(
                    &say.msg_claim_units(), Percent::of(done.unsigned_abs(), all.unsigned_abs()),
                    &say.msg_claim_units_done(words::numbers::count(lang, done), words::numbers::count(lang, all)),
                    &say.msg_claim_units_asked(standing.units_asked)
                ))
                p class="small" { (say.msg_claim_units_mean()) }
            }
        }))
        @if standing.meets() {
            (notice(Tone::Good, &say.msg_claim_ready_title(), html! {
                p { (say.msg_claim_name()) " " strong { bdi { (stands.name) } } }
                (with_others(lang, &stands.jointly))
                p { a href=(paths::people::Account) { (say.msg_claim_name_change()) } }
            }))
            (button_form(Look::Primary, &action, html! { (say.msg_claim_button()) }, html! {}))
        } @else {
            (notice(Tone::Info, &say.msg_claim_remains_title(), html! {
                @if !standing.meets_grade() { p { (say.msg_claim_remains_grade(percent(standing.minimum), percent(stands.grade_told))) } }
                @if !standing.meets_units() { p { (say.msg_claim_remains_units(standing.units_asked - done)) } }
            }))
            (link_button(Look::Primary, &paths::learning::Resume { run: stands.run.key.clone() }.to_string(), html! { (say.msg_claim_resume()) }))
        }
    }
}
