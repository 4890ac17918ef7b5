//! What cannot be shown: a short honest sentence for learners, the reason for the team. Never an empty hole.

use super::{
    Scene, anchor,
    aside_note::{for_team, for_team_with_detail},
};
use crate::say;
use courses::NodeId;
use maud::{Markup, html};
use olx::{Body, Code};
use web::components::{notice::notice, tone::Tone};

/// A kind this program has no model for.
pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let (node, say) = (scene.node(id), say(scene.lang));
    let why = say.msg_unsupported_for_team(&node.block.kind);
    honest(
        scene,
        id,
        html! { p { (say.msg_cannot_be_shown(crate::named::title_of(scene.lang, node))) } },
        Code::BlockUnsupported.as_str(),
        &why,
    )
}

/// A block that was damaged in the archive.
pub(super) fn broken(scene: &Scene<'_>, id: NodeId) -> Markup {
    let (node, say) = (scene.node(id), say(scene.lang));
    let (path, error) = match &node.block.body {
        Body::Broken { path, error, .. } => (path.as_deref().unwrap_or(&node.key), error.as_str()),
        _ => (node.key.as_str(), ""),
    };
    let why = html! { (say.msg_broken_for_team(path)) };
    html! {
        div class="block" id=(anchor(&node.key)) {
            (notice(Tone::Plain, "", html! { p { (say.msg_is_damaged(crate::named::title_of(scene.lang, node))) } }))
            (for_team_with_detail(scene, Code::XmlInvalid.as_str(), why, error))
        }
    }
}

pub(super) fn honest(scene: &Scene<'_>, id: NodeId, sentence: Markup, code: &str, why: &str) -> Markup {
    html! {
        div class="block" id=(anchor(&scene.node(id).key)) {
            (notice(Tone::Plain, "", sentence))
            (for_team(scene, code, why))
        }
    }
}
