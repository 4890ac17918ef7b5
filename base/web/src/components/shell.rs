//! What surrounds every page: skip link, site header with its menus, site footer.

use maud::{Markup, html};

use super::icons::{Icon, icon};
use super::layout::filled;

/// A link of the navigation, of a menu or of the footer. `current` marks the page one is on.
#[derive(Debug, Clone, Copy)]
pub struct NavLink<'a> {
    pub href: &'a str,
    pub label: &'a str,
    pub current: bool,
}

/// The first thing the keyboard meets. `target` is the id of `<main>`.
pub fn skip_link(target: &str, label: &str) -> Markup {
    html! { a class="skip-link" href={ "#" (target) } { (label) } }
}

/// The header of a portal: its mark and name, the menus, the navigation.
pub struct SiteHeader<'a> {
    pub home: &'a str,
    pub name: &'a str,
    /// The address of the portal's logo; the house's own mark when there is none.
    pub logo: Option<&'a str>,
    /// Says which navigation this is, for screen readers.
    pub nav_label: &'a str,
    pub nav: &'a [NavLink<'a>],
    /// Menus at the end of the first line: `language_switch`, `account_menu`, or a sign-in link.
    pub tools: Markup,
}

pub fn site_header(header: &SiteHeader<'_>) -> Markup {
    html! {
        header class="site-header" {
            div class="site-header-row" {
                a class="site-name" href=(header.home) { (logo(header.logo)) span { (header.name) } }
                (header.tools)
            }
            @if !header.nav.is_empty() {
                nav class="site-nav" aria-label=(header.nav_label) { ul { @for link in header.nav { li { (nav_link(link)) } } } }
            }
        }
    }
}

/// The mark beside the portal's name. The name is written next to it, so the picture says nothing more.
fn logo(address: Option<&str>) -> Markup {
    html! {
        @if let Some(address) = address { img class="site-logo" src=(address) alt="" width="43" height="43"; }
        @else { (house_mark()) }
    }
}

/// The mark of the house: three cells. It takes the portal's accent.
pub fn house_mark() -> Markup {
    html! {
        svg class="site-logo" viewBox="0 0 48 48" width="43" height="43" aria-hidden="true" focusable="false" {
            path class="logo-cell" d="M24 2.5 33.5 8v11L24 24.5 14.5 19V8z" {}
            path class="logo-cell-2" d="M13 22l9.5 5.5v11L13 44l-9.5-5.5v-11z" {}
            path class="logo-cell-3" d="M35 22l9.5 5.5v11L35 44l-9.5-5.5v-11z" {}
        }
    }
}

fn nav_link(link: &NavLink<'_>) -> Markup {
    html! { a href=(link.href) aria-current=[link.current.then_some("page")] { (link.label) } }
}

/// A language a page can be read in: its name in itself, and where the same page is in it.
#[derive(Debug, Clone, Copy)]
pub struct LanguageLink<'a> {
    pub href: &'a str,
    /// BCP 47 tag, such as `ar`.
    pub tag: &'a str,
    /// The language's name in the language itself: `العربية`.
    pub name: &'a str,
    pub current: bool,
}

/// The choice of language. Opens without JavaScript. `label` says what it is ("Language"), `shown` the language in use.
pub fn language_switch(label: &str, shown: &str, languages: &[LanguageLink<'_>]) -> Markup {
    html! {
        details class="menu" {
            summary { (icon(Icon::Language)) span class="visually-hidden" { (label) " " } span class="menu-word" { (shown) } }
            div class="menu-panel" {
                ul {
                    @for language in languages {
                        li { a href=(language.href) lang=(language.tag) hreflang=(language.tag) aria-current=[language.current.then_some("true")] { (language.name) } }
                    }
                }
            }
        }
    }
}

/// The menu of who is signed in.
pub struct AccountMenu<'a> {
    pub label: &'a str,
    pub name: &'a str,
    /// One or two letters, drawn in a cell.
    pub initials: &'a str,
    pub email: &'a str,
    pub links: &'a [NavLink<'a>],
    /// What must be a form, such as signing out: use `menu_form`.
    pub forms: Markup,
}

pub fn account_menu(menu: &AccountMenu<'_>) -> Markup {
    html! {
        details class="menu" {
            summary { span class="visually-hidden" { (menu.label) } span class="avatar" aria-hidden="true" { (menu.initials) } }
            div class="menu-panel" {
                p class="menu-who" { b { bdi { (menu.name) } } @if !menu.email.is_empty() { bdi { (menu.email) } } }
                ul { @for link in menu.links { li { (nav_link(link)) } } }
                (menu.forms)
            }
        }
    }
}

/// A form of one button inside a menu. `hidden` is its hidden fields (the token of the form).
pub fn menu_form(action: &str, label: &str, hidden: Markup) -> Markup {
    html! { form method="post" action=(action) { (hidden) button type="submit" { (label) } } }
}

/// The footer: who answers for the site, and the pages the law asks for.
pub fn site_footer(about: Markup, nav_label: &str, links: &[NavLink<'_>]) -> Markup {
    html! {
        footer class="site-footer" {
            div class="site-footer-row" {
                p { (about) }
                nav aria-label=[filled(nav_label)] { ul { @for link in links { li { (nav_link(link)) } } } }
            }
        }
    }
}
