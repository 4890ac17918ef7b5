//! People of these tests, and how they call at pages.

use crate::{
    enrolment::EnrolLearner,
    hand_ins::{self, Work},
    tests::world::{RUN, World, team, visit},
};
use axum::{
    Extension,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use courses::RunKey;
use ground::Who;
use lexicon::{HandInId, Lang, PersonId, PlaceRef, Role, RunId, facts::network::RoleGiven};
use people::NewPerson;
use tower::ServiceExt;
use web::{Visitor, Wants};

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).expect("JSON")
    }

    /// Where it sends to.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |at| at.to_str().expect("an address"))
    }
}

pub fn run_key() -> RunKey {
    RunKey(RUN.to_owned())
}

pub fn instructor() -> Visitor {
    visit(team(2))
}

pub fn tutor() -> Visitor {
    visit(team(3))
}

pub fn wanting_json(visitor: Visitor) -> Visitor {
    Visitor { wants: Wants::Json, ..visitor }
}

/// Somebody with an account.
pub async fn person(world: &World, name: &str) -> PersonId {
    let cx = world.house.site.cx(&Who::nobody(Lang::En));
    let new = NewPerson {
        name: name.to_owned(),
        email: address(name),
        confirmed: address(name).is_some(),
        password_hash: None,
        lang: Lang::En,
        zone: "Africa/Dakar".to_owned(),
    };
    world.house.site.upkeep(move |tx| people::create(tx, &cx, new.clone())).await.expect("made")
}

/// A name of one word is an address too: `sofia@example.org`.
fn address(name: &str) -> Option<String> {
    let is_word = name.chars().all(|c| c.is_ascii_alphanumeric());
    is_word.then(|| format!("{}@example.org", name.to_lowercase()))
}

/// Somebody with an account, who follows the run.
pub async fn learner(world: &World, name: &str) -> PersonId {
    let person = person(world, name).await;
    let enrol = EnrolLearner { run: run_key(), person, mode: "online".to_owned() };
    world.house.site.act(&instructor().who, enrol).await.expect("enrolled");
    person
}

pub async fn give(world: &World, person: PersonId, role: Role, place: PlaceRef) {
    let id = world.house.site.cx(&Who::nobody(Lang::En)).id();
    world.house.site.say_as_operator(RoleGiven::now(id, person, role, place)).await.expect("given");
}

pub async fn the_run(world: &World) -> courses::Run {
    world.house.site.ask(&instructor().who, super::super::TeamRun { run: run_key() }).await.expect("seen").run
}

pub async fn run_id(world: &World) -> RunId {
    the_run(world).await.id
}

/// Somebody hands in a text.
pub async fn hand_in(world: &World, person: PersonId, text: &str) -> HandInId {
    let work = Work { text: text.to_owned(), files: Vec::new() };
    hand_ins::hand_in(&world.house, &visit(person), RUN, "openassessment@ora", work).await.expect("handed in")
}

pub fn path(rest: &str) -> String {
    format!("/runs/{RUN}/team{rest}")
}

pub async fn get(world: &World, visitor: &Visitor, path: &str) -> Answer {
    let request = Request::builder().uri(path).body(Body::empty()).expect("a request");
    call(world, visitor, request).await
}

pub async fn post(world: &World, visitor: &Visitor, path: &str, form: &str) -> Answer {
    let request = Request::builder()
        .method("POST")
        .uri(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form.to_owned()))
        .expect("a request");
    call(world, visitor, request).await
}

/// Sends a file as a browser does.
pub async fn upload(world: &World, visitor: &Visitor, path: &str, file: &[u8]) -> Answer {
    let mut body =
        b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"g.csv\"\r\n\r\n".to_vec();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let request = Request::builder()
        .method("POST")
        .uri(path)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Body::from(body))
        .expect("a request");
    call(world, visitor, request).await
}

async fn call(world: &World, visitor: &Visitor, request: Request<Body>) -> Answer {
    let router = crate::routes().layer(Extension(visitor.clone())).with_state(world.house.clone());
    let response = router.oneshot(request).await.expect("an answer");
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = to_bytes(response.into_body(), 1 << 24).await.expect("a body");
    Answer { status, headers, body: String::from_utf8(bytes.to_vec()).expect("UTF-8") }
}
