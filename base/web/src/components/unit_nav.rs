//! Previous and next unit, at the foot of a unit, each with its title.

use maud::{Markup, html};

use super::icons::{Icon, icon};
use super::layout::filled;

pub struct UnitLink<'a> {
    pub href: &'a str,
    /// "Previous", "Next".
    pub word: &'a str,
    pub title: &'a str,
    /// The language and direction of the title where they are not the page's; or empty.
    pub lang: &'a str,
    pub dir: &'a str,
}

pub fn unit_nav(label: &str, previous: Option<UnitLink<'_>>, next: Option<UnitLink<'_>>) -> Markup {
    html! {
        nav class="unit-nav" aria-label=(label) {
            @if let Some(link) = previous {
                a href=(link.href) rel="prev" { (icon(Icon::ArrowPrevious)) span { small { (link.word) } b lang=[filled(link.lang)] dir=[filled(link.dir)] { (link.title) } } }
            }
            @if let Some(link) = next {
                a class="unit-nav-next" href=(link.href) rel="next" { span { small { (link.word) } b lang=[filled(link.lang)] dir=[filled(link.dir)] { (link.title) } } (icon(Icon::ArrowNext)) }
            }
        }
    }
}
