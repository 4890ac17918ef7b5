//! Things inside of things: a list in a list, so that a screen reader says how deep one is.

use maud::{Markup, html};

/// One thing, and the list of what is inside of it, as [`tree`] makes it; or nothing.
pub struct Leaf<'a> {
    pub href: &'a str,
    pub title: &'a str,
    /// A smaller word after the title: the kind.
    pub kind: &'a str,
    /// Pills; or nothing.
    pub foot: Markup,
    pub inside: Markup,
}

pub fn tree(leaves: &[Leaf<'_>]) -> Markup {
    html! {
        ul class="tree" {
            @for leaf in leaves {
                li {
                    div class="tree-line" { a href=(leaf.href) { bdi { (leaf.title) } } " " small { (leaf.kind) } " " (leaf.foot) }
                    (leaf.inside)
                }
            }
        }
    }
}
