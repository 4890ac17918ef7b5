//! What the pages of a run's team have in common: their head, their tabs, their manners.

use crate::{
    rights::{GradeWork, SeeLearners},
    say,
};
use axum::{http::StatusCode, response::Response};
use courses::Run;
use ground::{Fault, Holders, Refusal, Right};
use lexicon::{Instant, Lang, Role};
use maud::{Markup, html};
use web::{
    House, Page, Refusals, Visitor,
    components::{
        form::{FieldError, error_summary},
        layout::page,
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
        tabs::{Tab, tabs},
        toast::toast,
    },
    paths::{self, network::Institution, team as at},
};
use words::dates;

/// Which view of the run one is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TeamTab {
    Hub,
    Learners,
    Groups,
    Places,
    /// A page of the slice above that keeps seats.
    Seats,
    Gradebook,
    HandIns,
    Notices,
}

/// A page of the team, before its content.
pub(super) struct Frame<'a> {
    pub house: &'a House,
    pub visitor: &'a Visitor,
    pub run: &'a Run,
    pub roles: &'a [Role],
    pub tab: TeamTab,
}

/// What a page says of itself.
#[derive(Default)]
pub(super) struct Saying<'a> {
    pub title: &'a str,
    pub lead: &'a str,
    /// Pages between the hub and this one: (address, words).
    pub above: &'a [(String, String)],
    /// What has just happened; or empty.
    pub toast: &'a str,
    pub refusals: Option<&'a Refusals>,
    /// `(field, id)` where the id of a field is not its name.
    pub ids: &'a [(&'a str, &'a str)],
    pub actions: Markup,
}

impl Frame<'_> {
    pub fn lang(&self) -> Lang {
        self.visitor.lang()
    }

    pub fn zone(&self) -> &str {
        zone_of(self.house, self.visitor)
    }

    pub fn key(&self) -> String {
        self.run.key.clone()
    }

    /// The whole page: head, tabs, what happened, content. A form that was refused comes back with 422.
    pub fn render(&self, saying: Saying<'_>, content: Markup) -> Response {
        let run = self.run.terms.title.as_str();
        let refused = saying.refusals.is_some_and(|refusals| !refusals.is_empty());
        let body = html! {
            (page_header(&PageHeader {
                title: saying.title, over: if saying.title == run { &self.run.key } else { run }, lead: saying.lead, breadcrumb: self.trail(&saying), actions: saying.actions.clone(),
                ..PageHeader::default()
            }))
            (page(html! {
                (run_tabs(self.lang(), self.run, self.roles, self.tab))
                @if !saying.toast.is_empty() { (toast(saying.toast, html! {})) }
                @if let Some(refusals) = saying.refusals { (wrong_summary(self.lang(), refusals, saying.ids)) }
                (content)
            }))
        };
        let title = if saying.title == run { run.to_owned() } else { format!("{} · {run}", saying.title) };
        let mut response = Page::new(&title).wide().body(body).render(self.house, self.visitor);
        if refused {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        response
    }

    fn trail(&self, saying: &Saying<'_>) -> Markup {
        let institution = Institution { institution: self.run.institution_slug.clone() };
        let mut pages = vec![(institution.to_string(), self.run.institution_name.clone())];
        if self.tab != TeamTab::Hub {
            pages.push((at::Team { run: self.key() }.to_string(), self.run.terms.title.clone()));
        }
        pages.extend(saying.above.iter().cloned());
        let tongue =
            |label: &str| if label == self.run.terms.title { self.run.terms.language.as_str() } else { "" };
        let crumbs: Vec<Crumb<'_>> =
            pages.iter().map(|(href, label)| Crumb { href, label, lang: tongue(label) }).collect();
        breadcrumb(&say(self.lang()).msg_team_you_are_here(), &crumbs)
    }

    /// Whether to show what that right allows; the door itself asks again.
    pub fn may<R: Right>(&self) -> bool {
        may::<R>(self.roles)
    }
}

/// The tabs above the page that says who of other schools has a seat.
pub fn seats_tabs(lang: Lang, run: &Run, roles: &[Role]) -> Markup {
    run_tabs(lang, run, roles, TeamTab::Seats)
}

