//! Page: my learning. Go on where I left; the next deadlines of all courses; how far I am in each.

mod learning;

pub use learning::{Followed, Hoped, Learning, MyLearning};

use super::{due, room::zone, turned::Turned};
use crate::{FollowedProgramme, awards, clock::Calendar, named::subsection_title, reached::Work, say};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use courses::RunState;
use ground::Fault;
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use serde_json::json;
use web::{
    House, Page, Visitor, Wants,
    components::{
        agenda::{AgendaItem, agenda},
        button::{Look, link_button},
        card::{Card, Cover, ResumeCard, card, card_grid, resume_card},
        empty_state::{EmptyState, empty_state},
        layout::{page as box_of, section},
        page_header::{PageHeader, page_header},
        pictograms::Machine,
        pill::pill,
        progress::{Percent, progress_bar, progress_ring},
        tone::Tone,
    },
    paths,
};
use words::{dates, numbers};

/// Deadlines shown.
const MOST_DATES: usize = 8;

pub(super) async fn page(
    _: paths::My,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let learning = house.site.ask(&visitor.who, MyLearning).await?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(&learning));
    }
    let (lang, now, zone) = (visitor.lang(), house.site.now(), zone(&house, &visitor));
    let title = say(lang).msg_my_learning();
    let studies = match visitor.who.person {
        Some(person) => house.site.look(move |view| network::students::schools_of(view, person, now)).await,
        None => Ok(Vec::new()),
    };
    let studies = !studies.map_err(Fault::from)?.is_empty();
    let seats = html! { @if studies { a href=(paths::seats::Seats) { (say(lang).msg_seats_elsewhere()) } } };
    let body = html! {
        (page_header(&PageHeader { title: &title, actions: seats, ..PageHeader::default() }))
        (box_of(self::content_of(lang, now, &zone, &learning)))
    };
    Ok(Page::new(&title).body(body).render(&house, &visitor))
}

fn content_of(lang: Lang, now: Instant, zone: &str, learning: &Learning) -> Markup {
    let (say, followed) = (say(lang), &learning.followed);
    if followed.is_empty() && learning.hoped.is_empty() && learning.programmes.is_empty() {
        let home = paths::Home.to_string();
        let action = link_button(Look::Primary, &home, html! { (say.msg_find_course()) });
        return empty_state(&EmptyState {
            id: "comb-empty",
            machine: Machine::Arduino,
            title: &say.msg_nothing_followed(),
            text: &say.msg_nothing_followed_text(),
            action,
        });
    }
    let running = || followed.iter().filter(|one| one.mine.run.state(now) == RunState::Running);
    let first = running().find(|one| one.mine.last_unit.is_some()).or_else(|| running().next());
    let cards: Vec<Markup> = followed.iter().map(|one| run_card(lang, now, one)).collect();
    let coming = coming(lang, now, followed);
    html! {
        @if let Some(first) = first { (go_on(lang, first)) }
        @if !learning.hoped.is_empty() { (section(&say.msg_enrol_kept_title(), None, waits(lang, &learning.hoped))) }
        @if !coming.is_empty() { (section(&say.msg_coming(), None, deadlines(lang, zone, &coming))) }
        @if !learning.programmes.is_empty() { (section(&say.msg_my_programmes(), None, card_grid(&programme_cards(lang, &learning.programmes)))) }
        @if !cards.is_empty() { (section(&say.msg_my_courses(), None, card_grid(&cards))) }
    }
}

/// Where I wait; the page of each says more, and lets me change my mind.
fn waits(lang: Lang, hoped: &[Hoped]) -> Markup {
    let say = say(lang);
    let card_of = |one: &Hoped| {
        let href = paths::courses::Run { run: one.run.key.clone() }.to_string();
        let (tag, dir) = crate::render::tongue_of(lang, &one.run.terms.language);
        let foot = match one.turn {
            Some(turn) => html! {
                (pill(Tone::Warn, &say.msg_enrol_waiting_pill())) " " (say.msg_enrol_turn(turn))
            },
            None => pill(Tone::Info, &say.msg_enrol_asked_pill()),
        };
        let title = &one.run.terms.title;
        card(
            3,
            &Card {
                href: &href,
                title,
                lang: tag,
                dir,
                over: &one.run.institution_name,
                foot,
                ..Card::default()
            },
        )
    };
    card_grid(&hoped.iter().map(card_of).collect::<Vec<_>>())
}

