//! The SQL of lists that wait.

use ::store::{StoreError, Tx, View, sql};
use lexicon::{Instant, InstitutionId, PersonId};

/// A list as it waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub id: String,
    pub file_name: String,
    pub content: String,
    pub brought_at: Instant,
}

pub(super) fn keep(
    tx: &Tx<'_>,
    institution: InstitutionId,
    by: PersonId,
    draft: &Draft,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into people_lists (id, institution_id, brought_by, brought_at, file_name, content)
             values (?1, ?2, ?3, ?4, ?5, ?6)"
        ),
        &[&draft.id, &institution, &by, &draft.brought_at, &draft.file_name, &draft.content],
    )?;
    Ok(())
}

pub(super) fn draft(
    view: &View<'_>,
    institution: InstitutionId,
    id: &str,
) -> Result<Option<Draft>, StoreError> {
    view.first(
        sql!(
            "select id, file_name, content, brought_at from people_lists
             where id = ?1 and institution_id = ?2"
        ),
        &[&id, &institution],
        |row| {
            Ok(Draft {
                id: row.get(0)?,
                file_name: row.get(1)?,
                content: row.get(2)?,
                brought_at: row.get(3)?,
            })
        },
    )
}

pub(super) fn forget(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    tx.run(sql!("delete from people_lists where id = ?1"), &[&id])?;
    Ok(())
}
