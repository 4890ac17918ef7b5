//! A tool of another site.

use super::{Scene, anchor, aside_note::for_team};
use crate::say;
use courses::NodeId;
use maud::{Markup, html};
use olx::{Code, blocks::Lti};
use web::components::icons::{Icon, icon};

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let (node, say) = (scene.node(id), say(scene.lang));
    let tool = Lti::from_block(&node.block);
    let description = tool.as_ref().and_then(|tool| tool.description.clone()).unwrap_or_default();
    let site = tool.and_then(|tool| tool.launch_url).unwrap_or_default();
    html! {
        div class="block quiet-card" id=(anchor(&node.key)) {
            p { (icon(Icon::Wrench)) b { (scene.words(&crate::named::title_of(scene.lang, node))) } }
            @if !description.is_empty() { (scene.prose(scene.author(&description, 3))) }
            p { (say.msg_tool_not_connected()) }
            (for_team(scene, Code::BlockUnsupported.as_str(), &say.msg_tool_for_team(&site)))
        }
    }
}
