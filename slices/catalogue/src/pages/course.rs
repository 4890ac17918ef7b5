//! Page: a course, for whoever looks for one. What, for whom, how long, when; what one makes; where one practises; who
//! gives it; and one button.

use super::keep_summaries;
use crate::{
    api,
    entry::{Provider, Shown},
    find::{Asked, Facet, FindCourses},
    look::some,
    say,
    told::{Origin, told},
};
use ::store::View;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use courses::{
    Availability, Content, Contents, CourseKey, Run, content,
    course::TheCourse,
    description::{self, Subject},
};
use ground::{Ask, Cx, Everything, Fault, Granted};
use learning::enrolment;
use lexicon::{Instant, Lang, RunId, facts::courses::EnrolmentMode};
use maud::{Markup, html};
use network::look::zone_of;
use std::{collections::BTreeMap, sync::Arc};
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form, link_button},
        facts::{Fact, facts},
        icons::Icon,
        layout::{page as box_of, panel, section, with_aside},
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
        table::{Column, Row, Table, table},
    },
    paths,
};
use words::{dates, numbers};

/// The page of a course, if it is shown where they came by.
pub struct CoursePage {
    /// `ORG+NUMBER`
    pub course: String,
}

/// A course, for its page.
pub struct Seen {
    pub shown: Shown,
    /// The content of the run that is proposed.
    pub content: Arc<Content>,
    /// The run I follow, if I follow one that is shown here.
    pub mine: Option<RunId>,
    /// Whether all places of the run that is proposed are taken.
    pub is_full: bool,
}

impl Ask for CoursePage {
    const NAME: &'static str = "catalogue.course-page";
    type Right = FindCourses;
    type Over = Everything;
    type Outcome = Seen;

    fn over(&self) {}

    fn answer(&self, _: Granted<FindCourses, Everything>, view: &View<'_>, cx: &Cx) -> Result<Seen, Fault> {
        let found = crate::facade::entry(view, &cx.shelf, cx.who.portal, cx.now, &self.course)?;
        let shown = found.ok_or(Fault::NotFound)?;
        let mut mine = None;
        if let Some(person) = cx.who.person {
            for (run, _) in shown.runs() {
                if mine.is_none() && enrolment::current(view, run.id, person)?.is_some() {
                    mine = Some(run.id);
                }
            }
        }
        let run = shown.proposed().0;
        let content = content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        // Nobody counts the learners of a run that takes all who come.
        let is_full = run.terms.capacity.is_some() && enrolment::room(view, run)?.is_full();
        Ok(Seen { shown, content, mine, is_full })
    }
}

/// `GET /courses/{course}`
pub async fn page(
    at: paths::courses::Course,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let seen = match house.site.ask(&visitor.who, CoursePage { course: at.course.clone() }).await {
        Ok(seen) => seen,
        Err(Fault::NotFound) => return to_the_team(&house, &visitor, at.course).await,
        Err(other) => return Err(other.into()),
    };
    keep_summaries(&house).await;
    let is_team = visitor.staff && is_of_its_team(&house, &visitor, &at.course).await;
    if visitor.wants == Wants::Json {
        return Ok(api::course_page(&seen.shown, house.site.now()));
    }
    let drawn = tokio::task::spawn_blocking(move || draw(&house, &visitor, &seen, is_team)).await;
    Ok(drawn.map_err(Fault::broken)?)
}

/// A course that nobody may find yet has a page for its team alone: links of before lead there.
async fn to_the_team(house: &House, visitor: &Visitor, course: String) -> Result<Response, Wrong> {
    match is_of_its_team(house, visitor, &course).await {
        true => Ok(Redirect::to(&paths::courses::CourseTeam { course }.to_string()).into_response()),
        false => Err(Fault::NotFound.into()),
    }
}

async fn is_of_its_team(house: &House, visitor: &Visitor, course: &str) -> bool {
    visitor.is_signed_in()
        && house.site.ask(&visitor.who, TheCourse(CourseKey(course.to_owned()))).await.is_ok()
}

