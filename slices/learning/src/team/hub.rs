//! Page: a run for its team. What needs somebody, how it goes, where everything is.

use super::{
    look::{Frame, Saying, TeamTab},
    store::{self, Counts},
};
use crate::{
    asking,
    clock::Calendar,
    groups,
    named::subsection_title,
    rights::{GradeWork, KeepEnrolments, OverrideGrade, SeeLearners, SeeRun},
    say,
};
use ::store::View;
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use courses::{Content, Contents, Run, RunKey, RunState, content};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::{Instant, Role, time::Millis};
use maud::{Markup, html};
use serde_json::json;
use std::sync::Arc;
use web::{
    House, Visitor, Wants, Wrong,
    components::{
        agenda::{AgendaItem, agenda},
        button::{Look, link_button},
        card::{Card, card, card_grid},
        layout::section,
        notice::notice,
        pill::pill,
        stats::{Tile, tiles},
        tone::Tone,
    },
    paths::{self, certificates, courses as course_paths, learning, team as at},
};
use words::{dates, numbers};

/// Since when a learner counts as active.
pub(super) const ACTIVE: Millis = Millis::days(7);
/// How long work may wait before the hub asks for somebody.
const PATIENCE: Millis = Millis::days(7);
/// Dates shown.
const MOST_DATES: usize = 8;

pub(super) fn active_since(now: Instant) -> Instant {
    Instant::from_millis(now.as_millis() - ACTIVE.0)
}

/// The run, and what its visitor is there: what every page of the team begins with.
pub struct TeamRun {
    pub run: RunKey,
}

/// A run as one of its team sees it.
pub struct SeenRun {
    pub run: Run,
    pub roles: Vec<Role>,
}

impl Ask for TeamRun {
    const NAME: &'static str = "learning.team-run";
    type Right = SeeRun;
    type Over = Run;
    type Outcome = SeenRun;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<SeeRun, Run>, _: &View<'_>, _: &Cx) -> Result<SeenRun, Fault> {
        Ok(SeenRun { roles: run.roles().to_vec(), run: run.into_place() })
    }
}

/// How a run goes.
pub struct RunForTeam {
    pub run: RunKey,
}

/// A run with its figures.
pub struct Hub {
    pub seen: SeenRun,
    pub content: Arc<Content>,
    pub counts: Counts,
    /// For a place, that nobody answered yet.
    pub requests: i64,
    pub now: Instant,
}

impl Ask for RunForTeam {
    const NAME: &'static str = "learning.run-for-team";
    type Right = SeeRun;
    type Over = Run;
    type Outcome = Hub;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<SeeRun, Run>, view: &View<'_>, cx: &Cx) -> Result<Hub, Fault> {
        Ok(Hub {
            content: content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?,
            counts: store::counts(view, run.id, active_since(cx.now))?,
            requests: asking::store::open_count(view, run.id)?,
            now: cx.now,
            seen: SeenRun { roles: run.roles().to_vec(), run: run.into_place() },
        })
    }
}

/// `GET /runs/{run}/team`
pub async fn page(at: at::Team, State(house): State<House>, visitor: Visitor) -> Result<Response, Wrong> {
    let hub = house.site.ask(&visitor.who, RunForTeam { run: RunKey(at.run) }).await?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(&hub));
    }
    let SeenRun { run, roles } = &hub.seen;
    let frame = Frame { house: &house, visitor: &visitor, run, roles, tab: TeamTab::Hub };
    let words = say(frame.lang());
    let outline = learning::Outline { run: run.key.clone() }.to_string();
    let actions = html! {
        (state_pill(&frame, &hub))
        (link_button(Look::Plain, &outline, html! { (words.msg_team_see_as_learner()) }))
    };
    let saying =
        Saying { title: &run.terms.title, lead: &words.msg_team_hub_lead(), actions, ..Saying::default() };
    let has_groups = groups::partitions(&hub.content.course).next().is_some();
    let content = html! {
        (section(&words.msg_team_needs(), None, needs(&frame, &hub)))
        (section(&words.msg_team_how_it_goes(), None, figures(&frame, &hub.counts)))
        (section(&words.msg_team_dates(), None, upcoming(&frame, &hub)))
        (section(&words.msg_team_everything(), None, links(&frame, has_groups)))
    };
    Ok(frame.render(saying, content))
}

fn as_json(hub: &Hub) -> Response {
    let (run, counts) = (&hub.seen.run, &hub.counts);
    Json(json!({
        "run": run.key, "title": run.terms.title,
        "learners": { "enrolled": counts.enrolled, "active": counts.active, "passed": counts.passed, "left": counts.left },
        "requests": hub.requests,
        "hand_ins": { "waiting": counts.waiting, "waiting_since": counts.waiting_since.map(dates::machine) },
    }))
    .into_response()
}

