//! What was read is written, in one transaction, or nothing of it.

use super::{TakenUp, compare::compare};
use crate::{
    Problem, course,
    feed::{Feed, Marks, store},
};
use ::store::{StoreError, Tx};
use announce::Second;
use lexicon::{Instant, time::Millis};

/// Between two times.
pub(super) const PAUSE: Millis = Millis::minutes(30);
/// Everything is read again after so long: what the other site forgot to tell as gone goes then.
pub(super) const WHOLE_AFTER: Millis = Millis::days(1);
/// Changes are asked for again from before the moment of the last time (seconds): what a copy of a proxy did not have yet
/// is told again then. Told twice is told once.
const OVERLAP: i64 = 300;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Applied {
    /// Something shown is another now.
    Changed,
    Same,
    /// Somebody stopped following it, paused it or accepted another key meanwhile: nothing was written.
    NotWanted,
    /// Nothing was written but why.
    Refused(Problem),
}

pub(super) fn apply(
    tx: &Tx<'_>,
    feed: &Feed,
    found: &TakenUp,
    is_whole: bool,
    now: Instant,
) -> Result<Applied, StoreError> {
    let before = course::of_feed(tx, feed.id)?;
    let difference = match compare(&before, found.items.clone(), is_whole) {
        Ok(difference) => difference,
        Err(problem) => {
            store::failed(tx, feed, problem, None, (now, now.plus(pause_after(feed))))?;
            return Ok(Applied::Refused(problem));
        }
    };
    let is_same = difference.is_nothing();
    let marks = marks(feed, found, is_whole, is_same, now);
    if !store::was_read(tx, feed, &found.publisher, &marks, (now, now.plus(PAUSE)))? {
        return Ok(Applied::NotWanted);
    }
    for url in &difference.gone {
        course::remove(tx, feed.id, url)?;
    }
    for one in &difference.put {
        course::put(tx, feed.id, one)?;
    }
    if is_same && feed.publisher == found.publisher {
        return Ok(Applied::Same);
    }
    course::changed(tx, feed.portal)?;
    Ok(Applied::Changed)
}

/// How far it is taken up now. As long as nothing changes, the same is asked for, so that its tag answers.
fn marks(feed: &Feed, found: &TakenUp, is_whole: bool, is_same: bool, now: Instant) -> Marks {
    let of = Some(found.of);
    if is_same && !is_whole {
        return Marks { of, tag: found.tag.clone(), ..feed.marks.clone() };
    }
    let since = Some(Second(found.of.0 - OVERLAP));
    let whole_at = if is_whole { Some(now) } else { feed.marks.whole_at };
    Marks { of, since, tag: String::new(), whole_at }
}

/// It holds as it was read.
pub(super) fn unchanged(tx: &Tx<'_>, feed: &Feed, now: Instant) -> Result<(), StoreError> {
    store::was_read(tx, feed, &feed.publisher, &feed.marks, (now, now.plus(PAUSE))).map(drop)
}

/// 30 minutes, 1 hour, 2 hours … up to a day.
pub(super) fn pause_after(feed: &Feed) -> Millis {
    let before = feed.failing.map_or(0, |failing| failing.times);
    let doublings = u32::try_from(before.clamp(0, 10)).unwrap_or(10);
    Millis((PAUSE.0 << doublings).min(Millis::days(1).0))
}
