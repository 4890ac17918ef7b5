//! Page: what the catalogue says of a course, for its team.

use super::{
    Cost, DescribeCourses, Description, Level, Licence, Subject, describe::possible_hosts, describe_course,
    store,
};
use crate::{Course, CourseKey, api, say};
use ::store::View;
use axum::{
    Form,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::{Ask, Cx, Fault, Granted, Refusal};
use lexicon::{InstitutionId, Lang};
use maud::{Markup, html};
use network::{
    Institution,
    look::{trail, wrong_summary},
};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{
            ChoiceOption, Choices, Field, InputKind, SelectOption, Width, checkbox_fieldset, fieldset, form,
            select_field, text_area, text_field,
        },
        layout::narrow_page,
        page_header::{PageHeader, page_header},
    },
    paths,
};

/// A course, what is said of it, and who may receive its practice.
pub(crate) struct Described {
    pub course: Course,
    pub institution: Institution,
    pub description: Description,
    hosts: Vec<Institution>,
}

struct DescriptionOf(CourseKey);

impl Ask for DescriptionOf {
    const NAME: &'static str = "courses.description";
    type Right = DescribeCourses;
    type Over = Course;
    type Outcome = Described;

    fn over(&self) -> CourseKey {
        self.0.clone()
    }

    fn answer(
        &self,
        course: Granted<DescribeCourses, Course>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Described, Fault> {
        Ok(Described {
            institution: network::institution::by_id(view, course.institution)?.ok_or(Fault::NotFound)?,
            description: store::of_course(view, course.id)?.unwrap_or_default(),
            hosts: possible_hosts(view, &course, cx.now)?,
            course: course.into_place(),
        })
    }
}

/// As typed: what a description has no place for (hours that are no number) stays to be shown again.
#[derive(Clone, Debug, Default)]
struct Typed {
    description: Description,
    effort: String,
    unknown: bool,
}

impl Typed {
    fn of(description: Description) -> Self {
        let effort = description.effort_hours.map(|hours| hours.to_string()).unwrap_or_default();
        Self { description, effort, unknown: false }
    }

    fn read(form: &[(String, String)]) -> Self {
        let mut typed = Self::default();
        for (name, value) in form {
            let value = value.trim();
            if value.is_empty() {
                continue;
            }
            let said = &mut typed.description;
            let is_known = match name.as_str() {
                "subjects" => push(&mut said.subjects, Subject::of_word(value)),
                "level" => put(&mut said.level, Level::of_word(value)),
                "licence" => put(&mut said.licence, Licence::of_word(value)),
                "cost" => put(&mut said.cost, Cost::of_word(value)),
                "hosts" => push(&mut said.hosts, value.parse::<InstitutionId>().ok()),
                "effort" => {
                    typed.effort = value.to_owned();
                    put(&mut said.effort_hours, value.parse().ok())
                }
                other => {
                    let place = other.split_once('-').and_then(|(what, tag)| {
                        let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag)?;
                        match what {
                            "short" => Some(&mut said.short[lang.index()]),
                            "before" => Some(&mut said.before[lang.index()]),
                            _ => None,
                        }
                    });
                    if let Some(text) = place {
                        *text = value.to_owned();
                    }
                    true
                }
            };
            typed.unknown |= !is_known;
        }
        typed
    }
}

fn put<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let is_known = value.is_some();
    *place = value;
    is_known
}

fn push<T>(places: &mut Vec<T>, value: Option<T>) -> bool {
    let is_known = value.is_some();
    places.extend(value);
    is_known
}

/// `GET /courses/{course}/description`
pub async fn show(
    at: paths::courses::Describe,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, DescriptionOf(CourseKey(at.course))).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::description(&seen));
    }
    let typed = Typed::of(seen.description.clone());
    Ok(page(&house, &visitor, &seen, &typed, &Refusals::none()))
}

/// `POST /courses/{course}/description`
pub async fn keep(
    at: paths::courses::Describe,
    State(house): State<House>,
    visitor: Visitor,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response, Wrong> {
    let (typed, key) = (Typed::read(&form), CourseKey(at.course.clone()));
    let kept = match typed.unknown {
        true => {
            // Whoever may not describe it learns nothing else.
            house.site.ask(&visitor.who, DescriptionOf(key.clone())).await?;
            let wrong =
                Refusal::new("courses.description-unreadable", |lang| say(lang).msg_description_unreadable());
            let field = if typed.effort.is_empty() || typed.description.effort_hours.is_some() {
                ""
            } else {
                "effort"
            };
            Err(Fault::Refused(vec![if field.is_empty() { wrong } else { wrong.at(field) }]))
        }
        false => describe_course(&house.site, &visitor.who, key.clone(), typed.description.clone()).await,
    };
    match kept {
        Ok(()) if visitor.wants == Wants::Json => Ok(StatusCode::NO_CONTENT.into_response()),
        Ok(()) => {
            let team = paths::courses::CourseTeam { course: at.course };
            Ok(Redirect::to(&format!("{team}?done=described")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let seen = house.site.ask(&visitor.who, DescriptionOf(key)).await?;
            Ok(page(&house, &visitor, &seen, &typed, &refusals))
        }
    }
}

fn page(house: &House, visitor: &Visitor, seen: &Described, typed: &Typed, refusals: &Refusals) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_describe_title();
    let course = paths::courses::CourseTeam { course: seen.course.key.clone() }.to_string();
    let action = paths::courses::Describe { course: seen.course.key.clone() }.to_string();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.course.title, lead: &say.msg_describe_lead(),
            breadcrumb: trail(lang, Some(&seen.institution), &[(course, seen.course.title.clone())]),
            ..PageHeader::default()
        }))
        (narrow_page(html! {
            (wrong_summary(lang, refusals))
            (form(&action, "", html! {}, fields(lang, seen, typed, refusals)))
        }))
    };
    let mut response =
        Page::new(&format!("{title} · {}", seen.course.title)).body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

