//! Page: a run. What, for whom, how long, when, what you will make, the practice, the team; enrol in one click.

mod door;
mod seen;
mod told;
mod words_of;

use self::{
    door::{door_pill, next_step},
    seen::{RunSeen, SeeRunPage},
    words_of::About,
};
use super::{due, enrol, room::zone, turned::Turned};
use crate::{
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
        facts::{Fact, facts},
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
        say.msg_fact_author(),
    ];
    let mut list = Vec::new();
    let mut push = |at: usize, icon: Icon, value: Option<Markup>| {
        list.extend(value.map(|value| Fact { icon, name: &names[at], value, note: "" }))
    };
    push(7, Icon::School, seen.run.author.as_ref().map(|author| html! { bdi { (author.name) } }));
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
