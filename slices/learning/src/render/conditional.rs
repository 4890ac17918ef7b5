//! What is shown once another block has reached a state.

use super::{Scene, anchor, block, children};
use crate::{
    branches::{Condition, condition},
    say,
};
use courses::NodeId;
use maud::{Markup, PreEscaped, html};
use web::{
    components::{notice::notice, tone::Tone},
    paths,
};

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let Some(condition) = condition(scene.content, id, scene.states) else { return children(scene, id) };
    let is_preview = scene.reader.team && !scene.reader.enrolled;
    html! {
        div class="block" id=(anchor(&scene.node(id).key)) {
            @if condition.is_met || is_preview {
                @for shown in &condition.shows { @if may_show(scene, *shown, id) { (block(scene, *shown)) } }
            } @else {
                (notice(Tone::Plain, "", message(scene, &condition)))
            }
        }
    }
}

/// Its own children always; another block only if it holds no condition, so that two never show each other for ever.
fn may_show(scene: &Scene<'_>, shown: NodeId, id: NodeId) -> bool {
    let is_condition = |id: NodeId| scene.node(id).block.kind == "conditional";
    let is_own = scene.node(id).children.contains(&shown);
    is_own || !(is_condition(shown) || scene.content.below(shown).any(|(below, _)| is_condition(below)))
}

/// The author's sentence with its link, or ours, and a link to each source.
fn message(scene: &Scene<'_>, condition: &Condition) -> Markup {
    let links: Vec<String> = condition.sources.iter().map(|source| link(scene, *source)).collect();
    let links = links.join(", ");
    match &condition.message {
        Some(message) => {
            let html = scene.author(message, 3).0;
            let with_link = if html.contains("{link}") {
                html.replace("{link}", &links)
            } else {
                format!("{html} {links}")
            };
            scene.prose(PreEscaped(with_link))
        }
        None => html! { p { (say(scene.lang).msg_first_do()) " " (PreEscaped(links)) } },
    }
}

fn link(scene: &Scene<'_>, source: NodeId) -> String {
    let node = scene.node(source);
    let jump = paths::learning::JumpTo { run: scene.run.key.clone(), id: node.block.id.clone() };
    html! { a href=(jump) { (scene.words(&crate::named::title_of(scene.lang, node))) } }.0
}
