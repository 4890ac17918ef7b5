//! Page: run again. The word and the wanted start, and every date as it would be, before anything is opened.

use super::{Again, AgainOf, RunAgain};
use crate::{RunKey, say};
use axum::{
    Form, Json,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use network::look::{trail, wrong_summary};
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, InputKind, Width, checkbox, form, hidden, text_field},
        layout::{narrow_page, section},
        page_header::{PageHeader, page_header},
        table::{Column, Row, Table, table},
    },
    paths,
};
use words::dates;

/// What is wanted: in the address for the preview, in the form for the run.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Wish {
    #[serde(default)]
    word: String,
    /// Wall time of the run, or a day.
    #[serde(default)]
    start: String,
    #[serde(default)]
    with_team: String,
}

impl Wish {
    fn wanted(&self, zone: &str) -> Result<Option<Instant>, Fault> {
        let text = self.start.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let found = dates::parse_wall(text, zone).or_else(|| dates::day_begins(text, zone));
        let wrong = || crate::run::rules::refusal("courses.date", "start", |say| say.msg_date_wrong());
        found.map(Some).ok_or_else(|| wrong().into())
    }
}

/// `GET /runs/{run}/team/again`
pub async fn show(
    at: paths::courses::RunAgain,
    State(house): State<House>,
    visitor: Visitor,
    Query(wish): Query<Wish>,
) -> Result<Response, Wrong> {
    let plain = seen(&house, &visitor, &at.run, None).await?;
    match wish.wanted(&plain.run.terms.zone) {
        Ok(None) => answer(&house, &visitor, &plain, &wish, &Refusals::none()),
        Ok(wanted) => {
            let again = seen(&house, &visitor, &at.run, wanted).await?;
            answer(&house, &visitor, &again, &wish, &Refusals::none())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            answer(&house, &visitor, &plain, &wish, &refusals)
        }
    }
}

/// `POST /runs/{run}/team/again`
pub async fn open(
    at: paths::courses::RunAgain,
    State(house): State<House>,
    visitor: Visitor,
    Form(wish): Form<Wish>,
) -> Result<Response, Wrong> {
    let before = seen(&house, &visitor, &at.run, None).await?;
    let opened = match wish.wanted(&before.run.terms.zone) {
        Err(fault) => Err(fault),
        Ok(wanted) => {
            let (run, with_team) = (RunKey(at.run.clone()), wish.with_team == "yes");
            house.site.act(&visitor.who, RunAgain { run, word: wish.word.clone(), wanted, with_team }).await
        }
    };
    match opened {
        Ok(run) if visitor.wants == Wants::Json => {
            let url = paths::courses::Run { run: run.clone() }.to_string();
            Ok((StatusCode::CREATED, Json(json!({ "run": run, "url": url }))).into_response())
        }
        Ok(run) => Ok(Redirect::to(&paths::courses::RunSettings { run }.to_string()).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            answer(&house, &visitor, &before, &wish, &refusals)
        }
    }
}

async fn seen(house: &House, visitor: &Visitor, run: &str, wanted: Option<Instant>) -> Result<Again, Fault> {
    house.site.ask(&visitor.who, AgainOf { run: RunKey(run.to_owned()), wanted }).await
}

fn answer(
    house: &House,
    visitor: &Visitor,
    again: &Again,
    wish: &Wish,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    if visitor.wants == Wants::Json {
        return Ok(as_json(again));
    }
    Ok(page(house, visitor, again, wish, refusals))
}

fn as_json(again: &Again) -> Response {
    let at = |at: Option<Instant>| at.map(dates::machine);
    let terms = &again.terms;
    let dated = again.dates.iter().map(|one| {
        json!({ "title": one.title, "was": dates::machine(one.was), "will_be": dates::machine(one.will_be) })
    });
    Json(json!({
        "run": again.run.key, "weeks": again.weeks, "word": proposed(again),
        "start": at(terms.start), "end": at(terms.end),
        "enrolment_start": at(terms.enrolment_start), "enrolment_end": at(terms.enrolment_end),
        "dates": dated.collect::<Vec<_>>(), "team": again.team,
    }))
    .into_response()
}

/// The year it begins in, and its month: `2027-09`.
fn proposed(again: &Again) -> String {
    let start = again.terms.start.map(|start| dates::wall_day(start, &again.terms.zone));
    start.and_then(|day| day.get(..7).map(str::to_owned)).unwrap_or_default()
}

