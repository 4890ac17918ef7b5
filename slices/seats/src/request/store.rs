//! The SQL of requests: reading.

use super::{SeatRequest, State};
use ::store::{Row, StoreError, View, sql};
use lexicon::{AgreementId, GrantId, Instant, InstitutionId, PersonId, RunId, SeatRequestId};
use std::collections::HashMap;

macro_rules! request_sql {
    ($rest:literal) => {
        sql!(concat!(
            "select q.id, q.person_id, coalesce(n.name, ''), q.home_id, q.host_id, q.course_id, q.run_id,
             coalesce(r.key, ''), coalesce(r.title, ''), q.state, q.asked_seq, q.asked_at, q.said, q.decided_at, q.reason,
             q.turn, q.agreement_id, q.grant_id, q.waits_for_place, q.ended_at
             from seat_requests q left join people_names n on n.id = q.person_id left join course_runs r on r.id = q.run_id ",
            $rest
        ))
    };
}

pub fn by_id(view: &View<'_>, id: SeatRequestId) -> Result<Option<SeatRequest>, StoreError> {
    view.first(request_sql!("where q.id = ?1"), &[&id], read)
}

/// What a person asked for, the newest first.
pub fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<SeatRequest>, StoreError> {
    view.rows(request_sql!("where q.person_id = ?1 order by q.asked_seq desc limit 200"), &[&person], read)
}

/// What a person asked for, and nobody decided or nobody brought to its end; oldest first.
pub(super) fn to_withdraw(view: &View<'_>, person: PersonId) -> Result<Vec<SeatRequest>, StoreError> {
    view.rows(
        request_sql!(
            "where q.person_id = ?1 and q.state in ('asked', 'waiting', 'approved') order by q.asked_seq limit 5000"
        ),
        &[&person],
        read,
    )
}

/// The request of a person for a run that is not over.
pub fn live(view: &View<'_>, run: RunId, person: PersonId) -> Result<Option<SeatRequest>, StoreError> {
    view.first(
        request_sql!(
            "where q.person_id = ?2 and q.run_id = ?1 and q.state in ('asked', 'waiting', 'approved', 'completed')
             order by q.asked_seq desc limit 1"
        ),
        &[&run, &person],
        read,
    )
}

/// Those of a run who have a seat, oldest first.
pub fn seated(view: &View<'_>, run: RunId) -> Result<Vec<SeatRequest>, StoreError> {
    view.rows(
        request_sql!(
            "where q.run_id = ?1 and q.state in ('approved', 'completed') order by q.asked_seq limit 5000"
        ),
        &[&run],
        read,
    )
}

/// The runs that students were moved to from a run, with their seats.
pub fn moved_to(view: &View<'_>, run: RunId) -> Result<Vec<RunId>, StoreError> {
    view.rows(
        sql!(
            "select distinct run_id from seat_requests where moved_from = ?1 and state = 'approved'
             order by run_id limit 500"
        ),
        &[&run],
        |row| row.get(0),
    )
}

