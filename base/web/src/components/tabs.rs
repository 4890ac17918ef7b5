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
    row("tabs", label, list, "page")
}

/// Tabs of which the current one has views of its own, in a row beneath it, named as the tab is.
pub fn tabs_in_two_rows(label: &str, list: &[Tab<'_>], within: (&str, &[Tab<'_>])) -> Markup {
    html! {
        (row("tabs", label, list, "true"))
        (row("tabs tabs-within", within.0, within.1, "page"))
    }
}

fn row(class: &str, label: &str, list: &[Tab<'_>], current: &str) -> Markup {
    html! {
        nav class=(class) aria-label=(label) {
            ul {
                @for tab in list {
                    li { a href=(tab.href) aria-current=[tab.current.then_some(current)] { (tab.label) @if !tab.count.is_empty() { small { " (" (tab.count) ")" } } } }
                }
            }
        }
    }
}
