//! The SQL of roles as people read them.

use super::{Ended, Spell};
use ::store::{Row, StoreError, Tx, View, sql};
use ground::{Heard, rights::held::Period};
use lexicon::{
    Instant, InstitutionId, PersonId, PlaceRef, Role,
    facts::{
        network::{RoleDated, RoleEnded, RoleGiven},
        people::PersonErased,
    },
};

/// Who holds what in an institution, its courses and runs, or will: the institution itself first, then by place and name.
/// Its students are many, and have a list of their own.
pub(crate) fn held(
    view: &View<'_>,
    institution: InstitutionId,
    now: Instant,
) -> Result<Vec<Spell>, StoreError> {
    view.rows(
        sql!(
            "select s.person_id, n.name, s.role, p.key, p.title, s.given_at, g.name, s.ended_at, null, s.reason,
             s.place, s.from_at, s.until_at
             from role_spells s join places p on p.place = s.place
             left join people_names n on n.id = s.person_id
             left join people_names g on g.id = s.given_by
             where p.institution_id = ?1 and s.ended_at is null and (s.until_at is null or s.until_at > ?2)
             and s.role <> 'student'
             order by case when p.place = 'institution:' || p.institution_id then 0 else 1 end,
                      p.key, n.name, s.role limit 2000"
        ),
        &[&institution, &now],
        read,
    )
}

/// The roles that ended last, by somebody or by their date.
pub(crate) fn ended(
    view: &View<'_>,
    institution: InstitutionId,
    now: Instant,
) -> Result<Vec<Spell>, StoreError> {
    view.rows(
        sql!(
            "select s.person_id, n.name, s.role, p.key, p.title, s.given_at, g.name, s.ended_at, e.name, s.reason,
             s.place, s.from_at, s.until_at
             from role_spells s join places p on p.place = s.place
             left join people_names n on n.id = s.person_id
             left join people_names g on g.id = s.given_by
             left join people_names e on e.id = s.ended_by
             where p.institution_id = ?1 and (s.ended_at is not null or s.until_at <= ?2)
             and s.role <> 'student'
             order by coalesce(s.ended_at, s.until_at) desc, s.id limit 50"
        ),
        &[&institution, &now],
        read,
    )
}

/// All roles of a person, the newest first, each with its institution.
pub(crate) fn of_person(
    view: &View<'_>,
    person: PersonId,
) -> Result<Vec<(InstitutionId, Spell)>, StoreError> {
    view.rows(
        sql!(
            "select s.person_id, n.name, s.role, p.key, p.title, s.given_at, g.name, s.ended_at, e.name, s.reason,
             s.place, s.from_at, s.until_at, p.institution_id
             from role_spells s join places p on p.place = s.place
             left join people_names n on n.id = s.person_id
             left join people_names g on g.id = s.given_by
             left join people_names e on e.id = s.ended_by
             where s.person_id = ?1 order by s.given_at desc, s.id limit 500"
        ),
        &[&person],
        |row| Ok((row.get(13)?, read(row)?)),
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
        given_at: row.get(5)?,
        given_by: row.get(6)?,
        ended: ended_at.map(|at| Ended { at, by, reason }),
        place: row.get(10)?,
        period: read_period(row, 11)?,
    })
}

/// The two dates that begin at a column.
fn read_period(row: &Row<'_>, column: usize) -> Result<Period, StoreError> {
    let from: Instant = row.get(column)?;
    Ok(Period { from: (from != AT_ONCE).then_some(from), until: row.get(column + 1)? })
}

const AT_ONCE: Instant = Instant::from_millis(0);

/// The dates of a role somebody holds, or will.
pub(crate) fn current(
    view: &View<'_>,
    person: PersonId,
    role: Role,
    place: &PlaceRef,
    now: Instant,
) -> Result<Option<Period>, StoreError> {
    view.first(
        sql!(
            "select from_at, until_at from role_spells where person_id = ?1 and role = ?2 and place = ?3
             and ended_at is null and (until_at is null or until_at > ?4)"
        ),
        &[&person, &role, place, &now],
        |row| read_period(row, 0),
    )
}

/// Whether somebody else holds that role there now, and on no date ceases to.
pub(crate) fn is_shared(
    view: &View<'_>,
    person: PersonId,
    role: Role,
    place: &PlaceRef,
    now: Instant,
) -> Result<bool, StoreError> {
    view.one(
        sql!(
            "select exists (select 1 from role_spells where person_id <> ?1 and role = ?2 and place = ?3
             and ended_at is null and from_at <= ?4 and until_at is null)"
        ),
        &[&person, &role, place, &now],
    )
}

pub(crate) const CLEAR_ROLES: &str = sql!("delete from roles");
pub(crate) const CLEAR_SPELLS: &str = sql!("delete from role_spells");

pub(crate) fn given(tx: &Tx<'_>, heard: &Heard<'_, RoleGiven>) -> Result<(), StoreError> {
    let RoleGiven { id, person, role, place, from, until, by } = heard.fact;
    let period = Period { from: *from, until: *until };
    ground::rights::held::give(tx, *person, *role, place, period, heard.at)?;
    let giver = by.or(heard.actor);
    tx.run(
        sql!(
            "insert into role_spells (id, person_id, role, place, given_at, given_by, from_at, until_at)
             select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 where not exists
             (select 1 from role_spells where person_id = ?2 and role = ?3 and place = ?4
              and ended_at is null and (until_at is null or until_at > ?5))"
        ),
        &[id, person, role, place, &heard.at, &giver, &from.unwrap_or(AT_ONCE), until],
    )?;
    Ok(())
}

/// What has begun keeps its beginning.
pub(crate) fn dated(tx: &Tx<'_>, heard: &Heard<'_, RoleDated>) -> Result<(), StoreError> {
    let RoleDated { person, role, place, from, until } = heard.fact;
    let Some(held) = current(tx, *person, *role, place, heard.at)? else { return Ok(()) };
    let has_begun = held.from.is_none_or(|from| from <= heard.at);
    let period = Period { from: if has_begun { held.from } else { *from }, until: *until };
    ground::rights::held::date(tx, *person, *role, place, period, heard.at)?;
    tx.run(
        sql!(
            "update role_spells set from_at = ?4, until_at = ?5
             where person_id = ?1 and role = ?2 and place = ?3
             and ended_at is null and (until_at is null or until_at > ?6)"
        ),
        &[person, role, place, &period.from.unwrap_or(AT_ONCE), until, &heard.at],
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
             where person_id = ?1 and role = ?2 and place = ?3
             and ended_at is null and (until_at is null or until_at > ?4)"
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
