//! A toast: what has just happened, once, at the top of the page that follows an act.
//!
//! It stays where it is in the page: it hides nothing, and nobody has to be quick to read it.

use maud::{Markup, html};

use super::icons::{Icon, icon};

/// `undo` is an optional way back: a link or a `button_form`.
pub fn toast(message: &str, undo: Markup) -> Markup {
    html! { div class="toast" role="status" { (icon(Icon::CheckCircle)) p { (message) } (undo) } }
}

/// The place where modules say things aloud without moving the focus. Once per page, in the layout.
pub fn live_region() -> Markup {
    html! { div id="live" class="visually-hidden" role="status" aria-live="polite" {} }
}
