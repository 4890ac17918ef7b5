//! The views of an institution, each with its own address.

use crate::{Institution, say};
use lexicon::{Lang, Role};
use maud::{Markup, html};
use web::{
    components::tabs::{Tab, tabs},
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
    Portals,
    Programmes,
    Import,
    Privacy,
    SignIn,
    Settings,
}

/// The tabs for who holds these roles in the institution; nothing for who holds none.
pub fn institution_tabs(
    lang: Lang,
    institution: &Institution,
    roles: &[Role],
    current: InstitutionTab,
) -> Markup {
    let has = |wanted: &[Role]| wanted.iter().any(|role| roles.contains(role));
    if !roles.iter().any(|role| role.is_of_team()) {
        return html! {};
    }
    let say = say(lang);
    let slug = || institution.slug.clone();
    let all = [
        (
            InstitutionTab::Overview,
            true,
            at::Institution { institution: slug() }.to_string(),
            say.msg_tab_overview(),
        ),
        (
            InstitutionTab::People,
            true,
            at::InstitutionTeam { institution: slug() }.to_string(),
            say.msg_tab_people(),
        ),
        (
            InstitutionTab::Students,
            has(&[Role::Lead, Role::Registrar, Role::LocalLead, Role::ElearningHead, Role::Administrator]),
            seats::Students { institution: slug() }.to_string(),
            say.msg_tab_students(),
        ),
        (
            InstitutionTab::Seats,
            has(&[
                Role::Lead,
                Role::Registrar,
                Role::LocalLead,
                Role::ElearningHead,
                Role::Coordinator,
                Role::Administrator,
            ]),
            seats::Requests { institution: slug() }.to_string(),
            say.msg_tab_seats(),
        ),
        (
            InstitutionTab::Elsewhere,
            has(&[Role::Lead, Role::Registrar, Role::ElearningHead, Role::Coordinator, Role::Administrator]),
            seats::Elsewhere { institution: slug() }.to_string(),
            say.msg_tab_elsewhere(),
        ),
        (
            InstitutionTab::Invite,
            has(&[Role::Lead, Role::Administrator]),
            at::Invitations { institution: slug() }.to_string(),
            say.msg_tab_invite(),
        ),
        (
            InstitutionTab::Find,
            has(&[Role::Lead, Role::LocalLead, Role::Registrar, Role::Administrator]),
            at::FindPeople { institution: slug() }.to_string(),
            say.msg_tab_find(),
        ),
        (
            InstitutionTab::Agreements,
            true,
            paths::agreements::Agreements { institution: slug() }.to_string(),
            say.msg_tab_agreements(),
        ),
        (
            InstitutionTab::Portals,
            has(&[Role::Lead, Role::ElearningHead, Role::Administrator]),
            paths::portals::Portals { institution: slug() }.to_string(),
            say.msg_tab_portals(),
        ),
        (
            InstitutionTab::Programmes,
            true,
            paths::programmes::Programmes { institution: slug() }.to_string(),
            say.msg_tab_programmes(),
        ),
        (
            InstitutionTab::Import,
            has(&[Role::Author, Role::ElearningHead, Role::Lead, Role::Administrator]),
            paths::courses::Import { institution: slug() }.to_string(),
            say.msg_tab_import(),
        ),
        (
            InstitutionTab::Privacy,
            has(&[Role::Lead, Role::Registrar, Role::ElearningHead, Role::Administrator]),
            paths::privacy::Register { institution: slug() }.to_string(),
            say.msg_tab_privacy(),
        ),
        (
            InstitutionTab::SignIn,
            has(&[Role::Lead, Role::Administrator]),
            paths::openid::SignInSettings { institution: slug() }.to_string(),
            say.msg_tab_sign_in(),
        ),
        (
            InstitutionTab::Settings,
            has(&[Role::Lead, Role::Administrator]),
            at::InstitutionSettings { institution: slug() }.to_string(),
            say.msg_tab_settings(),
        ),
    ];
    let shown: Vec<Tab<'_>> = all
        .iter()
        .filter(|(_, may, _, _)| *may)
        .map(|(tab, _, href, label)| Tab { href, label, count: "", current: *tab == current })
        .collect();
    tabs(&say.msg_tabs(&institution.name), &shown)
}
