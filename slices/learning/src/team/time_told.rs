//! More time, as the team reads it: what holds, to take back, and what was said of it.

use super::look::{Frame, moment, name_of};
use crate::{
    more_time::{Given, GivenTime, Said, whom_key},
    named::subsection_title,
    rights::GiveMoreTime,
    say,
};
use axum::{
    Json,
    response::{IntoResponse, Response},
};
use lexicon::facts::learning::{MoreTime, Whom};
use maud::{Markup, html};
use serde_json::json;
use web::{
    Refusals,
    components::{
        button::{Look, button},
        form::{Field, InputKind, form, hidden, text_field},
        table::{Column, Row, Table, table},
    },
    paths::team as at,
};
use words::dates;

pub(super) fn as_json(run: &str, seen: &GivenTime) -> Response {
    let parts = |time: MoreTime| match time {
        MoreTime::Days(days) => (Some(days), None),
        MoreTime::Until(until) => (None, Some(dates::machine(until))),
    };
    let given = |one: &Given| {
        let (days, until) = parts(one.time);
        json!({ "whom": whom_key(one.whom), "name": one.name, "subsection": one.subsection, "days": days, "until": until })
    };
    let said = |one: &Said| {
        let (days, until) = one.time.map_or((None, None), parts);
        json!({
            "whom": whom_key(one.whom), "name": one.name, "subsection": one.subsection, "days": days, "until": until,
            "reason": one.reason, "by": one.by, "at": dates::machine(one.at),
        })
    };
    Json(json!({
        "run": run,
        "given": seen.given.iter().map(given).collect::<Vec<_>>(),
        "history": seen.said.iter().map(said).collect::<Vec<_>>(),
    }))
    .into_response()
}

/// The learner's name, the group's, or whose students they are.
fn whom_name(frame: &Frame<'_>, seen: &GivenTime, whom: Whom, name: &str) -> String {
    match whom {
        Whom::Person(_) => name_of(frame.lang(), name),
        Whom::Group { partition, group } => {
            let found = seen.partitions.iter().find(|one| one.id == partition);
            let found = found.and_then(|one| one.groups.iter().find(|known| known.id == group));
            found.map_or_else(|| format!("{partition}:{group}"), |found| found.name.clone())
        }
        Whom::School(school) => {
            let found = seen.schools.iter().find(|known| known.0 == school);
            let say = say(frame.lang());
            found
                .map_or_else(|| say.msg_time_students_of_nobody(), |(_, name)| say.msg_time_students_of(name))
        }
    }
}

fn what_name(frame: &Frame<'_>, seen: &GivenTime, subsection: Option<&str>) -> String {
    let Some(key) = subsection else { return say(frame.lang()).msg_time_everything() };
    match seen.content.find(key) {
        Some(id) => subsection_title(frame.lang(), &seen.content, id),
        None => key.to_owned(),
    }
}

fn time_name(frame: &Frame<'_>, time: MoreTime) -> String {
    let say = say(frame.lang());
    match time {
        MoreTime::Days(days) => say.msg_time_more_days(days),
        MoreTime::Until(until) => {
            say.msg_time_more_until(dates::moment_in_zone(frame.lang(), until, &frame.run.terms.zone))
        }
    }
}

pub(super) fn held(frame: &Frame<'_>, seen: &GivenTime, about: &str, refusals: &Refusals) -> Markup {
    let say = say(frame.lang());
    if seen.given.is_empty() {
        return html! { p { (say.msg_time_none()) } };
    }
    let heads = [
        say.msg_time_column_whom(),
        say.msg_time_column_what(),
        say.msg_time_column_time(),
        say.msg_time_take_back(),
    ];
    let columns: Vec<Column<'_>> = heads.iter().map(|name| Column { name, ..Column::default() }).collect();
    let shown = if frame.may::<GiveMoreTime>() { 4 } else { 3 };
    let row = |one: &Given| {
        let id = field_of(one.whom, one.subsection.as_deref().unwrap_or_default());
        let error = if id == about { refusals.at("reason").unwrap_or_default() } else { "" };
        let name = whom_name(frame, seen, one.whom, &one.name);
        let what = what_name(frame, seen, one.subsection.as_deref());
        let mut cells = vec![
            html! { bdi { (name) } },
            html! { bdi { (what) } },
            html! { (time_name(frame, one.time)) },
            take_form(frame, one, (&id, error), &say.msg_time_take_title(&name, &what)),
        ];
        cells.truncate(shown);
        Row { cells }
    };
    let rows: Vec<Row> = seen.given.iter().map(row).collect();
    table(&Table {
        caption: &say.msg_time_held(),
        caption_hidden: true,
        columns: &columns[..shown],
        rows: &rows,
    })
}

fn take_form(frame: &Frame<'_>, one: &Given, (id, error): (&str, &str), title: &str) -> Markup {
    let say = say(frame.lang());
    let action = at::TakeTimeBack { run: frame.key() }.to_string();
    let fields = html! {
        (hidden("whom", &whom_key(one.whom))) (hidden("subsection", one.subsection.as_deref().unwrap_or_default()))
    };
    html! {
        details open[!error.is_empty()] {
            summary { (say.msg_time_take_back()) span class="visually-hidden" { " " (title) } }
            (form(&action, "", fields, html! {
                (text_field(InputKind::Text, &Field {
                    id, name: "reason", label: &say.msg_time_reason(), hint: &say.msg_time_reason_hint(), error,
                    autocomplete: "off", ..Field::default()
                }))
                (button(Look::Danger, "", "", html! { (say.msg_time_take_back()) span class="visually-hidden" { " " (title) } }))
            }))
        }
    }
}

/// The field of the reason for taking something back.
pub(super) fn field_of(whom: Whom, subsection: &str) -> String {
    format!("back-{}-{subsection}", whom_key(whom)).replace(['@', ':'], "-")
}

pub(super) fn history(frame: &Frame<'_>, seen: &GivenTime) -> Markup {
    let say = say(frame.lang());
    let heads = [
        say.msg_time_column_when(),
        say.msg_time_column_whom(),
        say.msg_time_column_what(),
        say.msg_time_column_time(),
        say.msg_time_column_reason(),
        say.msg_team_column_by(),
    ];
    let columns: Vec<Column<'_>> = heads.iter().map(|name| Column { name, ..Column::default() }).collect();
    let row = |one: &Said| Row {
        cells: vec![
            moment(frame.lang(), one.at, frame.zone()),
            html! { bdi { (whom_name(frame, seen, one.whom, &one.name)) } },
            html! { bdi { (what_name(frame, seen, one.subsection.as_deref())) } },
            html! { (one.time.map_or_else(|| say.msg_time_taken_back(), |time| time_name(frame, time))) },
            html! { bdi { (one.reason) } },
            html! { bdi { (one.by) } },
        ],
    };
    let rows: Vec<Row> = seen.said.iter().map(row).collect();
    table(&Table { caption: &say.msg_time_history(), caption_hidden: true, columns: &columns, rows: &rows })
}
