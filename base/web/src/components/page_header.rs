//! The head of a page: where one is, what the page is called, what it is about.

use maud::{Markup, html};

use super::honeycomb::honeycomb;
use super::icons::{Icon, icon};
use super::layout::filled;

/// One page above this one.
#[derive(Debug, Default, Clone, Copy)]
pub struct Crumb<'a> {
    pub href: &'a str,
    pub label: &'a str,
    /// The language of the label where it is not the page's; or empty.
    pub lang: &'a str,
}

/// The pages above, nearest last. The page itself is not in it: its title follows at once. Labels are often titles
/// that others wrote: each runs its own way, so that "Et maintenant ?" keeps its mark at its end on an Arabic page.
pub fn breadcrumb(label: &str, crumbs: &[Crumb<'_>]) -> Markup {
    html! {
        nav class="breadcrumb" aria-label=(label) {
            ol {
                @for (position, crumb) in crumbs.iter().enumerate() {
                    li { @if position > 0 { (icon(Icon::ChevronNext)) } a href=(crumb.href) lang=[filled(crumb.lang)] { bdi { (crumb.label) } } }
                }
            }
        }
    }
}

/// Every page but the home has one; it holds the only `h1`.
#[derive(Default)]
pub struct PageHeader<'a> {
    pub title: &'a str,
    /// The language and direction of title and lead where they are not the page's; or empty.
    pub lang: &'a str,
    pub dir: &'a str,
    /// A word above the title: the institution, the kind of page. May be empty.
    pub over: &'a str,
    /// One or two sentences beneath. May be empty.
    pub lead: &'a str,
    pub breadcrumb: Markup,
    /// Pills and buttons beneath; they stand in one line that wraps. May be empty.
    pub actions: Markup,
}

pub fn page_header(header: &PageHeader<'_>) -> Markup {
    html! {
        div class="page-header" {
            (honeycomb("comb-header"))
            div class="page" {
                (header.breadcrumb)
                @if !header.over.is_empty() { p class="page-header-over" { (header.over) } }
                h1 { (in_its_tongue(header, header.title)) }
                @if !header.lead.is_empty() { p class="page-header-lead" { (in_its_tongue(header, header.lead)) } }
                @if !header.actions.0.is_empty() { div class="cluster" { (header.actions) } }
            }
        }
    }
}

/// A French title runs its own way on an Arabic page, and stands at the side where the page begins.
fn in_its_tongue(header: &PageHeader<'_>, text: &str) -> Markup {
    html! {
        @if header.lang.is_empty() && header.dir.is_empty() { (text) }
        @else { span lang=[filled(header.lang)] dir=[filled(header.dir)] { (text) } }
    }
}
