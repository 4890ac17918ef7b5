//! The SQL of what was told.

use super::Told;
use ::store::{Json, StoreError, Tx, View, sql};
use announce::Second;
use lexicon::PortalId;

/// How the table names a portal.
pub(crate) fn name_of(portal: Option<PortalId>) -> String {
    portal.map(|id| id.to_string()).unwrap_or_default()
}

pub(crate) fn told(view: &View<'_>, portal: &str) -> Result<Vec<Told>, StoreError> {
    view.rows(
        sql!(
            "select course_id, key, sets, digest, changed_at, gone, runs from feed_shown
             where portal = ?1 order by changed_at, key"
        ),
        &[&portal],
        |row| {
            let Json(runs) = row.get(6)?;
            Ok(Told {
                id: row.get(0)?,
                key: row.get(1)?,
                sets: row.get::<String>(2)?.split_whitespace().map(str::to_owned).collect(),
                digest: row.get(3)?,
                changed: Second(row.get(4)?),
                gone: row.get(5)?,
                runs,
            })
        },
    )
}

pub(crate) fn write(tx: &Tx<'_>, portal: &str, line: &Told) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into feed_shown (portal, course_id, key, sets, digest, changed_at, gone, runs)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             on conflict (portal, course_id) do update set key = excluded.key, sets = excluded.sets,
                 digest = excluded.digest, changed_at = excluded.changed_at, gone = excluded.gone, runs = excluded.runs"
        ),
        &[
            &portal,
            &line.id,
            &line.key,
            &line.sets.join(" "),
            &line.digest,
            &line.changed.0,
            &line.gone,
            &Json(&line.runs),
        ],
    )?;
    Ok(())
}
