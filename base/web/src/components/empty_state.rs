//! What a list shows when it has nothing: why, and the next thing to do.

use maud::{Markup, html};

use super::honeycomb::honeycomb;
use super::pictograms::{Machine, pictogram_cell};

pub struct EmptyState<'a> {
    /// Unique in the page.
    pub id: &'a str,
    pub machine: Machine,
    pub title: &'a str,
    pub text: &'a str,
    /// One button, or nothing when the reader can only wait.
    pub action: Markup,
}

pub fn empty_state(empty: &EmptyState<'_>) -> Markup {
    html! {
        div class="empty" {
            (honeycomb(empty.id))
            (pictogram_cell(empty.machine))
            h2 { (empty.title) }
            p { (empty.text) }
            (empty.action)
        }
    }
}