fn draw(house: &House, visitor: &Visitor, seen: &Seen, is_team: bool) -> Response {
    let (lang, now) = (visitor.lang(), house.site.now());
    let say = say(lang);
    let (entry, (run, _)) = (&seen.shown.entry, seen.shown.proposed());
    let (tag, dir) = learning::render::tongue_of(lang, &run.terms.language);
    let (short, tongue) = seen.shown.short(lang);
    let (short_tag, short_dir) = learning::render::tongue_of(lang, tongue);
    let all = paths::courses::Courses.to_string();
    let trail = breadcrumb(
        &say.msg_you_are_here(),
        &[Crumb { href: &all, label: &say.msg_courses_title(), ..Crumb::default() }],
    );
    let body = html! {
        (page_header(&PageHeader {
            title: seen.shown.title(), lang: tag, dir, over: &entry.institution.name, breadcrumb: trail,
            actions: learning::pill_of(lang, run, now), ..PageHeader::default()
        }))
        (box_of(with_aside(
            html! {
                @if !short.is_empty() { p class="lead" { span lang=[some(short_tag)] dir=[some(short_dir)] { (short) } } }
                (subjects(lang, &entry.description.subjects))
                (before(lang, &seen.shown))
                (learning::presented(house, visitor, run, &seen.content))
                (places(lang, &seen.shown))
                @if seen.shown.runs().len() > 1 { (section(&say.msg_all_runs(), None, runs(lang, now, &seen.shown))) }
                (section(&say.msg_given_by(), None, providers(&seen.shown)))
            },
            panel(html! {
                @if seen.shown.said().has_picture && !visitor.save_data {
                    img class="panel-picture" src=(paths::courses::Picture { run: run.key.clone() }) alt="" width="400" height="225";
                }
                (next_step(house, visitor, seen))
                @if is_team { p { a href=(paths::courses::CourseTeam { course: entry.key.clone() }) { (say.msg_team_page()) } } }
                (key_facts(lang, &seen.shown))
            }),
        )))
    };
    let origin = Origin(visitor.origin(house));
    let publisher = announce::Organisation {
        name: visitor.site_name(house).to_owned(),
        url: origin.absolute(paths::Home),
        ..announce::Organisation::default()
    };
    let told = announce::schema_org::course(&told(origin, lang, &seen.shown), &publisher);
    Page::new(seen.shown.title()).description(short).tells(told).body(body).render(house, visitor)
}

fn subjects(lang: Lang, subjects: &[Subject]) -> Markup {
    let address = |one: &Subject| {
        let chosen = BTreeMap::from([(Facet::Subject, vec![one.word().to_owned()])]);
        Asked { chosen, ..Asked::default() }.address()
    };
    html! {
        @if !subjects.is_empty() {
            ul class="chosen" aria-label=(say(lang).msg_facet_subject()) {
                @for one in subjects { li { a class="chosen-one" href=(address(one)) { (one.name(lang)) } } }
            }
        }
    }
}

/// What one should know before, by the team, or else by the content.
fn before(lang: Lang, shown: &Shown) -> Markup {
    let (text, tongue) = match description::text_for(&shown.entry.description.before, lang) {
        Some((found, text)) => (text, found.tag()),
        None => (shown.said().before.as_str(), shown.said_in()),
    };
    let (tag, dir) = learning::render::tongue_of(lang, tongue);
    html! {
        @if !text.is_empty() {
            (section(&say(lang).msg_before(), None, html! { p lang=[some(tag)] dir=[some(dir)] { (text) } }))
        }
    }
}

