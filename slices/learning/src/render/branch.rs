//! Blocks that give each learner some of their children: split tests, library content, random choice.

use super::{Scene, anchor, block, children};
use crate::{branches, say, state::Detail};
use courses::NodeId;
use maud::{Markup, html};
use web::components::{notice::notice, tone::Tone};

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let (node, say) = (scene.node(id), say(scene.lang));
    let was_given =
        matches!(scene.states.get(&node.key).map(|state| &state.detail), Some(Detail::Branch { .. }));
    html! {
        div class="block" id=(anchor(&node.key)) {
            @if scene.reader.team && !scene.reader.enrolled {
                (notice(Tone::Info, &say.msg_each_sees_some(), html! { p { (say.msg_each_sees_some_for_team()) } }))
                (children(scene, id))
            } @else if was_given {
                @for child in branches::shown_children(scene.content, id, scene.states) { (block(scene, child)) }
            } @else {
                (notice(Tone::Plain, "", html! { p { (say.msg_given_on_enrolment()) } }))
            }
        }
    }
}
