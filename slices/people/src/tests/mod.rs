//! Stories on a real store, told from the browser's side.

mod account;
mod erasing;
mod passkeys;
mod sign_in;
mod sign_up;
mod statements;

use crate::{MIGRATIONS, NewPerson, create, hash_password, hears, recognise, routes, shelved};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
    middleware,
};
use errands::{Mail, Mailer, Runner, Sent};
use ground::{Clock, Cx, Hearing, Shelf, Site, Who};
use lexicon::{Instant, Lang, PersonId, time::Millis};
use std::{
    collections::BTreeMap,
    sync::{
        Arc, LazyLock,
        atomic::{AtomicI64, Ordering},
    },
};
use store::{DatabasePlace, Store, Tx};
use tower::ServiceExt;
use web::{House, HouseSettings};

pub const PASSWORD: &str = "trois ruches sous la pluie";
/// Hashing is slow on purpose: once for all tests.
static HASH: LazyLock<String> = LazyLock::new(|| hash_password(PASSWORD, [3; 16]));

/// A clock that tests move.
struct Hands(Arc<AtomicI64>);

impl Clock for Hands {
    fn now(&self) -> Instant {
        Instant::from_millis(self.0.load(Ordering::SeqCst))
    }
}

/// A site with its own store, clock and outbox.
pub struct World {
    pub house: House,
    clock: Arc<AtomicI64>,
    errands: Runner,
    _folder: tempfile::TempDir,
}

impl World {
    pub fn new() -> Self {
        Self::at("https://essaim.example")
    }

    pub fn at(public_url: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let migrations = [ground::MIGRATIONS, errands::MIGRATIONS, MIGRATIONS].concat();
        let place = DatabasePlace::File(folder.path().join("people.db"));
        let store = Store::open(&place, &migrations, 1).expect("opens");
        let clock = Arc::new(AtomicI64::new(1_790_000_000_000));
        let hands = Arc::new(Hands(clock.clone()));
        let shelf = shelved(Shelf::default());
        let site = Site::new(store, hears(Hearing::default()), hands, shelf, [7; 32]);
        let settings = HouseSettings {
            name: "Essaim".to_owned(),
            public_url: public_url.to_owned(),
            demo: false,
            zone: "Africa/Dakar".to_owned(),
        };
        let mailer = Mailer::Outbox;
        let errands = Runner::default().on(move |site, mail: Mail| mailer.clone().send(site, mail));
        Self { house: House::new(site, settings), clock, errands, _folder: folder }
    }

    pub fn wait(&self, span: Millis) {
        self.clock.fetch_add(span.0, Ordering::SeqCst);
    }

    pub fn router(&self) -> Router {
        let house = self.house.clone();
        routes()
            .layer(middleware::from_fn_with_state(house.clone(), web::faults_become_pages))
            .layer(middleware::from_fn_with_state(house.clone(), recognise))
            .layer(middleware::from_fn(web::welcome))
            .with_state(house)
    }

    pub fn browser(&self) -> Browser {
        Browser { router: self.router(), cookies: BTreeMap::new(), headers: HeaderMap::new() }
    }

    /// Letters to an address, the oldest first.
    pub async fn letters(&self, to: &str) -> Vec<Sent> {
        self.errands.run_due(&self.house.site).await;
        let read = self.house.site.look(|view| errands::latest_sent(view, 100)).await;
        let mut letters: Vec<Sent> = read.expect("read");
        letters.reverse();
        letters.retain(|letter| letter.to == to);
        letters
    }

    pub async fn write<T: Send + 'static>(&self, work: impl Fn(&Tx<'_>, &Cx) -> T + Send + 'static) -> T {
        let cx = self.house.site.cx(&Who::default());
        self.house.site.upkeep(move |tx| Ok(work(tx, &cx))).await.expect("written")
    }

    /// Somebody with a confirmed address and [`PASSWORD`].
    pub async fn person(&self, name: &str, email: &str) -> PersonId {
        let new = NewPerson {
            name: name.to_owned(),
            email: Some(email.to_owned()),
            confirmed: true,
            password_hash: Some(HASH.clone()),
            lang: Lang::En,
            zone: "Africa/Dakar".to_owned(),
        };
        self.write(move |tx, cx| create(tx, cx, new.clone()).expect("made")).await
    }

    /// How many rows a table has.
    pub async fn count(&self, sql: &'static str) -> i64 {
        self.house.site.look(move |view| view.one(sql, &[])).await.expect("counted")
    }
}

/// A browser: it keeps cookies and follows nothing by itself.
pub struct Browser {
    router: Router,
    pub cookies: BTreeMap<String, String>,
    pub headers: HeaderMap,
}

/// What came back.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    pub location: String,
    pub body: String,
}

impl Browser {
    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Request::get(path), Body::empty()).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", web::paths::in_query(value))).collect();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(pairs.join("&"))).await
    }

    pub async fn json(&mut self, path: &str, body: &serde_json::Value) -> Page {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ACCEPT, "application/json");
        self.send(request, Body::from(body.to_string())).await
    }

    pub async fn sign_in(&mut self, email: &str, password: &str) -> Page {
        self.post("/sign-in", &[("email", email), ("password", password), ("next", "/my")]).await
    }

    /// Whether a page of the account opens.
    pub async fn is_signed_in(&mut self) -> bool {
        self.get("/account/sessions").await.status == StatusCode::OK
    }

    async fn send(&mut self, mut request: axum::http::request::Builder, body: Body) -> Page {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let request = request.body(body).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().expect("text"));
        }
        let status = response.status();
        let location = response.headers().get(header::LOCATION);
        let location = location.map(|value| value.to_str().expect("text").to_owned()).unwrap_or_default();
        let bytes = to_bytes(response.into_body(), 1 << 22).await.expect("a body");
        Page { status, location, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    fn keep(&mut self, cookie: &str) {
        let (name, rest) = cookie.split_once('=').expect("a cookie");
        let value = rest.split(';').next().unwrap_or_default();
        if value.is_empty() || rest.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

/// The path of the link to `start` in a letter.
pub fn link_in(letter: &Sent, start: &str) -> String {
    let found = letter.body.split_whitespace().find_map(|word| {
        let path = word.strip_prefix("https://essaim.example")?;
        path.starts_with(start).then(|| path.to_owned())
    });
    found.unwrap_or_else(|| panic!("no {start} in {}", letter.body))
}