/// How many wait for a seat of each grant of an agreement, by school.
pub(super) fn waiting_by_grant(
    view: &View<'_>,
    agreement: AgreementId,
) -> Result<Vec<(GrantId, InstitutionId, i64)>, StoreError> {
    view.rows(
        sql!(
            "select grant_id, home_id, count(*) from seat_requests where agreement_id = ?1 and state = 'waiting'
             group by grant_id, home_id order by grant_id, home_id"
        ),
        &[&agreement],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Those that wait for a seat of a grant, in their turn.
pub fn waiting(view: &View<'_>, grant: GrantId) -> Result<Vec<SeatRequest>, StoreError> {
    view.rows(
        request_sql!("where q.grant_id = ?1 and q.state = 'waiting' order by q.turn limit 50"),
        &[&grant],
        read,
    )
}

/// When the runs a person asked for begin.
pub fn starts_of_person(
    view: &View<'_>,
    person: PersonId,
) -> Result<HashMap<RunId, Option<Instant>>, StoreError> {
    let rows = view.rows(
        sql!(
            "select distinct r.id, r.start_at from seat_requests q join course_runs r on r.id = q.run_id
             where q.person_id = ?1"
        ),
        &[&person],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// How many wait for a seat of a grant.
pub fn how_many_wait(view: &View<'_>, grant: GrantId) -> Result<i64, StoreError> {
    view.one(sql!("select count(*) from seat_requests where grant_id = ?1 and state = 'waiting'"), &[&grant])
}

/// Seats that were left and are not given back yet, oldest first.
pub fn owed(view: &View<'_>) -> Result<Vec<SeatRequestId>, StoreError> {
    view.rows(sql!("select id from seat_requests where owed order by id limit 100"), &[], |row| row.get(0))
}

pub fn is_owed(view: &View<'_>, id: SeatRequestId) -> Result<bool, StoreError> {
    view.one(sql!("select exists (select 1 from seat_requests where id = ?1 and owed)"), &[&id])
}

/// Whether anybody has a seat in a run.
pub fn has_seats(view: &View<'_>, run: RunId) -> Result<bool, StoreError> {
    view.one(
        sql!("select exists (select 1 from seat_requests where run_id = ?1 and state in ('approved', 'completed'))"),
        &[&run],
    )
}

/// Which requests a list shows.
pub struct Wanted<'a> {
    /// A state; empty for all, `open` for those to decide.
    pub state: &'a str,
    /// Key of a run; empty for all.
    pub run: &'a str,
    /// The beginning of a word of the student's name; empty for all.
    pub name: &'a str,
    /// Number of the last one of the page before; 0 for the first page.
    pub after: i64,
    pub limit: i64,
}

/// The requests of a school's students, the newest first: one query.
pub fn of_home(
    view: &View<'_>,
    home: InstitutionId,
    wanted: &Wanted<'_>,
) -> Result<Vec<SeatRequest>, StoreError> {
    let (lowered, typed) = (pattern(&wanted.name.to_lowercase()), pattern(wanted.name));
    view.rows(
        request_sql!(
            "where q.home_id = ?1
             and case cast(?2 as text) when '' then true when 'open' then q.state in ('asked', 'waiting')
                 else q.state = ?2 end
             and (cast(?3 as text) = '' or r.key = ?3)
             and (cast(?4 as text) = '' or ' ' || lower(n.name) like ?4 escape '!' or ' ' || n.name like ?5 escape '!')
             and (cast(?6 as bigint) = 0 or q.asked_seq < ?6)
             order by q.asked_seq desc limit ?7"
        ),
        &[&home, &wanted.state, &wanted.run, &lowered, &typed, &wanted.after, &wanted.limit],
        read,
    )
}

/// How many requests of a school's students are in each state.
pub fn counts(view: &View<'_>, home: InstitutionId) -> Result<Vec<(State, i64)>, StoreError> {
    view.rows(
        sql!("select state, count(*) from seat_requests where home_id = ?1 group by state order by state"),
        &[&home],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// `% name%` with what `like` would take for a wildcard taken literally; empty for no name.
pub(crate) fn pattern(name: &str) -> String {
    let name = name.trim();
    if name.is_empty() {
        return String::new();
    }
    let escaped =
        name.chars().flat_map(|c| matches!(c, '%' | '_' | '!').then_some('!').into_iter().chain([c]));
    format!("% {}%", escaped.collect::<String>())
}

fn read(row: &Row<'_>) -> Result<SeatRequest, StoreError> {
    let (agreement, grant): (Option<_>, Option<_>) = (row.get(16)?, row.get(17)?);
    Ok(SeatRequest {
        id: row.get(0)?,
        person: row.get(1)?,
        name: row.get(2)?,
        home: row.get(3)?,
        host: row.get(4)?,
        course: row.get(5)?,
        run: row.get(6)?,
        run_key: row.get(7)?,
        run_title: row.get(8)?,
        state: row.get(9)?,
        seq: row.get(10)?,
        asked_at: row.get(11)?,
        said: row.get(12)?,
        decided_at: row.get(13)?,
        reason: row.get(14)?,
        turn: row.get(15)?,
        grant: agreement.zip(grant),
        waits_for_place: row.get(18)?,
        ended_at: row.get(19)?,
    })
}