/// Each with how much of it is done, and what comes next.
fn programme_cards(lang: Lang, programmes: &[FollowedProgramme]) -> Vec<Markup> {
    let say = say(lang);
    let cards = programmes.iter().map(|one| {
        let share = Percent::of(one.done.unsigned_abs(), one.asked.unsigned_abs());
        let shown = say.msg_programme_done(numbers::count(lang, one.done), numbers::count(lang, one.asked));
        let (tag, dir) = crate::render::tongue_of(lang, one.tongue.tag());
        let note = html! { p { bdi { (one.note) } } };
        let foot = html! {
            @if !one.note.is_empty() { (note) }
            div class="full" { (progress_bar(&say.msg_programme_progress(), share, &shown, "")) }
        };
        card(
            3,
            &Card {
                href: &one.href,
                title: &one.title,
                lang: tag,
                dir,
                over: &one.institution,
                foot,
                ..Card::default()
            },
        )
    });
    cards.collect()
}

fn go_on(lang: Lang, one: &Followed) -> Markup {
    let say = say(lang);
    let ((done, all), resume) = (one.reached().units(), one.resume());
    let share = Percent::of(done as u64, all as u64);
    let count = |figure: usize| numbers::count(lang, figure as i64);
    let shown = format!("{}/{}", count(done), count(all));
    let facts = match one.last_title() {
        Some(unit) => say.msg_you_were_at(unit),
        None => say.msg_nothing_opened(),
    };
    let word = if one.mine.last_unit.is_some() { say.msg_resume() } else { say.msg_begin() };
    resume_card(&ResumeCard {
        over: &one.mine.run.institution_name,
        title: &one.mine.run.terms.title,
        facts: &facts,
        href: &resume,
        button: &word,
        progress: progress_ring(&say.msg_units_done_label(), share, &shown),
    })
}

struct Deadline<'f> {
    due: Instant,
    followed: &'f Followed,
    title: String,
    id: String,
}

/// Graded subsections still due in which something is left to give, of all runs, the nearest first.
fn coming(lang: Lang, now: Instant, followed: &[Followed]) -> Vec<Deadline<'_>> {
    let mut all: Vec<Deadline<'_>> = followed.iter().flat_map(|one| deadlines_of(lang, now, one)).collect();
    all.sort_by_key(|deadline| deadline.due);
    all.truncate(MOST_DATES);
    all
}

fn deadlines_of(lang: Lang, now: Instant, followed: &Followed) -> impl Iterator<Item = Deadline<'_>> {
    let calendar = Calendar::of(&followed.mine.run, &followed.content).with(&followed.own);
    followed.content.nodes().filter_map(move |(id, node)| {
        let effective = &node.block.effective;
        let counts = node.block.kind == "sequential" && effective.graded && !effective.visible_to_staff_only;
        let due = calendar.due(id).filter(|due| counts && *due >= now)?;
        let is_to_do = followed.reached().work_in_subsection(id) == Work::ToDo;
        let title = subsection_title(lang, &followed.content, id);
        is_to_do.then(|| Deadline { due, followed, title, id: node.block.id.clone() })
    })
}

