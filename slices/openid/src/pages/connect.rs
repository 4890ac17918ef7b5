//! Pages: an identity waits for the person of an account to say that it is theirs.

use super::{browser, problem};
use crate::{
    flow::{
        Problem,
        pending::{Agree, AgreeByLetter, SeenPending, Waiting},
    },
    look, say,
};
use axum::{
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use ground::Fault;
use maud::{Markup, html};
use people::{SessionCache, arrive, browser_label, session_before};
use web::{
    House, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        form::form,
        notice::notice,
        tone::Tone,
    },
    paths::{openid as at, people as sign},
};

async fn waiting(
    house: &House,
    visitor: &Visitor,
    jar: &CookieJar,
    token: Option<String>,
) -> Result<Option<SeenPending>, Fault> {
    let Some(browser) = browser(house, jar) else { return Ok(None) };
    house.site.ask(&visitor.who, Waiting { browser, token }).await
}

/// `GET /openid/connect`
pub async fn page(
    _: at::Connect,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
) -> Result<Response, Wrong> {
    let Some(seen) = waiting(&house, &visitor, &jar, None).await? else {
        return problem(&house, &visitor, Problem::NotAsked, (None, ""));
    };
    let say = say(visitor.lang());
    let of = seen.institution.name.as_str();
    let body = if seen.is_mine {
        let recent = people::is_recent(&house, &visitor);
        html! {
            (said(&visitor, &seen))
            @if recent {
                (form(&at::Connect.to_string(), "", html! {}, button(Look::Primary, "", "", html! { (say.msg_connect_button()) })))
            } @else {
                p { (say.msg_connect_prove()) }
                (link_button(Look::Primary, &format!("{}?next={}", sign::Prove, web::paths::in_query(&at::Connect.to_string())), html! { (say.msg_connect_prove_button()) }))
            }
        }
    } else {
        html! {
            (notice(Tone::Info, "", html! { p { (say.msg_connect_exists(&house.settings.name, of)) } }))
            p { (say.msg_connect_letter()) }
            @if !visitor.is_signed_in() {
                p { (say.msg_connect_or_sign_in()) }
                (link_button(Look::Plain, &sign::sign_in_then(&at::Connect.to_string()), html! { (say.msg_connect_sign_in()) }))
            }
        }
    };
    Ok(look::decision(&house, &visitor, (&say.msg_connect_title(of), ""), body))
}

/// What the institution said, and to whose account it would be connected.
fn said(visitor: &Visitor, seen: &SeenPending) -> Markup {
    let say = say(visitor.lang());
    let taken = &seen.pending.taken;
    let lines = [
        (say.msg_known_name(), taken.name.as_str()),
        (say.msg_known_email(), taken.email.as_deref().unwrap_or_default()),
        (say.msg_known_reference(), taken.reference.as_str()),
    ];
    html! {
        p { (say.msg_connect_what(&seen.institution.name, &seen.account)) }
        ul { @for (label, value) in lines.iter().filter(|(_, value)| !value.is_empty()) { li { (label) " – " bdi { (value) } } } }
    }
}

/// `POST /openid/connect`
pub async fn agreed(
    _: at::Connect,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
) -> Result<Response, Wrong> {
    let me = visitor.who.person.ok_or(Fault::SignIn)?;
    let Some(browser) = browser(&house, &jar) else {
        return problem(&house, &visitor, Problem::NotAsked, (None, ""));
    };
    match house.site.act(&visitor.who, Agree { browser }).await {
        Ok(next) => {
            house.site.shelf().get::<SessionCache>().forget(me);
            let mine = format!("{}?done=linked", at::Identities);
            Ok(Redirect::to(if next.is_empty() { &mine } else { &next }).into_response())
        }
        Err(fault) => problem(&house, &visitor, fault, (None, "")),
    }
}

/// `GET /openid/connect/{token}`
pub async fn opened(
    at: at::ConnectOpened,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
) -> Result<Response, Wrong> {
    let say = say(visitor.lang());
    let Some(seen) = waiting(&house, &visitor, &jar, Some(at.token.clone())).await? else {
        let fault =
            ground::Refusal::new("openid.letter-elsewhere", |lang| crate::say(lang).msg_connect_elsewhere());
        return problem(&house, &visitor, fault, (None, ""));
    };
    let body = html! {
        (said(&visitor, &seen))
        (form(&at.to_string(), "", html! {}, button(Look::Primary, "", "", html! { (say.msg_connect_button()) })))
    };
    Ok(look::decision(&house, &visitor, (&say.msg_connect_title(&seen.institution.name), ""), body))
}

/// `POST /openid/connect/{token}`
pub async fn pressed(
    at: at::ConnectOpened,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    headers: HeaderMap,
) -> Result<Response, Wrong> {
    let Some(browser) = browser(&house, &jar) else {
        return problem(&house, &visitor, Problem::NotAsked, (None, ""));
    };
    let (before, label) = (session_before(&visitor), browser_label(&headers));
    match house.site.act(&visitor.who, AgreeByLetter { browser, token: at.token, before, label }).await {
        Ok((signed_in, next)) if visitor.wants == Wants::Json => {
            Ok(arrive(&house, &visitor, jar, &signed_in, &next))
        }
        Ok((signed_in, next)) => {
            let mine = format!("{}?done=linked", at::Identities);
            let next = if next.is_empty() { mine } else { next };
            Ok(arrive(&house, &visitor, jar, &signed_in, &next))
        }
        Err(fault) => problem(&house, &visitor, fault, (None, "")),
    }
}
