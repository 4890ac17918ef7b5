//! Sending a feed: kept by anybody for a minute, and not sent again to who has it.

use axum::{
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

/// What was taken back must not be told for long.
const KEPT: &str = "public, max-age=60";
/// Feeds are for programs of other sites too.
const OPEN: (HeaderName, &str) = (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");

/// A document, by the hash of what it says.
pub(super) fn document(asked: &HeaderMap, kind: &'static str, body: String) -> Response {
    let tag = tag(&[&body]);
    known(asked, &tag).unwrap_or_else(|| told(&tag, kind, body))
}

/// A weak tag for what follows from these words.
pub(super) fn tag(words: &[&str]) -> String {
    let mut hash = Sha256::new();
    for word in words {
        hash.update(word.len().to_le_bytes());
        hash.update(word);
    }
    format!("W/\"{}\"", hex::encode(&hash.finalize()[..12]))
}

/// The answer for who has it already.
pub(super) fn known(asked: &HeaderMap, tag: &str) -> Option<Response> {
    let known = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let mut tags = known.flat_map(|value| value.split(',')).map(str::trim);
    // Weakly compared (RFC 9110 §13.1.2): a proxy may have made ours weak.
    let is_known = tags.any(|one| one == "*" || one.trim_start_matches("W/") == tag.trim_start_matches("W/"));
    is_known.then(|| {
        (StatusCode::NOT_MODIFIED, [(header::ETAG, tag.to_owned()), (header::CACHE_CONTROL, KEPT.to_owned())])
            .into_response()
    })
}

/// The document with its tag.
pub(super) fn told(tag: &str, kind: &'static str, body: String) -> Response {
    let headers = [(header::ETAG, tag), (header::CACHE_CONTROL, KEPT), (header::CONTENT_TYPE, kind), OPEN];
    (headers, body).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn who_has_it_is_told_so() {
        let of = tag(&["a", "b"]);
        assert_ne!(of, tag(&["ab", ""]));
        let asked = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_NONE_MATCH, HeaderValue::from_str(value).expect("a value"));
            known(&headers, &of).is_some()
        };
        assert!(
            asked(&of) && asked(&format!("\"x\", {of}")) && asked("*") && asked(of.trim_start_matches("W/"))
        );
        assert!(!asked("\"x\"") && known(&HeaderMap::new(), &of).is_none());
    }
}