fn run_tabs(lang: Lang, run: &Run, roles: &[Role], current: TeamTab) -> Markup {
    let say = say(lang);
    let run = || run.key.clone();
    let all = [
        (TeamTab::Hub, true, at::Team { run: run() }.to_string(), say.msg_team_tab_hub()),
        (
            TeamTab::Learners,
            may::<SeeLearners>(roles),
            at::Learners { run: run() }.to_string(),
            say.msg_team_tab_learners(),
        ),
        (
            TeamTab::Groups,
            current == TeamTab::Groups,
            at::Groups { run: run() }.to_string(),
            say.msg_group_title(),
        ),
        (
            TeamTab::Places,
            current == TeamTab::Places,
            at::Places { run: run() }.to_string(),
            say.msg_places_title(),
        ),
        (
            TeamTab::Seats,
            current == TeamTab::Seats,
            paths::seats::RunSeats { run: run() }.to_string(),
            say.msg_team_seats_title(),
        ),
        (
            TeamTab::Gradebook,
            may::<SeeLearners>(roles),
            at::Gradebook { run: run() }.to_string(),
            say.msg_team_tab_gradebook(),
        ),
        (
            TeamTab::HandIns,
            may::<GradeWork>(roles),
            at::HandIns { run: run() }.to_string(),
            say.msg_team_tab_hand_ins(),
        ),
        (TeamTab::Notices, true, at::Notices { run: run() }.to_string(), say.msg_team_tab_notices()),
    ];
    let shown: Vec<Tab<'_>> = all
        .iter()
        .filter(|(_, may, _, _)| *may)
        .map(|(tab, _, href, label)| Tab { href, label, count: "", current: *tab == current })
        .collect();
    tabs(&say.msg_team_tabs(), &shown)
}

/// Whether one of these roles holds the right: for showing more to some, never for deciding.
pub(super) fn may<R: Right>(roles: &[Role]) -> bool {
    match R::HOLDERS {
        Holders::Roles(wanted) => wanted.iter().any(|role| roles.contains(role)),
        Holders::Anyone | Holders::SignedIn => true,
        Holders::Oneself => false,
    }
}

/// Refuses, with who can help, whoever holds none of the roles of the right: for forms whose act asks for it again.
pub(super) fn needs<R: Right>(roles: &[Role]) -> Result<(), Fault> {
    match R::HOLDERS {
        Holders::Roles(wanted) if !may::<R>(roles) => {
            let refusal = Refusal::new("ground.needs-role", move |lang| words::base::forbidden(lang, wanted));
            Err(Fault::Forbidden(refusal))
        }
        _ => Ok(()),
    }
}

/// The zone in which this visitor reads dates: their own, or the house's.
pub(super) fn zone_of<'v>(house: &'v House, visitor: &'v Visitor) -> &'v str {
    if visitor.zone.is_empty() { &house.settings.zone } else { &visitor.zone }
}

fn wrong_summary(lang: Lang, refusals: &Refusals, ids: &[(&str, &str)]) -> Markup {
    let id = |field: Option<&str>| -> String {
        let field = field.unwrap_or_default();
        ids.iter().find(|(name, _)| *name == field).map_or(field, |(_, id)| id).to_owned()
    };
    let all: Vec<(String, &str)> = refusals.all().map(|(field, sentence)| (id(field), sentence)).collect();
    let errors: Vec<FieldError<'_>> =
        all.iter().map(|(field, sentence)| FieldError { field, sentence }).collect();
    error_summary(&say(lang).msg_team_form_wrong(), &errors)
}

/// A person's name as lists show it; the account may be gone.
pub(super) fn name_of(lang: Lang, name: &str) -> String {
    if name.is_empty() { say(lang).msg_team_erased() } else { name.to_owned() }
}

/// A day in a table, with its machine-readable form.
pub(super) fn day(lang: Lang, at: Option<Instant>, zone: &str) -> Markup {
    html! {
        @match at {
            Some(at) => { time datetime=(dates::machine(at)) { (dates::short_day(lang, at, zone)) } }
            None => { "–" }
        }
    }
}

/// A day and hour in full, with its zone.
pub(super) fn moment(lang: Lang, at: Instant, zone: &str) -> Markup {
    html! { time datetime=(dates::machine(at)) { (dates::moment_in_zone(lang, at, zone)) } }
}

/// What the page should say of the act that led to it: `?done=…`.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct Done {
    #[serde(default)]
    pub done: String,
}
