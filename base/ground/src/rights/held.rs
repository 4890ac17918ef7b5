//! Roles held: a table of facts that proofs read.

use lexicon::{Instant, PersonId, PlaceRef, Role};
use store::{StoreError, Tx, View, sql};

/// The roles a person holds in any place of a path, nearest first.
pub fn over(view: &View<'_>, person: PersonId, path: &[PlaceRef]) -> Result<Vec<Role>, StoreError> {
    // Paths are at most five deep; the last place stands in for the missing ones.
    let at = |index: usize| path.get(index).or(path.last()).map_or("", PlaceRef::as_str);
    view.rows(
        sql!(
            "select role from roles where person_id = ?1 and ended_at is null
             and place in (?2, ?3, ?4, ?5, ?6)"
        ),
        &[&person, &at(0), &at(1), &at(2), &at(3), &at(4)],
        |row| row.get(0),
    )
}

/// Everything a person is, everywhere.
pub fn all_of(view: &View<'_>, person: PersonId) -> Result<Vec<(Role, PlaceRef)>, StoreError> {
    view.rows(
        sql!("select role, place from roles where person_id = ?1 and ended_at is null order by given_at"),
        &[&person],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Who holds roles in a place, other than learners.
pub fn team(view: &View<'_>, place: &PlaceRef) -> Result<Vec<(PersonId, Role, Instant)>, StoreError> {
    view.rows(
        sql!(
            "select person_id, role, given_at from roles
             where place = ?1 and ended_at is null and role <> 'learner' order by given_at"
        ),
        &[place],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// How many people hold a role in a place.
pub fn how_many(view: &View<'_>, role: Role, place: &PlaceRef) -> Result<i64, StoreError> {
    view.one(
        sql!("select count(*) from roles where place = ?1 and role = ?2 and ended_at is null"),
        &[place, &role],
    )
}

/// Applies a role given; giving it twice changes nothing. Only appliers of facts call it.
pub fn give(
    tx: &Tx<'_>,
    person: PersonId,
    role: Role,
    place: &PlaceRef,
    at: Instant,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into roles (person_id, role, place, given_at) values (?1, ?2, ?3, ?4)
             on conflict (person_id, place, role)
             do update set given_at = excluded.given_at, ended_at = null where roles.ended_at is not null"
        ),
        &[&person, &role, place, &at],
    )?;
    Ok(())
}

/// Applies the end of a role. Only appliers of facts call it.
pub fn end(
    tx: &Tx<'_>,
    person: PersonId,
    role: Role,
    place: &PlaceRef,
    at: Instant,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "update roles set ended_at = ?4
             where person_id = ?1 and role = ?2 and place = ?3 and ended_at is null"
        ),
        &[&person, &role, place, &at],
    )?;
    Ok(())
}
