//! `GET`, `POST /portals/{portal}/close`: what ceases with a portal, and closing it.

use super::{
    Given, Pairs,
    frame::{self, Frame, On},
};
use crate::{
    api,
    arrival::acting,
    portal::{Ceasing, ClosePortal, PortalName, WhatCeases},
    say,
};
use axum::{
    Form, Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use lexicon::Lang;
use maud::{Markup, html};
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, buttons, link_button},
        form::{checkbox, form},
        layout::{narrow_page, section},
        notice::notice,
        tone::Tone,
    },
    paths::portals as at,
};

pub async fn show(path: at::Close, State(house): State<House>, visitor: Visitor) -> Result<Response, Wrong> {
    shown(&house, &visitor, &path.portal, &Refusals::none()).await
}

pub async fn close(
    path: at::Close,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let portal = PortalName::new(&path.portal, house.site.now());
    let act = ClosePortal { portal, confirmed: Given(pairs).has("confirmed") };
    match acting(&house.site, &visitor.who, act).await {
        Ok(_) if visitor.wants == Wants::Json => Ok(StatusCode::NO_CONTENT.into_response()),
        Ok(institution) => {
            // Who came by a host of the portal finds the list of portals in the house.
            let portals = at::Portals { institution: institution.slug };
            Ok(Redirect::to(&house.settings.absolute(format!("{portals}?done=closed"))).into_response())
        }
        Err(fault) => {
            let refusals = frame::refusals(&visitor, fault)?;
            shown(&house, &visitor, &path.portal, &refusals).await
        }
    }
}

async fn shown(house: &House, visitor: &Visitor, slug: &str, refusals: &Refusals) -> Result<Response, Wrong> {
    let portal = PortalName::new(slug, house.site.now());
    let ceasing = house.site.ask(&visitor.who, WhatCeases(portal)).await?;
    if visitor.wants == Wants::Json {
        return Ok(Json(api::ceasing(&ceasing)).into_response());
    }
    let (lang, say) = (visitor.lang(), say(visitor.lang()));
    let Ceasing { portal, institution, .. } = &ceasing;
    let action = at::Close { portal: slug.to_owned() }.to_string();
    let frame = Frame { portal, institution, on: On::Close, refusals, done: "", head: html! {} };
    let content = narrow_page(html! {
        (notice(Tone::Warn, "", html! { p { (say.msg_close_lead(portal.name(lang))) } }))
        (section(&say.msg_close_ceases(), None, ceases(lang, &ceasing)))
        (section(&say.msg_close_stays(), None, stays(lang, &house.settings.name, &ceasing)))
        (form(&action, "", html! {}, html! {
            (checkbox("confirmed", "confirmed", &say.msg_close_confirm(), "", false, refusals.at("confirmed").unwrap_or_default()))
            (buttons(html! {
                (button(Look::Danger, "", "", html! { (say.msg_close_button()) }))
                (link_button(Look::Plain, &at::Portal { portal: slug.to_owned() }.to_string(), html! { (say.msg_close_not()) }))
            }))
        }))
    });
    Ok(frame.render(house, visitor, content))
}

fn ceases(lang: Lang, ceasing: &Ceasing) -> Markup {
    let say = say(lang);
    html! {
        ul {
            @if ceasing.hosts.is_empty() { li { (say.msg_no_host()) } }
            @else {
                li { (say.msg_close_hosts()) ul { @for host in &ceasing.hosts { li { bdi dir="ltr" { (host) } } } } }
            }
            li { (say.msg_close_courses(ceasing.courses as i64)) }
            li { (say.msg_close_feeds()) }
            li { (say.msg_close_settings()) }
        }
    }
}

fn stays(lang: Lang, site: &str, ceasing: &Ceasing) -> Markup {
    let say = say(lang);
    html! {
        ul {
            li { (say.msg_close_enrolled(site)) }
            li { (say.msg_close_certificates()) }
            li { (say.msg_close_agreements()) }
            @if ceasing.accounts > 0 { li { (say.msg_close_accounts(ceasing.accounts, site))  (say.msg_close_twice(site)) } }
        }
    }
}
