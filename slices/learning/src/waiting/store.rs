//! The table of who waits.

use crate::enrolment::{
    Seat, Way,
    store::{seat, seat_columns},
};
use ground::Heard;
use lexicon::{
    Instant, PersonId, RunId,
    facts::{
        learning::{WaitingJoined, WaitingLeft, WaitingMoved},
        people::PersonErased,
    },
};
use store::{Row, StoreError, Tx, View, sql};

/// Somebody who waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    pub run: RunId,
    pub person: PersonId,
    /// The smallest has the next place.
    pub turn: i64,
    pub mode: String,
    pub way: Way,
    pub seat: Option<Seat>,
    pub list: Option<String>,
    pub joined_at: Instant,
}

macro_rules! turn_sql {
    ($rest:literal) => {
        sql!(concat!(
            "select run_id, person_id, turn, mode, way, seat_agreement, seat_grant, seat_institution, list, joined_at
             from waiting ",
            $rest
        ))
    };
}

fn read(row: &Row<'_>) -> Result<Turn, StoreError> {
    Ok(Turn {
        run: row.get(0)?,
        person: row.get(1)?,
        turn: row.get(2)?,
        mode: row.get(3)?,
        way: Way::of_name(&row.get::<String>(4)?),
        seat: seat(row, 5)?,
        list: row.get(8)?,
        joined_at: row.get(9)?,
    })
}

/// The turn of a person in a run.
pub(crate) fn turn_of(view: &View<'_>, run: RunId, person: PersonId) -> Result<Option<Turn>, StoreError> {
    view.first(turn_sql!("where run_id = ?1 and person_id = ?2"), &[&run, &person], read)
}

/// The first in turn.
pub(crate) fn first(view: &View<'_>, run: RunId, limit: i64) -> Result<Vec<Turn>, StoreError> {
    view.rows(turn_sql!("where run_id = ?1 order by turn limit ?2"), &[&run, &limit], read)
}

/// All turns of a person.
pub(crate) fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<Turn>, StoreError> {
    view.rows(turn_sql!("where person_id = ?1 order by joined_at, run_id"), &[&person], read)
}

/// Whoever stands before a turn.
pub(super) fn before(view: &View<'_>, run: RunId, turn: i64) -> Result<Option<Turn>, StoreError> {
    view.first(turn_sql!("where run_id = ?1 and turn < ?2 order by turn desc limit 1"), &[&run, &turn], read)
}

/// Which place in the list a person has, from 1; nothing for who does not wait.
pub fn place_of(view: &View<'_>, run: RunId, person: PersonId) -> Result<Option<i64>, StoreError> {
    view.first(
        sql!(
            "select count(o.person_id) from waiting m join waiting o on o.run_id = m.run_id and o.turn <= m.turn
             where m.run_id = ?1 and m.person_id = ?2 group by m.person_id"
        ),
        &[&run, &person],
        |row| row.get(0),
    )
}

/// Those who wait, with their names, in turn.
pub(super) fn named(
    view: &View<'_>,
    run: RunId,
    after: i64,
    limit: i64,
) -> Result<Vec<(Turn, String)>, StoreError> {
    view.rows(
        sql!(
            "select w.run_id, w.person_id, w.turn, w.mode, w.way, w.seat_agreement, w.seat_grant, w.seat_institution,
             w.list, w.joined_at, coalesce(n.name, '')
             from waiting w left join people_names n on n.id = w.person_id
             where w.run_id = ?1 and w.turn > ?2 order by w.turn limit ?3"
        ),
        &[&run, &after, &limit],
        |row| Ok((read(row)?, row.get(10)?)),
    )
}

pub(crate) const CLEAR: &str = sql!("delete from waiting");

pub(crate) fn joined(tx: &Tx<'_>, heard: &Heard<'_, WaitingJoined>) -> Result<(), StoreError> {
    let WaitingJoined { run, person, mode, way, seat, list } = heard.fact;
    let (agreement, grant, institution) = seat_columns(*seat);
    tx.run(
        sql!(
            "insert into waiting (run_id, person_id, turn, mode, way, seat_agreement, seat_grant, seat_institution,
             list, joined_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             on conflict (run_id, person_id) do update set mode = excluded.mode, way = excluded.way,
             seat_agreement = excluded.seat_agreement, seat_grant = excluded.seat_grant,
             seat_institution = excluded.seat_institution, list = excluded.list"
        ),
        &[run, person, &heard.seq, mode, &way.name(), &agreement, &grant, &institution, list, &heard.at],
    )?;
    Ok(())
}

pub(crate) fn left(tx: &Tx<'_>, heard: &Heard<'_, WaitingLeft>) -> Result<(), StoreError> {
    forget(tx, heard.fact.run, heard.fact.person)
}

/// They change turns.
pub(crate) fn moved(tx: &Tx<'_>, heard: &Heard<'_, WaitingMoved>) -> Result<(), StoreError> {
    let WaitingMoved { run, person, past } = heard.fact;
    let (Some(one), Some(other)) = (turn_of(tx, *run, *person)?, turn_of(tx, *run, *past)?) else {
        return Ok(());
    };
    for (person, turn) in [(person, other.turn), (past, one.turn)] {
        tx.run(
            sql!("update waiting set turn = ?3 where run_id = ?1 and person_id = ?2"),
            &[run, person, &turn],
        )?;
    }
    Ok(())
}

pub(crate) fn forget(tx: &Tx<'_>, run: RunId, person: PersonId) -> Result<(), StoreError> {
    tx.run(sql!("delete from waiting where run_id = ?1 and person_id = ?2"), &[&run, &person])?;
    Ok(())
}

/// Nobody keeps a turn for an account that is gone.
pub(crate) fn erased(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    tx.run(sql!("delete from waiting where person_id = ?1"), &[&heard.fact.person])?;
    Ok(())
}