fn state_pill(frame: &Frame<'_>, hub: &Hub) -> Markup {
    let say = say(frame.lang());
    match hub.seen.run.state(hub.now) {
        RunState::Upcoming => pill(Tone::Info, &say.msg_team_state_upcoming()),
        RunState::Running => pill(Tone::Good, &say.msg_team_state_running()),
        RunState::Archived => pill(Tone::Plain, &say.msg_team_state_archived()),
    }
}

/// What waits for somebody, most pressing first; or that nothing does.
fn needs(frame: &Frame<'_>, hub: &Hub) -> Markup {
    let (say, counts, run) = (say(frame.lang()), &hub.counts, &hub.seen.run);
    let mut needs: Vec<Markup> = Vec::new();
    if let Some(since) = counts.waiting_since {
        let long = hub.now.since(since) > PATIENCE;
        let href = at::HandIns { run: run.key.clone() }.to_string();
        needs.push(notice(
            if long { Tone::Warn } else { Tone::Info },
            &say.msg_team_waiting(counts.waiting),
            html! {
                p { (say.msg_team_oldest_since(dates::moment_in_zone(frame.lang(), since, frame.zone()))) }
                @if frame.may::<GradeWork>() { p { a href=(href) { (say.msg_team_grade_now()) } } }
            },
        ));
    }
    if hub.requests > 0 && frame.may::<KeepEnrolments>() {
        let href = at::Places { run: run.key.clone() }.to_string();
        needs.push(notice(
            Tone::Info,
            &say.msg_places_need_requests(hub.requests),
            html! { p { a href=(href) { (say.msg_places_answer_now()) } } },
        ));
    }
    if run.terms.start.is_none() && !run.terms.self_paced {
        let href = course_paths::RunSettings { run: run.key.clone() }.to_string();
        needs.push(notice(Tone::Info, &say.msg_team_no_start(), html! {
            p { (say.msg_team_no_start_text()) @if frame.may::<OverrideGrade>() { " " a href=(href) { (say.msg_team_set_dates()) } } }
        }));
    }
    if counts.enrolled == 0 && run.state(hub.now) != RunState::Archived {
        needs.push(notice(
            Tone::Info,
            &say.msg_team_nobody_yet(),
            html! { p { (say.msg_team_nobody_yet_text()) } },
        ));
    }
    if needs.is_empty() {
        return notice(Tone::Good, "", html! { p { (say.msg_team_nothing_needed()) } });
    }
    html! { @for need in needs { (need) } }
}

/// Every figure opens the list it counts, for those who may see it.
fn figures(frame: &Frame<'_>, counts: &Counts) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    let listed = |show: &str| match frame.may::<SeeLearners>() {
        true => format!("{}?show={show}", at::Learners { run: frame.key() }),
        false => String::new(),
    };
    let of_all = say.msg_team_of_enrolled(counts.enrolled);
    let queue =
        if frame.may::<GradeWork>() { at::HandIns { run: frame.key() }.to_string() } else { String::new() };
    let list = [
        (say.msg_team_enrolled(), counts.enrolled, listed("all"), String::new()),
        (say.msg_team_active(), counts.active, listed("active"), say.msg_team_active_note()),
        (say.msg_team_quiet(), counts.enrolled - counts.active, listed("quiet"), say.msg_team_quiet_note()),
        (say.msg_team_passed(), counts.passed, listed("passed"), of_all),
        (say.msg_team_left(), counts.left, listed("left"), String::new()),
        (say.msg_team_to_grade(), counts.waiting, queue, String::new()),
    ];
    let shown: Vec<String> = list.iter().map(|(_, value, _, _)| numbers::count(lang, *value)).collect();
    let all: Vec<Tile<'_>> = list
        .iter()
        .zip(&shown)
        .map(|((name, _, href, note), value)| Tile { name, value, href, note })
        .collect();
    tiles(&all)
}