fn page(house: &House, visitor: &Visitor, again: &Again, wish: &Wish, refusals: &Refusals) -> Response {
    let (lang, run) = (visitor.lang(), &again.run);
    let say = say(lang);
    let title = say.msg_again_title();
    let here = paths::courses::Run { run: run.key.clone() }.to_string();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &run.terms.title, lead: &say.msg_again_lead(),
            breadcrumb: trail(lang, Some(&again.institution), &[(here, run.terms.title.clone())]), ..PageHeader::default()
        }))
        (narrow_page(html! {
            (wrong_summary(lang, refusals))
            (when_form(lang, again, wish, refusals))
            (section(&say.msg_again_dates(), None, html! {
                @if again.run.terms.start.is_some() { p { (say.msg_again_weeks(again.weeks)) } }
                (all_dates(lang, again))
            }))
            (open_form(lang, again, wish, refusals))
        }))
    };
    let mut response = Page::new(&format!("{title} · {}", run.terms.title)).body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

/// The wanted start, by GET: it changes nothing.
fn when_form(lang: Lang, again: &Again, wish: &Wish, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let action = paths::courses::RunAgain { run: again.run.key.clone() }.to_string();
    let shown = again.terms.start.map(|start| dates::wall(start, &again.terms.zone)).unwrap_or_default();
    let value = if wish.start.is_empty() { &shown } else { &wish.start };
    html! {
        form class="form" method="get" action=(action) {
            (text_field(InputKind::DateTime, &Field {
                id: "start", name: "start", label: &say.msg_again_start(), hint: &say.msg_again_start_hint(),
                value, error: refusals.at("start").unwrap_or_default(), ..Field::default()
            }))
            (button(Look::Plain, "", "", html! { (say.msg_again_preview()) }))
        }
    }
}

fn all_dates(lang: Lang, again: &Again) -> Markup {
    let (say, was, will) = (say(lang), &again.run.terms, &again.terms);
    let heads = [say.msg_again_column_what(), say.msg_again_column_was(), say.msg_again_column_will()];
    let columns: Vec<Column<'_>> = heads.iter().map(|name| Column { name, ..Column::default() }).collect();
    let moment = |at: Option<Instant>| match at {
        Some(at) => {
            html! { time datetime=(dates::machine(at)) { (dates::moment_in_zone(lang, at, &again.run.terms.zone)) } }
        }
        None => html! { "–" },
    };
    let terms = [
        (say.msg_enrolment_start(), was.enrolment_start, will.enrolment_start),
        (say.msg_enrolment_end(), was.enrolment_end, will.enrolment_end),
        (say.msg_start(), was.start, will.start),
        (say.msg_end(), was.end, will.end),
    ];
    let content = again.dates.iter().map(|one| (one.title.clone(), Some(one.was), Some(one.will_be)));
    let rows: Vec<Row> = terms
        .into_iter()
        .filter(|(_, was, will)| was.is_some() || will.is_some())
        .chain(content)
        .map(|(what, was, will)| Row { cells: vec![html! { bdi { (what) } }, moment(was), moment(will)] })
        .collect();
    if rows.is_empty() {
        return html! { p { (say.msg_again_no_dates()) } };
    }
    table(&Table { caption: &say.msg_again_dates(), caption_hidden: true, columns: &columns, rows: &rows })
}

/// What the key of the new run begins with, before the word.
fn key_begins(again: &Again) -> String {
    match again.run.author {
        None => format!("{}+", again.course.key),
        Some(_) => format!("{}+{}-", again.course.key, again.institution.slug),
    }
}

fn open_form(lang: Lang, again: &Again, wish: &Wish, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let at = |field| refusals.at(field).unwrap_or_default();
    let action = paths::courses::RunAgain { run: again.run.key.clone() }.to_string();
    let proposed = proposed(again);
    let word = if wish.word.is_empty() { &proposed } else { &wish.word };
    // The run opens with the start that was shown.
    let start = again.terms.start.map(|start| dates::wall(start, &again.terms.zone)).unwrap_or_default();
    form(
        &action,
        "",
        hidden("start", &start),
        html! {
            (text_field(InputKind::Text, &Field {
                id: "word", name: "word", label: &say.msg_run_word(), hint: &say.msg_run_word_hint(key_begins(again)),
                value: word, error: at("word"), width: Width::Short, ..Field::default()
            }))
            @if again.may_give_roles && again.team > 0 {
                (checkbox("with_team", "with_team", &say.msg_again_with_team(again.team), &say.msg_again_with_team_note(), wish.with_team == "yes", at("with_team")))
            }
            p { (say.msg_again_learners_stay()) }
            (button(Look::Primary, "", "", html! { (say.msg_again_open()) }))
        },
    )
}
