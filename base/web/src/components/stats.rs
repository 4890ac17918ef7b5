//! Figures as tiles. Every figure opens the list it counts, and says over what it is counted.

use maud::{Markup, html};

pub struct Tile<'a> {
    pub name: &'a str,
    /// The figure as it is read, in the reader's own digits.
    pub value: &'a str,
    /// The list it counts; or empty.
    pub href: &'a str,
    /// Over what, since when; or empty.
    pub note: &'a str,
}

pub fn tiles(list: &[Tile<'_>]) -> Markup {
    html! {
        dl class="tiles" {
            @for tile in list {
                div class="tile" {
                    dt { (tile.name) }
                    dd { @if tile.href.is_empty() { (tile.value) } @else { a href=(tile.href) { (tile.value) } } }
                    @if !tile.note.is_empty() { dd class="tile-note" { (tile.note) } }
                }
            }
        }
    }
}
