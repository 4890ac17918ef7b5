//! Page: when an institution teaches, and when it is closed.

use super::{Calendar, Entry, KEEPERS, KeepEntries, RemoveEntry, TheCalendar, read};
use crate::{
    look::{PRODUCT, day, file, utc, weekday},
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::{Fault, Refusal};
use ical::{Frequency, Rule, Stamp, Written};
use jiff::{ToSpan, civil::Date};
use lexicon::{
    Lang,
    facts::calendars::{ClosedTerms, SlotTerms},
};
use maud::{Markup, html};
use network::{
    InstitutionName, InstitutionTab, institution_tabs,
    look::{Done, trail, wrong_summary},
};
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, button_form, link_button},
        form::{Field, InputKind, SelectOption, Width, fieldset, form, hidden, select_field, text_field},
        layout::{page as box_of, section},
        page_header::{PageHeader, page_header},
        table::{Column, Row, Table, table},
        toast::toast,
    },
    paths::calendars as at,
};

fn slug(name: &str) -> InstitutionName {
    InstitutionName::Slug(name.to_owned())
}

/// `GET /institutions/{institution}/calendar`
pub(crate) async fn page(
    at: at::Calendar,
    State(house): State<House>,
    visitor: Visitor,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Wrong> {
    let calendar = house.site.ask(&visitor.who, TheCalendar(slug(&at.institution))).await?;
    if visitor.wants == Wants::Json {
        return Ok(Json(as_json(&house, &calendar)).into_response());
    }
    Ok(show(&house, &visitor, &calendar, &Typed::default(), &Refusals::none(), &done))
}

fn as_json(house: &House, calendar: &Calendar) -> serde_json::Value {
    json!({
        "institution": calendar.institution.slug, "zone": calendar.zone_or(&house.settings.zone),
        "slots": calendar.slots.iter().map(|one| json!({ "id": one.id, "slot": one.terms })).collect::<Vec<_>>(),
        "closed": calendar.closed.iter().map(|one| json!({ "id": one.id, "closed": one.terms })).collect::<Vec<_>>(),
    })
}

/// What is typed in either form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    what: String,
    weekday: String,
    starts: String,
    ends: String,
    first_day: String,
    last_day: String,
    name: String,
    closed_from: String,
    closed_until: String,
}

impl Typed {
    fn entries(&self) -> Result<(Vec<SlotTerms>, Vec<ClosedTerms>), Vec<Refusal>> {
        if self.what == "closed" {
            let closed = read::typed_closed(&self.name, &self.closed_from, &self.closed_until)?;
            return Ok((Vec::new(), vec![closed]));
        }
        let times = (self.starts.as_str(), self.ends.as_str());
        let slot = read::typed_slot(&self.weekday, times, (&self.first_day, &self.last_day))?;
        Ok((vec![slot], Vec::new()))
    }
}

