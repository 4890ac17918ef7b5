//! To the provider. A link and not a form: browsers keep a form, and where it is sent on to, inside this site
//! (`form-action 'self'`).

use super::{Next, browser, cookie_name, problem};
use crate::{
    described::Providers,
    flow::{Attempt, BeginSignIn, CountAttempt, Problem},
    provider::WaysOf,
    secret,
};
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use ground::Fault;
use network::InstitutionName;
use oidc::Authorization;
use people::{Address, guarded_cookie};
use web::{House, Visitor, Wrong, paths::openid as at};

/// Somebody signed in who comes back has proved there who they are within so many seconds: it renews the proof here.
const PROVED_WITHIN: i64 = 600;

/// `GET /sign-in/{institution}/{provider}`
pub async fn go(
    at: at::Begin,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    Address(address): Address,
    Query(Next { next }): Query<Next>,
) -> Result<Response, Wrong> {
    let site = &house.site;
    let institution = InstitutionName::Slug(at.institution.clone());
    let ways = site.ask(&visitor.who, WaysOf(institution.clone())).await?;
    let provider = ways.providers.into_iter().find(|one| one.id == at.provider).ok_or(Fault::NotFound)?;
    let here = (Some(at.institution.as_str()), next.as_str());
    // Counted before anything is asked of the provider: whoever asks often makes us ask nobody.
    let count = CountAttempt { institution: institution.clone(), address: address.clone() };
    site.act(&visitor.who, count).await?;
    let providers = site.shelf().get::<Providers>();
    let described = match providers.described(&provider.issuer, site.now()).await {
        Ok(described) => described,
        Err(why) => {
            tracing::warn!(%why, provider = provider.id, "a provider of institution sign-in could not be used");
            return problem(&house, &visitor, Problem::from(why), here);
        }
    };
    let cx = site.cx(&visitor.who);
    let browser = browser(&house, &jar).unwrap_or_else(|| secret::fresh(&cx));
    let (state, nonce, verifier) = (secret::fresh(&cx), secret::fresh(&cx), secret::fresh(&cx));
    let max_age = visitor.is_signed_in().then_some(PROVED_WITHIN);
    let redirect_uri = visitor.absolute(&house, at::Return);
    let url = Authorization {
        client_id: &provider.client_id,
        redirect_uri: &redirect_uri,
        scopes: &provider.scopes,
        state: &state,
        nonce: &nonce,
        verifier: &verifier,
        prompt: &provider.prompt,
        max_age,
        ui_locales: visitor.lang().tag(),
    }
    .url(&described.discovery);
    let next = if people::is_ours(&next) { next.clone() } else { String::new() };
    let attempt = Attempt { provider: provider.id, nonce, verifier, redirect_uri, next, max_age };
    let begin = BeginSignIn { institution, state, browser: browser.clone(), attempt };
    site.act(&visitor.who, begin).await?;
    let jar = jar.add(guarded_cookie(&house, cookie_name(&house), browser));
    Ok((jar, Redirect::to(&url)).into_response())
}
