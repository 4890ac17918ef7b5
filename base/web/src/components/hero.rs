//! The top of a portal's home: one promise, one thing to do. Nowhere else.

use maud::{Markup, html};

use super::button::{Look, button};
use super::icons::{Icon, icon};

/// `picture` is usually `honeycomb::lab_hive()`; `action` a `search_form` or one primary link.
pub fn hero(title: &str, lead: &str, action: Markup, picture: Markup) -> Markup {
    html! {
        div class="hero" {
            div class="page hero-grid" {
                div { h1 { (title) } p class="hero-lead" { (lead) } (action) }
                (picture)
            }
        }
    }
}

/// One search field and its button. `action` answers GET with the parameter `q`.
pub struct SearchForm<'a> {
    pub action: &'a str,
    pub label: &'a str,
    pub placeholder: &'a str,
    pub button: &'a str,
    pub value: &'a str,
}

pub fn search_form(search: &SearchForm<'_>) -> Markup {
    html! {
        form class="search" role="search" action=(search.action) {
            input class="input" type="search" name="q" value=(search.value) aria-label=(search.label) placeholder=(search.placeholder) enterkeyhint="search";
            (button(Look::Primary, "", "", html! { (icon(Icon::Search)) (search.button) }))
        }
    }
}
