//! A place in the forum, which is not open yet: said as it is.

use super::{Scene, anchor};
use crate::say;
use courses::NodeId;
use maud::{Markup, html};
use olx::blocks::Discussion;
use web::components::icons::{Icon, icon};

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let (node, say) = (scene.node(id), say(scene.lang));
    let topic = Discussion::from_block(&node.block)
        .and_then(|topic| topic.target)
        .unwrap_or_else(|| crate::named::title_of(scene.lang, node));
    html! {
        aside class="block quiet-card" id=(anchor(&node.key)) aria-label=(say.msg_discussion()) {
            p { (icon(Icon::People)) b { (say.msg_discussion()) } " · " (scene.words(&topic)) }
            p class="small" { (say.msg_discussion_later()) }
        }
    }
}
