//! How much is unread, for the bell of every page: nothing for strangers, one query for who is signed in, and none while
//! nothing changed.

use super::store;
use axum::{
    extract::{Request, State},
    http::{Method, header},
    middleware::Next,
    response::Response,
};
use ground::{Moment, rights::NOTICED_AFTER};
use lexicon::{Instant, PersonId, time::Millis};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};
use web::{House, Visitor, Wants};

/// People counted for; when there would be more, all go.
const MOST: usize = 20_000;

/// What was counted lately. On the shelf.
#[derive(Default)]
pub struct Unread(Mutex<HashMap<PersonId, Counted>>);

#[derive(Clone, Copy)]
struct Counted {
    unread: i64,
    since: Moment,
    at: Instant,
}

impl Unread {
    fn find(&self, person: PersonId) -> Option<Counted> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&person).copied()
    }

    fn keep(&self, person: PersonId, counted: Counted) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(person, counted);
    }
}

/// Fills in how much the visitor has not read, where a page is asked for.
pub async fn count_unread(State(house): State<House>, mut request: Request, next: Next) -> Response {
    if let Some(person) = who_sees_a_page(&request) {
        let reads = request.method() == Method::GET;
        let unread = counted(&house, person, reads).await;
        if let Some(visitor) = request.extensions_mut().get_mut::<Visitor>() {
            visitor.unread = unread;
        }
    }
    next.run(request).await
}

fn who_sees_a_page(request: &Request) -> Option<PersonId> {
    let visitor = request.extensions().get::<Visitor>()?;
    let accept = request.headers().get(header::ACCEPT).and_then(|accept| accept.to_str().ok())?;
    let is_page = visitor.wants == Wants::Page && accept.contains("text/html");
    visitor.who.person.filter(|_| is_page && !request.uri().path().starts_with("/assets/"))
}

/// A form that comes back shows what was counted last: most answers to a press are no page.
async fn counted(house: &House, person: PersonId, reads: bool) -> Option<i64> {
    let site = &house.site;
    let (shelf, now) = (site.shelf().get::<Unread>(), site.now());
    let before = shelf.find(person);
    let holds = |one: &Counted| {
        let is_young = (Millis(0)..NOTICED_AFTER).contains(&now.since(one.at));
        !reads || (is_young && site.changes().none_since(one.since, Some(person)))
    };
    if let Some(counted) = before.filter(holds) {
        return Some(counted.unread);
    }
    if !reads {
        return None;
    }
    let since = site.changes().moment();
    match site.look(move |view| store::unread(view, person, now)).await {
        Ok(unread) => {
            shelf.keep(person, Counted { unread, since, at: now });
            Some(unread)
        }
        Err(error) => {
            tracing::warn!(%error, "what is unread could not be counted: the bell shows nothing");
            None
        }
    }
}
