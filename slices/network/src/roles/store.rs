//! The SQL of roles as people read them.

use super::{Ended, Spell};
use ::store::{Row, StoreError, Tx, View, sql};
use ground::Heard;
use lexicon::{
    Instant, InstitutionId, PersonId, PlaceRef, Role,
    facts::{
        network::{RoleEnded, RoleGiven},
        people::PersonErased,
    },
};

/// Who holds what in an institution, its courses and runs: the institution itself first, then by place and name.
pub(crate) fn held(view: &View<'_>, institution: InstitutionId) -> Result<Vec<Spell>, StoreError> {
    view.rows(
        sql!(
            "select s.person_id, n.name, s.role, p.key, p.title, s.given_at, g.name, s.ended_at, null, s.reason
             from role_spells s join places p on p.place = s.place
             left join people_names n on n.id = s.person_id
             left join people_names g on g.id = s.given_by
             where p.institution_id = ?1 and s.ended_at is null
             order by case when p.place = 'institution:' || p.institution_id then 0 else 1 end,
                      p.key, n.name, s.role limit 1000"
        ),
        &[&institution],
        read,
    )
}

/// The roles that ended last.
pub(crate) fn ended(view: &View<'_>, institution: InstitutionId) -> Result<Vec<Spell>, StoreError> {
    view.rows(
        sql!(
            "select s.person_id, n.name, s.role, p.key, p.title, s.given_at, g.name, s.ended_at, e.name, s.reason
             from role_spells s join places p on p.place = s.place
             left join people_names n on n.id = s.person_id
             left join people_names g on g.id = s.given_by
             left join people_names e on e.id = s.ended_by
             where p.institution_id = ?1 and s.ended_at is not null
             order by s.ended_at desc, s.id limit 50"
        ),
        &[&institution],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Spell, StoreError> {
    let ended_at: Option<Instant> = row.get(7)?;
    let (by, reason) = (row.get(8)?, row.get(9)?);
    Ok(Spell {
        person: row.get(0)?,
        name: row.get::<Option<String>>(1)?.unwrap_or_default(),
        role: row.get(2)?,
        key: row.get(3)?,
        title: row.get(4)?,
        since: row.get(5)?,
        given_by: row.get(6)?,
        ended: ended_at.map(|at| Ended { at, by, reason }),
    })
}

pub(crate) fn is_held(
    view: &View<'_>,
    person: PersonId,
    role: Role,
    place: &PlaceRef,
) -> Result<bool, StoreError> {
    view.one(
        sql!(
            "select exists (select 1 from role_spells
             where person_id = ?1 and role = ?2 and place = ?3 and ended_at is null)"
        ),
        &[&person, &role, place],
    )
}

/// Whether somebody else holds that role there too.
pub(crate) fn is_shared(
    view: &View<'_>,
    person: PersonId,
    role: Role,
    place: &PlaceRef,
) -> Result<bool, StoreError> {
    view.one(
        sql!(
            "select exists (select 1 from role_spells
             where person_id <> ?1 and role = ?2 and place = ?3 and ended_at is null)"
        ),
        &[&person, &role, place],
    )
}

pub(crate) const CLEAR_ROLES: &str = sql!("delete from roles");
pub(crate) const CLEAR_SPELLS: &str = sql!("delete from role_spells");

pub(crate) fn given(tx: &Tx<'_>, heard: &Heard<'_, RoleGiven>) -> Result<(), StoreError> {
    let RoleGiven { id, person, role, place } = heard.fact;
    ground::rights::held::give(tx, *person, *role, place, heard.at)?;
    tx.run(
        sql!(
            "insert into role_spells (id, person_id, role, place, given_at, given_by)
             select ?1, ?2, ?3, ?4, ?5, ?6 where not exists
             (select 1 from role_spells where person_id = ?2 and role = ?3 and place = ?4 and ended_at is null)"
        ),
        &[id, person, role, place, &heard.at, &heard.actor],
    )?;
    Ok(())
}

pub(crate) fn ended_now(tx: &Tx<'_>, heard: &Heard<'_, RoleEnded>) -> Result<(), StoreError> {
    let RoleEnded { person, role, place, words, reason } = heard.fact;
    let told = heard.words(words.as_deref())?;
    let reason = told.as_ref().or(reason.as_ref());
    ground::rights::held::end(tx, *person, *role, place, heard.at)?;
    tx.run(
        sql!(
            "update role_spells set ended_at = ?4, ended_by = ?5, reason = ?6, words = ?7
             where person_id = ?1 and role = ?2 and place = ?3 and ended_at is null"
        ),
        &[person, role, place, &heard.at, &heard.actor, &reason, words],
    )?;
    Ok(())
}

/// Why the roles of a person who is erased ended goes; that they were held stays.
pub(crate) fn forgotten(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    let person = heard.fact.person;
    let reasons: Vec<String> = tx.rows(
        sql!("select words from role_spells where person_id = ?1 and words is not null order by id"),
        &[&person],
        |row| row.get(0),
    )?;
    for hash in reasons {
        ground::erase_words(heard.shelf, &hash)?;
    }
    tx.run(sql!("update role_spells set reason = null, words = null where person_id = ?1"), &[&person])?;
    Ok(())
}
