//! The SQL of domains.

use super::Domain;
use ::store::{StoreError, Tx, View, sql};
use lexicon::{Instant, InstitutionId};

pub(crate) fn of_institution(view: &View<'_>, id: InstitutionId) -> Result<Vec<Domain>, StoreError> {
    view.rows(
        sql!(
            "select domain, asked_at, proven_at from openid_domains where institution_id = ?1
             order by domain limit 200"
        ),
        &[&id],
        |row| Ok(Domain { name: row.get(0)?, asked_at: row.get(1)?, proven_at: row.get(2)? }),
    )
}

/// Whether the domain of that address was proven to be the institution's.
pub(crate) fn is_proven_for(view: &View<'_>, id: InstitutionId, email: &str) -> Result<bool, StoreError> {
    let domain = email.rsplit_once('@').map_or("", |(_, domain)| domain).to_lowercase();
    view.one(
        sql!(
            "select exists (select 1 from openid_domains
             where institution_id = ?1 and domain = ?2 and proven_at is not null)"
        ),
        &[&id, &domain],
    )
}

pub(super) fn claim(
    tx: &Tx<'_>,
    id: InstitutionId,
    domain: &str,
    token_hash: &str,
    now: Instant,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into openid_domains (institution_id, domain, token_hash, asked_at) values (?1, ?2, ?3, ?4)
             on conflict (institution_id, domain) do update
             set token_hash = excluded.token_hash, asked_at = excluded.asked_at"
        ),
        &[&id, &domain, &token_hash, &now],
    )?;
    Ok(())
}

/// What a letter is about that was written after `since`, and not answered.
pub(super) fn by_token(
    view: &View<'_>,
    hash: &str,
    since: Instant,
) -> Result<Option<(InstitutionId, String)>, StoreError> {
    view.first(
        sql!(
            "select institution_id, domain from openid_domains
             where token_hash = ?1 and asked_at > ?2 and proven_at is null"
        ),
        &[&hash, &since],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(super) fn prove(tx: &Tx<'_>, id: InstitutionId, domain: &str, now: Instant) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "update openid_domains set proven_at = ?3, token_hash = null
             where institution_id = ?1 and domain = ?2"
        ),
        &[&id, &domain, &now],
    )?;
    Ok(())
}

/// Whether it was there.
pub(super) fn drop_it(tx: &Tx<'_>, id: InstitutionId, domain: &str) -> Result<bool, StoreError> {
    let gone = tx
        .run(sql!("delete from openid_domains where institution_id = ?1 and domain = ?2"), &[&id, &domain])?;
    Ok(gone == 1)
}
