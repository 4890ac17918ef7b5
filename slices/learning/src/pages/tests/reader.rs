//! How these tests read pages and send forms.

pub(super) use crate::pages::{sent::Sent, *};
pub(super) use crate::{
    enrolment::Enrol,
    tests::world::{RUN, World, fields, learner, team, visit},
};
pub(super) use axum::{
    body::to_bytes,
    extract::{Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
pub(super) use axum_extra::extract::cookie::CookieJar;
pub(super) use courses::RunKey;
pub(super) use lexicon::{Lang, PersonId};
pub(super) use web::{Visitor, Wants, paths::learning as at};

/// A page as its reader gets it.
pub(super) struct Shown {
    pub(super) status: StatusCode,
    pub(super) location: String,
    pub(super) kind: String,
    pub(super) html: String,
}

pub(super) async fn shown(response: impl IntoResponse) -> Shown {
    let response: Response = response.into_response();
    let text = |name: header::HeaderName| {
        response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    };
    let (status, location, kind) = (response.status(), text(header::LOCATION), text(header::CONTENT_TYPE));
    let bytes = to_bytes(response.into_body(), 4 << 20).await.expect("a body");
    Shown { status, location, kind, html: String::from_utf8(bytes.to_vec()).expect("text") }
}

impl Shown {
    pub(super) fn has(&self, parts: &[&str]) -> &Self {
        for part in parts {
            assert!(self.html.contains(part), "{part} is missing in\n{}", self.html);
        }
        self
    }

    pub(super) fn has_not(&self, parts: &[&str]) -> &Self {
        for part in parts {
            assert!(!self.html.contains(part), "{part} should not be in\n{}", self.html);
        }
        self
    }

    /// A whole page: one first heading, one main part.
    pub(super) fn is_a_page(&self) -> &Self {
        assert_eq!(self.status, StatusCode::OK, "{}", self.html);
        assert_eq!(
            (self.html.matches("<h1").count(), self.html.matches("<main").count()),
            (1, 1),
            "{}",
            self.html
        );
        self
    }
}

pub(super) async fn enrolled(world: &World, n: u8) -> Visitor {
    let visitor = visit(learner(n));
    world.house.site.act(&visitor.who, Enrol { run: RunKey(RUN.to_owned()) }).await.expect("enrolled");
    visitor
}

/// What a browser that keeps these cookies sends.
pub(super) fn jar(cookies: &str) -> CookieJar {
    let mut headers = HeaderMap::new();
    headers.insert(header::COOKIE, cookies.parse().expect("cookies"));
    CookieJar::from_headers(&headers)
}

pub(super) async fn outline(world: &World, visitor: &Visitor, query: &str) -> Shown {
    let address = format!("/?{query}").parse().expect("an address");
    let asked = Query::try_from_uri(&address).expect("a query");
    let path = at::Outline { run: RUN.to_owned() };
    shown(crate::pages::outline::page(path, State(world.house.clone()), asked, visitor.clone()).await).await
}

pub(super) async fn unit(world: &World, visitor: &Visitor, unit: &str) -> Shown {
    let path = at::Unit { run: RUN.to_owned(), unit: unit.to_owned() };
    shown(
        crate::pages::unit::page(
            path,
            State(world.house.clone()),
            Query(Default::default()),
            visitor.clone(),
        )
        .await,
    )
    .await
}

pub(super) fn sent(pairs: &[(&str, &str)]) -> Sent {
    Sent { fields: fields(pairs), json: None }
}

pub(super) async fn answer(world: &World, visitor: &Visitor, block: &str, pairs: &[(&str, &str)]) -> Shown {
    let path = at::Answer { run: RUN.to_owned(), block: block.to_owned() };
    shown(work::answer(path, State(world.house.clone()), visitor.clone(), sent(pairs)).await).await
}
