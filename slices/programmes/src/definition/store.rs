//! Drafts: no history.

use ::store::{Json, StoreError, Tx, View, sql};
use lexicon::{Instant, ProgrammeId, facts::programmes::ProgrammeDefinition};

pub(crate) fn draft(
    view: &View<'_>,
    programme: ProgrammeId,
) -> Result<Option<ProgrammeDefinition>, StoreError> {
    let found: Option<Json<ProgrammeDefinition>> = view.first(
        sql!("select definition from programme_drafts where programme_id = ?1"),
        &[&programme],
        |row| row.get(0),
    )?;
    Ok(found.map(|Json(definition)| definition))
}

pub(crate) fn keep(
    tx: &Tx<'_>,
    programme: ProgrammeId,
    definition: &ProgrammeDefinition,
    at: Instant,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into programme_drafts (programme_id, definition, changed_at) values (?1, ?2, ?3)
             on conflict (programme_id) do update set definition = excluded.definition,
             changed_at = excluded.changed_at"
        ),
        &[&programme, &Json(definition), &at],
    )?;
    Ok(())
}

pub(crate) fn discard(tx: &Tx<'_>, programme: ProgrammeId) -> Result<(), StoreError> {
    tx.run(sql!("delete from programme_drafts where programme_id = ?1"), &[&programme])?;
    Ok(())
}
