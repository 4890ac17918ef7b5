//! Page: the outline of a run. Where I am, what is done, what is due.

use super::{
    due,
    room::Room,
    tree::{Spoken, Tree},
    turned::Turned,
};
use crate::{named::subsection_title, reached::Work, say};
use axum::{
    extract::{Query, State},
    response::Response,
};
use lexicon::Instant;
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Page, Visitor,
    components::{
        agenda::{AgendaItem, agenda},
        button::{Look, link_button},
        empty_state::{EmptyState, empty_state},
        layout::{page as box_of, section, with_aside},
        outline::syllabus,
        page_header::{PageHeader, page_header},
        pictograms::Machine,
        progress::{Percent, progress_bar},
        tabs::{Tab, tabs},
        toast::toast,
    },
    paths::learning as at,
};
use words::dates;

/// What `?done=` says to somebody who has just enrolled.
pub(super) const JUST_ENROLLED: &str = "enrolled";

/// What has just happened, as the address says.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Done {
    #[serde(default)]
    done: String,
}

/// Deadlines shown beside the outline.
const MOST_DATES: usize = 6;

pub(super) async fn page(
    at::Outline { run }: at::Outline,
    State(house): State<House>,
    Query(Done { done }): Query<Done>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let room = Room::enter(&house, &visitor, &run).await?;
    let tree = Tree::of(&room, None);
    let title = room.desk.run.terms.title.clone();
    let toasted = match done.as_str() {
        JUST_ENROLLED => say(room.lang).msg_enrolled_now(),
        _ => String::new(),
    };
    let body = html! {
        (head(&room, &tree))
        (page_body(&room, &tree, &toasted))
    };
    Ok(Page::new(&title).body(body).render(&house, &visitor))
}

fn head(room: &Room, tree: &Tree) -> Markup {
    let (say, run) = (say(room.lang), &room.desk.run);
    let resume = at::Resume { run: run.key.clone() }.to_string();
    let word = if room.desk.last_unit.is_some() { say.msg_resume() } else { say.msg_begin() };
    let actions = html! { @if tree.open_units().next().is_some() { (link_button(Look::Primary, &resume, html! { (word) })) } };
    let scene = room.scene(None);
    let (lang, dir) = scene.tongue();
    page_header(&PageHeader {
        title: &run.terms.title,
        lang,
        dir,
        over: &run.institution_name,
        actions,
        ..PageHeader::default()
    })
}

fn page_body(room: &Room, tree: &Tree, toasted: &str) -> Markup {
    let say = say(room.lang);
    let spoken = Spoken::of(room.lang);
    let current = room.desk.last_unit.as_ref().and_then(|unit| room.desk.content.find(unit));
    let open = current
        .and_then(|id| room.desk.content.chapter_of(id))
        .or(tree.chapters.first().map(|chapter| chapter.id));
    let scene = room.scene(None);
    let plan = html! {
        @if tree.chapters.is_empty() {
            (empty_state(&EmptyState { id: "comb-empty", machine: Machine::Computer, title: &say.msg_outline_empty(), text: &say.msg_outline_empty_text(), action: html! {} }))
        } @else {
            (syllabus(&spoken.words(scene.tongue()), &tree.shown(open)))
        }
    };
    box_of(html! {
        @if !toasted.is_empty() { (toast(toasted, html! {})) }
        (run_tabs(room, RunTab::Outline))
        (with_aside(plan, beside(room, tree)))
    })
}

fn beside(room: &Room, tree: &Tree) -> Markup {
    let say = say(room.lang);
    let share = Percent::of(tree.done as u64, tree.units as u64);
    let shown = say.msg_units_done(tree.done, tree.units);
    let coming = coming(room);
    html! {
        @if !room.desk.is_preview { (progress_bar(&say.msg_units_done_label(), share, &shown, "")) }
        @if !coming.is_empty() { (section(&say.msg_coming(), None, dates_list(room, &coming))) }
    }
}

/// A deadline that is still to come: when, what, and where it is.
pub(super) struct Coming {
    pub due: Instant,
    pub title: String,
    pub href: String,
}

/// Graded subsections still due in which something is left to give, the nearest first, each once.
pub(super) fn coming(room: &Room) -> Vec<Coming> {
    let content = &room.desk.content;
    let calendar = room.desk.calendar();
    let mut all: Vec<Coming> = Vec::new();
    for (id, node) in
        content.nodes().filter(|(_, node)| node.block.kind == "sequential" && node.block.effective.graded)
    {
        let is_to_do = room.desk.is_preview || room.desk.reached().work_in_subsection(id) == Work::ToDo;
        if node.block.effective.visible_to_staff_only || !is_to_do {
            continue;
        }
        if let Some(due) = calendar.due(id).filter(|due| *due >= room.desk.now) {
            let jump = at::JumpTo { run: room.desk.run.key.clone(), id: node.block.id.clone() };
            all.push(Coming { due, title: subsection_title(room.lang, content, id), href: jump.to_string() });
        }
    }
    all.sort_by_key(|coming| coming.due);
    all.truncate(MOST_DATES);
    all
}

fn dates_list(room: &Room, coming: &[Coming]) -> Markup {
    let rows: Vec<(String, String)> = coming
        .iter()
        .map(|one| (dates::machine(one.due), due::in_words(room.lang, one.due, &room.zone, &room.desk.run)))
        .collect();
    let items: Vec<AgendaItem<'_>> = coming
        .iter()
        .zip(&rows)
        .map(|(one, (datetime, when))| AgendaItem {
            datetime,
            when,
            what: html! { a href=(one.href) { (one.title) } },
            note: "",
        })
        .collect();
    agenda(&items)
}

/// The pages of a run, as tabs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RunTab<'t> {
    Outline,
    Progress,
    Updates,
    Static(&'t str),
}

pub(super) fn run_tabs(room: &Room, current: RunTab<'_>) -> Markup {
    let say = say(room.lang);
    let run = || room.desk.run.key.clone();
    let course = &room.desk.content.course;
    let mut list = vec![
        (at::Outline { run: run() }.to_string(), say.msg_outline(), current == RunTab::Outline),
        (at::Progress { run: run() }.to_string(), say.msg_my_progress(), current == RunTab::Progress),
    ];
    let has_news =
        course.updates.iter().any(|update| update.status != "deleted") || course.handouts.is_some();
    if has_news {
        list.push((at::Updates { run: run() }.to_string(), say.msg_updates(), current == RunTab::Updates));
    }
    let shown =
        course.static_tabs.iter().filter(|tab| !tab.is_hidden && (!tab.staff_only || room.desk.is_team));
    for tab in shown.filter(|tab| tab.name.is_some()) {
        let here = at::StaticTab { run: run(), slug: tab.slug.clone() }.to_string();
        list.push((here, tab.name.clone().unwrap_or_default(), current == RunTab::Static(&tab.slug)));
    }
    let all: Vec<Tab<'_>> =
        list.iter().map(|(href, label, current)| Tab { href, label, count: "", current: *current }).collect();
    tabs(&say.msg_pages_of_run(), &all)
}
