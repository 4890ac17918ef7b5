//! The SQL of curation.

use super::CuratedLine;
use ::store::{StoreError, Tx, sql};
use lexicon::PortalId;

pub(super) fn set(tx: &Tx<'_>, portal: PortalId, line: &CuratedLine) -> Result<(), StoreError> {
    let CuratedLine { course, position, highlighted, hidden } = line;
    if position.is_none() && !highlighted && !hidden {
        tx.run(
            sql!("delete from portal_courses where portal_id = ?1 and course_id = ?2"),
            &[&portal, course],
        )?;
        return Ok(());
    }
    tx.run(
        sql!(
            "insert into portal_courses (portal_id, course_id, position, highlighted, hidden)
             values (?1, ?2, ?3, ?4, ?5)
             on conflict (portal_id, course_id) do update set position = excluded.position,
             highlighted = excluded.highlighted, hidden = excluded.hidden"
        ),
        &[&portal, course, position, highlighted, hidden],
    )?;
    Ok(())
}
