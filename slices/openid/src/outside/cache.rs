//! What providers say of themselves and their keys, kept for an hour.

use super::{Outside, OutsideProblem};
use lexicon::{Instant, time::Millis};
use oidc::{Discovery, Keys};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

const KEPT: Millis = Millis::hours(1);
const MOST: usize = 500;

/// A provider as it describes itself.
#[derive(Clone, Debug)]
pub struct Described {
    pub discovery: Discovery,
    pub keys: Keys,
}

#[derive(Default)]
pub(crate) struct Cache {
    by_issuer: Mutex<HashMap<String, (Instant, Arc<Described>)>>,
}

impl Cache {
    fn inner(&self) -> MutexGuard<'_, HashMap<String, (Instant, Arc<Described>)>> {
        self.by_issuer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn find(&self, issuer: &str, now: Instant) -> Option<Arc<Described>> {
        let inner = self.inner();
        let (read_at, found) = inner.get(issuer)?;
        (now >= *read_at && now.since(*read_at) < KEPT).then(|| found.clone())
    }

    fn keep(&self, issuer: &str, found: Arc<Described>, now: Instant) {
        let mut inner = self.inner();
        if inner.len() >= MOST {
            inner.retain(|_, (read_at, _)| now.since(*read_at) < KEPT);
        }
        if inner.len() < MOST || inner.contains_key(issuer) {
            inner.insert(issuer.to_owned(), (now, found));
        }
    }
}

impl Outside {
    /// A provider's description and keys, read at most an hour ago.
    pub async fn described(&self, issuer: &str, now: Instant) -> Result<Arc<Described>, OutsideProblem> {
        match self.cache.find(issuer, now) {
            Some(found) => Ok(found),
            None => self.described_anew(issuer, now).await,
        }
    }

    /// The same, read now.
    pub async fn described_anew(&self, issuer: &str, now: Instant) -> Result<Arc<Described>, OutsideProblem> {
        let unreadable = |why: &dyn std::fmt::Display| OutsideProblem::Unreadable(why.to_string());
        let told = self.read(&oidc::well_known(issuer)).await?;
        let discovery = Discovery::read(&told, issuer).map_err(|why| unreadable(&why))?;
        // Browsers are sent there: no other way than the one we would take ourselves.
        if self.reach().target(&discovery.authorization_endpoint).is_none() {
            return Err(OutsideProblem::Address(discovery.authorization_endpoint));
        }
        let keys = Keys::read(&self.read(&discovery.jwks_uri).await?).map_err(|why| unreadable(&why))?;
        let found = Arc::new(Described { discovery, keys });
        self.cache.keep(issuer, found.clone(), now);
        Ok(found)
    }
}
