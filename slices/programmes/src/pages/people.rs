//! `GET /programmes/{programme}/team/people`: who follows it, with their progress.

use super::{
    Given, Pairs,
    parts::{TeamTab, team_head},
};
use crate::{
    ProgrammeName, api,
    look::credits,
    progress::{Member, PeopleOf},
    say,
};
use axum::{
    Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use maud::html;
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        empty_state::{EmptyState, empty_state},
        layout::page,
        pagination::{Pagination, pagination},
        pictograms::Machine,
        pill::pill,
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::programmes as at,
};
use words::{dates, numbers};

pub async fn show(
    path: at::ProgrammePeople,
    State(house): State<House>,
    visitor: Visitor,
    Query(query): Query<Pairs>,
) -> Result<Response, Wrong> {
    let after = Given(query).get("after").parse().ok();
    let ask = PeopleOf { programme: ProgrammeName(path.programme.clone()), after };
    let seen = house.site.ask(&visitor.who, ask).await?;
    let lang = visitor.lang();
    if visitor.wants == Wants::Json {
        return Ok(Json(api::people(&seen)).into_response());
    }
    let say = say(lang);
    let title = say.msg_tab_people();
    let names = [
        say.msg_column_name(),
        say.msg_column_intake(),
        say.msg_column_version(),
        say.msg_column_done(),
        say.msg_fact_credits(),
    ];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let count = |figure: i64| numbers::count(lang, figure);
    let zone = network::look::zone_of(&house, &visitor);
    let row = |member: &Member| {
        let href = at::ProgrammePerson {
            programme: path.programme.clone(),
            person: member.enrolment.person.to_string(),
        };
        let name = if member.name.is_empty() { say.msg_erased() } else { member.name.clone() };
        Row {
            cells: vec![
                html! { a href=(href) { bdi { (name) } } },
                html! { bdi { (member.intake) } },
                html! { (count(member.enrolment.version)) },
                html! {
                    (say.msg_courses_done(count(member.progress.done), count(member.progress.asked)))
                    @if let Some(at) = member.progress.complete { " " (pill(Tone::Good, &say.msg_complete_on(dates::short_day(lang, at, zone)))) }
                },
                html! { (credits(lang, member.progress.credits)) },
            ],
        }
    };
    let rows: Vec<Row> = seen.people.iter().map(row).collect();
    let next = seen
        .people
        .last()
        .filter(|_| seen.more)
        .map(|last| format!("{path}?after={}", last.enrolment.person));
    let more = say.msg_next_page();
    let body = html! {
        (team_head(lang, &seen.programme, seen.definition.as_ref(), &seen.mine, &title, TeamTab::People))
        (page(html! {
            @if rows.is_empty() {
                (empty_state(&EmptyState { id: "comb-empty", machine: Machine::Bench, title: &say.msg_people_none(), text: &say.msg_people_none_text(), action: html! {} }))
            } @else {
                (table(&Table { caption: &title, caption_hidden: true, columns: &columns, rows: &rows }))
            }
            (pagination(&Pagination {
                label: &say.msg_pages(), previous: None, next: next.as_deref().map(|href| (href, more.as_str())), shown: "",
            }))
        }))
    };
    Ok(Page::new(&title).wide().body(body).render(&house, &visitor))
}