fn fields(lang: Lang, seen: &Described, typed: &Typed, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let at = |field: &str| refusals.at(field).unwrap_or_default();
    let said = &typed.description;
    let optional = say.msg_optional();
    let subjects: Vec<(&str, String, bool)> =
        Subject::ALL.iter().map(|one| (one.word(), one.name(lang), said.subjects.contains(one))).collect();
    let hosts: Vec<(String, String, bool)> = seen
        .hosts
        .iter()
        .map(|one| (one.id.to_string(), one.name.clone(), said.hosts.contains(&one.id)))
        .collect();
    let host_options: Vec<ChoiceOption<'_>> =
        hosts.iter().map(|(value, label, chosen)| option(value, label, *chosen)).collect();
    let subject_options: Vec<ChoiceOption<'_>> =
        subjects.iter().map(|(value, label, chosen)| option(value, label, *chosen)).collect();
    let levels = named(Level::ALL, lang, |one, lang| (one.word(), one.name(lang)));
    let licences = named(Licence::ALL, lang, |one, lang| (one.word(), one.name(lang)));
    let costs = named(Cost::ALL, lang, |one, lang| (one.word(), one.name(lang)));
    let choose = |id: &'static str, label: &str, chosen: &str, options: &[(&'static str, String)]| {
        let options: Vec<SelectOption<'_>> =
            options.iter().map(|(value, label)| SelectOption { value, label }).collect();
        let field = Field {
            id,
            name: id,
            label,
            optional: &optional,
            value: chosen,
            error: at(id),
            ..Field::default()
        };
        select_field(&field, &say.msg_not_said(), &options)
    };
    html! {
        (texts(lang, "short", &say.msg_describe_short(), &say.msg_describe_short_hint(), &said.short, refusals))
        (checkbox_fieldset(&Choices {
            id: "subjects", name: "subjects", legend: &say.msg_describe_subjects(), hint: &say.msg_describe_subjects_hint(),
            error: at("subjects"), options: &subject_options,
        }))
        (choose("level", &say.msg_describe_level(), said.level.map(Level::word).unwrap_or_default(), &levels))
        (text_field(InputKind::Text, &Field {
            id: "effort", name: "effort", label: &say.msg_describe_effort(), hint: &say.msg_describe_effort_hint(),
            optional: &optional, value: &typed.effort, error: at("effort"), width: Width::Tiny, ..Field::default()
        }))
        (texts(lang, "before", &say.msg_describe_before(), &say.msg_describe_before_hint(), &said.before, refusals))
        (choose("licence", &say.msg_describe_licence(), said.licence.map(Licence::word).unwrap_or_default(), &licences))
        (choose("cost", &say.msg_describe_cost(), said.cost.map(Cost::word).unwrap_or_default(), &costs))
        @if !host_options.is_empty() {
            (checkbox_fieldset(&Choices {
                id: "hosts", name: "hosts", legend: &say.msg_describe_hosts(), hint: &say.msg_describe_hosts_hint(),
                error: at("hosts"), options: &host_options,
            }))
        }
        (button(Look::Primary, "", "", html! { (say.msg_save()) }))
    }
}

fn named<T: Copy>(
    all: &'static [T],
    lang: Lang,
    name: fn(T, Lang) -> (&'static str, String),
) -> Vec<(&'static str, String)> {
    all.iter().map(|one| name(*one, lang)).collect()
}

fn option<'o>(value: &'o str, label: &'o str, chosen: bool) -> ChoiceOption<'o> {
    ChoiceOption { value, label, note: "", chosen, disabled: false }
}

/// A text in each language.
fn texts(
    lang: Lang,
    what: &str,
    legend: &str,
    hint: &str,
    texts: &[String; 3],
    refusals: &Refusals,
) -> Markup {
    let optional = say(lang).msg_optional();
    fieldset(
        legend,
        html! {
            p class="field-hint" { (hint) }
            @for one in Lang::ALL {
                @let id = format!("{what}-{}", one.tag());
                (text_area(3, &Field {
                    id: &id, name: &id, label: one.own_name(), optional: &optional, value: &texts[one.index()],
                    error: refusals.at(&id).unwrap_or_default(), ..Field::default()
                }))
            }
        },
    )
}
