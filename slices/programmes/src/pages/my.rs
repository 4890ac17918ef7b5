//! `GET /programmes/{programme}/my`: what is done, what remains, which run comes next.

use super::{
    Given, Pairs,
    parts::{address, module_facts, name_of, rule_sentences, state_pill, way},
};
use crate::{
    ProgrammeName, api,
    enrolment::LeaveProgramme,
    look::{credits, titled, tongue},
    progress::{CourseProgress, CourseState, ModuleProgress, MyProgramme, MyStanding, NextRun},
    say,
};
use axum::{
    Json,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use ground::Fault;
use learning::enrolment::Enrol;
use lexicon::{Lang, facts::programmes::ProgrammeModule};
use maud::{Markup, html};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form, link_button},
        card::{ResumeCard, resume_card},
        form::{FieldError, error_summary},
        layout::{page, section, stack},
        notice::notice,
        page_header::{PageHeader, page_header},
        progress::{Percent, progress_bar, progress_ring},
        table::{Column, Row, Table, table},
        toast::toast,
        tone::Tone,
    },
    paths::{self, programmes as at},
};
use words::{dates, numbers};

pub async fn show(
    path: at::MyProgramme,
    State(house): State<House>,
    visitor: Visitor,
    Query(query): Query<Pairs>,
) -> Result<Response, Wrong> {
    let just = Given(query).get("done") == "enrolled";
    shown(&house, &visitor, path, &Refusals::none(), just).await
}

/// `POST …/my/courses/{course}`: enrols in the next run of a course.
pub async fn enrol(
    path: at::MyProgrammeCourse,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let programme = ProgrammeName(path.programme.clone());
    let seen = house.site.ask(&visitor.who, MyProgramme(programme)).await?;
    let courses = || seen.standing.definition.modules.iter().flat_map(|module| &module.courses);
    let course = courses().find(|course| course.key == path.course).ok_or(Fault::NotFound)?;
    let next = seen.next.get(&course.course).ok_or(Fault::NotFound)?;
    let run = next.run.key.clone();
    match house.site.act(&visitor.who, Enrol { run: RunKey(run.clone()) }).await {
        Ok(_) if visitor.wants == Wants::Json => {
            Ok(Json(serde_json::json!({ "run": run, "enrolled": true })).into_response())
        }
        Ok(_) => Ok(Redirect::to(&paths::learning::Outline { run }.to_string()).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            shown(&house, &visitor, at::MyProgramme { programme: path.programme }, &refusals, false).await
        }
    }
}

/// `POST …/my/end`
pub async fn leave(
    path: at::LeaveProgramme,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    house.site.act(&visitor.who, LeaveProgramme(ProgrammeName(path.programme))).await?;
    Ok(Redirect::to(&paths::My.to_string()).into_response())
}

async fn shown(
    house: &House,
    visitor: &Visitor,
    path: at::MyProgramme,
    refusals: &Refusals,
    just: bool,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, MyProgramme(ProgrammeName(path.programme))).await?;
    let lang = visitor.lang();
    if visitor.wants == Wants::Json {
        return Ok(Json(api::mine(&seen)).into_response());
    }
    let say = say(lang);
    let (text_lang, name) = name_of(&seen.programme, Some(&seen.standing.definition), lang);
    let (tag, dir) = tongue(lang, text_lang);
    let errors: Vec<FieldError<'_>> =
        refusals.all().map(|(_, sentence)| FieldError { field: "", sentence }).collect();
    let intake = seen.intake.as_ref().map(|intake| intake.terms.name.clone()).unwrap_or_default();
    let over = format!("{} · {intake}", seen.programme.institution.name);
    let leave = at::LeaveProgramme { programme: seen.programme.slug.clone() }.to_string();
    let body = html! {
        @if just { (toast(&say.msg_just_enrolled(), html! {})) }
        (page_header(&PageHeader {
            title: name, lang: tag, dir, over: &over, breadcrumb: way(lang, &seen.programme, &[(address(&seen.programme), name.to_owned())]),
            ..PageHeader::default()
        }))
        (page(html! {
            (error_summary(&say.msg_form_wrong(), &errors))
            (stack(head(lang, &seen)))
            @for (module, stands) in seen.standing.definition.modules.iter().zip(&seen.standing.progress.modules) {
                (module_part(lang, visitor, house, &seen, module, stands))
            }
            (section(&say.msg_what_it_asks(), None, html! {
                ul { @for sentence in rule_sentences(lang, &seen.standing.definition) { li { (sentence) } } }
                p class="small" { (say.msg_version_followed(seen.standing.enrolment.version)) }
            }))
            details { summary { (say.msg_leave_title()) }
                p { (say.msg_leave_text()) }
                @if !seen.standing.enrolment.seats.is_empty() {
                    p { @if seen.seats_come_back() { (say.msg_leave_seats_back()) } @else { (say.msg_leave_seats_kept()) } }
                }
                (button_form(Look::Danger, &leave, html! { (say.msg_leave()) }, html! {}))
            }
        }))
    };
    let page = Page::new(name).body(body).render(house, visitor);
    Ok(super::parts::refused(page, refusals))
}

