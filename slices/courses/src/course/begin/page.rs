//! Page: begin a course.

use super::{Beginning, begin_course};
use crate::{import::pages::may_import, say};
use axum::{
    Form,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use network::{
    Institution, InstitutionName,
    look::{trail, wrong_summary},
};
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, InputKind, Width, form, text_field},
        layout::narrow_page,
        page_header::{PageHeader, page_header},
    },
    paths,
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BeginForm {
    organisation: String,
    number: String,
    run: String,
    title: String,
    language: String,
}

/// `GET /institutions/{institution}/courses`
pub async fn ask(
    at: paths::courses::BeginCourse,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let (institution, _) = may_import(&house, &visitor, &at.institution).await?;
    let given = BeginForm {
        organisation: institution.slug.to_uppercase(),
        language: visitor.lang().tag().to_owned(),
        ..BeginForm::default()
    };
    Ok(page(&house, &visitor, &institution, &given, &Refusals::none()))
}

/// `POST /institutions/{institution}/courses`
pub async fn begin(
    at: paths::courses::BeginCourse,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<BeginForm>,
) -> Result<Response, Wrong> {
    let (institution, _) = may_import(&house, &visitor, &at.institution).await?;
    let BeginForm { organisation, number, run, title, language } = given.clone();
    let beginning = Beginning { organisation, number, run, title, language };
    let name = InstitutionName::Id(institution.id);
    let begun = begin_course(&house.site, &visitor.who, name, beginning, &house.settings.zone).await;
    match begun {
        Ok(done) => {
            let course = paths::courses::CourseTeam { course: done.course_key.clone() };
            if visitor.wants == Wants::Json {
                let made = serde_json::json!({ "course": done.course_key, "run": done.run_key, "url": course.to_string() });
                return Ok((StatusCode::CREATED, axum::Json(made)).into_response());
            }
            Ok(Redirect::to(&format!("{course}?done=begun")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            Ok(page(&house, &visitor, &institution, &given, &refusals))
        }
    }
}

fn page(
    house: &House,
    visitor: &Visitor,
    institution: &Institution,
    given: &BeginForm,
    refusals: &Refusals,
) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_begin_title();
    let action = paths::courses::BeginCourse { institution: institution.slug.clone() }.to_string();
    let field = |id: &'static str, label: &str, hint: &str, value: &str, width: Width| -> Markup {
        let error = refusals.at(id).unwrap_or_default();
        text_field(
            InputKind::Text,
            &Field { id, name: id, label, hint, value, error, width, ..Field::default() },
        )
    };
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &institution.name, lead: &say.msg_begin_lead(),
            breadcrumb: trail(lang, Some(institution), &[]), ..PageHeader::default()
        }))
        (narrow_page(html! {
            (wrong_summary(lang, refusals))
            (form(&action, "", html! {}, html! {
                (field("title", &say.msg_begin_course_title(), "", &given.title, Width::default()))
                (field("organisation", &say.msg_begin_organisation(), &say.msg_begin_organisation_hint(), &given.organisation, Width::Short))
                (field("number", &say.msg_begin_number(), &say.msg_begin_number_hint(), &given.number, Width::Short))
                (field("run", &say.msg_run_word(), &say.msg_begin_run_hint(), &given.run, Width::Short))
                (field("language", &say.msg_language(), &say.msg_language_hint(), &given.language, Width::Tiny))
                (button(Look::Primary, "", "", html! { (say.msg_begin_button()) }))
            }))
        }))
    };
    let mut response =
        Page::new(&format!("{title} · {}", institution.name)).body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}
