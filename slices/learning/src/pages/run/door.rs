//! The door of a run, as its page shows it: go on, enrol, ask, wait, or know why not.

use super::{pill_of, seen::RunSeen};
use crate::{
    asking,
    clock::Calendar,
    enrolment::Door,
    pages::{due, enrol},
    render::Scene,
    say,
};
use lexicon::Lang;
use maud::{Markup, html};
use web::{
    Visitor,
    components::{
        button::{Look, button, button_form, link_button},
        form::{Field, form, text_area},
        notice::notice,
        pill::pill,
        tone::Tone,
    },
    paths,
};
use words::dates;

/// What is at the door for this visitor, in a word; or where the run is in its life.
pub(super) fn door_pill(lang: Lang, seen: &RunSeen) -> Markup {
    let say = say(lang);
    match seen.door {
        Door::Waiting(_) => pill(Tone::Warn, &say.msg_enrol_waiting_pill()),
        Door::Asked => pill(Tone::Info, &say.msg_enrol_asked_pill()),
        Door::Queue { .. } | Door::Full => pill(Tone::Warn, &say.msg_enrol_full()),
        _ => pill_of(lang, &seen.run, seen.now),
    }
}

/// One thing to do: go on, enrol, or know when.
pub(super) fn next_step(scene: &Scene<'_>, seen: &RunSeen, visitor: &Visitor) -> Markup {
    let (say, run) = (say(scene.lang), &seen.run);
    let resume = paths::learning::Resume { run: run.key.clone() }.to_string();
    let outline = paths::learning::Outline { run: run.key.clone() }.to_string();
    let team = paths::team::Team { run: run.key.clone() }.to_string();
    let enrol = paths::learning::Enrol { run: run.key.clone() }.to_string();
    let leave = paths::learning::Leave { run: run.key.clone() }.to_string();
    html! {
        @match &seen.door {
            Door::Inside if run.is_closed_to_learners(seen.now) => {
                p { (say.msg_enrol_closed_after()) }
                p { a href=(paths::My) { (say.msg_my_learning()) } }
            }
            Door::Inside => {
                (link_button(Look::Primary, &resume, html! { (say.msg_go_on()) }))
                p { a href=(outline) { (say.msg_outline()) } }
                details { summary class="small" { (say.msg_leave()) } p class="small" { (say.msg_leave_text()) } (button_form(Look::Plain, &leave, html! { (say.msg_leave_confirm()) }, html! {})) }
            }
            Door::Open { left } => {
                @if let Some(left) = left { p { b { (say.msg_enrol_places_left(*left)) } } }
                (button_form(Look::Primary, &enrol, html! { (say.msg_enrol()) }, html! {}))
                @if let Some(late) = how_late(scene, seen) { p { (late) } }
                p class="small" { @if visitor.is_signed_in() { (say.msg_enrol_free()) } @else { (say.msg_enrol_needs_account()) } }
            }
            Door::Queue { before, by_request: false } => {
                p { (say.msg_enrol_queue_text(*before)) }
                (button_form(Look::Primary, &enrol, html! { (say.msg_enrol_join_waiting()) }, html! {}))
                @if !visitor.is_signed_in() { p class="small" { (say.msg_enrol_needs_account()) } }
            }
            Door::Queue { by_request: true, .. } => {
                p { (say.msg_enrol_request_full_text()) }
                (request_form(scene, seen, visitor))
            }
            Door::ByRequest { left, .. } => {
                @if let Some(left) = left { p { b { (say.msg_enrol_places_left(*left)) } } }
                p { (say.msg_enrol_request_text()) }
                (request_form(scene, seen, visitor))
            }
            Door::Waiting(turn) => {
                p { (say.msg_enrol_waiting_text(*turn)) }
                @let stop = paths::learning::StopWaiting { run: run.key.clone() }.to_string();
                (button_form(Look::Plain, &stop, html! { (say.msg_enrol_stop_waiting()) }, html! {}))
            }
            Door::Asked => (asked(scene, seen)),
            Door::Full => p { (say.msg_enrol_full_text()) },
            Door::BySeat => p { (say.msg_enrol_seat_text()) },
            Door::ByTeam => p { (say.msg_enrol_team_text()) },
            Door::NotYet(_) | Door::Closed => p { (why_closed(scene, seen)) },
        }
        @if seen.has_seats { p { a href=(paths::seats::AskSeat { run: run.key.clone() }) { (say.msg_seat_for_my_school()) } } }
        @if seen.is_team { p { a href=(team) { (say.msg_for_the_team()) } " · " a href=(outline) { (say.msg_see_as_learner()) } } }
    }
}

