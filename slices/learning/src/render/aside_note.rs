//! A note for the course team alone, beside the block it is about.

use super::Scene;
use crate::say;
use courses::import::meaning;
use maud::{Markup, html};
use web::components::{notice::notice, tone::Tone};

/// Nothing for learners. `code` is a stable `OLX-…` code.
pub(super) fn for_team(scene: &Scene<'_>, code: &str, sentence: &str) -> Markup {
    for_team_with_detail(scene, code, html! { (sentence) }, "")
}

/// The same, of something that was found in the files: what it means in the language of the page, then the detail.
pub(super) fn found_in_files(scene: &Scene<'_>, code: &str, detail: &str) -> Markup {
    let (title, text) = meaning(scene.lang, code);
    for_team_with_detail(scene, code, html! { strong { (title) "." } " " (text) }, detail)
}

/// A sentence, then what the reading of the files says, which is in English.
pub(super) fn for_team_with_detail(scene: &Scene<'_>, code: &str, sentence: Markup, detail: &str) -> Markup {
    if !scene.reader.team {
        return Markup::default();
    }
    let body = html! {
        p { (sentence) }
        @if !detail.is_empty() { p class="small" lang="en" dir="ltr" { (detail) } }
    };
    notice(Tone::Info, &say(scene.lang).msg_note_for_team(code), body)
}
