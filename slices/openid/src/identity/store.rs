//! The SQL of identities. No history: erased with the person.

use super::Identity;
use crate::flow::Taken;
use ::store::{Json, Row, StoreError, Tx, View, sql};
use ground::Heard;
use lexicon::{Instant, InstitutionId, PersonId, Role, facts::people::PersonErased};

fn read(row: &Row<'_>) -> Result<Identity, StoreError> {
    Ok(Identity {
        id: row.get(0)?,
        issuer: row.get(1)?,
        subject: row.get(2)?,
        person: row.get(3)?,
        linked_at: row.get(4)?,
    })
}

pub(crate) fn by_subject(
    view: &View<'_>,
    issuer: &str,
    subject: &str,
) -> Result<Option<Identity>, StoreError> {
    view.first(
        sql!(
            "select id, issuer, subject, person_id, linked_at from openid_identities
             where issuer = ?1 and subject = ?2"
        ),
        &[&issuer, &subject],
        read,
    )
}

pub(crate) fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<Identity>, StoreError> {
    view.rows(
        sql!(
            "select id, issuer, subject, person_id, linked_at from openid_identities
             where person_id = ?1 order by linked_at, id"
        ),
        &[&person],
        read,
    )
}

pub(crate) fn insert(tx: &Tx<'_>, identity: &Identity) -> Result<(), StoreError> {
    let Identity { id, issuer, subject, person, linked_at } = identity;
    tx.run(
        sql!(
            "insert into openid_identities (id, issuer, subject, person_id, linked_at) values (?1, ?2, ?3, ?4, ?5)"
        ),
        &[id, issuer, subject, person, linked_at],
    )?;
    Ok(())
}

/// What a provider said of somebody, and when.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Known {
    pub identity: String,
    pub provider: String,
    pub institution: InstitutionId,
    pub reference: String,
    pub taken: Taken,
    pub seen_at: Instant,
}

pub(crate) fn known_of(view: &View<'_>, person: PersonId) -> Result<Vec<Known>, StoreError> {
    view.rows(
        sql!(
            "select k.identity_id, k.provider_id, p.institution_id, k.reference, k.taken, k.seen_at
             from openid_known k join openid_identities i on i.id = k.identity_id
             join openid_providers p on p.id = k.provider_id
             where i.person_id = ?1 order by k.seen_at desc, k.provider_id"
        ),
        &[&person],
        |row| {
            let Json(taken) = row.get(4)?;
            Ok(Known {
                identity: row.get(0)?,
                provider: row.get(1)?,
                institution: row.get(2)?,
                reference: row.get(3)?,
                taken,
                seen_at: row.get(5)?,
            })
        },
    )
}

/// What was said last replaces what was said before.
pub(crate) fn know(
    tx: &Tx<'_>,
    (identity, provider): (&str, &str),
    taken: &Taken,
    now: Instant,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into openid_known (identity_id, provider_id, reference, taken, seen_at) values (?1, ?2, ?3, ?4, ?5)
             on conflict (identity_id, provider_id) do update
             set reference = excluded.reference, taken = excluded.taken, seen_at = excluded.seen_at"
        ),
        &[&identity, &provider, &taken.reference, &Json(taken), &now],
    )?;
    Ok(())
}

/// Roles held because that provider said so of that identity, and until when.
pub(crate) fn attested(
    view: &View<'_>,
    identity: &str,
    provider: &str,
) -> Result<Vec<(Role, Instant)>, StoreError> {
    view.rows(
        sql!("select role, until_at from openid_attested where identity_id = ?1 and provider_id = ?2 order by role"),
        &[&identity, &provider],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn attest(
    tx: &Tx<'_>,
    (identity, provider): (&str, &str),
    held: &[(Role, Instant)],
) -> Result<(), StoreError> {
    tx.run(
        sql!("delete from openid_attested where identity_id = ?1 and provider_id = ?2"),
        &[&identity, &provider],
    )?;
    for (role, until) in held {
        tx.run(
            sql!("insert into openid_attested (identity_id, provider_id, role, until_at) values (?1, ?2, ?3, ?4)"),
            &[&identity, &provider, role, until],
        )?;
    }
    Ok(())
}

pub(crate) fn remove(tx: &Tx<'_>, identity: &str) -> Result<(), StoreError> {
    tx.run(sql!("delete from openid_attested where identity_id = ?1"), &[&identity])?;
    tx.run(sql!("delete from openid_known where identity_id = ?1"), &[&identity])?;
    tx.run(sql!("delete from openid_identities where id = ?1"), &[&identity])?;
    Ok(())
}

/// Ends this way in for a person; whether there was one.
fn end_all_of(tx: &Tx<'_>, person: PersonId) -> Result<bool, StoreError> {
    let all = of_person(tx, person)?;
    for one in &all {
        remove(tx, &one.id)?;
    }
    tx.run(sql!("delete from openid_pending where person_id = ?1"), &[&person])?;
    Ok(!all.is_empty())
}
people::way_in!(end_all_of);

/// Who somebody is elsewhere goes with their account.
pub(crate) fn forgotten(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    end_all_of(tx, heard.fact.person).map(drop)
}
