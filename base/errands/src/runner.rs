//! Doing errands, outside any transaction.

use crate::{Errand, store};
use ground::Site;
use lexicon::time::Millis;
use std::{collections::HashMap, future::Future, pin::Pin, sync::Arc, time::Duration};
use tokio::task::JoinSet;

/// How a handler answers: done, or why not.
pub type Done = Result<(), Failure>;
type Doing = Pin<Box<dyn Future<Output = Done> + Send>>;
type Looking = Pin<Box<dyn Future<Output = usize> + Send>>;
type Regular = Arc<dyn Fn(Site) -> Looking + Send + Sync>;
type Handler = Arc<dyn Fn(Site, serde_json::Value) -> Doing + Send + Sync>;

/// Why an errand is not done. It is logged and kept beside the errand, so its words name nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub why: String,
    /// Trying again will give the same; it is tried [`TRIES_FOR_GOOD`] times all the same, since others are wrong
    /// about that now and then, and then given up.
    pub for_good: bool,
}

/// How often an errand is tried that fails for good.
const TRIES_FOR_GOOD: i64 = 3;

impl Failure {
    pub fn for_good(why: impl Into<String>) -> Self {
        Self { why: why.into(), for_good: true }
    }
}

impl From<String> for Failure {
    fn from(why: String) -> Self {
        Self { why, for_good: false }
    }
}

/// With nothing to do, one looks again after so long.
const BETWEEN: Duration = Duration::from_millis(500);

/// While an errand is being done, nobody else takes it for so long.
const HELD: Millis = Millis::minutes(10);

/// Who does which errand. Filled when the site is wired.
#[derive(Clone, Default)]
pub struct Runner {
    handlers: HashMap<&'static str, Handler>,
    regular: Vec<Regular>,
}

impl Runner {
    #[must_use]
    pub fn on<E, F>(mut self, handle: impl Fn(Site, E) -> F + Send + Sync + 'static) -> Self
    where
        E: Errand,
        F: Future<Output = Done> + Send + 'static,
    {
        let handler: Handler = Arc::new(move |site, body| match serde_json::from_value::<E>(body) {
            Ok(errand) => Box::pin(handle(site, errand)),
            // Not the error's own words: they may repeat what the errand knows of a person.
            Err(why) => {
                let why = format!("unreadable ({:?} error)", why.classify());
                Box::pin(std::future::ready(Err(why.into())))
            }
        });
        self.handlers.insert(E::KIND, handler);
        self
    }

    /// Looks again and again whether time or something that happened asks for work: `look` says how much it did. It is
    /// called twice a second, beside the errands, which never wait for it: it keeps in memory when it needs to look again.
    #[must_use]
    pub fn regularly<F>(mut self, look: impl Fn(Site) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = usize> + Send + 'static,
    {
        self.regular.push(Arc::new(move |site| Box::pin(look(site))));
        self
    }

    /// Looks once, and does everything that is due; how much was done.
    pub async fn run_due(&self, site: &Site) -> usize {
        let mut done = 0;
        for look in &self.regular {
            done += look(site.clone()).await;
        }
        done + self.do_errands(site).await
    }

    /// Does the errands that are due; how many were done.
    async fn do_errands(&self, site: &Site) -> usize {
        let mut done = 0;
        let now = site.now();
        let due = match site.look(move |view| store::due(view, now)).await {
            Ok(due) => due,
            Err(error) => {
                tracing::error!(%error, "errands could not be read");
                return done;
            }
        };
        for errand in due {
            done += usize::from(self.run_one(site, errand).await);
        }
        done
    }

    async fn run_one(&self, site: &Site, errand: store::Waiting) -> bool {
        let store::Waiting { id, kind, body, tries } = errand;
        let until = site.now().plus(HELD);
        let taken = site.upkeep_unseen(move |tx| store::take(tx, id, tries, until)).await;
        if !taken.unwrap_or(false) {
            return false;
        }
        let outcome = match self.handlers.get(kind.as_str()) {
            Some(handle) => handle(site.clone(), body).await,
            None => Err(format!("nobody does {kind}").into()),
        };
        let kept = match &outcome {
            Ok(()) => site.upkeep_unseen(move |tx| store::done(tx, id)).await,
            Err(Failure { why, for_good: true }) if tries + 1 >= TRIES_FOR_GOOD => {
                tracing::warn!(errand = kind, %id, why, "an errand failed for good and is given up");
                site.upkeep_unseen(move |tx| store::done(tx, id)).await
            }
            Err(Failure { why, .. }) => {
                tracing::warn!(errand = kind, %id, tries, why, "an errand failed and will be tried again");
                let (why, due) = (why.clone(), site.now().plus(pause(tries)));
                site.upkeep_unseen(move |tx| store::failed(tx, id, &why, due)).await
            }
        };
        if let Err(error) = kept {
            tracing::error!(%error, errand = kind, "the end of an errand could not be written");
        }
        outcome.is_ok()
    }

    /// Looks and does errands until the future that runs this is dropped.
    pub async fn run_for_ever(self, site: Site) {
        let mut looking = JoinSet::new();
        for look in self.regular.clone() {
            let site = site.clone();
            looking.spawn(async move {
                loop {
                    if look(site.clone()).await == 0 {
                        tokio::time::sleep(BETWEEN).await;
                    }
                }
            });
        }
        loop {
            if self.do_errands(&site).await == 0 {
                tokio::time::sleep(BETWEEN).await;
            }
            // None of them ever ends well.
            if let Some(Err(error)) = looking.try_join_next()
                && let Ok(panic) = error.try_into_panic()
            {
                std::panic::resume_unwind(panic);
            }
        }
    }
}

/// 30 s, 1 min, 2 min … up to 6 hours.
fn pause(tries: i64) -> Millis {
    let doublings = u32::try_from(tries.clamp(0, 10)).unwrap_or(10);
    Millis::seconds((30_i64 << doublings).min(6 * 3_600))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_six_hours() {
        let seconds: Vec<i64> = [0, 1, 4, 10, 99].map(|tries| pause(tries).0 / 1_000).to_vec();
        assert_eq!(seconds, [30, 60, 480, 21_600, 21_600]);
    }
}