/// `POST /institutions/{institution}/calendar`
pub(crate) async fn add(
    at: at::Calendar,
    State(house): State<House>,
    visitor: Visitor,
    Form(typed): Form<Typed>,
) -> Result<Response, Wrong> {
    let institution = slug(&at.institution);
    let (entries, wrong) = match typed.entries() {
        Ok(entries) => (entries, None),
        Err(refusals) => ((Vec::new(), Vec::new()), Some(refusals)),
    };
    // Who may not keep it is told that, whatever was typed.
    let act = KeepEntries { institution: institution.clone(), slots: entries.0, closed: entries.1 };
    let kept = house.site.act(&visitor.who, act).await;
    let fault = match (kept, wrong) {
        (Err(Fault::Refused(_)), Some(refusals)) | (Ok(_), Some(refusals)) => Fault::Refused(refusals),
        (Err(fault), _) => fault,
        (Ok(_), None) if visitor.wants == Wants::Json => return Ok(StatusCode::NO_CONTENT.into_response()),
        (Ok(_), None) => return Ok(Redirect::to(&format!("{at}?done=kept")).into_response()),
    };
    if visitor.wants == Wants::Json {
        return Err(fault.into());
    }
    let refusals = Refusals::or_wrong(fault, visitor.lang())?;
    let calendar = house.site.ask(&visitor.who, TheCalendar(institution)).await?;
    let mut response = show(&house, &visitor, &calendar, &typed, &refusals, "");
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// `POST /institutions/{institution}/calendar/{entry}/remove`
pub(crate) async fn remove(
    at: at::RemoveEntry,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let act = RemoveEntry { institution: slug(&at.institution), entry: at.entry };
    house.site.act(&visitor.who, act).await?;
    let to = at::Calendar { institution: at.institution };
    Ok(match visitor.wants {
        Wants::Json => StatusCode::NO_CONTENT.into_response(),
        _ => Redirect::to(&format!("{to}?done=removed")).into_response(),
    })
}

fn show(
    house: &House,
    visitor: &Visitor,
    calendar: &Calendar,
    typed: &Typed,
    refusals: &Refusals,
    done: &str,
) -> Response {
    let lang = visitor.lang();
    let (say, institution) = (say(lang), &calendar.institution);
    let title = say.msg_calendar();
    let keeps = KEEPERS.iter().any(|role| calendar.mine.contains(role));
    let name = || institution.slug.clone();
    let lead = say.msg_calendar_lead(words::dates::city(lang, calendar.zone_or(&house.settings.zone)));
    let export = at::Export { institution: name() }.to_string();
    let import = at::Import { institution: name() }.to_string();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &institution.name, lead: &lead, breadcrumb: trail(lang, Some(institution), &[]),
            actions: html! {
                @if keeps { (link_button(Look::Plain, &import, html! { (say.msg_import_link()) })) }
                (link_button(Look::Quiet, &export, html! { (say.msg_export_link()) }))
            },
            ..PageHeader::default()
        }))
        (box_of(html! {
            (institution_tabs(lang, institution, &calendar.mine, InstitutionTab::Calendar))
            @match done { "kept" => (toast(&say.msg_kept(), html! {})), "removed" => (toast(&say.msg_removed(), html! {})), _ => {} }
            @if !refusals.is_empty() { (wrong_summary(lang, refusals)) }
            (section(&say.msg_slots(), None, html! {
                @if calendar.slots.is_empty() { p { (say.msg_no_slots()) } } @else { (slots(lang, calendar, keeps)) }
                @if keeps { (slot_form(lang, &at::Calendar { institution: name() }.to_string(), typed, refusals)) }
            }))
            (section(&say.msg_closed(), None, html! {
                @if calendar.closed.is_empty() { p { (say.msg_no_closed()) } } @else { (closed(lang, calendar, keeps)) }
                @if keeps { (closed_form(lang, &at::Calendar { institution: name() }.to_string(), typed, refusals)) }
            }))
        }))
    };
    Page::new(&format!("{title} · {}", institution.name)).wide().body(body).render(house, visitor)
}

fn slots(lang: Lang, calendar: &Calendar, keeps: bool) -> Markup {
    let say = say(lang);
    let rows: Vec<Row> = calendar
        .slots
        .iter()
        .map(|entry| {
            let SlotTerms { weekday: on, starts, ends, first_day, last_day } = &entry.terms;
            let (what, times) = (weekday(lang, *on), format!("{starts}–{ends}"));
            let days = say.msg_from_until(day(lang, first_day), day(lang, last_day));
            let mut cells = vec![html! { (what) }, html! { bdi { (times) } }, html! { (days) }];
            if keeps {
                cells.push(remove_button(lang, calendar, &entry.id, &format!("{what} {times}")));
            }
            Row { cells }
        })
        .collect();
    entries_table(
        &say.msg_slots(),
        &[say.msg_weekday(), say.msg_times(), say.msg_days()],
        &say.msg_remove(),
        keeps,
        &rows,
    )
}

fn closed(lang: Lang, calendar: &Calendar, keeps: bool) -> Markup {
    let say = say(lang);
    let rows: Vec<Row> = calendar
        .closed
        .iter()
        .map(|Entry { id, terms }| {
            let days = say.msg_from_until(day(lang, &terms.first_day), day(lang, &terms.last_day));
            let mut cells = vec![html! { bdi { (terms.name) } }, html! { (days) }];
            if keeps {
                cells.push(remove_button(lang, calendar, id, &terms.name));
            }
            Row { cells }
        })
        .collect();
    entries_table(&say.msg_closed(), &[say.msg_name(), say.msg_days()], &say.msg_remove(), keeps, &rows)
}

fn entries_table(caption: &str, names: &[String], remove: &str, keeps: bool, rows: &[Row]) -> Markup {
    let mut columns: Vec<Column<'_>> =
        names.iter().map(|name| Column { name, ..Column::default() }).collect();
    if keeps {
        columns.push(Column { name: remove, name_hidden: true, ..Column::default() });
    }
    table(&Table { caption, caption_hidden: true, columns: &columns, rows })
}

fn remove_button(lang: Lang, calendar: &Calendar, entry: &str, what: &str) -> Markup {
    let to = at::RemoveEntry { institution: calendar.institution.slug.clone(), entry: entry.to_owned() };
    let label = html! { (say(lang).msg_remove()) span class="visually-hidden" { " – " (what) } };
    button_form(Look::Quiet, &to.to_string(), label, html! {})
}

fn field(
    kind: InputKind,
    name: &str,
    label: &str,
    value: &str,
    optional: &str,
    refusals: &Refusals,
) -> Markup {
    let error = refusals.at(name).unwrap_or_default();
    text_field(
        kind,
        &Field { id: name, name, label, value, optional, error, width: Width::Short, ..Field::default() },
    )
}

