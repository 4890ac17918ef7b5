//! `GET /programmes/{programme}`: what it is, for whom, what it is made of, when it begins, how one comes in.

use super::parts::{
    address, holds, intake_dates, intake_pill, kind_and_language, module_facts, name_of, rule_sentences, way,
};
use crate::{
    ProgrammeName, api,
    intake::{Intake, IntakeState},
    look::{credits, machine_of, titled, tongue},
    programme::{Seen, TheProgramme},
    progress::credits_offered,
    rights::SeeProgrammeTeam,
    say,
};
use axum::{
    Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use ground::Fault;
use lexicon::{
    Instant, Lang,
    facts::programmes::{Admission, ProgrammeDefinition, ProgrammeModule},
};
use maud::{Markup, html};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form, link_button},
        card::{Cover, cover},
        facts::{Fact, facts},
        form::{FieldError, error_summary},
        icons::Icon,
        layout::{page, panel, section, with_aside},
        notice::notice,
        page_header::{PageHeader, page_header},
        pill::pill,
        tone::Tone,
    },
    markdown,
    paths::{self, programmes as at},
};
use words::dates;

pub async fn show(
    path: at::Programme,
    State(house): State<House>,
    visitor: Visitor,
    Query(query): Query<super::Pairs>,
) -> Result<Response, Wrong> {
    let left = super::Given(query).get("done") == "left";
    shown(&house, &visitor, path, &Refusals::none(), left).await
}

pub async fn shown(
    house: &House,
    visitor: &Visitor,
    path: at::Programme,
    refusals: &Refusals,
    left: bool,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, TheProgramme(ProgrammeName(path.programme))).await?;
    let (lang, now) = (visitor.lang(), house.site.now());
    // Before its first version there is a page for its team alone.
    let definition = seen.definition.as_ref().ok_or(Fault::NotFound)?;
    if visitor.wants == Wants::Json {
        return Ok(Json(api::programme(&seen, definition, now)).into_response());
    }
    let say = say(lang);
    let (text_lang, title) = name_of(&seen.programme, Some(definition), lang);
    let (tag, dir) = tongue(lang, text_lang);
    let kind = kind_and_language(lang, definition);
    let over = format!("{kind} · {}", seen.programme.institution.name);
    let team = at::ProgrammeTeam { programme: seen.programme.slug.clone() }.to_string();
    let mine = at::MyProgramme { programme: seen.programme.slug.clone() }.to_string();
    let errors: Vec<FieldError<'_>> =
        refusals.all().map(|(_, sentence)| FieldError { field: "", sentence }).collect();
    let actions = html! {
        @if seen.is_in { (link_button(Look::Primary, &mine, html! { (say.msg_to_my_progress()) })) }
        @if holds::<SeeProgrammeTeam>(&seen.mine) { (link_button(Look::Quiet, &team, html! { (say.msg_to_team()) })) }
    };
    let body = html! {
        (page_header(&PageHeader {
            title, lang: tag, dir, over: &over, breadcrumb: way(lang, &seen.programme, &[]), actions, ..PageHeader::default()
        }))
        (page(html! {
            (error_summary(&say.msg_form_wrong(), &errors))
            @if left { (notice(Tone::Info, "", html! { p { (say.msg_you_left()) } })) }
            @if !seen.programme.is_shown_to_all() { (notice(Tone::Info, "", html! { p { (say.msg_not_shown_text()) } })) }
            (with_aside(
                html! {
                    @let (text_lang, text) = titled(&seen.texts, lang);
                    @if !text.is_empty() {
                        @let (tag, dir) = tongue(lang, text_lang);
                        div class="prose" lang=[(!tag.is_empty()).then_some(tag)] dir=[(!dir.is_empty()).then_some(dir)] { (markdown::html(text)) }
                    }
                    (section(&say.msg_made_of(), None, made_of(lang, definition, &seen)))
                    (section(&say.msg_what_it_asks(), None, html! {
                        ul { @for sentence in rule_sentences(lang, definition) { li { (sentence) } } }
                        p { (say.msg_certificate_text()) }
                    }))
                },
                html! {
                    (panel(html! {
                        (cover(Cover::Machine { id: "programme-cover", machine: machine_of(definition.kind) }))
                        (key_facts(lang, now, definition, &seen))
                    }))
                    (section(&say.msg_intakes(), None, intakes(lang, now, visitor, &seen)))
                },
            ))
        }))
    };
    let description = format!("{title} – {over}");
    let told = told(house, visitor, (title, &description), definition, &seen);
    let page = Page::new(title).description(&description).tells(told).body(body).render(house, visitor);
    Ok(super::parts::refused(page, refusals))
}

