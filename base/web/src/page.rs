//! One layout for all pages.

use crate::{
    House, LegalPage, Visitor, assets,
    components::shell::{
        AccountMenu, LanguageLink, NavLink, SiteHeader, account_menu, language_switch, menu_form,
        site_footer, site_header, skip_link,
    },
    components::{bell::bell, toast::live_region},
    paths, say,
};
use axum::response::{Html, IntoResponse, Response};
use lexicon::Lang;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// A page: its title and what stands in `<main>`.
pub struct Page<'a> {
    title: &'a str,
    description: Option<&'a str>,
    body: Markup,
    scripts: Vec<&'static str>,
    wide: bool,
    head: Markup,
}

impl<'a> Page<'a> {
    /// `title` reads "unit · course" and gets the site's name added.
    pub fn new(title: &'a str) -> Self {
        let nothing = PreEscaped(String::new());
        Self {
            title,
            description: None,
            body: nothing.clone(),
            scripts: Vec::new(),
            wide: false,
            head: nothing,
        }
    }

    #[must_use]
    pub fn body(mut self, body: Markup) -> Self {
        self.body = body;
        self
    }

    /// For search engines and link previews.
    #[must_use]
    pub fn description(mut self, description: &'a str) -> Self {
        self.description = Some(description);
        self
    }

    /// A module of `assets/js`, loaded on this page only: `"answer.js"`.
    #[must_use]
    pub fn script(mut self, name: &'static str) -> Self {
        if !self.scripts.contains(&name) {
            self.scripts.push(name);
        }
        self
    }

    /// Uses the whole width: tables, an outline beside a unit.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// More for `<head>`, such as JSON-LD or an alternate feed.
    #[must_use]
    pub fn head(mut self, head: Markup) -> Self {
        self.head = head;
        self
    }

    /// What the page is about in the words of schema.org (`announce::schema_org`), for programs: data, which no browser
    /// runs.
    #[must_use]
    pub fn tells(mut self, document: serde_json::Value) -> Self {
        let text = announce::schema_org::in_page(&announce::schema_org::document(document));
        let head = self.head;
        self.head = html! { (head) script type="application/ld+json" { (PreEscaped(text)) } };
        self
    }

    /// The whole document.
    pub fn render(self, house: &House, visitor: &Visitor) -> Response {
        let lang = visitor.lang();
        let (site, brand) = (visitor.site_name(house), visitor.brand.as_deref());
        let document = html! {
            (DOCTYPE)
            html lang=(lang.tag()) dir=(lang.dir()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) " · " (site) }
                    @if let Some(description) = self.description { meta name="description" content=(description); }
                    link rel="stylesheet" href=(assets::url("essaim.css"));
                    @if let Some(brand) = brand { link rel="stylesheet" href=(brand.style); }
                    @if let Some(logo) = brand.and_then(|brand| brand.logo.as_deref()) { link rel="icon" href=(logo); }
                    @else { link rel="icon" type="image/svg+xml" href=(assets::url("icons/essaim.svg")); }
                    @if brand.is_some_and(|brand| !brand.indexed) { meta name="robots" content="noindex"; }
                    link rel="alternate" type="application/atom+xml" title=(site) href=(paths::feeds::Runs);
                    @for name in &self.scripts {
                        script type="module" src=(assets::url(&format!("js/{name}"))) {}
                    }
                    (self.head)
                }
                body {
                    (skip_link("main", &say(lang).msg_skip()))
                    @if house.settings.demo { (demo_banner(lang)) }
                    (header(house, visitor))
                    main id="main" tabindex="-1" class=[self.wide.then_some("wide")] { (self.body) }
                    (footer(visitor))
                    (live_region())
                }
            }
        };
        Html(document.into_string()).into_response()
    }
}

fn demo_banner(lang: Lang) -> Markup {
    let say = say(lang);
    html! {
        aside class="demo-banner" aria-label=(say.msg_demo_label()) {
            p { (say.msg_demo_banner()) " " a href=(paths::Outbox) { (say.msg_demo_outbox()) } }
        }
    }
}

fn header(house: &House, visitor: &Visitor) -> Markup {
    let say = say(visitor.lang());
    let here = visitor.here.split('?').next().unwrap_or_default();
    let (home, my, team) =
        (paths::Home.to_string(), paths::My.to_string(), paths::network::Institutions.to_string());
    let (courses, mine, staff) = (say.msg_nav_courses(), say.msg_nav_my(), say.msg_nav_team());
    let link = |href: &'_ str| here == href;
    let mut nav = vec![NavLink { href: &home, label: &courses, current: link(&home) }];
    if visitor.is_signed_in() {
        nav.push(NavLink { href: &my, label: &mine, current: link(&my) });
    }
    if visitor.staff {
        nav.push(NavLink { href: &team, label: &staff, current: link(&team) });
    }
    site_header(&SiteHeader {
        home: &home,
        name: visitor.site_name(house),
        logo: visitor.brand.as_ref().and_then(|brand| brand.logo.as_deref()),
        nav_label: &say.msg_nav_main(),
        nav: &nav,
        tools: html! { (languages(visitor)) (bell_of(visitor)) (account(visitor)) },
    })
}

