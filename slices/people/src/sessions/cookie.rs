//! The cookie of a session.

use axum_extra::extract::cookie::{Cookie, SameSite};
use web::House;

/// By HTTPS the browser itself makes sure that only this host, over TLS, can have set the cookie
/// (RFC 6265bis §4.1.3.2). A node of a workshop without certificate has the plain name.
pub(crate) fn name(house: &House) -> &'static str {
    if house.settings.is_https() { "__Host-essaim" } else { "essaim" }
}

/// A cookie that only this server reads; it goes when the browser is closed.
pub fn guarded(house: &House, name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(house.settings.is_https())
        .build()
}

/// What signs a browser in: add it to the answer's `CookieJar`. The server decides when the session ends.
pub fn session_cookie(house: &House, token: String) -> Cookie<'static> {
    let mut cookie = guarded(house, name(house), token);
    cookie.make_permanent();
    cookie
}

/// What signs a browser out.
pub fn ended_cookie(house: &House) -> Cookie<'static> {
    let mut cookie = guarded(house, name(house), String::new());
    cookie.make_removal();
    cookie
}
