//! Who is behind the cookie of a request.

use super::{SessionCache, cache::Known, cookie, ends_at, store};
use crate::secret;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use axum_extra::extract::cookie::CookieJar;
use lexicon::{Instant, time::Millis};
use web::{House, Visitor};

/// A session in use is written down at most this often.
const NOTED: Millis = Millis::hours(1);
/// Tokens are 43 characters; nothing longer is looked for.
const LONGEST_TOKEN: usize = 64;

/// Fills in who the visitor is, from the session's cookie. No query when the session was seen seconds ago.
pub async fn recognise(
    State(house): State<House>,
    jar: CookieJar,
    mut request: Request,
    next: Next,
) -> Response {
    let token = jar.get(cookie::name(&house)).map(|cookie| cookie.value().to_owned());
    let known = match token.filter(|token| !token.is_empty() && token.len() <= LONGEST_TOKEN) {
        Some(token) => find(&house, secret::hash(&token)).await,
        None => None,
    };
    let mut visitor = request.extensions().get::<Visitor>().cloned().unwrap_or_default();
    visitor.zone.clone_from(&house.settings.zone);
    // An account of a portal's own opens that portal alone, and no other opens such a portal.
    let realm = visitor.who.realm;
    if let Some(known) = known.filter(|known| known.realm == realm) {
        fill(&mut visitor, known);
    }
    request.extensions_mut().insert(visitor);
    next.run(request).await
}

fn fill(visitor: &mut Visitor, known: Known) {
    visitor.who.person = Some(known.person);
    visitor.who.session = Some(known.session);
    visitor.who.proved_at = Some(known.proved_at);
    if !visitor.lang_chosen {
        visitor.who.lang = visitor.nearest(known.lang);
    }
    visitor.name = Some(known.name);
    visitor.staff = known.staff;
    visitor.zone = known.zone;
}

async fn find(house: &House, token_hash: String) -> Option<Known> {
    let site = &house.site;
    let (now, cache) = (site.now(), site.shelf().get::<SessionCache>());
    if let Some(known) = cache.find(&token_hash, now) {
        return Some(known);
    }
    let before = cache.forgettings();
    let wanted = token_hash.clone();
    let read = site.look(move |view| store::known(view, &wanted, now)).await;
    let known = read.unwrap_or_else(|error| {
        tracing::error!(%error, "sessions could not be read: the request is taken for nobody's");
        None
    })?;
    if now.since(known.seen_at) >= NOTED {
        note(house, &known, now).await;
    }
    cache.keep(token_hash, known.clone(), now, before);
    Some(known)
}

async fn note(house: &House, known: &Known, now: Instant) {
    let (session, ends) = (known.session, ends_at(known.created_at, now));
    let noted = house.site.upkeep_unseen(move |tx| store::seen(tx, session, now, ends)).await;
    if let Err(error) = noted {
        tracing::warn!(%error, "the use of a session could not be noted");
    }
}
