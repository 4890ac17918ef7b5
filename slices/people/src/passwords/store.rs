//! The SQL of passwords.

use ::store::{StoreError, Tx, View, sql};
use lexicon::{Instant, PersonId};

pub(crate) fn hash_of(view: &View<'_>, person: PersonId) -> Result<Option<String>, StoreError> {
    view.first(sql!("select hash from passwords where person_id = ?1"), &[&person], |row| row.get(0))
}

pub(crate) fn set(tx: &Tx<'_>, person: PersonId, hash: &str, now: Instant) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into passwords (person_id, hash, changed_at) values (?1, ?2, ?3)
             on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at"
        ),
        &[&person, &hash, &now],
    )?;
    Ok(())
}

pub(crate) fn changed_at(view: &View<'_>, person: PersonId) -> Result<Option<Instant>, StoreError> {
    view.first(sql!("select changed_at from passwords where person_id = ?1"), &[&person], |row| row.get(0))
}
