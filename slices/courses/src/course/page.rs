//! Page: a course for its team.

use super::{CourseKey, CourseSeen, TheCourse, Version};
use crate::{RunState, api, course::RunSeen, say};
use axum::{
    extract::{Query, State},
    response::Response,
};
use lexicon::{Instant, Lang, Role};
use maud::{Markup, html};
use network::look::{Done, trail, zone_of};
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, link_button},
        empty_state::{EmptyState, empty_state},
        icons::{Icon, icon},
        layout::{page, section},
        page_header::{PageHeader, page_header},
        pictograms::Machine,
        pill::pill,
        table::{Column, Row, Table, table},
        toast::toast,
        tone::Tone,
    },
    paths,
};
use words::{dates, numbers};

/// `GET /courses/{course}/team`
pub async fn show(
    at: paths::courses::CourseTeam,
    State(house): State<House>,
    visitor: Visitor,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, TheCourse(CourseKey(at.course))).await?;
    let now = house.site.now();
    if visitor.wants == Wants::Json {
        return Ok(api::course(&seen, now));
    }
    let lang = visitor.lang();
    let say = say(lang);
    let zone = zone_of(&house, &visitor);
    let toasted = match done.as_str() {
        "committed" => say.msg_done_committed(),
        "run-stays" => say.msg_done_run_stays(),
        "opened" => say.msg_done_opened(),
        "begun" => say.msg_begun(),
        "described" => say.msg_saved(),
        _ => String::new(),
    };
    let body = html! {
        (page_header(&PageHeader {
            title: &seen.course.title, over: &seen.institution.name, lead: &seen.course.key,
            breadcrumb: trail(lang, Some(&seen.institution), &[]), actions: actions(lang, &seen),
            ..PageHeader::default()
        }))
        (page(html! {
            @if !toasted.is_empty() { (toast(&toasted, html! {})) }
            @if seen.runs.iter().any(|one| one.run.terms.listed) {
                p { a href=(paths::courses::Course { course: seen.course.key.clone() }) { (say.msg_see_public_page()) } }
            }
            (section(&say.msg_runs(), None, runs(lang, now, &seen)))
            @if !seen.delivered.is_empty() { (section(&say.msg_delivered_runs(), None, delivered(lang, now, &seen))) }
            (section(&say.msg_versions(), None, versions(lang, zone, &seen)))
        }))
    };
    Ok(Page::new(&seen.course.title).wide().body(body).render(&house, &visitor))
}

fn actions(lang: Lang, seen: &CourseSeen) -> Markup {
    let say = say(lang);
    let key = || seen.course.key.clone();
    let import = paths::courses::Import { institution: seen.institution.slug.clone() };
    html! {
        @if seen.may_write() {
            (link_button(Look::Primary, &paths::courses::OpenRun { course: key() }.to_string(), html! { (icon(Icon::Plus)) (say.msg_open_run()) }))
            (link_button(Look::Plain, &import.to_string(), html! { (icon(Icon::Upload)) (say.msg_import_version()) }))
            (link_button(Look::Plain, &paths::courses::Describe { course: key() }.to_string(), html! { (icon(Icon::Pencil)) (say.msg_describe()) }))
            (link_button(Look::Plain, &paths::courses::Export { course: key() }.to_string(), html! { (icon(Icon::Download)) (say.msg_export()) }))
        }
    }
}

/// Where a run is in its life, as a pill.
pub(crate) fn state_pill(lang: Lang, state: RunState) -> Markup {
    let say = say(lang);
    match state {
        RunState::Upcoming => pill(Tone::Info, &say.msg_state_upcoming()),
        RunState::Running => pill(Tone::Good, &say.msg_state_running()),
        RunState::Archived => pill(Tone::Plain, &say.msg_state_archived()),
    }
}

/// The dates of a run in its own zone.
pub(crate) fn run_dates(lang: Lang, terms: &lexicon::facts::courses::RunTerms) -> String {
    let say = say(lang);
    let day = |at: Instant| dates::short_day(lang, at, &terms.zone);
    match (terms.start, terms.end) {
        (Some(start), Some(end)) => say.msg_from_to(day(start), day(end)),
        (Some(start), None) => say.msg_from(day(start)),
        (None, Some(end)) => say.msg_until(day(end)),
        (None, None) => say.msg_always_open(),
    }
}

