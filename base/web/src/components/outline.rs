//! The plan of a course: three levels, with what is done, where one is, what is locked and what is due.
//!
//! It is a drawer on a phone and a column on a wide page, from the same markup: a `<details>` that the style
//! sheet opens where there is room. Put it first in `layout::unit_layout`.

use maud::{Markup, html};

use super::icons::{Icon, icon};
use super::layout::filled;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitState {
    ToDo,
    Started,
    Done,
    Current,
    Locked,
}

pub struct OutlineUnit<'a> {
    pub href: &'a str,
    pub title: &'a str,
    pub state: UnitState,
    /// "10 min · 4 MB"; or empty.
    pub size: &'a str,
    /// When it is due, or why it is locked; or empty.
    pub due: &'a str,
}

pub struct OutlineSection<'a> {
    pub title: &'a str,
    pub units: Vec<OutlineUnit<'a>>,
}

pub struct OutlineChapter<'a> {
    pub title: &'a str,
    /// The chapter one is in is open.
    pub open: bool,
    pub sections: Vec<OutlineSection<'a>>,
}

/// What a screen reader hears for each state, and the language of the titles.
pub struct OutlineWords<'a> {
    pub to_do: &'a str,
    pub started: &'a str,
    pub done: &'a str,
    pub current: &'a str,
    pub locked: &'a str,
    /// Language and direction of the titles where they are not the page's; or empty.
    pub titles_lang: &'a str,
    pub titles_dir: &'a str,
}

pub struct Outline<'a> {
    /// "Course outline".
    pub label: &'a str,
    /// "7 of 12 units".
    pub count: &'a str,
    pub words: OutlineWords<'a>,
    pub chapters: &'a [OutlineChapter<'a>],
}

pub fn outline(outline: &Outline<'_>) -> Markup {
    html! {
        details class="outline" {
            summary { (icon(Icon::Menu)) span { (outline.label) } span class="outline-count" { (outline.count) } }
            nav class="outline-tree" aria-label=(outline.label) { ol role="list" { @for chapter in outline.chapters { (outline_chapter(&outline.words, chapter)) } } }
        }
    }
}

/// The same tree open in the page, for the course page, where nothing is beside it.
pub fn syllabus(words: &OutlineWords<'_>, chapters: &[OutlineChapter<'_>]) -> Markup {
    html! { div class="outline" { div class="outline-tree" { ol role="list" { @for chapter in chapters { (outline_chapter(words, chapter)) } } } } }
}

fn outline_chapter(words: &OutlineWords<'_>, chapter: &OutlineChapter<'_>) -> Markup {
    html! {
        li class="outline-chapter" {
            details open[chapter.open] {
                summary { (icon(Icon::ChevronNext)) (title(words, chapter.title)) }
                @for section in &chapter.sections {
                    @if !section.title.is_empty() { p class="outline-section" { (title(words, section.title)) } }
                    ol role="list" { @for unit in &section.units { (outline_unit(words, unit)) } }
                }
            }
        }
    }
}

fn outline_unit(words: &OutlineWords<'_>, unit: &OutlineUnit<'_>) -> Markup {
    let (class, mark, word) = look(unit.state, words);
    let line = html! {
        (icon(mark))
        span {
            (title(words, unit.title)) span class="visually-hidden" { ", " (word) }
            @if !unit.due.is_empty() { span class="outline-due" { (unit.due) } }
        }
        @if !unit.size.is_empty() { span class="outline-size" { (unit.size) } }
    };
    html! {
        li class={ "outline-unit " (class) } {
            @if unit.state == UnitState::Locked { span { (line) } }
            @else { a href=(unit.href) aria-current=[(unit.state == UnitState::Current).then_some("page")] { (line) } }
        }
    }
}

/// A title of the course, in its own language.
fn title(words: &OutlineWords<'_>, title: &str) -> Markup {
    if words.titles_lang.is_empty() {
        return html! { (title) };
    }
    html! { span lang=(words.titles_lang) dir=[filled(words.titles_dir)] { (title) } }
}

fn look<'w>(state: UnitState, words: &OutlineWords<'w>) -> (&'static str, Icon, &'w str) {
    match state {
        UnitState::ToDo => ("outline-to-do", Icon::Circle, words.to_do),
        UnitState::Started => ("outline-started", Icon::Half, words.started),
        UnitState::Done => ("outline-done", Icon::CheckCircle, words.done),
        UnitState::Current => ("outline-current", Icon::Current, words.current),
        UnitState::Locked => ("outline-locked", Icon::Lock, words.locked),
    }
}
