//! The SQL of feeds.

use super::{Failing, Feed, FeedAddress, FeedKey, FollowFeed, Marks};
use crate::Problem;
use ::store::{Row, StoreError, Tx, View, sql};
use announce::Second;
use lexicon::{FollowedFeedId, Instant, PortalId};

pub(crate) fn of_portal(view: &View<'_>, portal: PortalId) -> Result<Vec<Feed>, StoreError> {
    view.rows(
        sql!(
            "select id, portal_id, address, publisher, key_pinned, key_name, key_offered, key_offered_name, paused,
                    taken_of, since, tag, whole_at, read_at, due_at, failures, failed_since, problem, followed_at
             from elsewhere_feeds where portal_id = ?1 order by id"
        ),
        &[&portal],
        read,
    )
}

/// Those that are to be taken up, what waits longest first. One whose new key nobody accepted waits for somebody.
pub(crate) fn due(view: &View<'_>, now: Instant, most: i64) -> Result<Vec<Feed>, StoreError> {
    view.rows(
        sql!(
            "select id, portal_id, address, publisher, key_pinned, key_name, key_offered, key_offered_name, paused,
                    taken_of, since, tag, whole_at, read_at, due_at, failures, failed_since, problem, followed_at
             from elsewhere_feeds where due_at <= ?1 and not paused and key_offered is null
             order by due_at, id limit ?2"
        ),
        &[&now, &most],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Feed, StoreError> {
    let second = |index: usize| Ok::<_, StoreError>(row.get::<Option<i64>>(index)?.map(Second));
    let offered = row.get::<Option<String>>(6)?.zip(row.get::<Option<String>>(7)?);
    let failed_since = row.get::<Option<Instant>>(16)?;
    let problem = Problem::of_word(&row.get::<String>(17)?);
    let times = row.get(15)?;
    Ok(Feed {
        id: row.get(0)?,
        portal: row.get(1)?,
        address: FeedAddress::of_stored(&row.get::<String>(2)?),
        publisher: row.get(3)?,
        key: FeedKey { multikey: row.get(4)?, name: row.get(5)? },
        offered: offered.map(|(multikey, name)| FeedKey { multikey, name }),
        paused: row.get(8)?,
        marks: Marks { of: second(9)?, since: second(10)?, tag: row.get(11)?, whole_at: row.get(12)? },
        read_at: row.get(13)?,
        due_at: row.get(14)?,
        failing: failed_since.zip(problem).map(|(since, problem)| Failing { since, times, problem }),
        followed_at: row.get(18)?,
    })
}

pub(super) fn add(
    tx: &Tx<'_>,
    id: FollowedFeedId,
    portal: PortalId,
    follow: &FollowFeed,
    now: Instant,
) -> Result<(), StoreError> {
    let FollowFeed { address, publisher, key, .. } = follow;
    tx.run(
        sql!(
            "insert into elsewhere_feeds (id, portal_id, address, publisher, key_pinned, key_name, paused, tag, due_at,
                                          failures, problem, followed_at)
             values (?1, ?2, ?3, ?4, ?5, ?6, false, '', ?7, 0, '', ?7)"
        ),
        &[&id, &portal, &address.url, publisher, &key.multikey, &key.name, &now],
    )?;
    Ok(())
}

/// Whether there is such a feed of the portal. One that goes on is due.
pub(super) fn pause(
    tx: &Tx<'_>,
    portal: PortalId,
    id: FollowedFeedId,
    paused: bool,
    now: Instant,
) -> Result<bool, StoreError> {
    let found = tx.run(
        sql!("update elsewhere_feeds set paused = ?3, due_at = ?4 where id = ?1 and portal_id = ?2"),
        &[&id, &portal, &paused, &now],
    )?;
    Ok(found == 1)
}

pub(super) fn due_now(
    tx: &Tx<'_>,
    portal: PortalId,
    id: FollowedFeedId,
    now: Instant,
) -> Result<bool, StoreError> {
    let found = tx.run(
        sql!(
            "update elsewhere_feeds set due_at = ?3, key_offered = null, key_offered_name = null
             where id = ?1 and portal_id = ?2"
        ),
        &[&id, &portal, &now],
    )?;
    Ok(found == 1)
}

/// The offered key is the one from now on. It is due, and read whole: whatever the old key signed counts no more.
pub(super) fn accept(tx: &Tx<'_>, id: FollowedFeedId, now: Instant) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "update elsewhere_feeds set key_pinned = key_offered, key_name = key_offered_name, key_offered = null,
                    key_offered_name = null, since = null, tag = '', due_at = ?2
             where id = ?1 and key_offered is not null"
        ),
        &[&id, &now],
    )?;
    Ok(())
}

pub(super) fn remove(tx: &Tx<'_>, id: FollowedFeedId) -> Result<(), StoreError> {
    tx.run(sql!("delete from elsewhere_feeds where id = ?1"), &[&id])?;
    Ok(())
}

/// Takes it up before anybody else does: whether it was still due as it was read.
pub(crate) fn claim(tx: &Tx<'_>, feed: &Feed, until: Instant) -> Result<bool, StoreError> {
    let claimed = tx.run(
        sql!("update elsewhere_feeds set due_at = ?3 where id = ?1 and due_at = ?2 and not paused"),
        &[&feed.id, &feed.due_at, &until],
    )?;
    Ok(claimed == 1)
}

/// It was read; how far. Whether it is still followed by that key, and not paused: otherwise nothing was written, and
/// nothing of it is to be taken up.
pub(crate) fn was_read(
    tx: &Tx<'_>,
    feed: &Feed,
    publisher: &str,
    marks: &Marks,
    (now, due): (Instant, Instant),
) -> Result<bool, StoreError> {
    let Marks { of, since, tag, whole_at } = marks;
    let seconds = |at: &Option<Second>| at.map(|at| at.0);
    let found = tx.run(
        sql!(
            "update elsewhere_feeds set publisher = ?3, taken_of = ?4, since = ?5, tag = ?6, whole_at = ?7, read_at = ?8,
                    due_at = ?9, failures = 0, failed_since = null, problem = '', key_offered = null,
                    key_offered_name = null
             where id = ?1 and key_pinned = ?2 and not paused"
        ),
        &[&feed.id, &feed.key.multikey, &publisher, &seconds(of), &seconds(since), tag, whole_at, &now, &due],
    )?;
    Ok(found == 1)
}

/// It could not be taken up; what was taken up before stays.
pub(crate) fn failed(
    tx: &Tx<'_>,
    feed: &Feed,
    problem: Problem,
    offered: Option<&FeedKey>,
    (now, due): (Instant, Instant),
) -> Result<(), StoreError> {
    let (offered, name) = (offered.map(|key| &key.multikey), offered.map(|key| &key.name));
    tx.run(
        sql!(
            "update elsewhere_feeds set failures = failures + 1, failed_since = coalesce(failed_since, ?3), problem = ?4,
                    key_offered = ?5, key_offered_name = ?6, due_at = ?7
             where id = ?1 and key_pinned = ?2"
        ),
        &[&feed.id, &feed.key.multikey, &now, &problem.word(), &offered, &name, &due],
    )?;
    Ok(())
}