fn deadlines(lang: Lang, zone: &str, coming: &[Deadline<'_>]) -> Markup {
    let shown: Vec<(String, String)> = coming
        .iter()
        .map(|one| (dates::machine(one.due), due::in_words(lang, one.due, zone, &one.followed.mine.run)))
        .collect();
    let items: Vec<AgendaItem<'_>> = coming
        .iter()
        .zip(&shown)
        .map(|(one, (datetime, when))| {
            let run = &one.followed.mine.run;
            let jump = paths::learning::JumpTo { run: run.key.clone(), id: one.id.clone() };
            AgendaItem {
                datetime,
                when,
                what: html! { a href=(jump) { (one.title) } },
                note: &run.terms.title,
            }
        })
        .collect();
    agenda(&items)
}

fn run_card(lang: Lang, now: Instant, one: &Followed) -> Markup {
    let say = say(lang);
    let run = &one.mine.run;
    let outline = paths::learning::Outline { run: run.key.clone() }.to_string();
    let picture = paths::courses::Picture { run: run.key.clone() }.to_string();
    let ((done, all), comb) = (one.reached().units(), format!("comb-{}", run.id));
    let (share, shown) = (Percent::of(done as u64, all as u64), say.msg_units_done(done, all));
    let cover = match one.content.has_picture() {
        true => Cover::Picture { src: &picture },
        false => Cover::Machine { id: &comb, machine: Machine::Bench },
    };
    let grade = one.mine.grade.as_ref();
    let (tag, dir) = crate::render::tongue_of(lang, &run.terms.language);
    let foot = html! {
        (where_it_is(lang, run, now))
        @if let Some(grade) = grade {
            @if grade.passed { (pill(Tone::Good, &say.msg_passed())) }
            @else { span { (say.msg_grade_so_far(numbers::percent(lang, one.percent.unwrap_or(0) as f64 / 10_000.0))) } }
        }
        div class="full" { (progress_bar(&say.msg_units_done_label(), share, &shown, "")) }
    };
    let course = card(
        3,
        &Card {
            href: &outline,
            title: &run.terms.title,
            lang: tag,
            dir,
            over: &run.institution_name,
            cover,
            foot,
            ..Card::default()
        },
    );
    // Beside the card, which is one link as a whole.
    html! { (course) (certificate_of(lang, one)) }
}

/// The certificate, once it can be had: its page knows what it asks, and shows the one already held.
fn certificate_of(lang: Lang, one: &Followed) -> Markup {
    if !one.has_certificate && !one.has_passed() {
        return Markup::default();
    }
    let page = paths::certificates::Claim { run: one.mine.run.key.clone() };
    html! { p { a href=(page) { (awards::link_words(lang, one.has_certificate)) } } }
}

/// For those who are in: that it goes on, until when.
fn where_it_is(lang: Lang, run: &courses::Run, now: Instant) -> Markup {
    match (run.state(now), run.terms.end) {
        (RunState::Running, Some(end)) => {
            pill(Tone::Plain, &say(lang).msg_running_until(dates::short_day(lang, end, &run.terms.zone)))
        }
        (RunState::Running, None) => pill(Tone::Plain, &say(lang).msg_running()),
        _ => super::run::pill_of(lang, run, now),
    }
}

fn as_json(learning: &Learning) -> Response {
    let hoped: Vec<serde_json::Value> = learning
        .hoped
        .iter()
        .map(|one| json!({ "run": one.run.key, "title": one.run.terms.title, "waiting": one.turn, "asked": one.turn.is_none() }))
        .collect();
    let runs: Vec<serde_json::Value> = learning
        .followed
        .iter()
        .map(|one| {
            let grade =
                one.mine.grade.as_ref().map(
                    |grade| json!({ "percent": one.percent.unwrap_or(0) as f64 / 10_000.0, "passed": grade.passed }),
                );
            let (done, all) = one.reached().units();
            json!({
                "run": one.mine.run.key, "title": one.mine.run.terms.title, "last_unit": one.mine.last_unit,
                "opened": one.mine.opened, "done": done, "units": all, "certificate": one.has_certificate, "grade": grade,
            })
        })
        .collect();
    let programmes: Vec<serde_json::Value> = learning
        .programmes
        .iter()
        .map(|one| json!({ "title": one.title, "href": one.href, "done": one.done, "asked": one.asked, "next": one.note }))
        .collect();
    Json(json!({ "runs": runs, "hoped": hoped, "programmes": programmes })).into_response()
}
