//! What the pages of a portal's team have in common.

use crate::{
    portal::{Portal, Texts, What},
    say,
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use lexicon::Lang;
use maud::{Markup, html};
use network::{Institution, look::trail};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        form::{Field, InputKind, text_area, text_field},
        layout::page,
        page_header::{PageHeader, page_header},
        tabs::{Tab, tabs},
        toast::toast,
    },
    legal_name,
    paths::portals as at,
};

/// Which page of a portal one is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    Settings,
    Looks,
    Texts,
    Hosts,
    Courses,
    Elsewhere,
    /// Which has no tab: one comes to it from the settings.
    Close,
}

/// The page around what a team changes: where one is, the other pages, what went wrong, what was done.
pub struct Frame<'a> {
    pub portal: &'a Portal,
    pub institution: &'a Institution,
    pub on: On,
    pub refusals: &'a Refusals,
    /// `saved`, or empty.
    pub done: &'a str,
    /// More for the head.
    pub head: Markup,
}

impl Frame<'_> {
    pub fn render(self, house: &House, visitor: &Visitor, content: Markup) -> Response {
        let lang = visitor.lang();
        let say = say(lang);
        let name = self.portal.name(lang);
        let title = match self.on {
            On::Settings => say.msg_settings(),
            On::Looks => say.msg_looks(),
            On::Texts => say.msg_texts(),
            On::Hosts => say.msg_hosts(),
            On::Courses => say.msg_courses(),
            On::Elsewhere => say.msg_elsewhere(),
            On::Close => say.msg_close_title(),
        };
        let portals = at::Portals { institution: self.institution.slug.clone() }.to_string();
        let further = [(portals, say.msg_tab_portals())];
        let body = html! {
            (page_header(&PageHeader {
                title: &title, over: name, breadcrumb: trail(lang, Some(self.institution), &further), ..PageHeader::default()
            }))
            (page(html! {
                (self.tabs(lang))
                @if self.done == "saved" { (toast(&say.msg_saved(), html! {})) }
                (network::look::wrong_summary(lang, self.refusals))
                (content)
            }))
        };
        let title = format!("{title} · {name}");
        let mut response = Page::new(&title).head(self.head).body(body).render(house, visitor);
        if !self.refusals.is_empty() {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        response
    }

    fn tabs(&self, lang: Lang) -> Markup {
        let say = say(lang);
        let portal = || self.portal.slug.clone();
        let text = What::Front.word().to_owned();
        let all = [
            (On::Settings, at::Portal { portal: portal() }.to_string(), say.msg_settings()),
            (On::Looks, at::Looks { portal: portal() }.to_string(), say.msg_looks()),
            (On::Texts, at::Text { portal: portal(), text }.to_string(), say.msg_texts()),
            (On::Hosts, at::Hosts { portal: portal() }.to_string(), say.msg_hosts()),
            (On::Courses, at::Curation { portal: portal() }.to_string(), say.msg_courses()),
            (On::Elsewhere, at::Elsewhere { portal: portal() }.to_string(), say.msg_elsewhere()),
        ];
        let list: Vec<Tab<'_>> = all
            .iter()
            .map(|(on, href, label)| Tab { href, label, count: "", current: *on == self.on })
            .collect();
        tabs(&say.msg_portal_pages(self.portal.name(lang)), &list)
    }
}

/// Back to a page with its word of what was done; a program is answered without content.
pub fn saved(visitor: &Visitor, page: impl std::fmt::Display) -> Response {
    match visitor.wants {
        Wants::Json => StatusCode::NO_CONTENT.into_response(),
        _ => Redirect::to(&format!("{page}?done=saved")).into_response(),
    }
}

/// The refusals to show the form again with; what is no refusal, and all refusals for programs, go on upwards.
pub fn refusals(visitor: &Visitor, fault: ground::Fault) -> Result<Refusals, Wrong> {
    match visitor.wants {
        Wants::Json => Err(fault.into()),
        _ => Refusals::or_wrong(fault, visitor.lang()),
    }
}

/// A line in each language: `name-fr`. Required in the first.
pub(super) fn lines(
    lang: Lang,
    (name, label): (&str, &str),
    texts: &Texts,
    required: Option<Lang>,
    refusals: &Refusals,
) -> Markup {
    let optional = say(lang).msg_optional();
    html! {
        @for tongue in Lang::ALL {
            @let id = format!("{name}-{}", tongue.tag());
            (text_field(InputKind::Text, &Field {
                id: &id, name: &id, label: &format!("{label} – {}", tongue.own_name()), value: texts.of(tongue),
                optional: if required == Some(tongue) { "" } else { &optional }, error: refusals.at(&id).unwrap_or_default(),
                ..Field::default()
            }))
        }
    }
}

/// Several lines in each language: `text-fr`.
pub(super) fn areas(lang: Lang, hint: &str, texts: &Texts, refusals: &Refusals) -> Markup {
    let optional = say(lang).msg_optional();
    html! {
        @for tongue in Lang::ALL {
            @let id = format!("text-{}", tongue.tag());
            (text_area(10, &Field {
                id: &id, name: &id, label: tongue.own_name(), hint, value: texts.of(tongue), optional: &optional,
                error: refusals.at(&id).unwrap_or_default(), ..Field::default()
            }))
        }
    }
}

/// What a text is called.
pub(super) fn what_name(lang: Lang, what: What) -> String {
    match what {
        What::Name => say(lang).msg_name(),
        What::Promise => say(lang).msg_promise(),
        What::Front => say(lang).msg_text_front(),
        What::Legal(page) => legal_name(lang, page),
    }
}
