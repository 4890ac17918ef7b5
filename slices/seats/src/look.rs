//! What pages and letters say of requests and results in the same words.

use crate::{request::State, say, weigh::Seats};
use axum::{http::StatusCode, response::Response};
use lexicon::{Instant, InstitutionId, Lang, facts::courses::RunTerms};
use maud::{Markup, html};
use network::Institution;
use web::{
    Refusals,
    components::{pill::pill, tone::Tone},
};
use words::{dates, numbers};

pub fn state_name(lang: Lang, state: State) -> String {
    let say = say(lang);
    match state {
        State::Asked => say.msg_state_asked(),
        State::Waiting => say.msg_state_waiting(),
        State::Approved => say.msg_state_approved(),
        State::Refused => say.msg_state_refused(),
        State::Withdrawn => say.msg_state_withdrawn(),
        State::Ended => say.msg_state_ended(),
        State::Completed => say.msg_state_completed(),
    }
}

pub fn state_pill(lang: Lang, state: State) -> Markup {
    let tone = match state {
        State::Approved | State::Completed => Tone::Good,
        State::Asked => Tone::Info,
        State::Waiting => Tone::Warn,
        State::Refused => Tone::Bad,
        State::Withdrawn | State::Ended => Tone::Plain,
    };
    pill(tone, &state_name(lang, state))
}

/// "12 of 30 left", "no seat left", "without limit".
pub fn seats_left(lang: Lang, seats: &Seats) -> String {
    let say = say(lang);
    match seats {
        Seats::Left(grant) => match (grant.left(), grant.grant.quota) {
            (Some(left), Some(quota)) => {
                say.msg_seats_left(left, numbers::count(lang, left), numbers::count(lang, quota))
            }
            _ => say.msg_seats_free(),
        },
        Seats::Used(grant) => say.msg_seats_used(numbers::count(lang, grant.grant.quota.unwrap_or(0))),
        Seats::None => say.msg_seats_none(),
    }
}

/// What a seat costs: nothing, or a price.
pub fn price(lang: Lang, seats: &Seats) -> String {
    match seats.terms().and_then(|terms| terms.price.as_ref()).filter(|price| price.cents > 0) {
        Some(price) => agreements::money(lang, price),
        None => say(lang).msg_seat_free_of_charge(),
    }
}

/// The term of the grant, where it has one of its own.
pub fn term(lang: Lang, seats: &Seats, zone: &str) -> String {
    let say = say(lang);
    let Some(terms) = seats.terms() else { return String::new() };
    let day = |day: &Option<String>| day.as_ref().map(|day| agreements::day_in_words(lang, day, zone));
    match (day(&terms.first_day), day(&terms.last_day)) {
        (Some(first), Some(last)) => say.msg_term_from_to(first, last),
        (Some(first), None) => say.msg_term_from(first),
        (None, Some(last)) => say.msg_term_to(last),
        (None, None) => String::new(),
    }
}

/// From when to when a run goes.
pub fn run_days(lang: Lang, terms: &RunTerms) -> String {
    let say = say(lang);
    let day = |at: Option<Instant>| at.map(|at| dates::short_day(lang, at, &terms.zone));
    match (day(terms.start), day(terms.end)) {
        (Some(start), Some(end)) => say.msg_term_from_to(start, end),
        (Some(start), None) => say.msg_term_from(start),
        (None, Some(end)) => say.msg_term_to(end),
        (None, None) => say.msg_no_dates(),
    }
}

/// ECTS credits, from hundredths.
pub fn credits(lang: Lang, hundredths: i64) -> String {
    let decimals = if hundredths % 100 == 0 { 0 } else { 2 };
    say(lang).msg_credits(numbers::number(lang, hundredths as f64 / 100.0, decimals))
}

pub fn percent(lang: Lang, hundredths: i64) -> String {
    numbers::percent(lang, hundredths as f64 / 10_000.0)
}

/// A grade in words; that there is none, where nothing graded was done.
pub fn grade_name(lang: Lang, grade: Option<i64>) -> String {
    grade.map_or_else(|| say(lang).msg_no_graded_work(), |grade| percent(lang, grade))
}

/// What came out of it. Nobody failed who did nothing graded.
pub fn outcome_name(lang: Lang, passed: bool, grade: Option<i64>) -> String {
    let say = say(lang);
    match (passed, grade) {
        (true, _) => say.msg_passed(),
        (false, Some(_)) => say.msg_not_passed(),
        (false, None) => say.msg_no_graded_work(),
    }
}

pub fn outcome_pill(lang: Lang, passed: bool, grade: Option<i64>) -> Markup {
    pill(if passed { Tone::Good } else { Tone::Plain }, &outcome_name(lang, passed, grade))
}

pub fn person_name(lang: Lang, name: &str) -> String {
    if name.is_empty() { say(lang).msg_erased() } else { name.to_owned() }
}

pub fn institution_name(all: &[Institution], id: InstitutionId) -> String {
    all.iter().find(|one| one.id == id).map_or_else(|| "–".to_owned(), |one| one.name.clone())
}

/// A title that others wrote, in its own direction, with its key beneath.
pub fn run_cell(href: &str, title: &str, key: &str) -> Markup {
    html! {
        @if href.is_empty() { bdi { (title) } } @else { a href=(href) { bdi { (title) } } }
        " " small { code dir="ltr" { (key) } }
    }
}

/// The status of a page whose form was refused.
pub fn refused(mut response: Response, refusals: &Refusals) -> Response {
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}