/// What programs read of it (schema.org's `EducationalOccupationalProgram`).
fn told(
    house: &House,
    visitor: &Visitor,
    (title, description): (&str, &str),
    definition: &ProgrammeDefinition,
    seen: &Seen,
) -> serde_json::Value {
    let of = &seen.programme.institution;
    let page = paths::network::Institution { institution: of.slug.clone() };
    let provider = announce::Organisation {
        name: of.name.clone(),
        slug: of.slug.clone(),
        url: if of.is_public { visitor.absolute(house, page) } else { String::new() },
        ..announce::Organisation::default()
    };
    let courses = definition.modules.iter().flat_map(|module| &module.courses).map(|course| {
        (course.title.clone(), seen.schools.name(course.institution).unwrap_or_default().to_owned())
    });
    let url = visitor.absolute(house, at::Programme { programme: seen.programme.slug.clone() });
    let courses: Vec<(String, String)> = courses.collect();
    announce::schema_org::programme(title, &url, description, &provider, &courses)
}

fn made_of(lang: Lang, definition: &ProgrammeDefinition, seen: &Seen) -> Markup {
    html! { @for module in &definition.modules { (module_part(lang, module, seen)) } }
}

fn module_part(lang: Lang, module: &ProgrammeModule, seen: &Seen) -> Markup {
    let say = say(lang);
    let (text_lang, title) = titled(&module.titles, lang);
    let (tag, dir) = tongue(lang, text_lang);
    let lines = module_facts(lang, module, &seen.schools);
    html! {
        @if !title.is_empty() { h3 lang=[(!tag.is_empty()).then_some(tag)] dir=[(!dir.is_empty()).then_some(dir)] { (title) } }
        @if !lines.is_empty() { p class="small" { (lines.join(" · ")) } }
        ol {
            @for course in &module.courses {
                li {
                    @if seen.pages.contains(&course.course) {
                        a href=(paths::courses::Course { course: course.key.clone() }) { bdi { (course.title) } }
                    } @else { bdi { (course.title) } }
                    @if let Some(school) = seen.schools.name(course.institution) {
                        @if Some(course.institution) != module.school { " " small { "– " (school) } }
                    }
                    @if course.credits > 0 { " " small { "· " (say.msg_credits(credits(lang, course.credits))) } }
                    @if !course.mandatory { " " (pill(Tone::Plain, &say.msg_optional_course())) }
                }
            }
        }
    }
}

