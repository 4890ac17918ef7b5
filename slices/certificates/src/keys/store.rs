//! The SQL of keys.

use ::store::{Row, StoreError, Tx, View, sql};
use credential::PublicKey;
use lexicon::{Instant, InstitutionId};

/// A key as it is published.
#[derive(Clone, Debug)]
pub struct Listed {
    /// `key-1`
    pub name: String,
    pub public: PublicKey,
    pub created_at: Instant,
    /// Since when it signs nothing new; what it signed stays valid.
    pub retired_at: Option<Instant>,
}

/// All keys of an institution, oldest first.
pub fn listed(view: &View<'_>, institution: InstitutionId) -> Result<Vec<Listed>, StoreError> {
    view.rows(
        sql!(
            "select name, public_key, created_at, retired_at from institution_keys
             where institution_id = ?1 order by created_at, name"
        ),
        &[&institution],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Listed, StoreError> {
    let bytes: Vec<u8> = row.get(1)?;
    let unreadable = || StoreError::Unreadable { column: 1, reason: "not an Ed25519 key".to_owned() };
    let bytes: [u8; 32] = bytes.try_into().map_err(|_| unreadable())?;
    Ok(Listed {
        name: row.get(0)?,
        public: PublicKey::from_bytes(&bytes).map_err(|_| unreadable())?,
        created_at: row.get(2)?,
        retired_at: row.get(3)?,
    })
}

/// The key in use: its name, and its encrypted secret.
pub(super) fn in_use(
    view: &View<'_>,
    institution: InstitutionId,
) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    view.first(
        sql!(
            "select name, sealed from institution_keys
             where institution_id = ?1 and retired_at is null order by created_at desc, name desc limit 1"
        ),
        &[&institution],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(super) fn count(view: &View<'_>, institution: InstitutionId) -> Result<i64, StoreError> {
    view.one(sql!("select count(*) from institution_keys where institution_id = ?1"), &[&institution])
}

/// Keeps a key; a key of that name that is there already stays as it is.
pub(super) fn insert(
    tx: &Tx<'_>,
    institution: InstitutionId,
    name: &str,
    public: &PublicKey,
    sealed: &[u8],
    at: Instant,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into institution_keys (institution_id, name, public_key, sealed, created_at)
             values (?1, ?2, ?3, ?4, ?5) on conflict (institution_id, name) do nothing"
        ),
        &[&institution, &name, &public.to_bytes().to_vec(), &sealed, &at],
    )?;
    Ok(())
}

pub(super) fn retire_all(tx: &Tx<'_>, institution: InstitutionId, at: Instant) -> Result<(), StoreError> {
    tx.run(
        sql!("update institution_keys set retired_at = ?2 where institution_id = ?1 and retired_at is null"),
        &[&institution, &at],
    )?;
    Ok(())
}
