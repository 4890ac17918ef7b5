//! Page: home. What can I learn, near me and online: one search field, what is open, what begins next.

use super::keep_summaries;
use crate::{
    api,
    beside::{Beside, Others},
    entry::Shown,
    find::{Asked, Counted, Facet, FindCourses, OPEN, Order, SOON, find},
    look::{answer, course_card, others, programmes_part},
    memory::Catalogue,
    programme::Programmes,
    say,
};
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use courses::{Contents, Run};
use ground::{Ask, Cx, Everything, Fault, Granted};
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use portals::{
    Showing,
    front::{self, Figures, TheFront},
};
use serde::Deserialize;
use std::collections::BTreeMap;
use store::View;
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        card::card_grid,
        empty_state::{EmptyState, empty_state},
        hero::{SearchForm, hero, search_form},
        honeycomb::lab_hive,
        layout::{page as box_of, section},
        pictograms::Machine,
    },
    paths,
};
use words::{dates, numbers};

/// Courses at the top, and runs that begin next.
const MOST: usize = 6;

/// What a front page shows.
pub struct FrontPage;

#[derive(Debug)]
pub struct Front {
    /// What the portal's team puts forward.
    pub highlights: Vec<Shown>,
    /// What one can follow now, the best first.
    pub courses: Vec<Shown>,
    /// Runs that begin next, the soonest first.
    pub next: Vec<(Shown, Run)>,
    pub total: usize,
    pub counts: BTreeMap<Facet, Vec<Counted>>,
    /// What can be counted of all that is shown.
    pub figures: Figures,
    /// Programmes, those that take people now first.
    pub programmes: Programmes,
    /// What other sites have that this portal follows.
    pub others: Others,
}

impl Ask for FrontPage {
    const NAME: &'static str = "catalogue.front-page";
    type Right = FindCourses;
    type Over = Everything;
    type Outcome = Front;

    fn over(&self) {}

    fn answer(&self, _: Granted<FindCourses, Everything>, view: &View<'_>, cx: &Cx) -> Result<Front, Fault> {
        let made = cx.shelf.get::<Catalogue>().fresh(view, &cx.shelf.get::<Contents>())?;
        let showing = Showing::of(view, cx.who.portal, cx.now)?;
        let best = find(&made, &showing, &Asked::default(), cx.now);
        let highlights = |one: &Shown| showing.rank(one.entry.course).highlighted;
        let mut first: Vec<Shown> = made
            .all()
            .filter(|(_, _, entry)| showing.rank(entry.course).highlighted)
            .filter_map(|(_, _, entry)| Shown::of(entry, &showing, cx.now))
            .filter(highlights)
            .collect();
        first.sort_by_key(|one| showing.rank(one.entry.course).position.unwrap_or(i64::MAX));
        first.truncate(MOST);
        let soon = Asked {
            chosen: BTreeMap::from([(Facet::When, vec![SOON.to_owned()])]),
            order: Order::Start,
            ..Asked::default()
        };
        let coming = find(&made, &showing, &soon, cx.now).shown;
        let next = coming.into_iter().filter_map(|shown| {
            let starts = |run: &Run| run.terms.start.filter(|start| *start > cx.now);
            let run = shown
                .runs()
                .map(|(run, _)| run)
                .filter(|run| starts(run).is_some())
                .min_by_key(|run| starts(run))?;
            let run = run.clone();
            Some((shown, run))
        });
        let next = next.take(MOST).collect();
        let counted = |facet: Facet| best.counts.get(&facet).map(Vec::as_slice).unwrap_or_default();
        let open = counted(Facet::When).iter().find(|one| one.answer == OPEN).map_or(0, |one| one.count);
        let institutions = counted(Facet::Institution).len();
        let figures = Figures { courses: best.total, open, institutions };
        let courses = best.shown.iter().take(MOST).cloned().collect();
        let others = cx.shelf.get::<Beside>().find(view, cx.who.portal, &Asked::default(), MOST)?;
        let (total, counts, programmes) = (best.total, best.counts, best.programmes);
        Ok(Front { highlights: first, courses, next, total, counts, figures, programmes, others })
    }
}

/// The search of a link of before.
#[derive(Debug, Default, Deserialize)]
pub struct Search {
    #[serde(default)]
    q: String,
}

