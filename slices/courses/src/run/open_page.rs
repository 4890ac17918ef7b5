//! Page: open a further run of a course.

use super::{OpenRun, terms_form::TermsForm};
use crate::{
    CourseKey,
    course::{CourseSeen, TheCourse, Version, page::version_cell},
    say,
};
use axum::{
    Form,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::{Fault, Refusal};
use lexicon::{Lang, Role, facts::courses::RunTerms};
use maud::{Markup, html};
use network::look::{trail, wrong_summary, zone_of};
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, InputKind, SelectOption, Width, form, select_field, text_field},
        layout::narrow_page,
        page_header::{PageHeader, page_header},
    },
    paths,
};

/// `GET /courses/{course}/runs`
pub async fn ask(
    at: paths::courses::OpenRun,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let seen = writable(&house, &visitor, &at.course).await?;
    let newest = seen.runs.first().map(|newest| &newest.run.terms);
    let terms = first_terms(&house, &visitor, newest, &seen.course.title);
    let given = OpenForm { terms, ..OpenForm::default() };
    Ok(page(&house, &visitor, &seen, &given, &Refusals::none()))
}

/// What the form proposes: the terms of the newest run without its dates, or those of a course without any.
pub(crate) fn first_terms(
    house: &House,
    visitor: &Visitor,
    newest: Option<&RunTerms>,
    title: &str,
) -> TermsForm {
    match newest {
        Some(newest) => TermsForm::following(newest),
        None => TermsForm::of(&RunTerms {
            title: title.to_owned(),
            language: visitor.lang().tag().to_owned(),
            zone: zone_of(house, visitor).to_owned(),
            start: None,
            end: None,
            enrolment_start: None,
            enrolment_end: None,
            self_paced: false,
            listed: true,
            ..RunTerms::default()
        }),
    }
}

async fn writable(house: &House, visitor: &Visitor, course: &str) -> Result<CourseSeen, Fault> {
    let seen = house.site.ask(&visitor.who, TheCourse(CourseKey(course.to_owned()))).await?;
    if seen.may_write() {
        return Ok(seen);
    }
    Err(Fault::Forbidden(Refusal::new("courses.open-run", |lang| {
        words::base::forbidden(lang, &[Role::Author, Role::Lead, Role::Administrator])
    })))
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct OpenForm {
    #[serde(default)]
    pub(crate) run: String,
    #[serde(default)]
    pub(crate) version: String,
    #[serde(flatten)]
    pub(crate) terms: TermsForm,
}

/// `POST /courses/{course}/runs`
pub async fn open(
    at: paths::courses::OpenRun,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<OpenForm>,
) -> Result<Response, Wrong> {
    let opened = match given.terms.read(None) {
        Err(refusals) => Err(Fault::Refused(refusals)),
        Ok(terms) => {
            let (run, version) = (given.run.clone(), given.version.clone());
            let act = OpenRun { course: CourseKey(at.course.clone()), run, version, terms };
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
            let course = paths::courses::CourseTeam { course: at.course };
            Ok(Redirect::to(&format!("{course}?done=opened")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let seen = writable(&house, &visitor, &at.course).await?;
            Ok(page(&house, &visitor, &seen, &given, &refusals))
        }
    }
}

fn page(
    house: &House,
    visitor: &Visitor,
    seen: &CourseSeen,
    given: &OpenForm,
    refusals: &Refusals,
) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_open_run();
    let course = paths::courses::CourseTeam { course: seen.course.key.clone() }.to_string();
    let fields = run_form(
        lang,
        &RunForm {
            action: &paths::courses::OpenRun { course: seen.course.key.clone() }.to_string(),
            key_begins: &format!("{}+", seen.course.key),
            versions: &seen.versions,
            zone: zone_of(house, visitor),
        },
        given,
        refusals,
    );
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.course.title, lead: &say.msg_open_run_lead(),
            breadcrumb: trail(lang, Some(&seen.institution), &[(course, seen.course.title.clone())]),
            ..PageHeader::default()
        }))
        (narrow_page(html! {
            (wrong_summary(lang, refusals))
            (fields)
        }))
    };
    let mut response =
        Page::new(&format!("{title} · {}", seen.course.title)).body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

/// What the form of a run to be opened is about.
pub(crate) struct RunForm<'a> {
    pub action: &'a str,
    /// What its key begins with, before the word that is asked for.
    pub key_begins: &'a str,
    /// Those to choose from, newest first.
    pub versions: &'a [Version],
    /// Of the visitor.
    pub zone: &'a str,
}

/// The form that asks for its word, its version and its terms.
pub(crate) fn run_form(lang: Lang, of: &RunForm<'_>, given: &OpenForm, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let at = |field| refusals.at(field).unwrap_or_default();
    let labels: Vec<String> = of.versions.iter().map(|one| version_cell(lang, of.zone, one)).collect();
    let versions: Vec<SelectOption<'_>> = of
        .versions
        .iter()
        .zip(&labels)
        .map(|(one, label)| SelectOption { value: &one.version, label })
        .collect();
    form(
        of.action,
        "",
        html! {},
        html! {
            (text_field(InputKind::Text, &Field {
                id: "run", name: "run", label: &say.msg_run_word(), hint: &say.msg_run_word_hint(of.key_begins),
                value: &given.run, error: at("run"), width: Width::Short, ..Field::default()
            }))
            (select_field(&Field {
                id: "version", name: "version", label: &say.msg_version_choose(), value: &given.version,
                error: at("version"), ..Field::default()
            }, "", &versions))
            (given.terms.fields(lang, refusals))
            (button(Look::Primary, "", "", html! { (say.msg_open_run_button()) }))
        },
    )
}
