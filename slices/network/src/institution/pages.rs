//! Pages: the list of institutions, and the settings of one.

use super::{
    FoundInstitution, Institution, KINDS, ListInstitutions, Listed, kind_name,
    tree::{self, Branch},
};
use crate::{api, look::wrong_summary, say};
use axum::{
    Form,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use lexicon::{Lang, Role};
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        card::{Card, card, card_grid},
        empty_state::{EmptyState, empty_state},
        form::{Field, InputKind, SelectOption, Width, form, select_field, text_field},
        layout::{page, section},
        page_header::{PageHeader, page_header},
        pictograms::Machine,
        pill::pill,
        tone::Tone,
        tree::{Leaf, tree as tree_list},
    },
    paths,
};

/// `GET /institutions`
pub async fn list(
    _: paths::network::Institutions,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    show_list(&house, &visitor, &FoundForm::default(), &Refusals::none()).await
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct FoundForm {
    #[serde(default)]
    slug: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    parent: String,
}

/// `POST /institutions`
pub async fn found(
    _: paths::network::Institutions,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<FoundForm>,
) -> Result<Response, Wrong> {
    let FoundForm { slug, name, kind, parent } = given.clone();
    let act = FoundInstitution { slug, name, kind, parent: Some(parent) };
    match house.site.act(&visitor.who, act).await {
        Ok(new) if visitor.wants == Wants::Json => {
            Ok((StatusCode::CREATED, axum::Json(api::institution(&new))).into_response())
        }
        Ok(new) => {
            let team = paths::network::InstitutionTeam { institution: new.slug };
            Ok(Redirect::to(&format!("{team}?done=founded")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show_list(&house, &visitor, &given, &refusals).await
        }
    }
}

async fn show_list(
    house: &House,
    visitor: &Visitor,
    given: &FoundForm,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let (listed, may_found) = house.site.ask(&visitor.who, ListInstitutions).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::institutions(&listed));
    }
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_institutions();
    let mine: Vec<&Listed> = listed.iter().filter(|one| !one.mine.is_empty()).collect();
    let mut by_name = listed.clone();
    by_name.sort_by_key(|one| one.institution.name.to_lowercase());
    let body = html! {
        (page_header(&PageHeader { title: &title, lead: &say.msg_institutions_lead(), ..PageHeader::default() }))
        (page(html! {
            (wrong_summary(lang, refusals))
            @if listed.is_empty() {
                (empty_state(&EmptyState {
                    id: "comb-empty", machine: Machine::Bench, title: &say.msg_institutions_none(),
                    text: &say.msg_institutions_none_text(), action: html! {},
                }))
            }
            @if !mine.is_empty() { (section(&say.msg_institutions_mine(), None, cards(lang, &mine))) }
            @if !listed.is_empty() { (section(&say.msg_institutions_all(), None, branches(lang, &tree::grown(&by_name)))) }
            @if may_found { (section(&say.msg_found_title(), None, found_form(lang, &listed, given, refusals))) }
        }))
    };
    let mut response = Page::new(&title).body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn branches(lang: Lang, branches: &[Branch<'_>]) -> Markup {
    if branches.is_empty() {
        return html! {};
    }
    let say = say(lang);
    let words: Vec<(String, String)> = branches
        .iter()
        .map(|branch| {
            let Institution { slug, kind, .. } = &branch.listed.institution;
            let at = paths::network::Institution { institution: slug.clone() };
            (at.to_string(), kind_name(lang, kind))
        })
        .collect();
    let leaves: Vec<Leaf<'_>> = branches
        .iter()
        .zip(&words)
        .map(|(branch, (href, kind))| Leaf {
            href,
            kind,
            title: &branch.listed.institution.name,
            foot: html! { @if !branch.listed.institution.is_public { (pill(Tone::Plain, &say.msg_not_public())) } },
            inside: self::branches(lang, &branch.inside),
        })
        .collect();
    tree_list(&leaves)
}

fn cards(lang: Lang, listed: &[&Listed]) -> Markup {
    let cards: Vec<Markup> = listed
        .iter()
        .map(|one| {
            let Institution { slug, name, kind, .. } = &one.institution;
            let mut mine: Vec<Role> = one.mine.clone();
            mine.dedup();
            card(3, &Card {
                href: &paths::network::Institution { institution: slug.clone() }.to_string(),
                title: name,
                over: &kind_name(lang, kind),
                foot: html! { @for role in &mine { (pill(Tone::Plain, &words::base::role(lang, *role))) } },
                ..Card::default()
            })
        })
        .collect();
    card_grid(&cards)
}

fn found_form(lang: Lang, listed: &[Listed], given: &FoundForm, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let at = |field| refusals.at(field).unwrap_or_default();
    let parents: Vec<SelectOption<'_>> = listed
        .iter()
        .map(|one| SelectOption { value: &one.institution.slug, label: &one.institution.name })
        .collect();
    form(
        &paths::network::Institutions.to_string(),
        "",
        html! {},
        html! {
            (name_and_kind(lang, &given.name, &given.kind, refusals))
            (text_field(InputKind::Text, &Field {
                id: "slug", name: "slug", label: &say.msg_slug(), hint: &say.msg_slug_hint(), value: &given.slug,
                error: at("slug"), width: Width::Short, ..Field::default()
            }))
            (select_field(&Field {
                id: "parent", name: "parent", label: &say.msg_parent(), optional: &say.msg_optional(),
                hint: &say.msg_parent_hint(), value: &given.parent, error: at("parent"), ..Field::default()
            }, &say.msg_parent_none(), &parents))
            (button(Look::Primary, "", "", html! { (say.msg_found_button()) }))
        },
    )
}

pub(super) fn name_and_kind(lang: Lang, name: &str, kind: &str, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let at = |field| refusals.at(field).unwrap_or_default();
    let names: Vec<(&str, String)> = KINDS.iter().map(|kind| (*kind, kind_name(lang, kind))).collect();
    let kinds: Vec<SelectOption<'_>> =
        names.iter().map(|(value, label)| SelectOption { value, label }).collect();
    html! {
        (text_field(InputKind::Text, &Field {
            id: "name", name: "name", label: &say.msg_name(), value: name, error: at("name"),
            autocomplete: "organization", ..Field::default()
        }))
        (select_field(&Field {
            id: "kind", name: "kind", label: &say.msg_kind(), value: kind, error: at("kind"), ..Field::default()
        }, &say.msg_kind_choose(), &kinds))
    }
}
