//! The views of an institution, each with its own address, in rooms.

use crate::{Institution, say};
use lexicon::{Lang, Role};
use maud::{Markup, html};
use web::{
    components::tabs::{Tab, tabs, tabs_in_two_rows},
    paths::{self, network as at, seats},
};

/// Which of them one is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstitutionTab {
    Overview,
    People,
    Students,
    Invite,
    Seats,
    Elsewhere,
    Find,
    Agreements,
    Calendar,
    Portals,
    Programmes,
    Import,
    Deliver,
    Privacy,
    SignIn,
    Settings,
}

use InstitutionTab::*;

/// What belongs together: a room has one tab, and its views a row of their own once one is inside.
const ROOMS: [&[InstitutionTab]; 5] = [
    &[Overview],
    &[People, Students, Invite, Find],
    &[Programmes, Import, Deliver],
    &[Agreements, Seats, Elsewhere, Calendar, Portals],
    &[Settings, SignIn, Privacy],
];

/// The tabs for who holds these roles in the institution; nothing for who holds none.
pub fn institution_tabs(
    lang: Lang,
    institution: &Institution,
    roles: &[Role],
    current: InstitutionTab,
) -> Markup {
    if !roles.iter().any(|role| role.is_of_team()) {
        return html! {};
    }
    let rooms: Vec<Room> =
        ROOMS.iter().filter_map(|views| Room::of(lang, &institution.slug, roles, views)).collect();
    let outer: Vec<Tab<'_>> = rooms.iter().map(|room| room.tab(current)).collect();
    let label = say(lang).msg_tabs(&institution.name);
    match rooms.iter().find(|room| room.has(current) && room.views.len() > 1) {
        Some(room) => tabs_in_two_rows(&label, &outer, (&room.label, &room.inner(current))),
        None => tabs(&label, &outer),
    }
}

struct Room {
    label: String,
    /// Those that these roles may open: which, address, label.
    views: Vec<(InstitutionTab, String, String)>,
}

impl Room {
    /// `None` where these roles open none of its views. A room of one view is called as that.
    fn of(lang: Lang, slug: &str, roles: &[Role], views: &[InstitutionTab]) -> Option<Self> {
        let may = views.iter().filter(|view| view.opens_to(roles));
        let views: Vec<_> = may.map(|view| (*view, view.address(slug), view.label(lang))).collect();
        let (first, _, alone) = views.first()?;
        let label = if views.len() == 1 { alone.clone() } else { first.room(lang) };
        Some(Self { label, views })
    }

    fn has(&self, current: InstitutionTab) -> bool {
        self.views.iter().any(|(view, _, _)| *view == current)
    }

    /// It leads to its first view.
    fn tab(&self, current: InstitutionTab) -> Tab<'_> {
        Tab { href: &self.views[0].1, label: &self.label, count: "", current: self.has(current) }
    }

    fn inner(&self, current: InstitutionTab) -> Vec<Tab<'_>> {
        let views = self.views.iter();
        views.map(|(view, href, label)| Tab { href, label, count: "", current: *view == current }).collect()
    }
}

impl InstitutionTab {
    /// Whether one of these roles may open it: what the page itself asks.
    fn opens_to(self, roles: &[Role]) -> bool {
        use Role::{Administrator, Author, Coordinator, ElearningHead, Lead, LocalLead, Registrar};
        let holders: &[Role] = match self {
            Overview | People | Agreements | Calendar | Programmes => return true,
            Students => &[Lead, Registrar, LocalLead, ElearningHead, Administrator],
            Seats => &[Lead, Registrar, LocalLead, ElearningHead, Coordinator, Administrator],
            Elsewhere => &[Lead, Registrar, ElearningHead, Coordinator, Administrator],
            Find => &[Lead, LocalLead, Registrar, Administrator],
            Portals => &[Lead, ElearningHead, Administrator],
            Import | Deliver => &[Author, ElearningHead, Lead, Administrator],
            Privacy => &[Lead, Registrar, ElearningHead, Administrator],
            Invite | SignIn | Settings => &[Lead, Administrator],
        };
        holders.iter().any(|role| roles.contains(role))
    }

    fn address(self, slug: &str) -> String {
        let institution = slug.to_owned();
        match self {
            Overview => at::Institution { institution }.to_string(),
            People => at::InstitutionTeam { institution }.to_string(),
            Students => seats::Students { institution }.to_string(),
            Invite => at::Invitations { institution }.to_string(),
            Seats => seats::Requests { institution }.to_string(),
            Elsewhere => seats::Elsewhere { institution }.to_string(),
            Find => at::FindPeople { institution }.to_string(),
            Agreements => paths::agreements::Agreements { institution }.to_string(),
            Calendar => paths::calendars::Calendar { institution }.to_string(),
            Portals => paths::portals::Portals { institution }.to_string(),
            Programmes => paths::programmes::Programmes { institution }.to_string(),
            Import => paths::courses::Import { institution }.to_string(),
            Deliver => paths::courses::Deliver { institution }.to_string(),
            Privacy => paths::privacy::Register { institution }.to_string(),
            SignIn => paths::openid::SignInSettings { institution }.to_string(),
            Settings => at::InstitutionSettings { institution }.to_string(),
        }
    }

    fn label(self, lang: Lang) -> String {
        let say = say(lang);
        match self {
            Overview => say.msg_tab_overview(),
            People => say.msg_tab_people(),
            Students => say.msg_tab_students(),
            Invite => say.msg_tab_invite(),
            Seats => say.msg_tab_seats(),
            Elsewhere => say.msg_tab_elsewhere(),
            Find => say.msg_tab_find(),
            Agreements => say.msg_tab_agreements(),
            Calendar => say.msg_tab_calendar(),
            Portals => say.msg_tab_portals(),
            Programmes => say.msg_tab_programmes(),
            Import => say.msg_tab_import(),
            Deliver => say.msg_tab_deliver(),
            Privacy => say.msg_tab_privacy(),
            SignIn => say.msg_tab_sign_in(),
            Settings => say.msg_tab_settings(),
        }
    }

    /// What its room is called.
    fn room(self, lang: Lang) -> String {
        let say = say(lang);
        match self {
            Overview => say.msg_tab_overview(),
            People | Students | Invite | Find => say.msg_room_people(),
            Programmes | Import | Deliver => say.msg_room_teaching(),
            Agreements | Seats | Elsewhere | Calendar | Portals => say.msg_room_network(),
            Settings | SignIn | Privacy => say.msg_room_settings(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_is_in_one_room() {
        let all = ROOMS.concat();
        for (at, view) in all.iter().enumerate() {
            assert!(!all[at + 1..].contains(view), "{view:?}");
        }
        assert_eq!(all.len(), 16);
    }

    #[test]
    fn a_room_is_named_by_what_one_may_open_in_it() {
        for (roles, expected) in [
            (
                &[Role::Lead][..],
                ["Vue d’ensemble", "Personnes", "Formations", "Réseau", "Réglages"].as_slice(),
            ),
            (&[Role::Viewer], &["Vue d’ensemble", "Personnes et rôles", "Parcours", "Réseau"]),
            (
                &[Role::Registrar],
                &["Vue d’ensemble", "Personnes", "Parcours", "Réseau", "Données personnelles"],
            ),
        ] {
            let rooms = ROOMS.iter().filter_map(|views| Room::of(Lang::Fr, "imt", roles, views));
            assert_eq!(rooms.map(|room| room.label).collect::<Vec<_>>(), expected, "{roles:?}");
        }
    }
}
