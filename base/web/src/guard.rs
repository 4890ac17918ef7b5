//! Headers that keep browsers safe, and the check that an unsafe request comes from our own pages.

use crate::{Visitor, Wrong};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use ground::{Fault, Refusal};

/// No inline script or style, nothing from elsewhere but media a course links to; no framing.
const POLICY: &str = "default-src 'self'; img-src 'self' data:; media-src 'self' https:; object-src 'none'; \
     base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Whether browsers reach the site by HTTPS, for [`security_headers`]: then they are told to stay with it for a year.
#[derive(Clone, Copy, Debug)]
pub struct Https(pub bool);

/// Adds the security headers every response carries. What says nothing of caches is somebody's own: pages, files handed
/// in, JSON and refusals alike.
pub async fn security_headers(State(Https(https)): State<Https>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::CACHE_CONTROL, "private, no-cache");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("permissions-policy"), "camera=(self), geolocation=(self), microphone=()");
    if https {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    response
}

/// The origin browsers reach us by, for [`same_origin`].
#[derive(Clone, Debug)]
pub struct Origin(pub String);

/// Refuses an unsafe request that another site's page made a browser send. Programs (no `Origin`, no
/// `Sec-Fetch-Site`) pass: they carry no cookie by themselves.
pub async fn same_origin(State(Origin(ours)): State<Origin>, request: Request, next: Next) -> Response {
    let portal = request.extensions().get::<Visitor>().and_then(|visitor| visitor.brand.clone());
    // Each portal is a site of its own: a page of one sends nothing to another, nor to the installation's own host.
    let ours = portal.map_or(ours, |brand| brand.origin.clone());
    if request.method().is_safe() || comes_from_us(request.headers(), &ours) {
        return next.run(request).await;
    }
    let refusal = Refusal::new("web.other-origin", |lang| crate::say(lang).msg_other_origin());
    Wrong(Fault::Forbidden(refusal)).into_response()
}

fn comes_from_us(headers: &HeaderMap, ours: &str) -> bool {
    // What can't be read is there all the same, and not ours.
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    match (text("origin"), text("host")) {
        (None, _) => true,
        (Some(origin), _) if origin.eq_ignore_ascii_case(ours) => true,
        // Reached by another of our names: the browser's own Host header agrees with its Origin.
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, from)| from == host),
        (Some(_), None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect()
    }

    #[test]
    fn only_our_own_pages_may_post() {
        let ours = "https://essaim.example";
        let cases: [(&[(&str, &str)], bool); 7] = [
            (&[("sec-fetch-site", "same-origin")], true),
            (&[("sec-fetch-site", "cross-site"), ("origin", "https://essaim.example")], false),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("origin", "https://essaim.example")], true),
            (&[("origin", "https://evil.example"), ("host", "essaim.example")], false),
            (&[("origin", "http://lab.local:8080"), ("host", "lab.local:8080")], true),
            (&[], true),
        ];
        for (pairs, expected) in cases {
            let pairs: Vec<(&'static str, &'static str)> = pairs.to_vec();
            assert_eq!(comes_from_us(&headers(&pairs), ours), expected, "{pairs:?}");
        }
        for name in ["origin", "sec-fetch-site"] {
            let mut unreadable = HeaderMap::new();
            unreadable.insert(name, HeaderValue::from_bytes(b"\xff").expect("a value"));
            assert!(!comes_from_us(&unreadable, ours), "{name}");
        }
    }

    #[tokio::test]
    async fn only_what_says_so_may_be_kept_by_others() {
        use axum::{Router, body::Body, middleware, routing::get};
        use tower::ServiceExt;
        let public = [(header::CACHE_CONTROL, "public, max-age=900")];
        let app: Router = Router::new()
            .route("/file", get(|| async { "somebody's" }))
            .route("/key", get(move || async move { (public, "anybody's") }))
            .layer(middleware::from_fn_with_state(Https(true), security_headers));
        for (path, expected) in [
            ("/file", "private, no-cache"),
            ("/key", "public, max-age=900"),
            ("/nothing", "private, no-cache"),
        ] {
            let request = Request::get(path).body(Body::empty()).expect("a request");
            let response = app.clone().oneshot(request).await.expect("an answer");
            assert_eq!(response.headers()[header::CACHE_CONTROL], expected, "{path}");
            assert_eq!(response.headers()[header::STRICT_TRANSPORT_SECURITY], "max-age=31536000");
        }
    }
}
