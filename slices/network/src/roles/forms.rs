//! The forms of the people page: give a role, end one.

use super::{
    Days, Spell, Team,
    pages::{GiveForm, Given},
};
use crate::say;
use lexicon::{Lang, Role};
use maud::{Markup, html};
use web::{
    Refusals,
    components::{
        button::{Look, button},
        form::{
            ChoiceOption, Choices, Field, InputKind, SelectOption, Width, form, hidden, radio_fieldset,
            select_field, text_field,
        },
    },
    paths,
};
use words::dates;

pub(super) fn end_form(
    lang: Lang,
    team: &Team,
    index: usize,
    spell: &Spell,
    given: &Given,
    refusals: &Refusals,
) -> Markup {
    let say = say(lang);
    let refused = given
        .end
        .as_ref()
        .filter(|end| end.person == spell.person && end.role == spell.role && end.place == spell.key);
    // The error summary leads to the field of the refused row by its plain name.
    let id = if refused.is_some() { "reason".to_owned() } else { format!("reason-{index}") };
    let error = refused.and_then(|_| refusals.at("reason")).unwrap_or_default();
    let action = paths::network::EndRole { institution: team.institution.slug.clone() }.to_string();
    let who = if spell.name.is_empty() { say.msg_erased() } else { spell.name.clone() };
    html! {
        details open[refused.is_some()] {
            summary { (say.msg_end_role()) span class="visually-hidden" { " – " (words::base::role(lang, spell.role)) ", " (who) } }
            (form(&action, "", html! {
                (hidden("person", &spell.person.to_string()))
                (hidden("role", spell.role.name()))
                (hidden("place", &spell.key))
            }, html! {
                (text_field(InputKind::Text, &Field {
                    id: &id, name: "reason", label: &say.msg_reason(), hint: &say.msg_reason_hint(), error,
                    value: refused.map_or("", |end| &end.reason), ..Field::default()
                }))
                (button(Look::Danger, "", "", html! { (say.msg_end_button()) }))
            }))
        }
    }
}

pub(super) fn give_form(
    lang: Lang,
    zone: &str,
    team: &Team,
    given: &GiveForm,
    refusals: &Refusals,
) -> Markup {
    let say = say(lang);
    let at = |field| refusals.at(field).unwrap_or_default();
    let action = paths::network::InstitutionTeam { institution: team.institution.slug.clone() }.to_string();
    form(
        &action,
        "",
        html! {},
        html! {
            (text_field(InputKind::Email, &Field {
                id: "email", name: "email", label: &say.msg_email(), hint: &say.msg_email_hint(), value: &given.email,
                error: at("email"), ..Field::default()
            }))
            (role_fields(lang, &given.role, &given.place, &team.places, refusals))
            (days_fields(lang, &Days { from: given.from.clone(), until: given.until.clone() }, zone, refusals))
            (button(Look::Primary, "", "", html! { (say.msg_give_button()) }))
        },
    )
}

/// Which role, and where.
pub(crate) fn role_fields(
    lang: Lang,
    role: &str,
    place: &str,
    places: &[(String, String)],
    refusals: &Refusals,
) -> Markup {
    let say = say(lang);
    let at = |field| refusals.at(field).unwrap_or_default();
    let roles: Vec<(&str, String, String)> = Role::GIVEN
        .iter()
        .map(|role| (role.name(), words::base::role(lang, *role), may(lang, *role)))
        .collect();
    let options: Vec<ChoiceOption<'_>> = roles
        .iter()
        .map(|(value, label, note)| ChoiceOption {
            value,
            label,
            note,
            chosen: *value == role,
            disabled: false,
        })
        .collect();
    let labels: Vec<String> = places.iter().map(|(key, title)| format!("{title} ({key})")).collect();
    let places: Vec<SelectOption<'_>> =
        places.iter().zip(&labels).map(|((value, _), label)| SelectOption { value, label }).collect();
    html! {
        (radio_fieldset(&Choices {
            id: "role", name: "role", legend: &say.msg_role(), error: at("role"), options: &options, ..Choices::default()
        }))
        (select_field(&Field {
            id: "place", name: "place", label: &say.msg_place(), hint: &say.msg_place_hint(), value: place,
            error: at("place"), ..Field::default()
        }, "", &places))
    }
}

/// From which day to which; in which zone is said.
pub(crate) fn days_fields(lang: Lang, days: &Days, zone: &str, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let at = |field| refusals.at(field).unwrap_or_default();
    let city = dates::city(lang, zone);
    html! {
        (text_field(InputKind::Date, &Field {
            id: "from", name: "from", label: &say.msg_from(), optional: &say.msg_optional(), hint: &say.msg_from_hint(&city),
            value: &days.from, error: at("from"), width: Width::Short, ..Field::default()
        }))
        (text_field(InputKind::Date, &Field {
            id: "until", name: "until", label: &say.msg_until(), optional: &say.msg_optional(), hint: &say.msg_until_hint(),
            value: &days.until, error: at("until"), width: Width::Short, ..Field::default()
        }))
    }
}

/// What a role allows, in a sentence beneath it.
fn may(lang: Lang, role: Role) -> String {
    let say = say(lang);
    match role {
        Role::Lead => say.msg_may_lead(),
        Role::Registrar => say.msg_may_registrar(),
        Role::ElearningHead => say.msg_may_elearning_head(),
        Role::LocalLead => say.msg_may_local_lead(),
        Role::Coordinator => say.msg_may_coordinator(),
        Role::Author => say.msg_may_author(),
        Role::Instructor => say.msg_may_instructor(),
        Role::Tutor => say.msg_may_tutor(),
        Role::Viewer => say.msg_may_viewer(),
        Role::Student => say.msg_may_student(),
        Role::Administrator | Role::Learner => String::new(),
    }
}
