//! What providers say of themselves and their keys, kept for an hour; that one can't be used, for a few seconds: people who
//! try again do not make us knock at a door that does not open.

use lexicon::{Instant, time::Millis};
use oidc::{Discovery, Keys};
use outside::{Outside, OutsideProblem};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

const KEPT: Millis = Millis::hours(1);
const FAILURE_KEPT: Millis = Millis::seconds(15);
const MOST: usize = 500;

/// A provider as it describes itself.
#[derive(Clone, Debug)]
pub struct Described {
    pub discovery: Discovery,
    pub keys: Keys,
}

/// The way out, and what was read of providers by it. On the shelf.
pub struct Providers {
    pub outside: Outside,
    by_issuer: Mutex<HashMap<String, Kept>>,
}

struct Kept {
    read_at: Instant,
    found: Result<Arc<Described>, OutsideProblem>,
}

impl Kept {
    fn holds(&self, now: Instant) -> bool {
        let lasts = if self.found.is_ok() { KEPT } else { FAILURE_KEPT };
        now >= self.read_at && now.since(self.read_at) < lasts
    }
}

impl Providers {
    pub fn new(outside: Outside) -> Self {
        Self { outside, by_issuer: Mutex::default() }
    }

    fn inner(&self) -> MutexGuard<'_, HashMap<String, Kept>> {
        self.by_issuer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn find(&self, issuer: &str, now: Instant) -> Option<Result<Arc<Described>, OutsideProblem>> {
        self.inner().get(issuer).filter(|kept| kept.holds(now)).map(|kept| kept.found.clone())
    }

    fn keep(&self, issuer: &str, found: Result<Arc<Described>, OutsideProblem>, now: Instant) {
        let mut inner = self.inner();
        if inner.len() >= MOST {
            inner.retain(|_, kept| kept.holds(now));
        }
        if inner.len() < MOST || inner.contains_key(issuer) {
            inner.insert(issuer.to_owned(), Kept { read_at: now, found });
        }
    }
}

impl Providers {
    /// A provider's description and keys, read at most an hour ago.
    pub async fn described(&self, issuer: &str, now: Instant) -> Result<Arc<Described>, OutsideProblem> {
        match self.find(issuer, now) {
            Some(found) => found,
            None => {
                let found = self.described_anew(issuer, now).await;
                if let Err(problem) = &found {
                    self.keep(issuer, Err(problem.clone()), now);
                }
                found
            }
        }
    }

    /// The same, read now. What was known before stays known when that fails.
    pub async fn described_anew(&self, issuer: &str, now: Instant) -> Result<Arc<Described>, OutsideProblem> {
        let outside = &self.outside;
        let unreadable = |why: &dyn std::fmt::Display| OutsideProblem::Unreadable(why.to_string());
        let told = outside.read(&oidc::well_known(issuer)).await?;
        let discovery = Discovery::read(&told, issuer).map_err(|why| unreadable(&why))?;
        // Browsers are sent there: no other way than the one we would take ourselves.
        if outside.reach().target(&discovery.authorization_endpoint).is_none() {
            return Err(OutsideProblem::Address(discovery.authorization_endpoint));
        }
        let keys = Keys::read(&outside.read(&discovery.jwks_uri).await?).map_err(|why| unreadable(&why))?;
        let found = Arc::new(Described { discovery, keys });
        self.keep(issuer, Ok(found.clone()), now);
        Ok(found)
    }
}