/// One thing to do: go on, enrol, or know when.
fn next_step(house: &House, visitor: &Visitor, seen: &Seen) -> Markup {
    let lang = visitor.lang();
    let say = say(lang);
    let (run, availability) = seen.shown.proposed();
    let mine = seen.mine.and_then(|mine| seen.shown.runs().map(|(run, _)| run).find(|run| run.id == mine));
    let enrol = paths::learning::Enrol { run: run.key.clone() }.to_string();
    let about = paths::courses::Run { run: run.key.clone() };
    html! {
        @if let Some(mine) = mine {
            (link_button(Look::Primary, &paths::learning::Resume { run: mine.key.clone() }.to_string(), html! { (say.msg_go_on()) }))
        } @else if availability.takes_enrolments() && seen.is_full && takes_places(run) {
            p { (say.msg_full()) }
            @if run.terms.waiting_list { (link_button(Look::Primary, &about.to_string(), html! { (say.msg_how_to_wait()) })) }
        } @else if availability.takes_enrolments() && run.terms.enrolment != EnrolmentMode::Open {
            (link_button(Look::Primary, &about.to_string(), html! { (say.msg_how_to_enrol()) }))
        } @else if availability.takes_enrolments() {
            (button_form(Look::Primary, &enrol, html! { (say.msg_enrol()) }, html! {}))
            p class="small" { @if visitor.is_signed_in() { (say.msg_enrol_leave()) } @else { (say.msg_enrol_account()) } }
        } @else {
            p { (why_not(lang, zone_of(house, visitor), run, availability)) }
        }
        p { a href=(about) { (say.msg_about_run()) } }
    }
}

/// Whether who comes by this page would take one of its counted places: seats and letters have their own.
fn takes_places(run: &Run) -> bool {
    matches!(run.terms.enrolment, EnrolmentMode::Open | EnrolmentMode::Approval)
}

fn why_not(lang: Lang, zone: &str, run: &Run, availability: Availability) -> String {
    let say = say(lang);
    match (availability, run.terms.enrolment_start) {
        (Availability::ToBeScheduled, _) => say.msg_to_be_scheduled(),
        (Availability::ArchivedClosed, _) => say.msg_over(),
        (Availability::FutureNotYetOpen | Availability::OngoingClosed, Some(opens))
            if is_to_come(run, availability) =>
        {
            say.msg_enrolment_opens(dates::moment_in_zone(lang, opens, zone))
        }
        _ => say.msg_enrolment_closed(),
    }
}

/// Whether enrolment opens later: a run that has begun is closed before it, or after its end.
fn is_to_come(run: &Run, availability: Availability) -> bool {
    let begins_after = match (run.terms.enrolment_start, run.terms.start) {
        (Some(opens), Some(start)) => opens > start,
        _ => false,
    };
    availability == Availability::FutureNotYetOpen || begins_after
}

fn key_facts(lang: Lang, shown: &Shown) -> Markup {
    let (say, entry) = (say(lang), &shown.entry);
    let (run, _) = shown.proposed();
    let terms = &run.terms;
    let (tag, dir) = learning::render::tongue_of(lang, &terms.language);
    let own = |text: &str| html! { span lang=[some(tag)] dir=[some(dir)] { (text) } };
    let day = |at: Instant| html! { time datetime=(dates::machine(at)) { (dates::short_day(lang, at, &terms.zone)) } };
    let effort = match entry.description.effort_hours {
        Some(hours) => Some(html! { (say.msg_hours(hours)) }),
        None => text(&shown.said().effort).map(&own),
    };
    let said = &entry.description;
    let mut languages: Vec<&str> = shown.runs().map(|(run, _)| run.terms.language.as_str()).collect();
    languages.sort_unstable();
    languages.dedup();
    let licence = said.licence.map(|one| match one.address() {
        Some(address) => html! { a rel="license" href=(address) { (one.name(lang)) } },
        None => html! { (one.name(lang)) },
    });
    let list: [(Icon, String, Option<Markup>); 10] = [
        (Icon::Calendar, say.msg_fact_start(), terms.start.map(day)),
        (Icon::Calendar, say.msg_fact_end(), terms.end.map(day)),
        (Icon::Clock, say.msg_fact_effort(), effort),
        (Icon::Hourglass, say.msg_fact_duration(), text(&shown.said().duration).map(&own)),
        (Icon::Level, say.msg_facet_level(), said.level.map(|one| html! { (one.name(lang)) })),
        (
            Icon::Gauge,
            say.msg_facet_pace(),
            Some(html! { @if terms.self_paced { (say.msg_pace_self()) } @else { (say.msg_pace_dates()) } }),
        ),
        (Icon::Language, say.msg_facet_language(), Some(names_of(&languages))),
        (
            Icon::Certificate,
            say.msg_facet_certificate(),
            shown
                .said()
                .pass_mark
                .map(|mark| html! { (say.msg_certificate_from(numbers::percent(lang, mark))) }),
        ),
        (Icon::Euro, say.msg_fact_cost(), said.cost.map(|one| html! { (one.name(lang)) })),
        (Icon::Document, say.msg_fact_licence(), licence),
    ];
    let facts_of: Vec<Fact<'_>> = list
        .iter()
        .filter_map(|(icon, name, value)| Some(Fact { icon: *icon, name, value: value.clone()?, note: "" }))
        .collect();
    facts(&facts_of)
}

