//! Blocks that give each learner some of their children: split tests, library content, random choice.

use super::{Scene, anchor, block, children};
use crate::{branches, say, state::Detail};
use courses::NodeId;
use maud::{Markup, html};
use web::{
    components::{
        button::{Look, button_form},
        notice::notice,
        tone::Tone,
    },
    paths,
};

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
                (refused(scene, id))
                @for child in branches::shown_children(scene.content, id, scene.states) { (block(scene, child)) }
                @if branches::may_draw_again(scene.content, id) && scene.may_act(id) { (again(scene, id)) }
            } @else {
                (notice(Tone::Plain, "", html! { p { (say.msg_given_on_enrolment()) } }))
            }
        }
    }
}

/// Why another sample was not drawn.
fn refused(scene: &Scene<'_>, id: NodeId) -> Markup {
    let Some(said) = scene.said_of(id) else { return Markup::default() };
    notice(Tone::Warn, "", html! { @for (_, sentence) in said.refusals.all() { p { (sentence) } } })
}

/// Another sample, and what it costs.
fn again(scene: &Scene<'_>, id: NodeId) -> Markup {
    let say = say(scene.lang);
    let (run, block) = (scene.run.key.clone(), scene.node(id).key.clone());
    let action = paths::learning::DrawAgain { run, block }.to_string();
    html! {
        div class="quiet-card" {
            p { (say.msg_draw_again_note()) }
            (button_form(Look::Plain, &action, html! { (say.msg_draw_again()) }, html! {}))
        }
    }
}
