//! The SQL of errands.

use ::store::{Json, StoreError, Tx, View, sql};
use lexicon::{ErrandId, Instant};
use serde::Serialize;

pub(crate) struct Waiting {
    pub id: ErrandId,
    pub kind: String,
    pub body: serde_json::Value,
    pub tries: i64,
}

pub(crate) fn insert<E: Serialize>(
    tx: &Tx<'_>,
    id: ErrandId,
    kind: &str,
    errand: &E,
    due: Instant,
) -> Result<(), StoreError> {
    tx.run(
        sql!("insert into errands (id, kind, body, due_at, tries) values (?1, ?2, ?3, ?4, 0)"),
        &[&id, &kind, &Json(errand), &due],
    )?;
    Ok(())
}

pub(crate) fn due(view: &View<'_>, now: Instant) -> Result<Vec<Waiting>, StoreError> {
    view.rows(
        sql!("select id, kind, body, tries from errands where due_at <= ?1 order by due_at limit 50"),
        &[&now],
        |row| {
            let Json(body) = row.get(2)?;
            Ok(Waiting { id: row.get(0)?, kind: row.get(1)?, body, tries: row.get(3)? })
        },
    )
}

/// Takes an errand for a while: nobody else does it before `until`. False if somebody else took it.
pub(crate) fn take(tx: &Tx<'_>, id: ErrandId, tries: i64, until: Instant) -> Result<bool, StoreError> {
    let taken = tx.run(
        sql!("update errands set tries = ?2 + 1, due_at = ?3 where id = ?1 and tries = ?2"),
        &[&id, &tries, &until],
    )?;
    Ok(taken == 1)
}

pub(crate) fn done(tx: &Tx<'_>, id: ErrandId) -> Result<(), StoreError> {
    tx.run(sql!("delete from errands where id = ?1"), &[&id])?;
    Ok(())
}

pub(crate) fn failed(tx: &Tx<'_>, id: ErrandId, why: &str, due: Instant) -> Result<(), StoreError> {
    tx.run(sql!("update errands set last_error = ?2, due_at = ?3 where id = ?1"), &[&id, &why, &due])?;
    Ok(())
}
