//! Page: open a run of a course of another institution.

use super::{DeliverCourse, OpenToDeliver, ToDeliverOf, list_page};
use crate::{
    CourseKey, api,
    run::open_page::{OpenForm, RunForm, first_terms, run_form},
    say,
};
use agreements::day_in_words;
use axum::{
    Form,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use maud::html;
use network::{
    InstitutionName,
    look::{trail, wrong_summary, zone_of},
};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        layout::{narrow_page, section},
        page_header::{PageHeader, page_header},
    },
    paths,
};

/// `GET /institutions/{institution}/deliver/{course}`
pub async fn ask(
    at: paths::courses::DeliverCourse,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let seen = seen(&house, &visitor, &at).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::to_deliver(&seen, house.site.now()));
    }
    let newest = seen.runs.first().map(|run| &run.terms);
    let mut terms = first_terms(&house, &visitor, newest, &seen.course.title);
    if let (None, Some(language)) = (newest, &seen.language) {
        terms.language.clone_from(language);
    }
    let given = OpenForm { terms, ..OpenForm::default() };
    Ok(page(&house, &visitor, &seen, &given, &Refusals::none()))
}

async fn seen(
    house: &House,
    visitor: &Visitor,
    at: &paths::courses::DeliverCourse,
) -> Result<OpenToDeliver, Fault> {
    let ask = ToDeliverOf {
        institution: InstitutionName::Slug(at.institution.clone()),
        course: CourseKey(at.course.clone()),
    };
    house.site.ask(&visitor.who, ask).await
}

/// `POST /institutions/{institution}/deliver/{course}`
pub async fn open(
    at: paths::courses::DeliverCourse,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<OpenForm>,
) -> Result<Response, Wrong> {
    let opened = match given.terms.read(None) {
        Err(refusals) => Err(Fault::Refused(refusals)),
        Ok(terms) => {
            let act = DeliverCourse {
                institution: InstitutionName::Slug(at.institution.clone()),
                course: CourseKey(at.course.clone()),
                run: given.run.clone(),
                version: given.version.clone(),
                terms,
            };
            house.site.act(&visitor.who, act).await
        }
    };
    match opened {
        Ok(run) if visitor.wants == Wants::Json => {
            let url = paths::courses::Run { run: run.clone() }.to_string();
            let made = axum::Json(serde_json::json!({ "run": run, "url": url }));
            Ok((StatusCode::CREATED, made).into_response())
        }
        Ok(_) => {
            let list = paths::courses::Deliver { institution: at.institution };
            Ok(Redirect::to(&format!("{list}?done=opened")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let seen = seen(&house, &visitor, &at).await?;
            Ok(page(&house, &visitor, &seen, &given, &refusals))
        }
    }
}

fn page(
    house: &House,
    visitor: &Visitor,
    seen: &OpenToDeliver,
    given: &OpenForm,
    refusals: &Refusals,
) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_open_run();
    let institution = || seen.institution.slug.clone();
    let list = paths::courses::Deliver { institution: institution() }.to_string();
    let agreement =
        paths::agreements::Agreement { institution: institution(), agreement: seen.by.agreement.to_string() };
    let until = seen.by.last_day.as_ref().map(|day| day_in_words(lang, day, &seen.by.zone));
    let action =
        paths::courses::DeliverCourse { institution: institution(), course: seen.course.key.clone() };
    let fields = run_form(
        lang,
        &RunForm {
            action: &action.to_string(),
            key_begins: &format!("{}+{}-", seen.course.key, seen.institution.slug),
            versions: &seen.versions,
            zone: zone_of(house, visitor),
        },
        given,
        refusals,
    );
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.course.title, lead: &say.msg_deliver_open_lead(&seen.owner.name),
            breadcrumb: trail(lang, Some(&seen.institution), &[(list, say.msg_deliver_title())]),
            ..PageHeader::default()
        }))
        (narrow_page(html! {
            (wrong_summary(lang, refusals))
            p {
                (say.msg_deliver_by()) " " a href=(agreement) { bdi { (seen.by.title) } }
                @if let Some(until) = until { " (" (say.msg_until(until)) ")" }
            }
            (fields)
            @if !seen.runs.is_empty() { (section(&say.msg_deliver_runs(), None, list_page::runs(lang, house.site.now(), &seen.runs))) }
        }))
    };
    let mut response =
        Page::new(&format!("{title} · {}", seen.course.title)).body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}
