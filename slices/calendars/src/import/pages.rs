//! Pages: a file is brought, what becomes of it is shown, and done.

use super::{Line, Outcome, Plan, Why, plan};
use crate::{
    entries::{Calendar, KEEPERS, KeepEntries, TheCalendar},
    look::{day, weekday},
    say,
};
use axum::{
    Form, Json,
    extract::{Multipart, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use ground::{Fault, Refusal};
use ical::{Limits, Unreadable};
use lexicon::{Lang, Role};
use maud::{Markup, html};
use network::{
    InstitutionName, InstitutionTab, institution_tabs,
    look::{trail, wrong_summary},
};
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        form::{Field, file_input, form, hidden},
        layout::{page as box_of, section},
        notice::notice,
        page_header::{PageHeader, page_header},
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::calendars as at,
};

/// A term's timetable has a tenth of it.
const LARGEST: usize = 512 << 10;
/// A file, in a form; and as the preview carries it, in Base64.
pub(crate) const LARGEST_FORM: usize = 2 * LARGEST;

async fn calendar(house: &House, visitor: &Visitor, slug: &str) -> Result<Calendar, Fault> {
    let institution = InstitutionName::Slug(slug.to_owned());
    let calendar = house.site.ask(&visitor.who, TheCalendar(institution)).await?;
    match KEEPERS.iter().any(|role: &Role| calendar.mine.contains(role)) {
        true => Ok(calendar),
        false => {
            Err(Fault::Forbidden(Refusal::new("calendars.keepers-only", |lang| say(lang).msg_keepers_only())))
        }
    }
}

/// `GET /institutions/{institution}/calendar/import`
pub(crate) async fn form_page(
    at: at::Import,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let calendar = calendar(&house, &visitor, &at.institution).await?;
    Ok(show_form(&house, &visitor, &calendar, &Refusals::none()))
}

/// `POST /institutions/{institution}/calendar/import`
pub(crate) async fn bring(
    at: at::Import,
    State(house): State<House>,
    visitor: Visitor,
    sent: Multipart,
) -> Result<Response, Wrong> {
    let calendar = calendar(&house, &visitor, &at.institution).await?;
    let zone = calendar.zone_or(&house.settings.zone).to_owned();
    let read = match file(sent).await {
        Ok(bytes) => read(bytes, zone).await,
        Err(fault) => Err(fault),
    };
    match read {
        Ok((bytes, plan)) if visitor.wants == Wants::Json => {
            let shape = json!({ "lines": as_json(visitor.lang(), &plan), "file": STANDARD.encode(bytes) });
            Ok(Json(shape).into_response())
        }
        Ok((bytes, plan)) => Ok(show_plan(&house, &visitor, &calendar, &plan, &bytes)),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            Ok(show_form(&house, &visitor, &calendar, &refusals))
        }
    }
}

#[derive(Deserialize, Default)]
pub(crate) struct Shown {
    #[serde(default)]
    file: String,
}

