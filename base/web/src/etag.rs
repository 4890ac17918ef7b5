//! A page that has not changed is not sent again.

use axum::{
    body::{Body, HttpBody, to_bytes},
    extract::Request,
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Pages larger than this are sent as they are, each time.
const LARGEST: usize = 1 << 20;

/// Gives HTML pages a weak ETag, answers 304 when the browser has them, and asks it to check each time.
pub async fn pages_have_etags(request: Request, next: Next) -> Response {
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let reading = request.method() == Method::GET;
    let response = next.run(request).await;
    if !reading || response.status() != StatusCode::OK || !is_html(&response) || is_large(&response) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LARGEST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let tag = tag(&bytes);
    parts.headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("private, no-cache"));
    if let Ok(value) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, value);
    }
    if known.is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

fn is_html(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn is_large(response: &Response) -> bool {
    let most = response.body().size_hint().upper();
    most.is_none_or(|bytes| bytes > LARGEST as u64)
}

fn tag(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("W/\"{:016x}\"", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{Router, http::HeaderMap, middleware, response::Html, routing::get};
    use tower::ServiceExt;

    async fn ask(length: usize, known: Option<&HeaderValue>) -> (StatusCode, HeaderMap, usize) {
        let page = get(move || async move { Html("x".repeat(length)) });
        let app: Router = Router::new().route("/", page).layer(middleware::from_fn(pages_have_etags));
        let mut request = Request::new(Body::empty());
        if let Some(known) = known {
            request.headers_mut().insert(header::IF_NONE_MATCH, known.clone());
        }
        let response = app.oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        (parts.status, parts.headers, bytes.len())
    }

    #[tokio::test]
    async fn a_page_of_any_length_arrives_whole() {
        for length in [0, 10, LARGEST, LARGEST + 1, 5 * LARGEST] {
            let (status, headers, sent) = ask(length, None).await;
            assert_eq!((status, sent), (StatusCode::OK, length));
            assert_eq!(headers.contains_key(header::ETAG), length <= LARGEST, "{length}");
        }
    }

    #[tokio::test]
    async fn a_page_that_is_known_is_not_sent_again() {
        let (_, headers, _) = ask(10, None).await;
        let (status, _, sent) = ask(10, headers.get(header::ETAG)).await;
        assert_eq!((status, sent), (StatusCode::NOT_MODIFIED, 0));
        let (status, _, sent) = ask(11, headers.get(header::ETAG)).await;
        assert_eq!((status, sent), (StatusCode::OK, 11));
    }
}