/// How far, and the one thing to do next.
fn head(lang: Lang, seen: &MyStanding) -> Markup {
    let (say, progress) = (say(lang), &seen.standing.progress);
    let count = |figure: i64| numbers::count(lang, figure);
    let share = Percent::of(progress.done.unsigned_abs(), progress.asked.unsigned_abs());
    let certificate = at::ProgrammeCertificate { programme: seen.programme.slug.clone() }.to_string();
    let wanted = seen.standing.definition.rule.credits;
    html! {
        @if progress.complete.is_some() {
            (notice(Tone::Good, &say.msg_complete_title(), html! { p { (say.msg_complete_text()) } }))
            p { (link_button(Look::Primary, &certificate, html! { (say.msg_take_certificate()) })) }
        } @else if let Some(next) = seen.next_step() {
            @let enrol = at::MyProgrammeCourse { programme: seen.programme.slug.clone(), course: course_key(seen, next) }.to_string();
            @let (href, word) = match next.followed {
                true => (paths::learning::Resume { run: next.run.key.clone() }.to_string(), say.msg_go_on()),
                false => (paths::courses::Run { run: next.run.key.clone() }.to_string(), say.msg_see_run()),
            };
            (resume_card(&ResumeCard {
                over: &say.msg_next_step(), title: &next.run.terms.title, facts: &run_dates(lang, next), href: &href, button: &word,
                progress: progress_ring(&say.msg_progress(), share, &format!("{}/{}", count(progress.done), count(progress.asked))),
            }))
            @if !next.followed && next.open { (button_form(Look::Primary, &enrol, html! { (say.msg_enrol_next()) }, html! {})) }
        }
        (progress_bar(
            &say.msg_progress(), share, &say.msg_courses_done(count(progress.done), count(progress.asked)), &remains(lang, seen)
        ))
        @if let Some(wanted) = wanted {
            (progress_bar(
                &say.msg_fact_credits(), Percent::of(progress.credits.unsigned_abs(), wanted.unsigned_abs()),
                &say.msg_credits_of(credits(lang, progress.credits), credits(lang, wanted)), ""
            ))
        } @else if progress.credits > 0 { p { (say.msg_credits_had(credits(lang, progress.credits))) } }
    }
}

fn remains(lang: Lang, seen: &MyStanding) -> String {
    let (say, progress) = (say(lang), &seen.standing.progress);
    let mut left = Vec::new();
    if progress.mandatory_left > 0 {
        left.push(say.msg_left_mandatory(progress.mandatory_left));
    }
    if progress.optional_left > 0 {
        left.push(say.msg_left_optional(progress.optional_left));
    }
    if progress.credits_left > 0 {
        left.push(say.msg_left_credits(credits(lang, progress.credits_left)));
    }
    left.join(" ")
}

fn course_key(seen: &MyStanding, next: &NextRun) -> String {
    let mut courses = seen.standing.definition.modules.iter().flat_map(|module| &module.courses);
    courses
        .find(|course| course.course == next.run.course)
        .map(|course| course.key.clone())
        .unwrap_or_default()
}

fn run_dates(lang: Lang, next: &NextRun) -> String {
    let (say, terms) = (say(lang), &next.run.terms);
    let day = |at| dates::short_day(lang, at, &terms.zone);
    match (terms.start, terms.end) {
        (Some(start), Some(end)) => say.msg_intake_from_to(day(start), day(end)),
        (Some(start), None) => say.msg_intake_from(day(start)),
        _ => say.msg_no_dates(),
    }
}

fn module_part(
    lang: Lang,
    visitor: &Visitor,
    house: &House,
    seen: &MyStanding,
    module: &ProgrammeModule,
    stands: &ModuleProgress,
) -> Markup {
    let say = say(lang);
    let (_, title) = titled(&module.titles, lang);
    let title = if title.is_empty() { say.msg_fact_courses() } else { title.to_owned() };
    let lines = module_facts(lang, module, &seen.schools);
    let names = [say.msg_column_course(), say.msg_column_state(), say.msg_column_next()];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let zone = network::look::zone_of(house, visitor);
    let rows: Vec<Row> = module
        .courses
        .iter()
        .zip(&stands.courses)
        .map(|(course, at)| Row {
            cells: vec![
                html! {
                    bdi { (course.title) }
                    @if course.credits > 0 { " " small { (say.msg_credits(credits(lang, course.credits))) } }
                    @if !course.mandatory { " " small { (say.msg_optional_course()) } }
                },
                html! { (state_pill(lang, at.state)) @if let CourseState::Done { at, .. } = at.state { " " small { (dates::short_day(lang, at, zone)) } } },
                next_cell(lang, seen, &course.key, at),
            ],
        })
        .collect();
    section(
        &title,
        None,
        html! {
            @if !lines.is_empty() { p class="small" { (lines.join(" · ")) } }
            (table(&Table { caption: &title, caption_hidden: true, columns: &columns, rows: &rows }))
        },
    )
}

fn next_cell(lang: Lang, seen: &MyStanding, key: &str, at: &CourseProgress) -> Markup {
    let say = say(lang);
    let Some(next) = seen.next.get(&at.course) else {
        return html! { @if matches!(at.state, CourseState::Begun | CourseState::ToDo) { (say.msg_no_run()) } @else { "–" } };
    };
    if matches!(at.state, CourseState::Done { .. } | CourseState::Closed) {
        return match next.followed {
            true => {
                html! { a href=(paths::learning::Progress { run: next.run.key.clone() }) { (say.msg_see_marks()) } }
            }
            false => html! { "–" },
        };
    }
    let enrol =
        at::MyProgrammeCourse { programme: seen.programme.slug.clone(), course: key.to_owned() }.to_string();
    html! {
        @if next.followed {
            a href=(paths::learning::Resume { run: next.run.key.clone() }) { (say.msg_go_on()) }
        } @else {
            a href=(paths::courses::Run { run: next.run.key.clone() }) { (run_dates(lang, next)) }
            @if next.open { " " (button_form(Look::Plain, &enrol, html! { (say.msg_enrol()) span class="visually-hidden" { " – " (next.run.terms.title) } }, html! {})) }
        }
    }
}
