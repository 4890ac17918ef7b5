//! What happens in a browser that was just signed in.

use crate::{
    after, passkeys,
    sessions::{SessionCache, session_cookie},
    sign_in::SignedIn,
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use web::{House, Visitor, Wants, paths};

/// Remembers that passkeys were offered in this browser: once is enough.
const OFFERED: &str = "essaim-passkey-offered";

/// Gives the browser its session, and sends it on: to `next`, once to the offer of a passkey, or to one's courses.
pub fn arrive(
    house: &House,
    visitor: &Visitor,
    jar: CookieJar,
    signed_in: &SignedIn,
    next: &str,
) -> Response {
    forget_before(house, visitor, signed_in);
    let jar = jar.add(session_cookie(house, signed_in.token.clone()));
    if visitor.wants == Wants::Json {
        return (jar, StatusCode::NO_CONTENT).into_response();
    }
    if signed_in.taken_over {
        return (jar, Redirect::to(&format!("{}?taken-over=yes", paths::people::Account))).into_response();
    }
    let offer = !after::is_ours(next)
        && signed_in.without_passkey
        && passkeys::relying_party(visitor.origin(house)).is_some()
        && jar.get(OFFERED).is_none();
    if offer {
        let remembered =
            Cookie::build((OFFERED, "yes")).path("/").same_site(SameSite::Lax).permanent().build();
        let page = format!("{}?offer=yes", paths::people::Passkeys);
        return (jar.add(remembered), Redirect::to(&page)).into_response();
    }
    (jar, Redirect::to(&after::page(next))).into_response()
}

/// The session this browser had ended, and so may have others of the person who signed in.
fn forget_before(house: &House, visitor: &Visitor, signed_in: &SignedIn) {
    let cache = house.site.shelf().get::<SessionCache>();
    cache.forget(signed_in.person);
    if let Some(before) = visitor.who.person {
        cache.forget(before);
    }
}

/// The session of the browser a request came from.
pub fn session_before(visitor: &Visitor) -> Option<(lexicon::PersonId, lexicon::SessionId)> {
    visitor.who.person.zip(visitor.who.session)
}
