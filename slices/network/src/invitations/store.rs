//! The SQL of invitations.

use super::{Invitation, Pending};
use ::store::{Row, StoreError, Tx, View, sql};
use ground::{Heard, rights::held::Period};
use lexicon::{Instant, InstitutionId, Lang, PersonId, PlaceRef, Role, facts::people::PersonErased};

/// Keeps an invitation in the place of an earlier one of the same offer.
pub(super) fn keep(
    tx: &Tx<'_>,
    one: &Invitation,
    token_hash: &str,
    known: Option<PersonId>,
) -> Result<(), StoreError> {
    let Period { from, until } = one.period;
    tx.run(
        sql!(
            "insert into invitations (id, token_hash, institution_id, place, role, email, name, lang, from_at,
             until_at, invited_by, person_id, invited_at, expires_at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
             on conflict (institution_id, email, role, place) do update set id = excluded.id,
             token_hash = excluded.token_hash, name = excluded.name, lang = excluded.lang,
             from_at = excluded.from_at, until_at = excluded.until_at, invited_by = excluded.invited_by,
             person_id = excluded.person_id, invited_at = excluded.invited_at, expires_at = excluded.expires_at"
        ),
        &[
            &one.id,
            &token_hash,
            &one.institution,
            &one.place,
            &one.role,
            &one.email,
            &one.name,
            &one.lang.tag(),
            &from,
            &until,
            &one.invited_by,
            &known,
            &one.invited_at,
            &one.expires_at,
        ],
    )?;
    Ok(())
}

macro_rules! invitation_sql {
    ($rest:literal) => {
        sql!(concat!(
            "select v.id, v.institution_id, v.place, v.role, v.email, v.name, v.lang, v.from_at, v.until_at,
             v.invited_by, v.invited_at, v.expires_at, p.key, p.title, n.name
             from invitations v left join places p on p.place = v.place
             left join people_names n on n.id = v.invited_by ",
            $rest
        ))
    };
}

fn read(row: &Row<'_>) -> Result<Pending, StoreError> {
    let lang: String = row.get(6)?;
    let invitation = Invitation {
        id: row.get(0)?,
        institution: row.get(1)?,
        place: row.get(2)?,
        role: row.get(3)?,
        email: row.get(4)?,
        name: row.get(5)?,
        lang: Lang::of_tag(&lang).unwrap_or_default(),
        period: Period { from: row.get(7)?, until: row.get(8)? },
        invited_by: row.get(9)?,
        invited_at: row.get(10)?,
        expires_at: row.get(11)?,
    };
    let text = |column| row.get::<Option<String>>(column).map(Option::unwrap_or_default);
    let by: Option<String> = row.get(14)?;
    Ok(Pending { invitation, key: text(12)?, title: text(13)?, by: by.filter(|name| !name.is_empty()) })
}

/// The invitation of a link that can still be used.
pub(super) fn by_token(view: &View<'_>, hash: &str, now: Instant) -> Result<Option<Invitation>, StoreError> {
    let found =
        view.first(invitation_sql!("where v.token_hash = ?1 and v.expires_at > ?2"), &[&hash, &now], read)?;
    Ok(found.map(|one| one.invitation))
}

/// The same offer, if it waits or expired lately.
pub(super) fn offer(
    view: &View<'_>,
    institution: InstitutionId,
    email: &str,
    role: Role,
    place: &PlaceRef,
) -> Result<Option<Invitation>, StoreError> {
    let found = view.first(
        invitation_sql!("where v.institution_id = ?1 and v.email = ?2 and v.role = ?3 and v.place = ?4"),
        &[&institution, &email, &role, place],
        read,
    )?;
    Ok(found.map(|one| one.invitation))
}

/// Those of an institution, the newest first.
pub(crate) fn of_institution(view: &View<'_>, id: InstitutionId) -> Result<Vec<Pending>, StoreError> {
    view.rows(
        invitation_sql!("where v.institution_id = ?1 order by v.invited_at desc, v.email, v.id limit 5000"),
        &[&id],
        read,
    )
}

/// Those that wait for whoever has an address.
pub(crate) fn to_person(view: &View<'_>, person: PersonId) -> Result<Vec<Pending>, StoreError> {
    view.rows(
        invitation_sql!(
            "where v.person_id = ?1 or v.email in (select email from people_names where id = ?1)
             order by v.invited_at desc, v.id limit 200"
        ),
        &[&person],
        read,
    )
}

pub(super) fn waiting(view: &View<'_>, id: InstitutionId, now: Instant) -> Result<i64, StoreError> {
    view.one(
        sql!("select count(*) from invitations where institution_id = ?1 and expires_at > ?2"),
        &[&id, &now],
    )
}

/// Whether it was there.
pub(super) fn withdraw(tx: &Tx<'_>, institution: InstitutionId, id: &str) -> Result<bool, StoreError> {
    let gone =
        tx.run(sql!("delete from invitations where institution_id = ?1 and id = ?2"), &[&institution, &id])?;
    Ok(gone == 1)
}

pub(super) fn forget(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    tx.run(sql!("delete from invitations where id = ?1"), &[&id])?;
    Ok(())
}

/// What was offered to somebody goes with their account.
pub(crate) fn forgotten(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    tx.run(sql!("delete from invitations where person_id = ?1"), &[&heard.fact.person])?;
    Ok(())
}
