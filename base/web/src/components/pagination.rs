//! Previous and next of a long list. Lists go on by keys, so there are no page numbers to jump to.

use maud::{Markup, html};

use super::icons::{Icon, icon};

pub struct Pagination<'a> {
    pub label: &'a str,
    /// Address and words of the way back, if there is one.
    pub previous: Option<(&'a str, &'a str)>,
    pub next: Option<(&'a str, &'a str)>,
    /// What is shown: "21 to 40 of about 119"; or empty.
    pub shown: &'a str,
}

/// Nothing at all when the list fits on one page and says nothing.
pub fn pagination(pages: &Pagination<'_>) -> Markup {
    if pages.previous.is_none() && pages.next.is_none() && pages.shown.is_empty() {
        return Markup::default();
    }
    html! {
        nav class="pagination" aria-label=(pages.label) {
            @if let Some((href, label)) = pages.previous { a class="button" rel="prev" href=(href) { (icon(Icon::ArrowPrevious)) (label) } }
            @if !pages.shown.is_empty() { p { (pages.shown) } }
            @if let Some((href, label)) = pages.next { a class="button" rel="next" href=(href) { (label) (icon(Icon::ArrowNext)) } }
        }
    }
}