/// The dates of the run and the due dates to come, in order of time.
fn upcoming(frame: &Frame<'_>, hub: &Hub) -> Markup {
    let (say, terms) = (say(frame.lang()), &hub.seen.run.terms);
    let mut all: Vec<(Instant, String)> = [
        (terms.enrolment_start, say.msg_team_enrolment_opens()),
        (terms.enrolment_end, say.msg_team_enrolment_closes()),
        (terms.start, say.msg_team_run_starts()),
        (terms.end, say.msg_team_run_ends()),
    ]
    .into_iter()
    .filter_map(|(at, what)| Some((at?, what)))
    .collect();
    let calendar = Calendar::of(&hub.seen.run, &hub.content);
    for (id, _) in hub.content.nodes().filter(|(_, node)| node.block.kind == "sequential") {
        all.extend(
            calendar
                .due(id)
                .map(|due| (due, say.msg_team_due(subsection_title(frame.lang(), &hub.content, id)))),
        );
    }
    all.retain(|(at, _)| *at >= hub.now);
    all.sort();
    all.truncate(MOST_DATES);
    if all.is_empty() {
        return html! { p { (say.msg_team_no_dates()) } };
    }
    let shown: Vec<(String, String)> = all
        .iter()
        .map(|(at, _)| (dates::machine(*at), dates::moment_in_zone(frame.lang(), *at, frame.zone())))
        .collect();
    let items: Vec<AgendaItem<'_>> = all
        .iter()
        .zip(&shown)
        .map(|((_, what), (datetime, when))| AgendaItem { datetime, when, what: html! { (what) }, note: "" })
        .collect();
    agenda(&items)
}

/// Everything else there is to do, each with what it is for.
fn links(frame: &Frame<'_>, has_groups: bool) -> Markup {
    let (say, run) = (say(frame.lang()), || frame.key());
    let course =
        frame.run.key.rsplit_once('+').map_or(frame.run.key.as_str(), |(course, _)| course).to_owned();
    let all = [
        (
            frame.may::<SeeLearners>(),
            at::Learners { run: run() }.to_string(),
            say.msg_team_tab_learners(),
            say.msg_team_link_learners(),
        ),
        (
            frame.may::<SeeLearners>(),
            at::Places { run: run() }.to_string(),
            say.msg_places_title(),
            say.msg_places_link(),
        ),
        (
            may_keep_seats(frame.roles),
            paths::seats::RunSeats { run: run() }.to_string(),
            say.msg_team_seats_title(),
            say.msg_team_seats_link(),
        ),
        (
            frame.may::<SeeLearners>(),
            at::MoreTime { run: run() }.to_string(),
            say.msg_time_title(),
            say.msg_time_link(),
        ),
        (
            may_run_again(frame.roles),
            course_paths::RunAgain { run: run() }.to_string(),
            say.msg_team_again(),
            say.msg_team_link_again(),
        ),
        (
            frame.may::<SeeLearners>() && has_groups,
            at::Groups { run: run() }.to_string(),
            say.msg_group_title(),
            say.msg_group_link(),
        ),
        (
            frame.may::<SeeLearners>(),
            at::Gradebook { run: run() }.to_string(),
            say.msg_team_tab_gradebook(),
            say.msg_team_link_gradebook(),
        ),
        (
            frame.may::<GradeWork>(),
            at::HandIns { run: run() }.to_string(),
            say.msg_team_tab_hand_ins(),
            say.msg_team_link_hand_ins(),
        ),
        (
            frame.may::<KeepEnrolments>(),
            certificates::RunCertificates { run: run() }.to_string(),
            say.msg_team_certificates(),
            say.msg_team_link_certificates(),
        ),
        (
            frame.may::<OverrideGrade>(),
            course_paths::RunSettings { run: run() }.to_string(),
            say.msg_team_settings(),
            say.msg_team_link_settings(),
        ),
        (
            may_export(frame.roles),
            course_paths::Export { course: course.clone() }.to_string(),
            say.msg_team_export(),
            say.msg_team_link_export(),
        ),
        (
            true,
            course_paths::Course { course }.to_string(),
            say.msg_team_course(),
            say.msg_team_link_course(),
        ),
        (
            true,
            at::Notices { run: run() }.to_string(),
            say.msg_team_tab_notices(),
            say.msg_team_link_notices(),
        ),
    ];
    let cards: Vec<Markup> = all
        .iter()
        .filter(|(may, _, _, _)| *may)
        .map(|(_, href, title, text)| card(3, &Card { href, title, text, ..Card::default() }))
        .collect();
    card_grid(&cards)
}

/// As `seats.keep-run-seats` holds it.
fn may_keep_seats(roles: &[Role]) -> bool {
    roles.iter().any(|role| {
        matches!(
            role,
            Role::Instructor | Role::Lead | Role::Registrar | Role::ElearningHead | Role::Administrator
        )
    })
}

/// As `courses.open-run` holds it.
fn may_run_again(roles: &[Role]) -> bool {
    may_export(roles)
}

fn may_export(roles: &[Role]) -> bool {
    roles
        .iter()
        .any(|role| matches!(role, Role::Author | Role::ElearningHead | Role::Lead | Role::Administrator))
}
