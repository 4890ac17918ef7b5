//! Tabs that are links: each view of a thing has its own address. Not for steps, nor for hiding parts of a form.

use maud::{Markup, html};

pub struct Tab<'a> {
    pub href: &'a str,
    pub label: &'a str,
    /// A count beside the label; or empty.
    pub count: &'a str,
    pub current: bool,
}

pub fn tabs(label: &str, list: &[Tab<'_>]) -> Markup {
    html! {
        nav class="tabs" aria-label=(label) {
            ul {
                @for tab in list {
                    li { a href=(tab.href) aria-current=[tab.current.then_some("page")] { (tab.label) @if !tab.count.is_empty() { small { " (" (tab.count) ")" } } } }
                }
            }
        }
    }
}
