//! The SQL of passkeys.

use ::store::{Row, StoreError, Tx, View, sql};
use lexicon::{Instant, PasskeyId, PersonId};

/// A public key of a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    pub id: PasskeyId,
    pub person: PersonId,
    pub credential_id: Vec<u8>,
    /// COSE's number.
    pub algorithm: i64,
    /// As its algorithm writes it.
    pub public_key: Vec<u8>,
    /// How often the device says it signed; 0 where it does not count.
    pub counter: i64,
    pub label: String,
    pub created_at: Instant,
    pub used_at: Option<Instant>,
}

fn read(row: &Row<'_>) -> Result<Passkey, StoreError> {
    Ok(Passkey {
        id: row.get(0)?,
        person: row.get(1)?,
        credential_id: row.get(2)?,
        public_key: row.get(3)?,
        counter: row.get(4)?,
        label: row.get(5)?,
        created_at: row.get(6)?,
        used_at: row.get(7)?,
        algorithm: row.get(8)?,
    })
}

pub(crate) fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<Passkey>, StoreError> {
    view.rows(
        sql!(
            "select id, person_id, credential_id, public_key, counter, label, created_at, used_at, algorithm
             from passkeys where person_id = ?1 order by created_at, id"
        ),
        &[&person],
        read,
    )
}

pub(crate) fn by_credential(view: &View<'_>, id: &[u8]) -> Result<Option<Passkey>, StoreError> {
    view.first(
        sql!(
            "select id, person_id, credential_id, public_key, counter, label, created_at, used_at, algorithm
             from passkeys where credential_id = ?1"
        ),
        &[&id],
        read,
    )
}

pub(crate) fn insert(tx: &Tx<'_>, passkey: &Passkey) -> Result<(), StoreError> {
    let Passkey { id, person, credential_id, algorithm, public_key, counter, label, created_at, used_at } =
        passkey;
    tx.run(
        sql!(
            "insert into passkeys
                (id, person_id, credential_id, public_key, counter, label, created_at, used_at, algorithm)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
        ),
        &[id, person, credential_id, public_key, counter, label, created_at, used_at, algorithm],
    )?;
    Ok(())
}

/// Notes a use; false if the key is gone, or its counter is no longer the one that was read.
pub(crate) fn used(
    tx: &Tx<'_>,
    id: PasskeyId,
    (known, counter): (i64, i64),
    now: Instant,
) -> Result<bool, StoreError> {
    let noted = tx.run(
        sql!("update passkeys set counter = ?3, used_at = ?4 where id = ?1 and counter = ?2"),
        &[&id, &known, &counter, &now],
    )?;
    Ok(noted == 1)
}

pub(crate) fn remove(tx: &Tx<'_>, person: PersonId, id: PasskeyId) -> Result<bool, StoreError> {
    let removed = tx.run(sql!("delete from passkeys where id = ?1 and person_id = ?2"), &[&id, &person])?;
    Ok(removed == 1)
}
