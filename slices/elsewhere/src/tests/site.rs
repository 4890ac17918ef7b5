//! Another site on this machine, which publishes whatever a test wants it to publish.

use announce::{
    Course, Organisation, Second,
    exchange::{Item, Page, write},
};
use axum::{
    Json, Router,
    extract::{Query, RawQuery, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use credential::IssuerKey;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard},
};

#[derive(Clone)]
pub struct OtherSite {
    pub origin: String,
    said: Arc<Mutex<Said>>,
}

/// What it publishes now.
pub struct Said {
    /// Seconds.
    pub at: i64,
    /// The last part of each address, and the title; none for one that is gone.
    pub courses: Vec<(&'static str, Option<&'static str>)>,
    /// How many stand on a page.
    pub a_page: usize,
    pub key: u8,
    /// Which keys its host lists.
    pub listed: Vec<u8>,
    /// Whose name it signs by, where that is not its own.
    pub signs_as: Option<&'static str>,
    /// What is done to a page before it is signed, and after.
    pub before: fn(&mut Value),
    pub after: fn(&mut Value),
    pub status: u16,
    /// The queries it was asked with, and whether it answered that nothing changed.
    pub asked: Vec<(String, bool)>,
}

/// Nothing is done to a page.
pub fn as_it_is(_: &mut Value) {}

pub fn key(seed: u8) -> IssuerKey {
    IssuerKey::from_seed(&[seed; 32])
}

impl OtherSite {
    pub async fn opens(at: i64) -> Self {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("its address"));
        let said = Said {
            at,
            courses: vec![("A", Some("Imprimer en 3D")), ("B", Some("Souder"))],
            a_page: 100,
            key: 7,
            listed: vec![7],
            signs_as: None,
            before: as_it_is,
            after: as_it_is,
            status: 200,
            asked: Vec::new(),
        };
        let site = Self { origin, said: Arc::new(Mutex::new(said)) };
        let router = Router::new()
            .route("/feeds/catalogue.json", get(feed))
            .route("/.well-known/did.json", get(keys))
            .with_state(site.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.expect("it is served") });
        site
    }

    pub fn says(&self) -> MutexGuard<'_, Said> {
        self.said.lock().expect("nobody failed with it")
    }

    pub fn feed(&self) -> String {
        format!("{}/feeds/catalogue.json", self.origin)
    }

    fn did(&self) -> String {
        credential::did_web(self.origin.trim_start_matches("http://"), &[])
    }
}

async fn keys(State(site): State<OtherSite>) -> Json<Value> {
    let listed: Vec<_> =
        site.says().listed.iter().map(|seed| (format!("key-{seed}"), key(*seed).public())).collect();
    Json(credential::did_document(&site.did(), &listed))
}

async fn feed(
    State(site): State<OtherSite>,
    Query(query): Query<BTreeMap<String, String>>,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Response {
    let mut said = site.says();
    let since = query.get("updated_since").cloned().unwrap_or_default();
    let tag = format!("\"{since}-{:?}\"", said.courses);
    let is_known = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    said.asked.push((since.clone(), is_known));
    if is_known {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    let begin: usize = query.get("after").and_then(|after| after.parse().ok()).unwrap_or(0);
    let told: Vec<_> =
        said.courses.iter().filter(|(_, title)| title.is_some() || !since.is_empty()).collect();
    let some = &told[begin..told.len().min(begin + said.a_page)];
    let courses: Vec<(String, Option<Course>)> =
        some.iter().map(|(name, title)| one(&site.origin, name, *title)).collect();
    let items = courses
        .iter()
        .map(|(id, course)| Item { id, changed: Second(said.at - 60), course: course.as_ref() })
        .collect();
    let is_last = begin + some.len() == told.len();
    let mut page = write(&Page {
        source: site.feed(),
        address: raw.map_or_else(|| site.feed(), |raw| format!("{}?{raw}", site.feed())),
        publisher: Organisation { name: "FUN".to_owned(), ..Organisation::default() },
        key: key(said.key).public().to_multikey(),
        keys_at: String::new(),
        at: Second(said.at),
        updated_since: None,
        total: told.len(),
        next: (!is_last)
            .then(|| format!("{}?updated_since={since}&after={}", site.feed(), begin + some.len())),
        items,
    });
    if since.is_empty() && !is_last {
        page["next"] = format!("{}?after={}", site.feed(), begin + some.len()).into();
    }
    (said.before)(&mut page);
    let signer = said.signs_as.map_or_else(|| site.did(), str::to_owned);
    let method = format!("{signer}#key-{}", said.key);
    let mut sealed = credential::seal(page, &key(said.key), &method, "2026-09-07T08:00:00Z").expect("sealed");
    (said.after)(&mut sealed);
    let status = StatusCode::from_u16(said.status).expect("a status");
    (status, [(header::ETAG, tag)], sealed.to_string()).into_response()
}

fn one(origin: &str, name: &str, title: Option<&str>) -> (String, Option<Course>) {
    let url = format!("{origin}/courses/{name}");
    let course = title.map(|title| Course {
        key: format!("FUN+{name}"),
        url: url.clone(),
        title: title.to_owned(),
        description: "Quatre <b>semaines</b>.".to_owned(),
        languages: vec!["fr".to_owned()],
        subjects: vec!["Électronique".to_owned()],
        provider: Organisation { name: "Mines Nancy".to_owned(), ..Organisation::default() },
        ..Course::default()
    });
    (url, course)
}
