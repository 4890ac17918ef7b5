//! Who came, in which language, wanting what.

use crate::{Brand, House};
use axum::{
    extract::{FromRequestParts, Request},
    http::{HeaderMap, HeaderValue, header, request::Parts},
    middleware::Next,
    response::Response,
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use ground::Who;
use lexicon::Lang;
use std::{convert::Infallible, fmt::Display, sync::Arc};

/// What the answer should be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wants {
    /// A whole page.
    #[default]
    Page,
    /// A piece of the page, to be put in place by JavaScript.
    Fragment,
    /// JSON, or a problem document.
    Json,
}

/// The media type by which our own JavaScript asks for a fragment.
pub const FRAGMENT: &str = "text/vnd.essaim.fragment+html";

/// The visitor of one request. Who they are is filled in by the slice that keeps sessions.
#[derive(Clone, Debug, Default)]
pub struct Visitor {
    pub who: Who,
    /// The signed-in person's name, for the header.
    pub name: Option<String>,
    /// Whether this person holds a role other than learner, somewhere.
    pub staff: bool,
    /// How many things they were told and have not read, where that is known.
    pub unread: Option<i64>,
    /// The zone in which this person reads dates.
    pub zone: String,
    /// The language was chosen on a page of this browser, which goes before what an account says.
    pub lang_chosen: bool,
    pub wants: Wants,
    /// The browser asks to spare data.
    pub save_data: bool,
    /// Path and query of this request, to come back to.
    pub here: String,
    /// The portal they came by; none on the installation's own host.
    pub brand: Option<Arc<Brand>>,
}

impl Visitor {
    pub fn lang(&self) -> Lang {
        self.who.lang
    }

    pub fn is_signed_in(&self) -> bool {
        self.who.person.is_some()
    }

    /// What the site is called where they came by.
    pub fn site_name<'a>(&'a self, house: &'a House) -> &'a str {
        self.brand.as_ref().map_or(house.settings.name.as_str(), |brand| brand.name(self.lang()))
    }

    /// Where the site is reached as they came by: `https://mun.example`. Never what a request merely says of itself.
    pub fn origin<'a>(&'a self, house: &'a House) -> &'a str {
        self.brand.as_ref().map_or(house.settings.public_url.as_str(), |brand| brand.origin.as_str())
    }

    /// An absolute address for a path, where they came by: for letters and canonical links. What has to hold for ever
    /// (a certificate) stays on the installation's own address, [`HouseSettings::absolute`](crate::HouseSettings::absolute).
    pub fn absolute(&self, house: &House, path: impl Display) -> String {
        format!("{}{path}", self.origin(house))
    }

    /// The language in which somebody is answered here who would read `lang`.
    pub fn nearest(&self, lang: Lang) -> Lang {
        self.brand.as_ref().map_or(lang, |brand| brand.nearest(lang))
    }

    /// The languages pages are offered in here.
    pub fn languages(&self) -> &[Lang] {
        self.brand.as_ref().map_or(&Lang::ALL, |brand| &brand.languages)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Visitor>().cloned().unwrap_or_default())
    }
}

/// The cookie that remembers the language chosen on a page.
pub const LANG_COOKIE: &str = "essaim-lang";

/// Welcomes a request: language (`?lang=`, then the cookie, then the browser), what is wanted, from where.
pub async fn welcome(jar: CookieJar, mut request: Request, next: Next) -> Response {
    let chosen = query_value(request.uri().query(), "lang").and_then(Lang::of_tag);
    let headers = request.headers();
    let kept = chosen.or_else(|| jar.get(LANG_COOKIE).and_then(|cookie| Lang::of_tag(cookie.value())));
    let lang = kept
        .or_else(|| header_text(headers, header::ACCEPT_LANGUAGE.as_str()).and_then(Lang::accepted))
        .unwrap_or_default();
    let here = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    let visitor = Visitor {
        who: Who::nobody(lang),
        wants: wants(headers),
        lang_chosen: kept.is_some(),
        save_data: header_text(headers, "save-data") == Some("on"),
        here,
        ..Visitor::default()
    };
    request.extensions_mut().insert(visitor);
    let mut response = next.run(request).await;
    response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-language, cookie, accept"));
    if let Some(lang) = chosen {
        remember(lang, &mut response);
    }
    response
}

fn remember(lang: Lang, response: &mut Response) {
    let cookie =
        Cookie::build((LANG_COOKIE, lang.tag())).path("/").same_site(SameSite::Lax).permanent().build();
    if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

fn wants(headers: &HeaderMap) -> Wants {
    match header_text(headers, header::ACCEPT.as_str()) {
        Some(accept) if accept.contains(FRAGMENT) => Wants::Fragment,
        Some(accept) if accept.contains("json") && !accept.contains("text/html") => Wants::Json,
        _ => Wants::Page,
    }
}

fn header_text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// The value of `name` in a query string, as it stands (our own values need no decoding).
fn query_value<'q>(query: Option<&'q str>, name: &str) -> Option<&'q str> {
    query?.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_value_is_found_by_its_whole_name() {
        assert_eq!(query_value(Some("a=1&lang=ar"), "lang"), Some("ar"));
        assert_eq!(query_value(Some("slang=ar"), "lang"), None);
        assert_eq!(query_value(None, "lang"), None);
    }
}
