//! "Done": a learner ticks that something was done elsewhere.

use super::{Scene, anchor};
use crate::say;
use courses::NodeId;
use maud::{Markup, html};
use web::{
    components::{
        button::{Look, button},
        pill::pill,
        tone::Tone,
    },
    paths,
};

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let (node, say) = (scene.node(id), say(scene.lang));
    let action = paths::learning::Done { run: scene.run.key.clone(), block: node.key.clone() };
    let is_done = scene.state(id).done;
    html! {
        div class="block quiet-card" id=(anchor(&node.key)) data-fragment {
            form method="post" action=(action) data-enhance="answer" class="cluster" {
                @if is_done {
                    span data-feedback tabindex="-1" { (pill(Tone::Good, &say.msg_done())) }
                    @if scene.may_act(id) { (button(Look::Quiet, "done", "no", html! { (say.msg_not_done_after_all()) })) }
                } @else if scene.may_act(id) {
                    (button(Look::Plain, "done", "yes", html! { (say.msg_mark_done()) }))
                } @else {
                    (pill(Tone::Plain, &say.msg_not_done_yet()))
                }
            }
        }
    }
}
