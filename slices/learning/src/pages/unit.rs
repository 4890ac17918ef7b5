//! Page: a unit. One readable column, the outline at hand, where I am, what is next.

use super::{
    due,
    room::Room,
    tree::{Leaf, Spoken, Tree},
    turned::Turned,
};
use crate::{
    branches::assign_if_needed,
    clock::{Access, access},
    reached::Work,
    render::{self, Said},
    say,
    units::note_opening,
};
use axum::{
    extract::{Query, State},
    response::{Redirect, Response},
};
use courses::NodeId;
use ground::Fault;
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Page, Standing, Visitor,
    components::{
        layout::unit_layout,
        notice::notice,
        outline::{Outline, outline},
        page_header::{Crumb, breadcrumb},
        pill::pill,
        tone::Tone,
        unit_nav::{UnitLink, unit_nav},
    },
    paths,
};
use words::{dates, numbers};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// The rendition of videos.
    rendition: Option<String>,
}

pub(super) async fn page(
    paths::learning::Unit { run, unit }: paths::learning::Unit,
    State(house): State<House>,
    Query(asked): Query<Asked>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let mut room = Room::enter(&house, &visitor, &run).await?;
    room.reader.rendition = asked.rendition;
    let id = room.desk.content.find(&unit).ok_or(Fault::NotFound)?;
    if !room.desk.content.node(id).is_unit {
        return Err(Turned::To(
            paths::learning::JumpTo { run, id: room.desk.content.node(id).block.id.clone() }.to_string(),
        ));
    }
    if room.desk.is_team
        || access(&room.desk.content, &room.desk.calendar(), id, &room.desk.states, room.desk.now)
            == Access::Open
    {
        assign_if_needed(&house, &visitor, &mut room.desk, &unit).await?;
        note_opening(&house, &visitor, &room.desk, &unit).await?;
    }
    // What a team sees in preview depends on what others of it do.
    let stands = !room.desk.is_team && !room.desk.is_preview;
    let person = room.desk.person;
    let mut response = show(house, visitor, room, id, None).await?;
    if stands {
        response.extensions_mut().insert(Standing { person: Some(person) });
    }
    Ok(response)
}

/// The page of a unit, perhaps with what was said of the last act in it.
pub(super) async fn show(
    house: House,
    visitor: Visitor,
    mut room: Room,
    id: NodeId,
    said: Option<Said>,
) -> Result<Response, Turned> {
    if is_hidden(&room, id) {
        return Err(Fault::NotFound.into());
    }
    room.look_round(&house, &visitor, id).await?;
    let key = room.desk.content.node(id).key.clone();
    room.desk.opened.entry(key).or_insert(room.desk.now);
    // The first time, a text is cleaned and its formulas are drawn: that may take a while.
    let drawn = tokio::task::spawn_blocking(move || draw(&house, &visitor, &room, id, said.as_ref())).await;
    Ok(drawn.map_err(Fault::broken)?)
}

fn is_hidden(room: &Room, id: NodeId) -> bool {
    let desk = &room.desk;
    let seen = access(&desk.content, &desk.calendar(), id, &desk.states, desk.now);
    !desk.is_team && matches!(seen, Access::StaffOnly | Access::OtherGroup)
}

fn draw(house: &House, visitor: &Visitor, room: &Room, id: NodeId, said: Option<&Said>) -> Response {
    let content = &room.desk.content;
    let scene = room.scene(said);
    let tree = Tree::of(room, Some(id));
    let title = title_of(room, id);
    let seen = access(content, &room.desk.calendar(), id, &room.desk.states, room.desk.now);
    let body = html! {
        (head(room, id, &title))
        @match seen {
            Access::NotYet(opens) if !room.desk.is_team => (closed(room, &say(room.lang).msg_unit_opens(due::in_words(room.lang, opens, &room.zone, &room.desk.run)))),
            Access::HiddenAfterDue if !room.desk.is_team => (closed(room, &say(room.lang).msg_unit_hidden())),
            _ => (blocks(&scene, id)),
        }
        (around(room, &tree, id))
    };
    let whole = format!("{title} · {}", room.desk.run.terms.title);
    let mut page = Page::new(&whole).wide().body(unit_layout(sidebar(room, &tree, Some(id)), body));
    for script in render::scripts(&scene, id) {
        page = page.script(script);
    }
    page.render(house, visitor)
}

pub(super) fn title_of(room: &Room, id: NodeId) -> String {
    crate::named::title_of(room.lang, room.desk.content.node(id))
}

fn blocks(scene: &render::Scene<'_>, id: NodeId) -> Markup {
    let drawn = render::block(scene, id);
    html! {
        @if drawn.0.trim().is_empty() { (notice(Tone::Plain, "", html! { p { (say(scene.lang).msg_unit_empty()) } })) }
        @else { (drawn) }
    }
}

fn closed(room: &Room, sentence: &str) -> Markup {
    let outline = paths::learning::Outline { run: room.desk.run.key.clone() };
    notice(
        Tone::Info,
        &say(room.lang).msg_not_open(),
        html! { p { (sentence) } p { a href=(outline) { (say(room.lang).msg_back_to_outline()) } } },
    )
}

