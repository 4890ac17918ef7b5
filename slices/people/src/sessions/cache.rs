//! Sessions seen lately, in memory for a few seconds: a page of somebody signed in costs no query for that.

use lexicon::{Instant, Lang, PersonId, PortalId, SessionId, time::Millis};
use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// What a request needs to know of who sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub session: SessionId,
    pub person: PersonId,
    pub created_at: Instant,
    pub seen_at: Instant,
    pub proved_at: Instant,
    pub expires_at: Instant,
    pub name: String,
    pub lang: Lang,
    pub zone: String,
    pub staff: bool,
    pub realm: Option<PortalId>,
}

/// Another process of the same site may end a session: this one notices after so long.
const KEPT: Millis = Millis::seconds(5);
const MOST: usize = 20_000;

/// On the shelf of the site.
#[derive(Default)]
pub struct SessionCache {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    by_token: HashMap<String, (Instant, Known)>,
    /// Goes up when something is forgotten: what was read before that is not kept any more.
    forgettings: u64,
}

impl SessionCache {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn find(&self, token_hash: &str, now: Instant) -> Option<Known> {
        let inner = self.inner();
        let (read_at, known) = inner.by_token.get(token_hash)?;
        let fresh = now >= *read_at && now.since(*read_at) < KEPT && now < known.expires_at;
        fresh.then(|| known.clone())
    }

    /// To be asked before reading, and given to [`SessionCache::keep`] afterwards.
    pub(crate) fn forgettings(&self) -> u64 {
        self.inner().forgettings
    }

    /// Keeps what was read, unless something was forgotten since: it may have been this.
    pub(crate) fn keep(&self, token_hash: String, known: Known, now: Instant, forgettings: u64) {
        let mut inner = self.inner();
        if inner.forgettings != forgettings {
            return;
        }
        if inner.by_token.len() >= MOST {
            inner.by_token.retain(|_, (read_at, _)| now.since(*read_at) < KEPT);
        }
        if inner.by_token.len() < MOST {
            inner.by_token.insert(token_hash, (now, known));
        }
    }

    /// To be called once the change is committed: a session ended, or a name, language, zone or role changed.
    pub fn forget(&self, person: PersonId) {
        let mut inner = self.inner();
        inner.forgettings += 1;
        inner.by_token.retain(|_, (_, known)| known.person != person);
    }
}
