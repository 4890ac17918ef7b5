//! The SQL of ways begun and identities that wait.

use super::{Attempt, Taken, pending::Pending};
use ::store::{Json, Row, StoreError, Tx, View, sql};
use lexicon::{Instant, PersonId};

pub(super) fn insert(
    tx: &Tx<'_>,
    (state_hash, binding): (&str, &str),
    attempt: &Attempt,
    expires_at: Instant,
) -> Result<(), StoreError> {
    let Attempt { provider, nonce, verifier, redirect_uri, next, max_age } = attempt;
    tx.run(
        sql!(
            "insert into openid_attempts
             (state_hash, binding, provider_id, nonce, verifier, redirect_uri, next, max_age, expires_at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
        ),
        &[&state_hash, &binding, provider, nonce, verifier, redirect_uri, next, max_age, &expires_at],
    )?;
    Ok(())
}

/// Of two that come back at once, one finds nothing.
pub(super) fn take(
    tx: &Tx<'_>,
    state_hash: &str,
    binding: &str,
    now: Instant,
) -> Result<Option<Attempt>, StoreError> {
    tx.first(
        sql!(
            "delete from openid_attempts where state_hash = ?1 and binding = ?2 and expires_at > ?3
             returning provider_id, nonce, verifier, redirect_uri, next, max_age"
        ),
        &[&state_hash, &binding, &now],
        |row| {
            Ok(Attempt {
                provider: row.get(0)?,
                nonce: row.get(1)?,
                verifier: row.get(2)?,
                redirect_uri: row.get(3)?,
                next: row.get(4)?,
                max_age: row.get(5)?,
            })
        },
    )
}

pub(super) fn purge(tx: &Tx<'_>, now: Instant) -> Result<(), StoreError> {
    tx.run(sql!("delete from openid_attempts where expires_at <= ?1"), &[&now])?;
    tx.run(sql!("delete from openid_pending where expires_at <= ?1"), &[&now])?;
    Ok(())
}

/// One browser has one that waits: the last.
pub(super) fn wait(
    tx: &Tx<'_>,
    (binding, token_hash): (&str, Option<&str>),
    pending: &Pending,
    expires_at: Instant,
) -> Result<(), StoreError> {
    let Pending { provider, person, issuer, subject, taken, next } = pending;
    tx.run(sql!("delete from openid_pending where binding = ?1"), &[&binding])?;
    tx.run(
        sql!(
            "insert into openid_pending
             (binding, token_hash, provider_id, person_id, issuer, subject, taken, next, expires_at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
        ),
        &[&binding, &token_hash, provider, person, issuer, subject, &Json(taken), next, &expires_at],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Pending, StoreError> {
    let Json(taken): Json<Taken> = row.get(4)?;
    Ok(Pending {
        provider: row.get(0)?,
        person: row.get::<PersonId>(1)?,
        issuer: row.get(2)?,
        subject: row.get(3)?,
        taken,
        next: row.get(5)?,
    })
}

/// What waits for that browser; with the hash of a link, only if that is of its letter.
pub(super) fn waiting(
    view: &View<'_>,
    binding: &str,
    token_hash: Option<&str>,
    now: Instant,
) -> Result<Option<Pending>, StoreError> {
    view.first(
        sql!(
            "select provider_id, person_id, issuer, subject, taken, next from openid_pending
             where binding = ?1 and (cast(?2 as text) is null or token_hash = ?2) and expires_at > ?3"
        ),
        &[&binding, &token_hash, &now],
        read,
    )
}

pub(super) fn forget(tx: &Tx<'_>, binding: &str) -> Result<(), StoreError> {
    tx.run(sql!("delete from openid_pending where binding = ?1"), &[&binding])?;
    Ok(())
}
