//! A block of a course, as a learner meets it: one file per kind.
//!
//! [`block`] draws any of them for a [`Scene`]. Nothing here reads the store or decides anything: what a learner left
//! comes in as states, what is open as [`Terms`]. Author HTML passes through [`clean`], and its result is kept on the
//! shelf ([`Rendered`]) so that a page costs little more than its bytes.

mod annotatable;
mod aside_note;
mod branch;
pub mod clean;
mod cloud;
mod conditional;
mod custom;
mod discussion;
mod done;
mod drag;
mod hand_in;
mod html;
mod links;
mod lti;
mod machines;
mod notices;
mod pdf;
mod poll;
mod problem;
mod scene;
mod shelf;
#[cfg(test)]
mod tests;
mod unknown;
mod video;

pub use hand_in::asked;
pub(crate) use machines::machines;
pub use notices::{Notice, notices};
pub use scene::{Deadline, Reader, Said, Scene, Tallies, anchor, dir_of, plain_text, tongue_of};
pub use shelf::Rendered;
pub(crate) use video::plays_here;
pub use video::{VideoModel, web_vtt};

use courses::NodeId;
use maud::{Markup, html};
use olx::Family;

/// A block and everything in it. Empty only when nothing of it is for this reader.
pub fn block(scene: &Scene<'_>, id: NodeId) -> Markup {
    if !scene.sees(id) {
        return Markup::default();
    }
    let block = &scene.content.node(id).block;
    if block.is_broken() {
        return unknown::broken(scene, id);
    }
    match olx::family(&block.kind) {
        Family::Html => html::draw(scene, id),
        Family::Video => video::draw(scene, id),
        Family::Problem => problem::draw(scene, id),
        Family::Branch if block.kind == "conditional" => conditional::draw(scene, id),
        Family::Branch => branch::draw(scene, id),
        Family::Leaf => leaf(scene, id),
        _ => children(scene, id),
    }
}

/// The children of a block, each drawn.
pub fn children(scene: &Scene<'_>, id: NodeId) -> Markup {
    html! { @for (child, _) in scene.content.children(id) { (block(scene, child)) } }
}

fn leaf(scene: &Scene<'_>, id: NodeId) -> Markup {
    let block = &scene.content.node(id).block;
    match block.kind.as_str() {
        "discussion" => discussion::draw(scene, id),
        "poll_question" | "poll" | "survey" => poll::draw(scene, id),
        "word_cloud" => cloud::draw(scene, id),
        "done" => done::draw(scene, id),
        "drag-and-drop-v2" => drag::draw(scene, id),
        "openassessment" | "edx_sga" | "staffgradedxblock" | "practice" => hand_in::draw(scene, id),
        "lti" | "lti_consumer" => lti::draw(scene, id),
        "annotatable" => annotatable::draw(scene, id),
        "pdf" => pdf::draw(scene, id),
        _ => custom::draw(scene, id),
    }
}

/// Modules of `assets/js` that the blocks below `id` are better with.
pub fn scripts(scene: &Scene<'_>, id: NodeId) -> Vec<&'static str> {
    let mut scripts = Vec::new();
    for (child, node) in std::iter::once((id, scene.content.node(id))).chain(scene.content.below(id)) {
        let more: &[&'static str] = match node.block.kind.as_str() {
            "video" | "videoalpha" => &["video.js"],
            "drag-and-drop-v2" => &["answer.js", "drag.js"],
            "problem" if problem::has_image(scene, child) => &["answer.js", "image.js"],
            "problem" | "poll_question" | "poll" | "survey" | "word_cloud" | "done" => &["answer.js"],
            _ => &[],
        };
        for script in more.iter().filter(|script| !scripts.contains(*script)).collect::<Vec<_>>() {
            scripts.push(*script);
        }
    }
    scripts
}