/// Where I am, what this is, whether it counts and until when.
fn head(room: &Room, id: NodeId, title: &str) -> Markup {
    let say = say(room.lang);
    let (content, run) = (&room.desk.content, &room.desk.run);
    let outline = paths::learning::Outline { run: run.key.clone() }.to_string();
    let names: Vec<String> = [content.chapter_of(id), content.subsection_of(id)]
        .into_iter()
        .flatten()
        .filter(|above| *above != id)
        .map(|above| crate::named::title_of(room.lang, content.node(above)))
        .collect();
    let lang = run.terms.language.as_str();
    let mut crumbs = vec![Crumb { href: &outline, label: &run.terms.title, lang }];
    crumbs.extend(names.iter().map(|label| Crumb { href: &outline, label, lang }));
    let scene = room.scene(None);
    html! {
        div class="unit-head" {
            (breadcrumb(&say.msg_you_are_here(), &crumbs))
            h1 { (scene.in_its_tongue(title)) }
            (terms(room, id))
            @if room.desk.is_preview { (notice(Tone::Info, "", html! { p { (say.msg_preview()) } })) }
        }
    }
}

/// When it is due, or what became of it, and what it counts for.
fn terms(room: &Room, id: NodeId) -> Markup {
    let say = say(room.lang);
    let effective = &room.desk.content.node(id).block.effective;
    let due = room.desk.calendar().due(id).filter(|_| effective.graded);
    let format = effective.format.clone().filter(|format| !format.trim().is_empty());
    if due.is_none() && !effective.graded {
        return Markup::default();
    }
    let work = match effective.graded && !room.desk.is_preview {
        true => room.desk.reached().work_in_unit(id),
        false => Work::Nothing,
    };
    let points = |points: f64| numbers::number(room.lang, points, 2);
    html! {
        p class="unit-terms cluster" {
            @match work {
                Work::HandedIn(last) => (pill(Tone::Good, &say.msg_handed_in_on(dates::short_day(room.lang, last, &room.zone)))),
                Work::Graded { earned, possible } => (pill(Tone::Good, &say.msg_graded_points(points(earned), points(possible)))),
                Work::ToDo | Work::Nothing => {
                    @if let Some(due) = due {
                        @if due < room.desk.now { (pill(Tone::Warn, &say.msg_due_over())) } @else { (pill(Tone::Info, &say.msg_due())) }
                        span { (due::moment(room.lang, due, &room.zone, &room.desk.run)) }
                        (due::yours(room, id))
                    }
                }
            }
            @if effective.graded {
                span { @match format { Some(format) => { (say.msg_counts_as(format)) } None => { (say.msg_counts()) } } }
            }
        }
    }
}

/// The outline beside the unit.
pub(super) fn sidebar(room: &Room, tree: &Tree, id: Option<NodeId>) -> Markup {
    let say = say(room.lang);
    let spoken = Spoken::of(room.lang);
    let chapter = id.and_then(|id| room.desk.content.chapter_of(id));
    outline(&Outline {
        label: &say.msg_outline(),
        count: &say.msg_units_done(tree.done, tree.units),
        words: spoken.words(room.scene(None).tongue()),
        chapters: &tree.shown(chapter),
    })
}

/// The unit before, the unit after; after the last one, my progress.
fn around(room: &Room, tree: &Tree, id: NodeId) -> Markup {
    let say = say(room.lang);
    let units: Vec<&Leaf> = tree.open_units().collect();
    let at = units.iter().position(|unit| unit.id == id);
    let before = at.and_then(|at| at.checked_sub(1)).map(|at| units[at]);
    let after = at.and_then(|at| units.get(at + 1)).copied();
    let progress = paths::learning::Progress { run: room.desk.run.key.clone() }.to_string();
    let (previous, next, end) = (say.msg_previous(), say.msg_next(), say.msg_my_progress());
    let link = |word, leaf: &'_ Leaf| (word, leaf.href.clone(), leaf.title.clone());
    let before = before.map(|leaf| link(&previous, leaf));
    let scene = room.scene(None);
    let (lang, dir) = scene.tongue();
    // My progress is a page of ours, in the page's language.
    let (after_lang, after_dir) = if after.is_some() { (lang, dir) } else { ("", "") };
    let after = after.map(|leaf| link(&next, leaf)).unwrap_or((&next, progress, end));
    unit_nav(
        &say.msg_units_around(),
        before.as_ref().map(|(word, href, title)| UnitLink { href, word, title, lang, dir }),
        Some(UnitLink { href: &after.1, word: after.0, title: &after.2, lang: after_lang, dir: after_dir }),
    )
}

/// Back to a block of a unit.
pub(super) fn back_to(room: &Room, id: NodeId) -> Redirect {
    Redirect::to(&address_of(room, id))
}

/// The unit that holds a block, at the block.
pub(super) fn address_of(room: &Room, id: NodeId) -> String {
    let content = &room.desk.content;
    let run = room.desk.run.key.clone();
    let Some(unit) = content.unit_of(id) else { return paths::learning::Outline { run }.to_string() };
    let page = paths::learning::Unit { run, unit: content.node(unit).key.clone() }.to_string();
    if unit == id { page } else { format!("{page}#{}", render::anchor(&content.node(id).key)) }
}