fn text(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn names_of(tags: &[&str]) -> Markup {
    html! {
        @for (at, tag) in tags.iter().enumerate() {
            @if at > 0 { ", " }
            @match Lang::of_tag(tag) {
                Some(known) => { span lang=(known.tag()) dir=(known.dir()) { (known.own_name()) } }
                None => { (tag) }
            }
        }
    }
}

fn places(lang: Lang, shown: &Shown) -> Markup {
    let address = |name: String| {
        let chosen = BTreeMap::from([(Facet::Place, vec![name])]);
        Asked { chosen, ..Asked::default() }.address()
    };
    html! {
        @if shown.places().next().is_some() {
            (section(&say(lang).msg_where_practice(), None, html! {
                ul {
                    @for (place, host) in shown.places() {
                        li {
                            a href=(address(place.name())) { bdi { (place.name()) } }
                            @if let Some(host) = host {
                                " – "
                                @if place.host_slug.is_empty() { bdi { (host) } }
                                @else { a href=(paths::network::Institution { institution: place.host_slug.clone() }) { bdi { (host) } } }
                            }
                        }
                    }
                }
            }))
        }
    }
}

fn runs(lang: Lang, now: Instant, shown: &Shown) -> Markup {
    let say = say(lang);
    let mut names =
        vec![say.msg_column_run(), say.msg_column_state(), say.msg_fact_start(), say.msg_facet_language()];
    let has_givers = !shown.givers().is_empty();
    names.extend(has_givers.then(|| say.msg_column_giver()));
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let rows: Vec<Row> = shown
        .given()
        .take(40)
        .map(|(run, giver)| {
            let (tag, dir) = learning::render::tongue_of(lang, &run.terms.language);
            let start = run.terms.start.map(|start| dates::short_day(lang, start, &run.terms.zone));
            let mut cells = vec![
                html! { a href=(paths::courses::Run { run: run.key.clone() }) lang=[some(tag)] dir=[some(dir)] { (run.terms.title) } },
                learning::pill_of(lang, run, now),
                html! { (start.unwrap_or_else(|| "–".to_owned())) },
                names_of(&[&run.terms.language]),
            ];
            let giver = giver.unwrap_or(&shown.entry.institution);
            cells.extend(has_givers.then(|| html! { bdi { (giver.name) } }));
            Row { cells }
        })
        .collect();
    table(&Table { caption: &say.msg_all_runs(), caption_hidden: true, columns: &columns, rows: &rows })
}

/// Whose it is; then those that give runs of it by an agreement.
fn providers(shown: &Shown) -> Markup {
    html! {
        (provider(&shown.entry.institution))
        @for giver in shown.givers() { (provider(giver)) }
    }
}

fn provider(of: &Provider) -> Markup {
    html! {
        @if let Some(logo) = of.logo_address() {
            p { img class="logo-plate logo-plate-small" src=(logo) alt=(of.name) loading="lazy"; }
        }
        p {
            @if of.is_public { a href=(paths::network::Institution { institution: of.slug.clone() }) { bdi { (of.name) } } }
            @else { bdi { (of.name) } }
            @if !of.city.is_empty() { ", " bdi { (of.city) } }
        }
    }
}
