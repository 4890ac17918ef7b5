//! Pages in memory: what the same person asks for again within seconds, and what nothing changed since, is sent again
//! as it was, packed and all.
//!
//! A handler says which pages may stand ([`web::Standing`]); what changed is known from the doors ([`ground::Changes`]).
//! Another program on the same database (a command beside the server) is noticed after [`LONGEST`].

use crate::ops::Figures;
use axum::{
    body::{Body, Bytes, HttpBody, to_bytes},
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use ground::{Changes, Moment};
use lexicon::{Instant, time::Millis};
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use web::{House, Standing};

/// However little changed, a page is made afresh after so long: time itself opens and closes things.
const LONGEST: Millis = ground::rights::NOTICED_AFTER;
/// Larger pages are made each time.
const LARGEST: usize = 256 << 10;
/// All pages together. When they would be more, all go: they are worth seconds.
const MOST: usize = 16 << 20;

/// What a page depends on besides who asks and when. Requests that differ here are different.
const HEADERS: [header::HeaderName; 6] = [
    // Another host is another portal.
    header::HOST,
    header::COOKIE,
    header::ACCEPT,
    header::ACCEPT_LANGUAGE,
    header::ACCEPT_ENCODING,
    header::HeaderName::from_static("save-data"),
];

/// The pages that stand. On the shelf.
#[derive(Default)]
pub struct StandingPages(Mutex<Pages>);

#[derive(Default)]
struct Pages {
    by_request: HashMap<[u8; 32], Arc<Page>>,
    bytes: usize,
}

struct Page {
    standing: Standing,
    since: Moment,
    made_at: Instant,
    route: String,
    headers: HeaderMap,
    body: Bytes,
}

/// Answers a request from memory where that is as good.
pub async fn pages_stand(State(house): State<House>, request: Request, next: Next) -> Response {
    if request.method() != Method::GET {
        return next.run(request).await;
    }
    let (begun, now) = (std::time::Instant::now(), house.site.now());
    let (key, changes) = (key(&request), house.site.changes());
    let pages = house.site.shelf().get::<StandingPages>();
    if let Some(page) = pages.find(&key, now, changes) {
        let response = page.again(request.headers());
        let (figures, status) = (house.site.shelf().get::<Figures>(), response.status().as_u16());
        figures.add(&page.route, status, begun.elapsed().as_secs_f64());
        return response;
    }
    let since = changes.moment();
    let response = next.run(request).await;
    let Some(standing) = response.extensions().get::<Standing>().copied() else { return response };
    if response.status() != StatusCode::OK || response.headers().contains_key(header::SET_COOKIE) {
        return response;
    }
    pages.keep(key, response, (standing, since, now)).await
}

/// A hash that cannot be met on purpose: it holds the session's secret, and nobody may get another's page.
fn key(request: &Request) -> [u8; 32] {
    let mut hash = Sha256::new();
    let mut add = |bytes: &[u8]| {
        hash.update(bytes.len().to_le_bytes());
        hash.update(bytes);
    };
    add(request.uri().path().as_bytes());
    add(request.uri().query().unwrap_or_default().as_bytes());
    add(request.uri().authority().map_or(&[], |authority| authority.as_str().as_bytes()));
    for name in HEADERS {
        add(name.as_str().as_bytes());
        request.headers().get_all(name).iter().for_each(|value| add(value.as_bytes()));
    }
    hash.finalize().into()
}

impl StandingPages {
    fn find(&self, key: &[u8; 32], now: Instant, changes: &Changes) -> Option<Arc<Page>> {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let page = pages.by_request.get(key)?.clone();
        // A clock that was set back says nothing of a page's age.
        let is_young = (Millis(0)..LONGEST).contains(&now.since(page.made_at));
        if is_young && changes.none_since(page.since, page.standing.person) {
            return Some(page);
        }
        pages.by_request.remove(key);
        pages.bytes -= page.body.len();
        None
    }

    /// Keeps a page, and sends it on.
    async fn keep(
        &self,
        key: [u8; 32],
        response: Response,
        (standing, since, made_at): (Standing, Moment, Instant),
    ) -> Response {
        // Packed pages have no length before they are packed; their size is that of the page at most, or nearly.
        if response.body().size_hint().lower() > LARGEST as u64 {
            return response;
        }
        let (mut parts, body) = response.into_parts();
        let Ok(body) = to_bytes(body, usize::MAX).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        if body.len() <= LARGEST {
            let route = parts.extensions.get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
            let headers = parts.headers.clone();
            let page = Page { standing, since, made_at, route, headers, body: body.clone() };
            self.insert(key, page);
        }
        Response::from_parts(parts, Body::from(body))
    }

    fn insert(&self, key: [u8; 32], page: Page) {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pages.bytes + page.body.len() > MOST {
            *pages = Pages::default();
        }
        pages.bytes += page.body.len();
        if let Some(old) = pages.by_request.insert(key, Arc::new(page)) {
            pages.bytes -= old.body.len();
        }
    }
}

impl Page {
    fn again(&self, asked: &HeaderMap) -> Response {
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = self.headers.clone();
        let tag = self.headers.get(header::ETAG);
        if tag.is_some() && asked.get(header::IF_NONE_MATCH) == tag {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response.headers_mut().remove(header::CONTENT_LENGTH);
        } else {
            *response.body_mut() = Body::from(self.body.clone());
        }
        response
    }
}