fn key_facts(lang: Lang, now: Instant, definition: &ProgrammeDefinition, seen: &Seen) -> Markup {
    let say = say(lang);
    let courses: i64 = definition.modules.iter().map(|module| module.courses.len() as i64).sum();
    let (hours, is_whole) = seen.hours();
    let begins = seen.next_intakes(now).into_iter().find_map(|(one, _)| {
        let start = one.terms.start.filter(|start| *start > now)?;
        Some((start, one.terms.zone.clone()))
    });
    let (total, language) = (credits_offered(definition), &definition.language);
    let partners: Vec<&str> = definition.partners.iter().filter_map(|id| seen.schools.name(*id)).collect();
    let language = Lang::of_tag(language).map_or(language.as_str(), |one| one.own_name());
    let lead = paths::network::Institution { institution: seen.programme.institution.slug.clone() };
    let mut list = vec![
        (Icon::School, say.msg_fact_lead(), html! { a href=(lead) { (seen.programme.institution.name) } }),
        (Icon::Book, say.msg_fact_courses(), html! { (say.msg_courses_count(courses)) }),
        (Icon::Language, say.msg_fact_language(), html! { bdi { (language) } }),
    ];
    if let Some((start, zone)) = begins {
        let day = dates::short_day(lang, start, &zone);
        list.push((
            Icon::Calendar,
            say.msg_fact_next_intake(),
            html! { time datetime=(dates::machine(start)) { (day) } },
        ));
    }
    if !partners.is_empty() {
        list.push((Icon::People, say.msg_fact_partners(), html! { (partners.join(" · ")) }));
    }
    if total > 0 {
        list.push((
            Icon::Certificate,
            say.msg_fact_credits(),
            html! { (say.msg_credits(credits(lang, total))) },
        ));
    }
    if hours > 0 {
        list.push((
            Icon::Clock,
            say.msg_fact_hours(),
            match is_whole {
                true => html! { (say.msg_hours(words::numbers::count(lang, hours))) },
                false => html! { (say.msg_hours_at_least(words::numbers::count(lang, hours))) },
            },
        ));
    }
    let list: Vec<Fact<'_>> = list
        .iter()
        .map(|(icon, name, value)| Fact { icon: *icon, name, value: value.clone(), note: "" })
        .collect();
    facts(&list)
}

fn intakes(lang: Lang, now: Instant, visitor: &Visitor, seen: &Seen) -> Markup {
    let say = say(lang);
    let shown = seen.next_intakes(now);
    html! {
        @if shown.is_empty() { p { (say.msg_intakes_none()) } }
        @for (intake, taken) in shown {
            (panel(html! {
                h3 { bdi { (intake.terms.name) } }
                p { (intake_pill(lang, intake, now)) }
                @for line in intake_dates(lang, intake, now) { p { (line) } }
                @if let Some(capacity) = intake.terms.capacity {
                    p { (say.msg_places(capacity)) }
                }
                p class="small" { @match intake.terms.admission {
                    Admission::Open => (say.msg_admission_open_text()),
                    Admission::Application => (say.msg_admission_application_text()),
                } }
                @if !seen.is_in { (come_in(lang, now, visitor, seen, intake, *taken)) }
            }))
        }
    }
}

/// The button that leads in: enrolling, applying, or making an account first.
fn come_in(lang: Lang, now: Instant, visitor: &Visitor, seen: &Seen, intake: &Intake, taken: i64) -> Markup {
    let say = say(lang);
    let (programme, id) = (seen.programme.slug.clone(), intake.id.to_string());
    let open = intake.state(now) == IntakeState::Open;
    let full = intake.terms.capacity.is_some_and(|capacity| taken >= capacity);
    match intake.terms.admission {
        Admission::Open if open && full => html! { p { (say.msg_refused_full()) } },
        Admission::Open if open && !visitor.is_signed_in() => {
            let next = paths::in_query(&address(&seen.programme));
            let href = format!("{}?next={next}", paths::people::SignIn);
            link_button(Look::Primary, &href, html! { (say.msg_sign_in_to_enrol()) })
        }
        Admission::Open if open => {
            let to = at::EnrolInProgramme { programme, intake: id }.to_string();
            button_form(Look::Primary, &to, html! { (say.msg_enrol()) }, html! {})
        }
        Admission::Application if open || visitor.is_signed_in() => {
            let to = at::Apply { programme, intake: id }.to_string();
            let to = match visitor.is_signed_in() {
                true => to,
                false => format!("{}?next={}", paths::people::SignIn, paths::in_query(&to)),
            };
            let label = if open { say.msg_apply() } else { say.msg_my_application() };
            link_button(if open { Look::Primary } else { Look::Quiet }, &to, html! { (label) })
        }
        _ => html! {},
    }
}
