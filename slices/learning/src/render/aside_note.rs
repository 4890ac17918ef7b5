//! A note for the course team alone, beside the block it is about.

use super::Scene;
use crate::say;
use maud::{Markup, html};
use web::components::{notice::notice, tone::Tone};

/// Nothing for learners. `code` is a stable `OLX-…` code.
pub(super) fn for_team(scene: &Scene<'_>, code: &str, sentence: &str) -> Markup {
    if !scene.reader.team {
        return Markup::default();
    }
    notice(Tone::Info, &say(scene.lang).msg_note_for_team(code), html! { p { (sentence) } })
}
