//! A text of the course.

use super::{Scene, anchor};
use courses::NodeId;
use maud::{Markup, html};
use olx::Body;

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let node = scene.node(id);
    let source = match &node.block.body {
        Body::Html(source) | Body::Xml(source) => source.as_str(),
        _ => "",
    };
    html! { div class="block" id=(anchor(&node.key)) { (scene.prose(scene.author(source, 2))) } }
}
