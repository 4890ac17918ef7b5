//! Errand: what is due is taken up.

use super::{
    Failed, Took, Wanted,
    apply::{Applied, WHOLE_AFTER, apply, pause_after, unchanged},
    fetch::fetch,
};
use crate::feed::{Feed, store};
use ::store::{StoreError, Tx};
use ground::{Moment, Site};
use lexicon::{Instant, time::Millis};
use outside::Outside;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::task::JoinSet;

/// Feeds taken up at the same time.
const AT_ONCE: i64 = 4;
/// Nobody else takes one up for so long.
const HELD: Millis = Millis::minutes(10);
/// Without anything that changed here: another program may write to the same database.
const AT_LEAST: Millis = Millis::minutes(1);

/// When it was last looked, in memory. On the shelf.
#[derive(Default)]
pub struct Rounds(Mutex<Option<(Instant, Moment)>>);

impl Rounds {
    fn is_due(&self, site: &Site) -> bool {
        let Some((at, moment)) = *self.0.lock().unwrap_or_else(PoisonError::into_inner) else { return true };
        let passed = site.now().since(at);
        passed.0 < 0 || passed >= AT_LEAST || !site.changes().none_since(moment, None)
    }

    fn keep(&self, last: Option<(Instant, Moment)>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = last;
    }
}

/// Takes up what is due; how many feeds were read, well or not.
pub async fn look(site: Site) -> usize {
    let rounds = site.shelf().get::<Rounds>();
    if !rounds.is_due(&site) {
        return 0;
    }
    let (now, looked) = (site.now(), (site.now(), site.changes().moment()));
    let due = match site.look(move |view| store::due(view, now, AT_ONCE)).await {
        Ok(due) => due,
        Err(error) => {
            tracing::error!(%error, "catalogues that portals follow could not be read");
            return 0;
        }
    };
    // There may be more than were read at once.
    rounds.keep(due.is_empty().then_some(looked));
    let mut reading = JoinSet::new();
    let outside = site.shelf().get::<Outside>();
    for feed in due {
        reading.spawn(one(site.clone(), outside.clone(), feed));
    }
    reading.join_all().await.into_iter().map(usize::from).sum()
}

async fn one(site: Site, outside: Arc<Outside>, feed: Feed) -> bool {
    match take_up(&site, &outside, feed).await {
        Ok(was_read) => was_read,
        Err(error) => {
            tracing::error!(%error, "a catalogue that a portal follows could not be written");
            false
        }
    }
}

/// Whether it was ours to take up.
async fn take_up(site: &Site, outside: &Outside, feed: Feed) -> Result<bool, StoreError> {
    let now = site.now();
    let feed = Arc::new(feed);
    let (claimed, until) = (feed.clone(), now.plus(HELD));
    if !site.upkeep_unseen(move |tx| store::claim(tx, &claimed, until)).await? {
        return Ok(false);
    }
    let wanted = wanted(&feed, now);
    let is_whole = wanted.since.is_none();
    match fetch(outside, &wanted).await {
        Ok(Took::Unchanged) => site.upkeep_unseen(move |tx| unchanged(tx, &feed, now)).await?,
        Ok(Took::Feed(found)) => {
            let applied = site.upkeep(move |tx| apply(tx, &feed, &found, is_whole, now)).await?;
            if let Applied::Refused(problem) = applied {
                tracing::info!(problem = problem.word(), "a catalogue was not taken up");
            }
        }
        Err(Failed { problem, offered }) => {
            tracing::info!(problem = problem.word(), "a catalogue could not be taken up");
            let due = now.plus(pause_after(&feed));
            let failed = move |tx: &Tx<'_>| store::failed(tx, &feed, problem, offered.as_ref(), (now, due));
            site.upkeep_unseen(failed).await?;
        }
    }
    Ok(true)
}

/// What is asked for now: changes, and once a day everything.
fn wanted(feed: &Feed, now: Instant) -> Wanted {
    let marks = &feed.marks;
    let is_whole = marks.whole_at.is_none_or(|at| now.since(at) >= WHOLE_AFTER);
    let since = marks.since.filter(|_| !is_whole);
    Wanted {
        address: feed.address.clone(),
        pinned: Some(feed.key.multikey.clone()),
        tag: if since.is_some() { marks.tag.clone() } else { String::new() },
        since,
        last: marks.of,
        now,
    }
}