/// `POST /institutions/{institution}/calendar/import/confirm`
pub(crate) async fn confirm(
    at: at::ConfirmImport,
    State(house): State<House>,
    visitor: Visitor,
    Form(shown): Form<Shown>,
) -> Result<Response, Wrong> {
    let calendar = calendar(&house, &visitor, &at.institution).await?;
    let zone = calendar.zone_or(&house.settings.zone).to_owned();
    let bytes = STANDARD.decode(shown.file.trim()).map_err(|_| unreadable(&Unreadable::NoCalendar));
    let done = match bytes.map_err(Fault::from) {
        Ok(bytes) => read(bytes, zone).await,
        Err(fault) => Err(fault),
    };
    let kept = match done {
        Ok((_, plan)) => {
            let institution = InstitutionName::Slug(at.institution.clone());
            let act = KeepEntries { institution, slots: plan.slots(), closed: plan.closed() };
            house.site.act(&visitor.who, act).await
        }
        Err(fault) => Err(fault),
    };
    match kept {
        Ok(new) if visitor.wants == Wants::Json => Ok(Json(json!({ "new": new })).into_response()),
        Ok(_) => {
            let to = at::Calendar { institution: at.institution };
            Ok(Redirect::to(&format!("{to}?done=kept")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            Ok(show_form(&house, &visitor, &calendar, &refusals))
        }
    }
}

async fn file(mut sent: Multipart) -> Result<Vec<u8>, Fault> {
    let large = || unreadable(&Unreadable::TooLarge(LARGEST));
    while let Some(mut field) = sent.next_field().await.map_err(|_| large())? {
        if field.name() != Some("file") {
            continue;
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|_| large())? {
            if bytes.len() + chunk.len() > LARGEST {
                return Err(large().into());
            }
            bytes.extend_from_slice(&chunk);
        }
        return Ok(bytes);
    }
    Err(unreadable(&Unreadable::NoCalendar).into())
}

/// What becomes of a file, off the async threads.
async fn read(bytes: Vec<u8>, zone: String) -> Result<(Vec<u8>, Plan), Fault> {
    let limits = Limits { bytes: LARGEST, events: 1_000, ..Limits::default() };
    let read = tokio::task::spawn_blocking(move || {
        let file = ical::read(&bytes, &limits);
        file.map(|file| (bytes, plan(&file, &zone)))
    });
    let read = read.await.map_err(Fault::broken)?;
    Ok(read.map_err(|why| unreadable(&why))?)
}

fn unreadable(why: &Unreadable) -> Refusal {
    let why = why.clone();
    let say = move |lang| {
        let say = say(lang);
        match &why {
            Unreadable::TooLarge(_) | Unreadable::TooManyLines(_) | Unreadable::TooManyEvents(_) => {
                say.msg_file_large()
            }
            Unreadable::LongLine(line) => say.msg_file_line(*line as i64),
            Unreadable::NoCalendar => say.msg_file_no_calendar(),
            Unreadable::Open(line) => say.msg_file_open(*line as i64),
        }
    };
    Refusal::new("calendars.unreadable-file", say).at("file")
}

fn header(visitor: &Visitor, calendar: &Calendar, title: &str, lead: &str) -> Markup {
    let lang = visitor.lang();
    let to = at::Calendar { institution: calendar.institution.slug.clone() }.to_string();
    html! {
        (page_header(&PageHeader {
            title, over: &calendar.institution.name, lead,
            breadcrumb: trail(lang, Some(&calendar.institution), &[(to, say(lang).msg_calendar())]),
            ..PageHeader::default()
        }))
    }
}

fn show_form(house: &House, visitor: &Visitor, calendar: &Calendar, refusals: &Refusals) -> Response {
    let (lang, say) = (visitor.lang(), say(visitor.lang()));
    let title = say.msg_import_title();
    let to = at::Import { institution: calendar.institution.slug.clone() }.to_string();
    let body = html! {
        (header(visitor, calendar, &title, &say.msg_import_lead()))
        (box_of(html! {
            (institution_tabs(lang, &calendar.institution, &calendar.mine, InstitutionTab::Calendar))
            @if !refusals.is_empty() { (wrong_summary(lang, refusals)) }
            (form(&to, "multipart/form-data", html! {}, html! {
                (file_input(".ics,text/calendar", false, &Field {
                    id: "file", name: "file", label: &say.msg_import_file(), hint: &say.msg_import_file_hint(),
                    error: refusals.at("file").unwrap_or_default(), ..Field::default()
                }))
                (button(Look::Primary, "", "", html! { (say.msg_import_button()) }))
            }))
        }))
    };
    let mut response = Page::new(&title).body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

fn show_plan(house: &House, visitor: &Visitor, calendar: &Calendar, plan: &Plan, bytes: &[u8]) -> Response {
    let (lang, say) = (visitor.lang(), say(visitor.lang()));
    let (slots, closed) = (plan.slots().len(), plan.closed().len());
    let left_out = plan.lines.iter().filter(|line| matches!(line.outcome, Outcome::LeftOut(_))).count();
    let title = say.msg_plan_title();
    let confirm = at::ConfirmImport { institution: calendar.institution.slug.clone() }.to_string();
    let back = at::Calendar { institution: calendar.institution.slug.clone() }.to_string();
    let names = [say.msg_plan_line(), say.msg_name(), say.msg_plan_becomes()];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let rows: Vec<Row> = plan
        .lines
        .iter()
        .map(|line| Row {
            cells: vec![html! { (line.line) }, html! { bdi { (line.name) } }, becomes(lang, line)],
        })
        .collect();
    let counts = say.msg_plan_counts(slots as i64, closed as i64, left_out as i64);
    let body = html! {
        (header(visitor, calendar, &title, &say.msg_plan_lead()))
        (box_of(html! {
            (institution_tabs(lang, &calendar.institution, &calendar.mine, InstitutionTab::Calendar))
            (notice(if left_out == 0 { Tone::Good } else { Tone::Warn }, "", html! { p { (counts) } }))
            @if slots + closed > 0 {
                (form(&confirm, "", hidden("file", &STANDARD.encode(bytes)), html! {
                    div class="cluster" {
                        (button(Look::Primary, "", "", html! { (say.msg_plan_button()) }))
                        (link_button(Look::Quiet, &back, html! { (say.msg_plan_back()) }))
                    }
                }))
            }
            (section(&say.msg_plan_lines(), None, table(&Table {
                caption: &say.msg_plan_lines(), caption_hidden: true, columns: &columns, rows: &rows,
            })))
        }))
    };
    Page::new(&title).wide().body(body).render(house, visitor)
}

fn becomes(lang: Lang, line: &Line) -> Markup {
    let say = say(lang);
    match &line.outcome {
        Outcome::Slots(slots) => html! {
            ul {
                @for slot in slots {
                    li {
                        (weekday(lang, slot.weekday)) " " bdi { (slot.starts) "–" (slot.ends) } " · "
                        (say.msg_from_until(day(lang, &slot.first_day), day(lang, &slot.last_day)))
                    }
                }
            }
        },
        Outcome::Closed(closed) => html! {
            (say.msg_becomes_closed()) " · " (say.msg_from_until(day(lang, &closed.first_day), day(lang, &closed.last_day)))
        },
        Outcome::LeftOut(why) => html! { (say.msg_left_out(why_words(lang, why))) },
    }
}

fn why_words(lang: Lang, why: &Why) -> String {
    let say = say(lang);
    match why {
        Why::Cancelled => say.msg_why_cancelled(),
        Why::NotUnderstood { line, what } => say.msg_why_not_understood(*line as i64, what),
        Why::NoStart => say.msg_why_no_start(),
        Why::NoEnd => say.msg_why_no_end(),
        Why::CrossesDays => say.msg_why_crosses_days(),
        Why::EndsBefore => say.msg_why_ends_before(),
        Why::OtherZone(zone) => say.msg_why_other_zone(zone),
        Why::RepeatsInUtc => say.msg_why_utc(),
        Why::RepeatsForEver => say.msg_why_for_ever(),
        Why::ClosedRepeats => say.msg_why_closed_repeats(),
        Why::TooManyTimes => say.msg_why_too_many(),
        Why::NoName => say.msg_why_no_name(),
    }
}

fn as_json(lang: Lang, plan: &Plan) -> serde_json::Value {
    let lines = plan.lines.iter().map(|line| {
        let (slots, closed, why) = match &line.outcome {
            Outcome::Slots(slots) => (slots.clone(), None, None),
            Outcome::Closed(closed) => (Vec::new(), Some(closed.clone()), None),
            Outcome::LeftOut(why) => (Vec::new(), None, Some(why_words(lang, why))),
        };
        json!({ "line": line.line, "name": line.name, "slots": slots, "closed": closed, "left_out": why })
    });
    lines.collect()
}
