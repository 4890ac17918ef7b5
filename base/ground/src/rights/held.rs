//! Roles held: a table of facts that proofs read. A role that begins later is not held yet, one past its end no longer:
//! every statement is given the moment.

use lexicon::{Instant, PersonId, PlaceRef, Role};
use store::{StoreError, Tx, View, sql};

/// The roles a person holds in some places at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeldNow {
    /// Those of the nearest place are not told from those of others.
    pub roles: Vec<Role>,
    /// When time alone makes it other ones: the first of these ends, or another begins.
    pub until: Option<Instant>,
}

/// The roles a person holds in any place of a path.
pub fn over(
    view: &View<'_>,
    person: PersonId,
    path: &[PlaceRef],
    now: Instant,
) -> Result<HeldNow, StoreError> {
    // Paths are at most seven deep; the last place stands in for the missing ones.
    let at = |index: usize| path.get(index).or(path.last()).map_or("", PlaceRef::as_str);
    let rows: Vec<(Role, bool, Option<Instant>)> = view.rows(
        sql!(
            "select role, from_at <= ?2, case when from_at > ?2 then from_at else until_at end from roles
             where person_id = ?1 and ended_at is null and (until_at is null or until_at > ?2)
             and place in (?3, ?4, ?5, ?6, ?7, ?8, ?9)"
        ),
        &[&person, &now, &at(0), &at(1), &at(2), &at(3), &at(4), &at(5), &at(6)],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let until = rows.iter().filter_map(|(_, _, next)| *next).min();
    Ok(HeldNow {
        roles: rows.into_iter().filter(|(_, held, _)| *held).map(|(role, ..)| role).collect(),
        until,
    })
}

/// Everything a person is, everywhere.
pub fn all_of(view: &View<'_>, person: PersonId, now: Instant) -> Result<Vec<(Role, PlaceRef)>, StoreError> {
    view.rows(
        sql!(
            "select role, place from roles where person_id = ?1 and ended_at is null
             and from_at <= ?2 and (until_at is null or until_at > ?2) order by given_at"
        ),
        &[&person, &now],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Who holds roles in a place: its team, neither learners nor students.
pub fn team(
    view: &View<'_>,
    place: &PlaceRef,
    now: Instant,
) -> Result<Vec<(PersonId, Role, Instant)>, StoreError> {
    view.rows(
        sql!(
            "select person_id, role, given_at from roles
             where place = ?1 and ended_at is null and role not in ('learner', 'student')
             and from_at <= ?2 and (until_at is null or until_at > ?2) order by given_at"
        ),
        &[place, &now],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// How many people hold a role in a place that is given without dates: learners.
pub fn how_many(view: &View<'_>, role: Role, place: &PlaceRef) -> Result<i64, StoreError> {
    view.one(
        sql!("select count(*) from roles where place = ?1 and role = ?2 and ended_at is null"),
        &[place, &role],
    )
}

/// From when to when a role is held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// At once without.
    pub from: Option<Instant>,
    /// For as long as nobody ends it without. At this instant it is held no longer.
    pub until: Option<Instant>,
}

/// Applies a role given; giving it twice changes nothing. Only appliers of facts call it.
pub fn give(
    tx: &Tx<'_>,
    person: PersonId,
    role: Role,
    place: &PlaceRef,
    period: Period,
    at: Instant,
) -> Result<(), StoreError> {
    let Period { from, until } = period;
    tx.run(
        sql!(
            "insert into roles (person_id, role, place, given_at, from_at, until_at)
             values (?1, ?2, ?3, ?4, ?5, ?6)
             on conflict (person_id, place, role)
             do update set given_at = excluded.given_at, ended_at = null,
                 from_at = excluded.from_at, until_at = excluded.until_at
             where roles.ended_at is not null or roles.until_at <= excluded.given_at"
        ),
        &[&person, &role, place, &at, &from.unwrap_or(ALWAYS), &until],
    )?;
    Ok(())
}

/// Applies other dates of a role that has not ended at `at`. Only appliers of facts call it.
pub fn date(
    tx: &Tx<'_>,
    person: PersonId,
    role: Role,
    place: &PlaceRef,
    period: Period,
    at: Instant,
) -> Result<(), StoreError> {
    let Period { from, until } = period;
    tx.run(
        sql!(
            "update roles set from_at = ?4, until_at = ?5 where person_id = ?1 and role = ?2 and place = ?3
             and ended_at is null and (until_at is null or until_at > ?6)"
        ),
        &[&person, &role, place, &from.unwrap_or(ALWAYS), &until, &at],
    )?;
    Ok(())
}

/// Before anything began: a role without a beginning is held by every clock at once.
const ALWAYS: Instant = Instant::from_millis(0);

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
            "update roles set ended_at = ?4 where person_id = ?1 and role = ?2 and place = ?3
             and ended_at is null and (until_at is null or until_at > ?4)"
        ),
        &[&person, &role, place, &at],
    )?;
    Ok(())
}
