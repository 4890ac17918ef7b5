//! A notice: something the reader of this page must know now, with what to do about it.

use maud::{Markup, html};

use super::icons::icon;
use super::tone::Tone;

/// `title` may be empty when one sentence is enough. For the result of a form use `form::error_summary`.
pub fn notice(tone: Tone, title: &str, body: Markup) -> Markup {
    html! {
        div class={ "notice " (tone.class()) } {
            (icon(tone.icon()))
            div class="notice-body" {
                @if !title.is_empty() { p class="notice-title" { (title) } }
                (body)
            }
        }
    }
}
