//! `GET /institutions/{institution}/portals`: its portals, those it operates for others; `POST`: another one.

use super::{Given, Pairs, frame};
use crate::{
    api,
    arrival::{acting, origin},
    portal::{OpenPortal, Portal, PortalName, PortalsListed, PortalsOf, host_of_url},
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use lexicon::Lang;
use maud::{Markup, html};
use network::{
    InstitutionTab, institution_tabs,
    look::{Done, trail},
};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        card::{Card, card, card_grid},
        form::{Field, InputKind, SelectOption, Width, form, select_field, text_field},
        layout::{page, section},
        notice::notice,
        page_header::{PageHeader, page_header},
        toast::toast,
        tone::Tone,
    },
    paths::portals as at,
};

pub async fn show(
    path: at::Portals,
    State(house): State<House>,
    Query(Done { done }): Query<Done>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    shown(&house, &visitor, &path.institution, &Given::default(), &Refusals::none(), &done).await
}

pub async fn open(
    path: at::Portals,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let given = Given(pairs);
    let text = |name: &str| given.get(name).to_owned();
    let act = OpenPortal {
        institution: PortalName::new(&path.institution, house.site.now()),
        slug: text("slug"),
        name: text("name"),
        language: text("language"),
        host: text("host"),
        own_host: host_of_url(&house.settings.public_url).to_owned(),
    };
    match acting(&house.site, &visitor.who, act).await {
        Ok(portal) if visitor.wants == Wants::Json => {
            Ok((StatusCode::CREATED, Json(api::portal(&portal))).into_response())
        }
        Ok(portal) => {
            let looks = at::Looks { portal: portal.slug };
            Ok(Redirect::to(&format!("{looks}?done=saved")).into_response())
        }
        Err(fault) => {
            let refusals = frame::refusals(&visitor, fault)?;
            shown(&house, &visitor, &path.institution, &given, &refusals, "").await
        }
    }
}

async fn shown(
    house: &House,
    visitor: &Visitor,
    slug: &str,
    given: &Given,
    refusals: &Refusals,
    done: &str,
) -> Result<Response, Wrong> {
    let name = PortalName::new(slug, house.site.now());
    let listed = house.site.ask(&visitor.who, PortalsOf(name)).await?;
    if visitor.wants == Wants::Json {
        return Ok(Json(api::portals(&listed)).into_response());
    }
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_tab_portals();
    let PortalsListed { institution, portals, operates, operators, mine } = &listed;
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &institution.name, lead: &say.msg_portals_lead(),
            breadcrumb: trail(lang, Some(institution), &[]), ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, institution, mine, InstitutionTab::Portals))
            @if done == "closed" { (toast(&say.msg_closed_done(), html! {})) }
            (network::look::wrong_summary(lang, refusals))
            @for operator in operators {
                (notice(Tone::Info, "", html! { p { (say.msg_operated_by(&operator.name)) } }))
            }
            @if portals.is_empty() { p { (say.msg_portals_none()) } }
            @else { (cards(house, lang, portals)) }
            @for (receiver, grant, theirs) in operates {
                (section(&say.msg_operated_for(&receiver.name), None, html! {
                    p { (say.msg_operated_under(&grant.title)) }
                    ul {
                        @for portal in theirs { li { a href=(at::Portal { portal: portal.slug.clone() }) { bdi { (portal.name(lang)) } } } }
                        li { a href=(at::Portals { institution: receiver.slug.clone() }) { (say.msg_portals_of(&receiver.name)) } }
                    }
                }))
            }
            (section(&say.msg_open_title(), None, open_form(lang, slug, given, refusals)))
        }))
    };
    let mut response =
        Page::new(&format!("{title} · {}", institution.name)).body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn cards(house: &House, lang: Lang, portals: &[(Portal, Vec<String>)]) -> Markup {
    let cards: Vec<Markup> = portals
        .iter()
        .map(|(portal, hosts)| {
            let href = at::Portal { portal: portal.slug.clone() }.to_string();
            let foot = match hosts.first() {
                Some(host) => {
                    html! { a href=(origin(&house.settings.public_url, host)) dir="ltr" { (host) } }
                }
                None => html! { (say(lang).msg_no_host()) },
            };
            card(2, &Card { href: &href, title: portal.name(lang), foot, ..Card::default() })
        })
        .collect();
    card_grid(&cards)
}

fn open_form(lang: Lang, institution: &str, given: &Given, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let at = |field: &str| refusals.at(field).unwrap_or_default();
    let languages = Lang::ALL.map(|one| SelectOption { value: one.tag(), label: one.own_name() });
    let first = if given.has("language") { given.get("language") } else { lang.tag() };
    form(
        &at::Portals { institution: institution.to_owned() }.to_string(),
        "",
        html! {},
        html! {
            (text_field(InputKind::Text, &Field {
                id: "name", name: "name", label: &say.msg_name(), value: given.get("name"), error: at("name"), ..Field::default()
            }))
            (select_field(&Field {
                id: "language", name: "language", label: &say.msg_first_language(), value: first, error: at("language"),
                ..Field::default()
            }, "", &languages))
            (text_field(InputKind::Text, &Field {
                id: "slug", name: "slug", label: &say.msg_slug(), hint: &say.msg_slug_hint(), value: given.get("slug"),
                error: at("slug"), width: Width::Short, autocomplete: "off", ..Field::default()
            }))
            (text_field(InputKind::Text, &Field {
                id: "host", name: "host", label: &say.msg_host(), hint: &say.msg_host_hint(), value: given.get("host"),
                optional: &say.msg_optional(), error: at("host"), autocomplete: "off", ..Field::default()
            }))
            (button(Look::Primary, "", "", html! { (say.msg_open_button()) }))
        },
    )
}
