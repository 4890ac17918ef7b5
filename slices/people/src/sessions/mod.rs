//! Signed-in browsers.
//!
//! A session is an opaque token of 256 bits in a cookie; the table knows its hash. A new one is made at each
//! sign-in, so that a token set by somebody else beforehand is worth nothing.

mod cache;
pub(crate) mod cookie;
mod end;
mod label;
pub(crate) mod pages;
mod recognise;
pub(crate) mod store;

pub use cache::SessionCache;
pub use cookie::{ended_cookie, guarded as guarded_cookie, session_cookie};
pub use end::{EndOtherSessions, EndSession};
pub use label::label;
pub use recognise::recognise;

use crate::secret;
use ::store::{StoreError, Tx};
use axum_extra::extract::cookie::Cookie;
use ground::{Cx, Who};
use lexicon::{Instant, PersonId, SessionId, time::Millis};
use web::House;

/// A browser that is not used for so long must sign in again.
pub(crate) const IDLE: Millis = Millis::days(14);
/// And in any case after so long.
pub(crate) const ABSOLUTE: Millis = Millis::days(90);
/// How recent a proof must be for a new password, a passkey, or erasing the account.
pub(crate) const RECENT: Millis = Millis::minutes(10);

/// A session for somebody who has just proved who they are; its token, for [`session_cookie`].
///
/// `label` tells the browser from the person's others: "Firefox · Linux".
pub fn start_session(tx: &Tx<'_>, cx: &Cx, person: PersonId, label: &str) -> Result<String, StoreError> {
    start_session_proved(tx, cx, person, label, cx.now)
}

/// A session for somebody who proved who they are at another moment: what wants a recent proof asks again.
pub(crate) fn start_session_proved(
    tx: &Tx<'_>,
    cx: &Cx,
    person: PersonId,
    label: &str,
    proved_at: Instant,
) -> Result<String, StoreError> {
    // Now and then is enough, and keeps people who sign in at the same moment out of each other's way.
    if cx.below(8) == 0 {
        store::purge(tx, cx.now)?;
    }
    let token = secret::fresh(cx);
    let session = store::Session {
        id: cx.id(),
        created_at: cx.now,
        seen_at: cx.now,
        proved_at: proved_at.min(cx.now),
        label: label.to_owned(),
        expires_at: ends_at(cx.now, cx.now),
    };
    store::insert(tx, person, &session, &secret::hash(&token))?;
    Ok(token)
}

/// When a session ends that was seen just now.
pub(crate) fn ends_at(created_at: Instant, now: Instant) -> Instant {
    now.plus(IDLE).min(created_at.plus(ABSOLUTE))
}

/// Rotates a session whose person proved again who they are: the old token is worth nothing any more.
pub(crate) fn renew(
    tx: &Tx<'_>,
    cx: &Cx,
    person: PersonId,
    old: Option<SessionId>,
    label: &str,
) -> Result<String, StoreError> {
    if let Some(old) = old {
        store::end(tx, person, old)?;
    }
    start_session(tx, cx, person, label)
}

/// Signs somebody in without asking anything: a demo's one-click accounts, and stories told by tests. Put the
/// cookie in the answer.
pub async fn sign_in_as(house: &House, person: PersonId, label: &str) -> Result<Cookie<'static>, StoreError> {
    let (cx, label) = (house.site.cx(&Who::default()), label.to_owned());
    let token = house.site.upkeep(move |tx| start_session(tx, &cx, person, &label)).await?;
    Ok(session_cookie(house, token))
}