fn slot_form(lang: Lang, to: &str, typed: &Typed, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let names: Vec<String> = (1..=7).map(|on| weekday(lang, on)).collect();
    let options: Vec<SelectOption<'_>> = ["1", "2", "3", "4", "5", "6", "7"]
        .into_iter()
        .zip(&names)
        .map(|(value, label)| SelectOption { value, label })
        .collect();
    let label = say.msg_weekday();
    let on = Field {
        id: "weekday",
        name: "weekday",
        label: &label,
        value: &typed.weekday,
        error: refusals.at("weekday").unwrap_or_default(),
        ..Field::default()
    };
    form(
        to,
        "",
        hidden("what", "slot"),
        fieldset(
            &say.msg_add_slot(),
            html! {
                (select_field(&on, &say.msg_choose_day(), &options))
                (field(InputKind::Time, "starts", &say.msg_starts(), &typed.starts, "", refusals))
                (field(InputKind::Time, "ends", &say.msg_ends(), &typed.ends, "", refusals))
                (field(InputKind::Date, "first_day", &say.msg_first_day(), &typed.first_day, "", refusals))
                (field(InputKind::Date, "last_day", &say.msg_last_day(), &typed.last_day, "", refusals))
                (button(Look::Primary, "", "", html! { (say.msg_add_slot_button()) }))
            },
        ),
    )
}

fn closed_form(lang: Lang, to: &str, typed: &Typed, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let optional = say.msg_optional();
    form(
        to,
        "",
        hidden("what", "closed"),
        fieldset(
            &say.msg_add_closed(),
            html! {
                (field(InputKind::Text, "name", &say.msg_name(), &typed.name, "", refusals))
                (field(InputKind::Date, "closed_from", &say.msg_closed_from(), &typed.closed_from, "", refusals))
                (field(InputKind::Date, "closed_until", &say.msg_closed_until(), &typed.closed_until, &optional, refusals))
                (button(Look::Plain, "", "", html! { (say.msg_add_closed_button()) }))
            },
        ),
    )
}

/// `GET /institutions/{institution}/calendar.ics`
pub(crate) async fn export(
    at: at::Export,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let calendar = house.site.ask(&visitor.who, TheCalendar(slug(&at.institution))).await?;
    let (zone, slug) = (calendar.zone_or(&house.settings.zone), &calendar.institution.slug);
    let summary = say(visitor.lang()).msg_slot_summary(&calendar.institution.name);
    let of_slot = |one: &Entry<SlotTerms>| slot_event(one, zone, slug, &summary);
    let of_closed = |one: &Entry<ClosedTerms>| closed_event(one, slug);
    let mut events: Vec<Written> = calendar.slots.iter().filter_map(of_slot).collect();
    events.extend(calendar.closed.iter().filter_map(of_closed));
    let text = ical::write(PRODUCT, &calendar.institution.name, utc(house.site.now()), &events);
    Ok(file(slug, text))
}

fn slot_event(entry: &Entry<SlotTerms>, zone: &str, slug: &str, summary: &str) -> Option<Written> {
    let slot = read::slot(&entry.terms)?;
    let first = slot
        .first_day
        .series(1.day())
        .take(7)
        .find(|day| day.weekday().to_monday_one_offset() == slot.weekday)?;
    let wall = |minutes: i32| {
        let at = first.at((minutes / 60) as i8, (minutes % 60) as i8, 0, 0);
        Stamp::Wall(at, Some(zone.to_owned()))
    };
    // The last moment it may begin, in UTC as the rule wants it where there is a zone (RFC 5545 §3.3.10).
    let until = words::dates::day_ends(&slot.last_day.to_string(), zone)?;
    let until = utc(lexicon::Instant::from_millis(until.as_millis() - 1_000));
    Some(Written {
        uid: format!("{}@{slug}", entry.id),
        summary: summary.to_owned(),
        url: String::new(),
        start: wall(slot.starts),
        end: wall(slot.ends),
        rule: Some(Rule {
            frequency: Frequency::Weekly,
            interval: 1,
            count: None,
            until: Some(Stamp::Utc(until)),
            days: vec![first.weekday()],
        }),
        except: Vec::new(),
    })
}

fn closed_event(entry: &Entry<ClosedTerms>, slug: &str) -> Option<Written> {
    let closed = read::closed(&entry.terms)?;
    let after: Date = closed.last_day.tomorrow().ok()?;
    Some(Written {
        uid: format!("{}@{slug}", entry.id),
        summary: entry.terms.name.clone(),
        url: String::new(),
        start: Stamp::Day(closed.first_day),
        end: Stamp::Day(after),
        rule: None,
        except: Vec::new(),
    })
}
