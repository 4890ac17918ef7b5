//! The SQL of what was told.

use super::Told;
use ::store::{Json, StoreError, Tx, View, sql};
use announce::Second;
use ground::Heard;
use lexicon::{CourseId, PortalId, facts::portals::PortalClosed, ids::Id};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Parts that what a portal told is kept in.
const PARTS: u64 = 8;

/// How the table names a portal.
pub(crate) fn name_of(portal: Option<PortalId>) -> String {
    portal.map(|id| id.to_string()).unwrap_or_default()
}

/// A line as it is kept.
#[derive(Serialize, Deserialize)]
struct Line {
    id: CourseId,
    key: String,
    sets: Vec<String>,
    digest: String,
    changed: i64,
    gone: bool,
    runs: BTreeMap<String, i64>,
}

pub(crate) fn told(view: &View<'_>, portal: &str) -> Result<Vec<Told>, StoreError> {
    let parts =
        view.rows(sql!("select lines from feed_shown where portal = ?1 order by part"), &[&portal], |row| {
            let Json(lines) = row.get::<Json<Vec<Line>>>(0)?;
            Ok(lines)
        })?;
    Ok(parts.into_iter().flatten().map(Told::from).collect())
}

/// Writes the parts in which one of `changed` is.
pub(crate) fn write(
    tx: &Tx<'_>,
    portal: &str,
    all: &[Told],
    changed: &BTreeSet<CourseId>,
) -> Result<(), StoreError> {
    let parts: BTreeSet<u64> = changed.iter().map(part_of).collect();
    for part in parts {
        let lines: Vec<Line> = all.iter().filter(|told| part_of(&told.id) == part).map(Line::from).collect();
        tx.run(
            sql!(
                "insert into feed_shown (portal, part, lines) values (?1, ?2, ?3)
                 on conflict (portal, part) do update set lines = excluded.lines"
            ),
            &[&portal, &i64::try_from(part).unwrap_or_default(), &Json(lines)],
        )?;
    }
    Ok(())
}

/// A portal that was closed tells nothing any more.
pub(crate) fn portal_closed(tx: &Tx<'_>, heard: &Heard<'_, PortalClosed>) -> Result<(), StoreError> {
    let portal = name_of(Some(heard.fact.portal));
    tx.run(sql!("delete from feed_shown where portal = ?1"), &[&portal])?;
    Ok(())
}

fn part_of(id: &CourseId) -> u64 {
    id.chance() % PARTS
}

impl From<Line> for Told {
    fn from(line: Line) -> Self {
        let Line { id, key, sets, digest, changed, gone, runs } = line;
        Self { id, key, sets, digest, changed: Second(changed), gone, runs }
    }
}

impl From<&Told> for Line {
    fn from(told: &Told) -> Self {
        let Told { id, key, sets, digest, changed, gone, runs } = told.clone();
        Self { id, key, sets, digest, changed: changed.0, gone, runs }
    }
}
