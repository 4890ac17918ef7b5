//! A status pill: the state a thing is in, in one or two words. Not a button, not a count.

use maud::{Markup, html};

use super::icons::icon;
use super::tone::Tone;

pub fn pill(tone: Tone, label: &str) -> Markup {
    html! { span class={ "pill " (tone.class()) } { (icon(tone.icon())) (label) } }
}