/// Asking for a place, with a word if one likes; and what was answered before.
fn request_form(scene: &Scene<'_>, seen: &RunSeen, visitor: &Visitor) -> Markup {
    let (say, run) = (say(scene.lang), &seen.run);
    let action = paths::learning::AskForPlace { run: run.key.clone() }.to_string();
    let refused = seen.standing.request.as_ref().filter(|request| request.is_refused());
    html! {
        @if let Some(request) = refused {
            (notice(Tone::Warn, "", html! {
                p { (say.msg_enrol_refused_text(when(scene, run, request.answered_at.unwrap_or(request.asked_at)))) }
                @if let Some(answer) = &request.answer { blockquote { bdi { (answer) } } }
                p { (say.msg_enrol_ask_again()) }
            }))
        }
        @if visitor.is_signed_in() {
            (form(&action, "", html! {}, html! {
                (text_area(4, &Field {
                    id: "words", name: "words", label: &say.msg_enrol_request_words(), optional: &say.msg_team_optional(),
                    hint: &say.msg_enrol_request_words_hint(asking::LONGEST_WORDS), ..Field::default()
                }))
                (button(Look::Primary, "", "", html! { (say.msg_enrol_request_send()) }))
            }))
        } @else {
            @let back = paths::courses::Run { run: run.key.clone() }.to_string();
            (link_button(Look::Primary, &enrol::sign_up_then(&back), html! { (say.msg_enrol_request_send()) }))
            p class="small" { (say.msg_enrol_needs_account()) }
        }
    }
}

/// A request on its way, and how to take it back.
fn asked(scene: &Scene<'_>, seen: &RunSeen) -> Markup {
    let (say, run) = (say(scene.lang), &seen.run);
    let withdraw = paths::learning::WithdrawRequest { run: run.key.clone() }.to_string();
    html! {
        @if let Some(request) = &seen.standing.request {
            p { (say.msg_enrol_asked_text(when(scene, run, request.asked_at))) }
            @if let Some(words) = &request.words { blockquote { bdi { (words) } } }
        }
        (button_form(Look::Plain, &withdraw, html! { (say.msg_enrol_asked_withdraw()) }, html! {}))
    }
}

fn when(scene: &Scene<'_>, run: &courses::Run, at: lexicon::Instant) -> String {
    due::in_words(scene.lang, at, scene.zone, run)
}

/// To who would enrol late: since when it runs, and how much of what counts was due already.
fn how_late(scene: &Scene<'_>, seen: &RunSeen) -> Option<String> {
    let (run, content, now) = (&seen.run, scene.content, seen.now);
    let start = run.terms.start.filter(|start| *start < now)?;
    let calendar = Calendar::of(run, content);
    let counts = |node: &courses::Node| {
        let effective = &node.block.effective;
        node.block.kind == "sequential" && effective.graded && !effective.visible_to_staff_only
    };
    let is_over = |id| calendar.due(id).is_some_and(|due| due < now);
    let over = content.nodes().filter(|(id, node)| counts(node) && is_over(*id)).count();
    let day = dates::short_day(scene.lang, start, &run.terms.zone);
    (over > 0).then(|| say(scene.lang).msg_begun_and_due(over as i64, day))
}

fn why_closed(scene: &Scene<'_>, seen: &RunSeen) -> String {
    let (say, terms) = (say(scene.lang), &seen.run.terms);
    match terms.enrolment_start {
        Some(opens) if seen.now < opens => {
            say.msg_enrolment_opens(due::in_words(scene.lang, opens, scene.zone, &seen.run))
        }
        _ => say.msg_enrolment_closed(),
    }
}