fn languages(visitor: &Visitor) -> Markup {
    let lang = visitor.lang();
    let (path, query) = visitor.here.split_once('?').unwrap_or((&visitor.here, ""));
    let kept: Vec<&str> =
        query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect();
    if visitor.languages().len() < 2 {
        return html! {};
    }
    let links: Vec<(String, Lang)> = visitor
        .languages()
        .iter()
        .copied()
        .map(|other| {
            let mut pairs = kept.clone();
            let chosen = format!("lang={}", other.tag());
            pairs.push(&chosen);
            (format!("{path}?{}", pairs.join("&")), other)
        })
        .collect();
    let links: Vec<LanguageLink<'_>> = links
        .iter()
        .map(|(href, other)| LanguageLink {
            href,
            tag: other.tag(),
            name: other.own_name(),
            current: *other == lang,
        })
        .collect();
    language_switch(&say(lang).msg_nav_language(), lang.own_name(), &links)
}

/// The way to what they were told, with how much of it is unread.
fn bell_of(visitor: &Visitor) -> Markup {
    if !visitor.is_signed_in() {
        return Markup::default();
    }
    let (say, lang) = (say(visitor.lang()), visitor.lang());
    let unread = visitor.unread.unwrap_or(0);
    let label = if unread > 0 { say.msg_bell_unread(unread) } else { say.msg_bell() };
    let shown = match unread {
        0 => String::new(),
        1..100 => words::numbers::count(lang, unread),
        _ => format!("{}+", words::numbers::count(lang, 99)),
    };
    bell(&paths::notifications::Notifications.to_string(), &label, &shown)
}

fn account(visitor: &Visitor) -> Markup {
    let say = say(visitor.lang());
    let Some(name) = &visitor.name else {
        let next = if visitor.here.starts_with("/sign-") { "" } else { &visitor.here };
        return html! { a class="button button-quiet" href=(paths::people::sign_in_then(next)) { (say.msg_sign_in()) } };
    };
    let account = paths::people::Account.to_string();
    let letters = paths::notifications::Settings.to_string();
    let links = [
        NavLink { href: &account, label: &say.msg_nav_account(), current: false },
        NavLink { href: &letters, label: &say.msg_nav_letters(), current: false },
    ];
    let initials: String = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
        .take(2)
        .collect();
    account_menu(&AccountMenu {
        label: &say.msg_account_of(name),
        name,
        initials: &initials.to_uppercase(),
        email: "",
        links: &links,
        forms: menu_form(&paths::people::SignOut.to_string(), &say.msg_sign_out(), html! {}),
    })
}

fn footer(visitor: &Visitor) -> Markup {
    let say = say(visitor.lang());
    let verify = paths::certificates::Verify.to_string();
    let legal = legal_pages(visitor);
    let contact = visitor.brand.as_ref().map(|brand| brand.contact.as_str()).filter(|at| !at.is_empty());
    let (mailto, write) = (format!("mailto:{}", contact.unwrap_or_default()), say.msg_footer_contact());
    let verifying = say.msg_nav_verify();
    let mut links = vec![NavLink { href: &verify, label: &verifying, current: false }];
    links.extend(legal.iter().map(|(href, label)| NavLink { href, label, current: false }));
    links.extend(contact.map(|_| NavLink { href: &mailto, label: &write, current: false }));
    site_footer(html! { (say.msg_footer_about()) }, "", &links)
}

/// Addresses and names: a portal's own words where it has some, else what the house says of itself.
fn legal_pages(visitor: &Visitor) -> Vec<(String, String)> {
    let own = visitor.brand.as_ref().map_or(&[][..], |brand| &brand.legal);
    let pages = LegalPage::ALL.into_iter().filter_map(|page| {
        let label = legal_name(visitor.lang(), page);
        let at = paths::portals::Legal { page: page.word().to_owned() }.to_string();
        match page {
            _ if own.contains(&page) => Some((at, label)),
            LegalPage::Privacy => Some((paths::Privacy.to_string(), label)),
            LegalPage::Accessibility => Some((paths::Accessibility.to_string(), label)),
            LegalPage::Notice | LegalPage::Terms => None,
        }
    });
    pages.collect()
}

/// What a legal page is called.
pub fn legal_name(lang: Lang, page: LegalPage) -> String {
    let say = say(lang);
    match page {
        LegalPage::Notice => say.msg_footer_notice(),
        LegalPage::Privacy => say.msg_footer_privacy(),
        LegalPage::Terms => say.msg_footer_terms(),
        LegalPage::Accessibility => say.msg_footer_accessibility(),
    }
}
