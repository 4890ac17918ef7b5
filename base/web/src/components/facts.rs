//! Key facts: what a thing is, in pairs of a name and a value, each with a small drawing.

use maud::{Markup, html};

use super::icons::{Icon, icon};

pub struct Fact<'a> {
    pub icon: Icon,
    pub name: &'a str,
    pub value: Markup,
    /// A smaller line beneath the value; or empty.
    pub note: &'a str,
}

/// A definition list. For figures use `stats::tiles`; for many rows of the same kind, a table.
pub fn facts(list: &[Fact<'_>]) -> Markup {
    html! {
        dl class="facts" {
            @for fact in list {
                div class="fact" {
                    dt { (icon(fact.icon)) (fact.name) }
                    dd { (fact.value) @if !fact.note.is_empty() { small { (fact.note) } } }
                }
            }
        }
    }
}
