//! The table of whose words which blob holds.

use lexicon::PersonId;
use store::{StoreError, Tx, View, sql};

pub(crate) const CLEAR: &str = sql!("delete from own_words");

/// That a blob is about a person, and goes with them.
pub(crate) fn remember(tx: &Tx<'_>, blob: &str, person: PersonId) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into own_words (blob, person_id) values (?1, ?2) on conflict (blob, person_id) do nothing"
        ),
        &[&blob, &person],
    )?;
    Ok(())
}

pub(super) fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<String>, StoreError> {
    view.rows(sql!("select blob from own_words where person_id = ?1 order by blob"), &[&person], |row| {
        row.get(0)
    })
}

pub(super) fn forget(tx: &Tx<'_>, person: PersonId) -> Result<(), StoreError> {
    tx.run(sql!("delete from own_words where person_id = ?1"), &[&person])?;
    Ok(())
}

/// Whether the words are somebody's still: the reason of a sheet of grades is about many.
pub(super) fn is_somebodys(view: &View<'_>, blob: &str) -> Result<bool, StoreError> {
    view.one(sql!("select exists (select 1 from own_words where blob = ?1)"), &[&blob])
}
