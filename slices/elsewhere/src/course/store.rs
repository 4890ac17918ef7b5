//! The SQL of what was taken up.

use super::{Course, ShownCourse};
use crate::feed::FeedAddress;
use ::store::{Json, Row, StoreError, Tx, View, sql};
use lexicon::{FollowedFeedId, PortalId};
use std::collections::HashMap;

/// How often what a portal shows of other sites changed so far: what was made of [`shown`] holds as long as it is the same.
pub fn number(view: &View<'_>, portal: PortalId) -> Result<i64, StoreError> {
    let found =
        view.first(sql!("select number from elsewhere_changes where portal_id = ?1"), &[&portal], |row| {
            row.get(0)
        })?;
    Ok(found.unwrap_or(0))
}

/// What a portal shows of other sites, by title. Of feeds that are paused, nothing.
pub fn shown(view: &View<'_>, portal: PortalId) -> Result<Vec<ShownCourse>, StoreError> {
    let all = view.rows(
        sql!(
            "select c.url, c.title, c.text, c.language, c.provider, c.subjects, f.publisher, f.address
             from elsewhere_courses c join elsewhere_feeds f on f.id = c.feed_id
             where f.portal_id = ?1 and not f.paused order by c.title, c.url"
        ),
        &[&portal],
        |row| Ok((read(row, 0)?, row.get::<String>(6)?, row.get::<String>(7)?)),
    )?;
    let shown = all.into_iter().map(|(course, publisher, address)| {
        let host = FeedAddress::of_stored(&address).authority;
        ShownCourse { course, publisher, host }
    });
    Ok(shown.collect())
}

/// What was taken up of a feed, by the addresses of the courses.
pub(crate) fn of_feed(view: &View<'_>, feed: FollowedFeedId) -> Result<HashMap<String, Course>, StoreError> {
    let all = view.rows(
        sql!(
            "select c.url, c.title, c.text, c.language, c.provider, c.subjects
             from elsewhere_courses c where c.feed_id = ?1"
        ),
        &[&feed],
        |row| read(row, 0),
    )?;
    Ok(all.into_iter().map(|course| (course.url.clone(), course)).collect())
}

fn read(row: &Row<'_>, from: usize) -> Result<Course, StoreError> {
    let Json(subjects) = row.get::<Json<Vec<String>>>(from + 5)?;
    Ok(Course {
        url: row.get(from)?,
        title: row.get(from + 1)?,
        text: row.get(from + 2)?,
        language: row.get(from + 3)?,
        provider: row.get(from + 4)?,
        subjects,
    })
}

/// How many courses each feed of a portal has.
pub(crate) fn count(view: &View<'_>, portal: PortalId) -> Result<HashMap<FollowedFeedId, i64>, StoreError> {
    let all = view.rows(
        sql!(
            "select f.id, count(*) from elsewhere_courses c join elsewhere_feeds f on f.id = c.feed_id
             where f.portal_id = ?1 group by f.id"
        ),
        &[&portal],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(all.into_iter().collect())
}

/// Puts a course in the place of what there was of it.
pub(crate) fn put(tx: &Tx<'_>, feed: FollowedFeedId, course: &Course) -> Result<(), StoreError> {
    let Course { url, title, text, language, provider, subjects } = course;
    tx.run(
        sql!(
            "insert into elsewhere_courses (feed_id, url, title, text, language, provider, subjects)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             on conflict (feed_id, url) do update set title = excluded.title, text = excluded.text,
             language = excluded.language, provider = excluded.provider, subjects = excluded.subjects"
        ),
        &[&feed, url, title, text, language, provider, &Json(subjects)],
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &Tx<'_>, feed: FollowedFeedId, url: &str) -> Result<(), StoreError> {
    tx.run(sql!("delete from elsewhere_courses where feed_id = ?1 and url = ?2"), &[&feed, &url])?;
    Ok(())
}

pub(crate) fn remove_all(tx: &Tx<'_>, feed: FollowedFeedId) -> Result<(), StoreError> {
    tx.run(sql!("delete from elsewhere_courses where feed_id = ?1"), &[&feed])?;
    Ok(())
}

/// What a portal shows of other sites is another from now on.
pub(crate) fn changed(tx: &Tx<'_>, portal: PortalId) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into elsewhere_changes (portal_id, number) values (?1, 1)
             on conflict (portal_id) do update set number = elsewhere_changes.number + 1"
        ),
        &[&portal],
    )?;
    Ok(())
}
