//! Page: slots free for all, week by week.

use super::{CommonSlots, Found};
use crate::{look::weekday, rules::Span, say};
use agreements::agreement::PartyName;
use axum::{
    Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use jiff::{ToSpan, civil::Date};
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use network::look::trail;
use serde_json::json;
use std::collections::BTreeSet;
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{ChoiceOption, Choices, Field, InputKind, Width, checkbox_fieldset, text_field},
        layout::{page as box_of, section},
        notice::notice,
        page_header::{PageHeader, page_header},
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::{agreements::Agreement, calendars as at},
};
use words::dates;

/// Days shown where none are chosen: a term.
const A_TERM: i32 = 111;
/// Days shown at most.
const MOST: i32 = 366;

/// `GET /institutions/{institution}/agreements/{agreement}/slots`
pub(crate) async fn page(
    at: at::CommonSlots,
    State(house): State<House>,
    visitor: Visitor,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, Wrong> {
    let value = |name: &str| asked.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let today = dates::wall_day(house.site.now(), &house.settings.zone);
    let read = |name: &str| value(name).and_then(|text| text.trim().parse::<Date>().ok());
    let first = read("from").or(today.parse().ok()).unwrap_or_default();
    let last = read("until").filter(|last| *last >= first).unwrap_or(first.saturating_add(A_TERM.days()));
    let days = (first, last.min(first.saturating_add(MOST.days())));
    let schools: BTreeSet<String> =
        asked.iter().filter(|(key, _)| key == "school").map(|(_, value)| value.clone()).collect();
    let party = PartyName::of(&at.institution, &at.agreement);
    let ask = CommonSlots { party, schools, days, house_zone: house.settings.zone.clone() };
    let found = house.site.ask(&visitor.who, ask).await?;
    if visitor.wants == Wants::Json {
        return Ok(Json(as_json(&found, days)).into_response());
    }
    Ok(show(&house, &visitor, &at, &found, days))
}

fn as_json(found: &Found, (first, last): (Date, Date)) -> serde_json::Value {
    json!({
        "title": found.title, "in_force": found.in_force, "from": first.to_string(), "until": last.to_string(),
        "zone": found.zone, "schools": found.chosen.iter().map(|one| &one.institution.slug).collect::<Vec<_>>(),
        "slots": found.free.iter().map(|(from, until)| {
            json!({ "from": dates::machine(*from), "until": dates::machine(*until) })
        }).collect::<Vec<_>>(),
    })
}

fn show(
    house: &House,
    visitor: &Visitor,
    at: &at::CommonSlots,
    found: &Found,
    (first, last): (Date, Date),
) -> Response {
    let (lang, say) = (visitor.lang(), say(visitor.lang()));
    let title = say.msg_common();
    let agreement = Agreement { institution: at.institution.clone(), agreement: at.agreement.clone() };
    let further = [(agreement.to_string(), found.title.clone())];
    let (first, last) = (first.to_string(), last.to_string());
    let without: Vec<&str> = found
        .chosen
        .iter()
        .filter(|one| one.slots.is_empty())
        .map(|one| one.institution.name.as_str())
        .collect();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &found.title, lead: &say.msg_common_lead(),
            breadcrumb: trail(lang, Some(&found.institution), &further), ..PageHeader::default()
        }))
        (box_of(html! {
            @if !found.in_force { (notice(Tone::Warn, "", html! { p { (say.msg_not_in_force()) } })) }
            (choice(lang, &at.to_string(), found, (&first, &last)))
            @if !without.is_empty() { (notice(Tone::Warn, "", html! { p { (say.msg_without_slots(without.join(", "))) } })) }
            @if found.in_force && found.free.is_empty() { p { (say.msg_none_common()) } }
            @for (week, spans) in by_week(lang, found) { (section(&week, None, of_week(lang, house, found, &week, &spans))) }
        }))
    };
    Page::new(&format!("{title} · {}", found.title)).wide().body(body).render(house, visitor)
}

fn choice(lang: Lang, to: &str, found: &Found, (first, last): (&str, &str)) -> Markup {
    let say = say(lang);
    let options: Vec<ChoiceOption<'_>> = found
        .parties
        .iter()
        .map(|party| ChoiceOption {
            value: &party.slug,
            label: &party.name,
            chosen: found.chosen.iter().any(|one| one.institution.id == party.id),
            ..ChoiceOption::default()
        })
        .collect();
    let (from, until) = (say.msg_first_day(), say.msg_last_day());
    let day = |name, label, value| {
        text_field(
            InputKind::Date,
            &Field { id: name, name, label, value, width: Width::Short, ..Field::default() },
        )
    };
    html! {
        form class="form" method="get" action=(to) {
            (checkbox_fieldset(&Choices {
                id: "school", name: "school", legend: &say.msg_schools(), options: &options, ..Choices::default()
            }))
            (day("from", &from, first))
            (day("until", &until, last))
            (button(Look::Primary, "", "", html! { (say.msg_find()) }))
        }
    }
}

/// The weeks in which something is free, in the zone of who asks.
fn by_week(lang: Lang, found: &Found) -> Vec<(String, Vec<Span>)> {
    let mut weeks: Vec<(Date, Vec<Span>)> = Vec::new();
    for span in &found.free {
        let day: Date = dates::wall_day(span.0, &found.zone).parse().unwrap_or_default();
        let monday = day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days());
        match weeks.last_mut().filter(|(week, _)| *week == monday) {
            Some((_, spans)) => spans.push(*span),
            None => weeks.push((monday, vec![*span])),
        }
    }
    let named = |monday: Date| say(lang).msg_week_of(crate::look::day(lang, &monday.to_string()));
    weeks.into_iter().map(|(monday, spans)| (named(monday), spans)).collect()
}

/// A line for each slot; a column for each zone that the schools live in.
fn of_week(lang: Lang, house: &House, found: &Found, caption: &str, spans: &[Span]) -> Markup {
    let mut zones = vec![found.zone.clone()];
    for calendar in &found.chosen {
        let zone = calendar.zone_or(&house.settings.zone);
        if !zones.iter().any(|known| known == zone) {
            zones.push(zone.to_owned());
        }
    }
    let mut names = vec![say(lang).msg_day()];
    names.extend(zones.iter().map(|zone| dates::city(lang, zone)));
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let time = |at: Instant, zone: &str| dates::time(at, zone);
    let rows: Vec<Row> = spans
        .iter()
        .map(|(from, until)| {
            let day = dates::wall_day(*from, &found.zone);
            let on = day.parse::<Date>().map_or(1, |day| i64::from(day.weekday().to_monday_one_offset()));
            let mut cells = vec![html! {
                time datetime=(dates::machine(*from)) { (weekday(lang, on)) " " (crate::look::day(lang, &day)) }
            }];
            cells.extend(zones.iter().map(|zone| html! { bdi { (time(*from, zone)) "–" (time(*until, zone)) } }));
            Row { cells }
        })
        .collect();
    table(&Table { caption, caption_hidden: true, columns: &columns, rows: &rows })
}
