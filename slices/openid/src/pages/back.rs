//! Back from the provider.

use super::{browser, problem};
use crate::{
    described::Providers,
    flow::{Answered, Arrive, Arrived, Problem, TakeAttempt, prove},
    look::{self, Sender},
};
use axum::{
    extract::{Query, State},
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use people::{Address, arrive, browser_label, session_before};
use secrets::MasterKey;
use web::{House, Visitor, Wrong, paths::openid as at};

/// `GET /openid/return`
pub async fn back(
    _: at::Return,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    Address(address): Address,
    headers: HeaderMap,
    Query(answered): Query<Answered>,
) -> Result<Response, Wrong> {
    let site = &house.site;
    let nothing = |fault: Problem| problem(&house, &visitor, fault, (None, ""));
    let Some(browser) = browser(&house, &jar) else { return nothing(Problem::NotAsked) };
    let take = TakeAttempt { state: answered.state.clone(), browser: browser.clone() };
    let begun = match site.act(&visitor.who, take).await {
        Ok(Some(begun)) => begun,
        Ok(None) => return nothing(Problem::NotAsked),
        Err(fault) => return problem(&house, &visitor, fault, (None, "")),
    };
    let next = begun.attempt.next.clone();
    let here = (Some(begun.institution.slug.as_str()), next.as_str());
    let (providers, master) = (site.shelf().get::<Providers>(), site.shelf().get::<MasterKey>());
    let proof = match prove(&providers, &master, &begun, &answered, site.now()).await {
        Ok(proof) => proof,
        Err(why) => return problem(&house, &visitor, why, here),
    };
    let act = Arrive {
        proof,
        before: session_before(&visitor),
        browser,
        label: browser_label(&headers),
        address,
        next: next.clone(),
        lang: visitor.lang(),
        zone: house.settings.zone.clone(),
        sender: Sender::of(&house),
    };
    Ok(look::not_kept(match site.act(&visitor.who, act).await {
        Ok(Arrived::In(signed_in)) => arrive(&house, &visitor, jar, &signed_in, &next),
        Ok(Arrived::Waits) => Redirect::to(&at::Connect.to_string()).into_response(),
        Err(fault) => problem(&house, &visitor, fault, here)?,
    }))
}