/// `GET /`
pub async fn page(
    _: paths::Home,
    State(house): State<House>,
    Query(Search { q }): Query<Search>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    if !q.trim().is_empty() {
        let asked = Asked::of(&[("q".to_owned(), q)]);
        return Ok(Redirect::to(&asked.address()).into_response());
    }
    let front = house.site.ask(&visitor.who, FrontPage).await?;
    keep_summaries(&house).await;
    let (lang, now) = (visitor.lang(), house.site.now());
    if visitor.wants == Wants::Json {
        return Ok(api::front(&front, now));
    }
    let say = say(lang);
    let search = search_form(&SearchForm {
        action: &paths::courses::Courses.to_string(),
        label: &say.msg_search_label(),
        placeholder: &say.msg_search_placeholder(),
        button: &say.msg_search(),
        value: "",
    });
    let portal = match visitor.who.portal {
        Some(_) => house.site.ask(&visitor.who, TheFront).await?,
        None => None,
    };
    let promise = portal.as_ref().map_or_else(|| say.msg_home_promise(), |portal| promise(lang, portal));
    let pictures = !visitor.save_data;
    let highlights = highlights(lang, now, &front, pictures);
    let (above, beneath) = match &portal {
        Some(portal) => (
            front::above(lang, portal, &highlights, front.figures),
            front::beneath(lang, portal, front.figures),
        ),
        None => (highlights, html! {}),
    };
    let elsewhere = (format!("{}#elsewhere", paths::courses::Courses), say.msg_others_all());
    let more = (front.others.total > MOST).then_some((elsewhere.0.as_str(), elsewhere.1.as_str()));
    let body = html! {
        (hero(&promise, &say.msg_home_lead(), search, lab_hive()))
        (box_of(html! {
            (above)
            div id="catalogue" { (first(lang, now, &front, pictures)) }
            @if !front.next.is_empty() { (section(&say.msg_next_runs(), None, next(lang, &front.next))) }
            (programmes_part(lang, now, &front.programmes, &paths::programmes::AllProgrammes.to_string()))
            (others(lang, &front.others, more))
            (choices(lang, &front, Facet::Subject, &say.msg_by_subject()))
            (choices(lang, &front, Facet::Place, &say.msg_by_place()))
            (beneath)
        }))
    };
    Ok(Page::new(&say.msg_home_page()).description(&say.msg_home_lead()).body(body).render(&house, &visitor))
}

/// What the portal promises in the reader's language, or else its name.
fn promise(lang: Lang, front: &front::Front) -> String {
    let promise = front.promise.of(lang);
    if promise.is_empty() { front.portal.name(lang).to_owned() } else { promise.to_owned() }
}

fn highlights(lang: Lang, now: Instant, front: &Front, pictures: bool) -> Markup {
    let cards = front.highlights.iter().map(|one| course_card(lang, now, one, pictures, "highlight"));
    let cards: Vec<Markup> = cards.collect();
    match cards.is_empty() {
        true => html! {},
        false => section(&say(lang).msg_highlights(), None, card_grid(&cards)),
    }
}

fn first(lang: Lang, now: Instant, front: &Front, pictures: bool) -> Markup {
    let say = say(lang);
    if front.courses.is_empty() {
        return empty_state(&EmptyState {
            id: "comb-empty",
            machine: Machine::Printer3d,
            title: &say.msg_no_courses(),
            text: &say.msg_no_courses_text(),
            action: html! {},
        });
    }
    let title = say.msg_home_title();
    let all = paths::courses::Courses.to_string();
    let more = say.msg_see_all(front.total as i64);
    let cards: Vec<Markup> =
        front.courses.iter().map(|one| course_card(lang, now, one, pictures, "comb")).collect();
    section(&title, Some((&all, &more)), card_grid(&cards))
}

fn next(lang: Lang, runs: &[(Shown, Run)]) -> Markup {
    html! {
        ul class="next-runs" {
            @for (shown, run) in runs {
                @let (tag, dir) = learning::render::tongue_of(lang, &run.terms.language);
                li {
                    @if let Some(start) = run.terms.start { time datetime=(dates::machine(start)) { (dates::short_day(lang, start, &run.terms.zone)) } }
                    a href=(paths::courses::Course { course: shown.entry.key.clone() }) lang=[crate::look::some(tag)] dir=[crate::look::some(dir)] { (run.terms.title) }
                    bdi class="small" { (run.institution_name) }
                }
            }
        }
    }
}

/// The answers of a facet, each leading to its courses.
fn choices(lang: Lang, front: &Front, facet: Facet, title: &str) -> Markup {
    let counted = front.counts.get(&facet).map(Vec::as_slice).unwrap_or_default();
    if counted.is_empty() {
        return Markup::default();
    }
    let address = |one: &Counted| {
        let chosen = BTreeMap::from([(facet, vec![one.answer.clone()])]);
        Asked { chosen, ..Asked::default() }.address()
    };
    section(
        title,
        None,
        html! {
            ul class="chosen" {
                @for one in counted.iter().take(24) {
                    li { a class="chosen-one" href=(address(one)) { bdi { (answer(lang, facet, &one.answer, None)) } " " span class="facet-count" { (numbers::count(lang, one.count as i64)) } } }
                }
            }
        },
    )
}