fn runs(lang: Lang, now: Instant, seen: &CourseSeen) -> Markup {
    let say = say(lang);
    if seen.runs.is_empty() {
        return empty_state(&EmptyState {
            id: "comb-runs",
            machine: Machine::Bench,
            title: &say.msg_no_runs(),
            text: &say.msg_no_runs_text(),
            action: html! {},
        });
    }
    let may_change = seen.mine.iter().any(|role| {
        matches!(role, Role::Instructor | Role::ElearningHead | Role::Lead | Role::Administrator)
    });
    let names = [
        say.msg_column_run(),
        say.msg_column_state(),
        say.msg_column_dates(),
        say.msg_column_learners(),
        say.msg_column_version(),
        say.msg_column_actions(),
    ];
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, numeric: index == 3, name_hidden: index == 5 })
        .collect();
    let newest = seen.versions.first().map(|one| one.version.as_str());
    let rows: Vec<Row> = seen.runs.iter().map(|one| run_row(lang, now, one, newest, may_change)).collect();
    table(&Table { caption: &say.msg_runs(), caption_hidden: true, columns: &columns, rows: &rows })
}

fn run_row(lang: Lang, now: Instant, one: &RunSeen, newest: Option<&str>, may_change: bool) -> Row {
    let say = say(lang);
    let run = &one.run;
    let key = || run.key.clone();
    Row {
        cells: vec![
            html! { a href=(paths::courses::Run { run: key() }) { bdi { (run.terms.title) } } br; small { bdi { (run.key) } } },
            html! {
                (state_pill(lang, run.state(now)))
                @if !run.terms.listed { " " (pill(Tone::Plain, &say.msg_unlisted())) }
            },
            html! { (run_dates(lang, &run.terms)) },
            html! { (numbers::count(lang, one.learners)) },
            html! {
                code dir="ltr" { (short(&run.version)) }
                @if newest.is_some_and(|newest| newest != run.version) { " " (pill(Tone::Warn, &say.msg_older_version())) }
            },
            html! {
                @if may_change {
                    a href=(paths::courses::RunSettings { run: key() }) { (say.msg_run_settings()) span class="visually-hidden" { " – " (run.key) } }
                }
            },
        ],
    }
}

/// What other institutions give of it. Their page is linked where anybody may see it.
fn delivered(lang: Lang, now: Instant, seen: &CourseSeen) -> Markup {
    let say = say(lang);
    let names = [
        say.msg_column_run(),
        say.msg_column_given_by(),
        say.msg_column_state(),
        say.msg_column_dates(),
        say.msg_column_version(),
    ];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let rows: Vec<Row> = seen
        .delivered
        .iter()
        .map(|run| Row {
            cells: vec![
                html! {
                    @if run.terms.listed { a href=(paths::courses::Run { run: run.key.clone() }) { bdi { (run.terms.title) } } }
                    @else { bdi { (run.terms.title) } }
                    br; small { bdi { (run.key) } }
                },
                html! { bdi { (run.institution_name) } },
                state_pill(lang, run.state(now)),
                html! { (run_dates(lang, &run.terms)) },
                html! { code dir="ltr" { (short(&run.version)) } },
            ],
        })
        .collect();
    table(&Table { caption: &say.msg_delivered_runs(), caption_hidden: true, columns: &columns, rows: &rows })
}

fn versions(lang: Lang, zone: &str, seen: &CourseSeen) -> Markup {
    let say = say(lang);
    let names =
        [say.msg_column_version(), say.msg_column_when(), say.msg_column_who(), say.msg_column_report()];
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, name_hidden: index == 3, ..Column::default() })
        .collect();
    let rows: Vec<Row> = seen
        .versions
        .iter()
        .map(|one| {
            let report =
                paths::courses::VersionReport { course: seen.course.key.clone(), version: one.version.clone() };
            Row { cells: vec![
                html! { code dir="ltr" { (short(&one.version)) } },
                html! { time datetime=(dates::machine(one.at)) { (dates::moment_in_zone(lang, one.at, zone)) } },
                html! { (who(lang, one)) },
                html! { a href=(report) { (say.msg_see_report()) span class="visually-hidden" { " – " (short(&one.version)) } } },
            ] }
        })
        .collect();
    table(&Table { caption: &say.msg_versions(), caption_hidden: true, columns: &columns, rows: &rows })
}

fn who(lang: Lang, version: &Version) -> String {
    let say = say(lang);
    match (&version.by, version.by_name.as_deref()) {
        (None, _) => say.msg_by_machine(),
        (Some(_), None | Some("")) => say.msg_by_erased(),
        (Some(_), Some(name)) => name.to_owned(),
    }
}

/// As much of a digest as people compare.
pub(crate) fn short(version: &str) -> &str {
    version.get(..10).unwrap_or(version)
}

/// A version in one line: when, by whom, and the beginning of its digest.
pub(crate) fn version_cell(lang: Lang, zone: &str, version: &Version) -> String {
    let when = dates::moment_in_zone(lang, version.at, zone);
    format!("{when} – {} – {}", who(lang, version), short(&version.version))
}
