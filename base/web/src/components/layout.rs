//! How the main part of a page is laid out: width, a column aside, the two columns of a unit.

use maud::{Markup, html};

/// The usual box of a page: centred, with its margins. Put everything in one, or several under each other.
pub fn page(content: Markup) -> Markup {
    html! { div class="page" { (content) } }
}

/// A narrow page for one form or one decision (sign in, confirm, apply).
pub fn narrow_page(content: Markup) -> Markup {
    html! { div class="page page-narrow" { (content) } }
}

/// A section with its heading and, at the end of the same line, an optional link to more.
pub fn section(title: &str, more: Option<(&str, &str)>, content: Markup) -> Markup {
    html! {
        section class="section" {
            div class="section-head" {
                h2 { (title) }
                @if let Some((href, label)) = more { p class="small" { a href=(href) { (label) } } }
            }
            (content)
        }
    }
}

/// Text written by an author: a readable measure, sober tables and pictures. `lang` and `dir` say the
/// language of the text where it is not the page's own; leave them empty otherwise.
pub fn prose(lang: &str, dir: &str, content: Markup) -> Markup {
    html! { div class="prose" lang=[filled(lang)] dir=[filled(dir)] { (content) } }
}

/// Content with a narrower column aside, which goes beneath on a phone (key facts of a course, a lab's hours).
pub fn with_aside(content: Markup, aside: Markup) -> Markup {
    html! { div class="aside-layout" { div class="aside-layout-grid" { div { (content) } aside { (aside) } } } }
}

/// What is read, and beside it what is done with it: the form stays in sight on a wide page and comes after the
/// reading on a phone.
pub fn beside(reading: Markup, doing: Markup) -> Markup {
    html! { div class="beside-layout" { div { (reading) } div { (doing) } } }
}

/// Parts under each other, with room between.
pub fn stack(content: Markup) -> Markup {
    html! { div class="stack" { (content) } }
}

/// A panel: what belongs together and asks for one decision, such as the facts of a course and its button.
pub fn panel(content: Markup) -> Markup {
    html! { div class="panel" { (content) } }
}

/// The unit page: the outline (see `outline::outline`) beside the reading column, or above it on a phone.
pub fn unit_layout(outline: Markup, content: Markup) -> Markup {
    html! { div class="page unit-layout" { (outline) div class="unit-body" { (content) } } }
}

/// An attribute that is left out when its text is empty.
pub(super) fn filled(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
