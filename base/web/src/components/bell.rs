//! The bell of the header: a link to what one was told, with how much of it is unread.

use super::icons::{Icon, icon};
use maud::{Markup, html};

/// `label` says it all, also the number; `shown` is the number as it stands on the bell, or empty.
pub fn bell(href: &str, label: &str, shown: &str) -> Markup {
    html! {
        a class="bell" href=(href) {
            (icon(Icon::Bell)) span class="visually-hidden" { (label) }
            @if !shown.is_empty() { span class="bell-count" aria-hidden="true" { (shown) } }
        }
    }
}
