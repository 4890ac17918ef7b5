//! Templates of the course filled in, and everything that has no model.

use super::{Scene, anchor, unknown};
use courses::NodeId;
use maud::{Markup, html};

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let node = scene.node(id);
    match olx::blocks::expand(&node.block, &scene.content.course.custom_tags) {
        Some(source) => {
            html! { div class="block" id=(anchor(&node.key)) { (scene.prose(scene.author(&source, 2))) } }
        }
        None => unknown::draw(scene, id),
    }
}
