//! Page: a run. What, for whom, how long, when, what you will make, the practice, the team; enrol in one click.

mod seen;
mod told;
mod words_of;

use self::{
    seen::{RunSeen, SeeRunPage},
    words_of::About,
};
use super::{due, enrol, room::zone, turned::Turned};
use crate::{
    asking,
    clock::Calendar,
    enrolment::Door,
    hand_ins::Practice,
    named::title_of,
    render::{Reader, Scene, anchor, machines},
    say,
};
use axum::{
    Json,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use courses::{RunKey, RunState};
use ground::Fault;
use lexicon::{Lang, facts::courses::EnrolmentMode};
use maud::{Markup, html};
use serde_json::json;
use web::{
    House, Page, Refusals, Visitor, Wants,
    components::{
        button::{Look, button, button_form, link_button},
        facts::{Fact, facts},
        form::{Field, form, text_area},
        icons::{Icon, icon},
        layout::{page as box_of, panel, section, with_aside},
        notice::notice,
        page_header::{PageHeader, page_header},
        pill::pill,
        toast::toast,
        tone::Tone,
    },
    paths,
};
use words::{dates, numbers};

pub(super) async fn page(
    at: paths::courses::Run,
    State(house): State<House>,
    Query(back): Query<enrol::Back>,
    jar: CookieJar,
    visitor: Visitor,
) -> Result<Response, Turned> {
    if visitor.wants == Wants::Json {
        let seen = house.site.ask(&visitor.who, SeeRunPage { run: RunKey(at.run) }).await?;
        return Ok(as_json(&seen));
    }
    if visitor.is_signed_in() && enrol::was_pressed(&house, &jar, &at.run, &back) {
        return enrol::after_signing_in(house, visitor, jar, at.run).await;
    }
    show(house, visitor, &at.run, Refusals::none(), back.done).await
}

/// What programs are told: the run, and what its door says to whoever asks.
fn as_json(seen: &RunSeen) -> Response {
    let mut shape = courses::api::run(&seen.run, seen.now);
    let left = match seen.door {
        Door::Open { left } | Door::ByRequest { left, .. } => left,
        Door::Queue { .. } | Door::Full => Some(0),
        _ => None,
    };
    shape["door"] = json!(seen.door.name());
    shape["places_left"] = json!(left);
    shape["enrolled"] = json!(seen.standing.is_enrolled);
    shape["waiting"] = json!(seen.standing.waiting);
    shape["request"] = json!(seen.standing.request.as_ref().map(|request| json!({
        "state": request.state.name(), "asked_at": dates::machine(request.asked_at), "answer": request.answer,
    })));
    Json(shape).into_response()
}

/// The page again, with why one could not enrol.
pub(super) async fn again(
    house: House,
    visitor: Visitor,
    run: &str,
    refusals: &Refusals,
) -> Result<Response, Turned> {
    let mut response = show(house, visitor, run, refusals.clone(), String::new()).await?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

async fn show(
    house: House,
    visitor: Visitor,
    run: &str,
    refusals: Refusals,
    done: String,
) -> Result<Response, Turned> {
    let seen = house.site.ask(&visitor.who, SeeRunPage { run: RunKey(run.to_owned()) }).await?;
    let drawn = tokio::task::spawn_blocking(move || draw(&house, &visitor, &seen, &refusals, &done)).await;
    Ok(drawn.map_err(Fault::broken)?)
}

fn draw(house: &House, visitor: &Visitor, seen: &RunSeen, refusals: &Refusals, done: &str) -> Response {
    with_scene(house, visitor, seen, |scene| {
        let about = About::of(&seen.content);
        let lead = about.short.clone();
        let body = html! {
            (page_header(&PageHeader {
                title: &seen.run.terms.title,
                lang: scene.tongue().0,
                dir: scene.tongue().1,
                over: &seen.run.institution_name,
                lead: &lead,
                actions: door_pill(scene.lang, seen),
                ..PageHeader::default()
            }))
            (done_toast(scene.lang, done))
            (box_of(with_aside(content(scene, seen, &about), beside(scene, seen, &about, refusals, visitor))))
        };
        let page = Page::new(&seen.run.terms.title).description(&lead).body(body);
        // One that is not listed is not told to those who list courses.
        let page =
            if seen.run.terms.listed { page.tells(told::told(house, visitor, seen, &about)) } else { page };
        page.render(house, visitor)
    })
}

/// What a run says of itself to whoever looks for one: its overview, the practice in a lab, the plan. It costs processor
/// time: draw it aside.
pub fn presented(
    house: &House,
    visitor: &Visitor,
    run: &courses::Run,
    content_of: &std::sync::Arc<courses::Content>,
) -> Markup {
    let seen = RunSeen::from_outside(run.clone(), content_of.clone(), house.site.now());
    with_scene(house, visitor, &seen, |scene| content(scene, &seen, &About::of(&seen.content)))
}

/// As a stranger sees it.
fn with_scene<T>(house: &House, visitor: &Visitor, seen: &RunSeen, draw: impl FnOnce(&Scene<'_>) -> T) -> T {
    let shelf = house.site.shelf();
    let (rendered, problems, blobs) = (shelf.get(), shelf.get(), shelf.get());
    let zone = zone(house, visitor);
    let (reader, states, tallies, texts) =
        (Reader::default(), Default::default(), Default::default(), Default::default());
    draw(&Scene {
        run: &seen.run,
        content: &seen.content,
        shelf: &rendered,
        problems: &problems,
        blobs: &blobs,
        lang: visitor.lang(),
        zone: &zone,
        now: seen.now,
        reader: &reader,
        states: &states,
        tallies: &tallies,
        texts: &texts,
        said: None,
    })
}

/// What has just been done here.
fn done_toast(lang: Lang, done: &str) -> Markup {
    let say = say(lang);
    let said = match done {
        "waiting" => say.msg_enrol_did_waiting(),
        "asked" => say.msg_enrol_did_asked(),
        "withdrawn" => say.msg_enrol_did_withdrawn(),
        "stopped" => say.msg_enrol_did_stopped(),
        _ => return Markup::default(),
    };
    box_of(toast(&said, html! {}))
}

/// What is at the door for this visitor, in a word; or where the run is in its life.
fn door_pill(lang: Lang, seen: &RunSeen) -> Markup {
    let say = say(lang);
    match seen.door {
        Door::Waiting(_) => pill(Tone::Warn, &say.msg_enrol_waiting_pill()),
        Door::Asked => pill(Tone::Info, &say.msg_enrol_asked_pill()),
        Door::Queue { .. } | Door::Full => pill(Tone::Warn, &say.msg_enrol_full()),
        _ => pill_of(lang, &seen.run, seen.now),
    }
}

/// "Running", "Begins 3 April 2026", "Over: readable".
pub fn pill_of(lang: Lang, run: &courses::Run, now: lexicon::Instant) -> Markup {
    let say = say(lang);
    match (run.state(now), run.terms.start) {
        (RunState::Upcoming, Some(start)) => {
            pill(Tone::Info, &say.msg_begins_on(dates::short_day(lang, start, &run.terms.zone)))
        }
        (RunState::Upcoming, None) => pill(Tone::Info, &say.msg_begins_later()),
        (RunState::Running, _) if run.takes_enrolments(now) => match run.terms.enrolment {
            EnrolmentMode::Open => pill(Tone::Good, &say.msg_open_to_all()),
            EnrolmentMode::Approval => pill(Tone::Good, &say.msg_enrol_request_pill()),
            EnrolmentMode::Seat => pill(Tone::Info, &say.msg_enrol_seat_pill()),
            EnrolmentMode::Invitation | EnrolmentMode::Private => {
                pill(Tone::Plain, &say.msg_enrol_team_pill())
            }
        },
        (RunState::Running, _) => pill(Tone::Plain, &say.msg_running()),
        (RunState::Archived, _) => pill(Tone::Plain, &say.msg_archived()),
    }
}

fn content(scene: &Scene<'_>, seen: &RunSeen, about: &About) -> Markup {
    let say = say(scene.lang);
    html! {
        @if let Some(overview) = &about.overview { (scene.page_text(overview, 2)) }
        @if !seen.practices.is_empty() { (section(&say.msg_practice_part(), None, practices(scene, seen))) }
        (section(&say.msg_plan(), None, plan(scene, seen)))
    }
}

/// The sessions in a lab: how long, which machines, what one brings back.
fn practices(scene: &Scene<'_>, seen: &RunSeen) -> Markup {
    let say = say(scene.lang);
    html! {
        p { (say.msg_practice_part_text()) }
        ul class="plain-list" {
            @for id in &seen.practices {
                @let node = scene.content.node(*id);
                @if let Some(practice) = Practice::from_block(&node.block) {
                    li {
                        (icon(Icon::Wrench)) " " b { (scene.in_its_tongue(&title_of(scene.lang, node))) }
                        @if let Some(hours) = practice.hours { " · " (say.msg_hours(hours, numbers::number(scene.lang, hours, 1))) }
                        @if !practice.machine_classes.is_empty() { " · " (machines(scene.lang, &practice.machine_classes)) }
                    }
                }
            }
        }
    }
}

/// Chapters and their subsections, for those who do not follow the run yet.
fn plan(scene: &Scene<'_>, seen: &RunSeen) -> Markup {
    let content = scene.content;
    let open = |id: &courses::NodeId| {
        !content.node(*id).block.effective.visible_to_staff_only
            && !content.node(*id).block.effective.hide_from_toc
    };
    let (lang, dir) = scene.tongue_of_content();
    html! {
        div class="plan" lang=[lang] dir=[dir] {
            @for (id, chapter) in content.children(content.root()).filter(|(id, _)| open(id)) {
                details open[seen.chapters <= 3] id=(anchor(&chapter.key)) {
                    summary { b { (title_of(scene.lang, chapter)) } }
                    ul { @for (_, part) in content.children(id).filter(|(id, _)| open(id)) { li { (title_of(scene.lang, part)) } } }
                }
            }
        }
    }
}

fn beside(
    scene: &Scene<'_>,
    seen: &RunSeen,
    about: &About,
    refusals: &Refusals,
    visitor: &Visitor,
) -> Markup {
    let picture = paths::courses::Picture { run: seen.run.key.clone() };
    panel(html! {
        @if seen.has_picture { img class="panel-picture" src=(picture) alt="" width="400" height="225"; }
        @for (_, sentence) in refusals.all() { (notice(Tone::Bad, "", html! { p { (sentence) } })) }
        (next_step(scene, seen, visitor))
        (key_facts(scene, seen, about))
    })
}

/// One thing to do: go on, enrol, or know when.
fn next_step(scene: &Scene<'_>, seen: &RunSeen, visitor: &Visitor) -> Markup {
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

fn key_facts(scene: &Scene<'_>, seen: &RunSeen, about: &About) -> Markup {
    let (say, terms) = (say(scene.lang), &seen.run.terms);
    let day = |at: Option<lexicon::Instant>| at.map(|at| due::day(scene.lang, at, &terms.zone));
    let names = [
        say.msg_fact_start(),
        say.msg_fact_end(),
        say.msg_fact_effort(),
        say.msg_fact_duration(),
        say.msg_fact_pace(),
        say.msg_fact_language(),
        say.msg_fact_certificate(),
    ];
    let mut list = Vec::new();
    let mut push = |at: usize, icon: Icon, value: Option<Markup>| {
        list.extend(value.map(|value| Fact { icon, name: &names[at], value, note: "" }))
    };
    push(0, Icon::Calendar, day(terms.start));
    push(1, Icon::Calendar, day(terms.end));
    push(2, Icon::Clock, about.effort.as_ref().map(|text| scene.in_its_tongue(text)));
    push(3, Icon::Hourglass, about.duration.as_ref().map(|text| scene.in_its_tongue(text)));
    push(
        4,
        Icon::Gauge,
        Some(html! { @if terms.self_paced { (say.msg_own_pace()) } @else { (say.msg_course_pace()) } }),
    );
    push(5, Icon::Language, language(&terms.language));
    let mark = seen
        .content
        .course
        .grading
        .cutoffs
        .iter()
        .map(|(_, share)| *share)
        .filter(|share| *share > 0.0)
        .min_by(f64::total_cmp);
    push(
        6,
        Icon::Certificate,
        mark.map(|mark| html! { (say.msg_certificate_from(numbers::percent(scene.lang, mark))) }),
    );
    facts(&list)
}

fn language(tag: &str) -> Option<Markup> {
    let known = Lang::of_tag(tag);
    (!tag.is_empty()).then(|| match known {
        Some(known) => html! { span lang=(known.tag()) { (known.own_name()) } },
        None => html! { (tag) },
    })
}
