//! What happened to requests, applied to their table.

use ::store::{StoreError, Tx, sql};
use ground::Heard;
use lexicon::{
    PersonId,
    facts::{
        learning::{Enrolled, Unenrolled, WaitingLeft},
        people::PersonErased,
        seats::{
            SeatAsked, SeatAwaited, SeatGivenBack, SeatRefused, SeatResultReturned, SeatTaken, SeatWithdrawn,
        },
    },
};

pub(crate) const CLEAR: &str = sql!("delete from seat_requests");

pub(crate) fn asked(tx: &Tx<'_>, heard: &Heard<'_, SeatAsked>) -> Result<(), StoreError> {
    let SeatAsked { request, person, home, host, course, run, words } = heard.fact;
    let said = heard.words(words.as_deref())?;
    tx.run(
        sql!(
            "insert into seat_requests (id, person_id, home_id, host_id, course_id, run_id, state, asked_seq, asked_at,
                                        said, said_blob, waits_for_place, owed)
             values (?1, ?2, ?3, ?4, ?5, ?6, 'asked', ?7, ?8, ?9, ?10, false, false)"
        ),
        &[request, person, home, host, course, run, &heard.seq, &heard.at, &said, words],
    )?;
    Ok(())
}

pub(crate) fn awaited(tx: &Tx<'_>, heard: &Heard<'_, SeatAwaited>) -> Result<(), StoreError> {
    let SeatAwaited { request, agreement, grant, .. } = heard.fact;
    tx.run(
        sql!(
            "update seat_requests set state = 'waiting', turn = ?2, decided_at = ?3, decided_by = ?4,
             agreement_id = ?5, grant_id = ?6 where id = ?1"
        ),
        &[request, &heard.seq, &heard.at, &heard.actor, agreement, grant],
    )?;
    Ok(())
}

pub(crate) fn taken(tx: &Tx<'_>, heard: &Heard<'_, SeatTaken>) -> Result<(), StoreError> {
    let SeatTaken { request, agreement, grant, waits_for_place, .. } = heard.fact;
    tx.run(
        sql!(
            "update seat_requests set state = 'approved', agreement_id = ?2, grant_id = ?3, waits_for_place = ?4,
             decided_at = ?5, decided_by = ?6 where id = ?1"
        ),
        &[request, agreement, grant, waits_for_place, &heard.at, &heard.actor],
    )?;
    Ok(())
}

pub(crate) fn refused(tx: &Tx<'_>, heard: &Heard<'_, SeatRefused>) -> Result<(), StoreError> {
    let SeatRefused { request, words, .. } = heard.fact;
    let reason = heard.words(words.as_deref())?;
    tx.run(
        sql!(
            "update seat_requests set state = 'refused', reason = ?2, reason_blob = ?3, decided_at = ?4,
             decided_by = ?5 where id = ?1"
        ),
        &[request, &reason, words, &heard.at, &heard.actor],
    )?;
    Ok(())
}

pub(crate) fn withdrawn(tx: &Tx<'_>, heard: &Heard<'_, SeatWithdrawn>) -> Result<(), StoreError> {
    tx.run(
        // Nothing is owed of it any more: whoever took it back gave the seat back too, where there was one to give.
        sql!("update seat_requests set state = 'withdrawn', ended_at = ?2, owed = false where id = ?1"),
        &[&heard.fact.request, &heard.at],
    )?;
    Ok(())
}

/// Somebody left a run by another door, or its team ended their enrolment: before its start, the seat is owed.
pub(crate) fn left(tx: &Tx<'_>, heard: &Heard<'_, Unenrolled>) -> Result<(), StoreError> {
    let Unenrolled { run, person, .. } = heard.fact;
    tx.run(
        sql!(
            "update seat_requests set state = 'ended', ended_at = ?3,
             owed = exists (select 1 from course_runs r where r.id = ?1 and r.start_at > ?3)
             where run_id = ?1 and person_id = ?2 and state = 'approved'"
        ),
        &[run, person, &heard.at],
    )?;
    Ok(())
}

/// The same for who had a seat and waited for a place in the run.
pub(crate) fn off(tx: &Tx<'_>, heard: &Heard<'_, WaitingLeft>) -> Result<(), StoreError> {
    let WaitingLeft { run, person, .. } = heard.fact;
    tx.run(
        sql!(
            "update seat_requests set state = 'ended', ended_at = ?3,
             owed = exists (select 1 from course_runs r where r.id = ?1 and r.start_at > ?3)
             where run_id = ?1 and person_id = ?2 and state = 'approved' and waits_for_place"
        ),
        &[run, person, &heard.at],
    )?;
    Ok(())
}

/// Whoever waited for a place has one.
pub(crate) fn enrolled(tx: &Tx<'_>, heard: &Heard<'_, Enrolled>) -> Result<(), StoreError> {
    let Enrolled { run, person, waited, .. } = heard.fact;
    if *waited {
        tx.run(
            sql!(
                "update seat_requests set waits_for_place = false
                 where run_id = ?1 and person_id = ?2 and state = 'approved'"
            ),
            &[run, person],
        )?;
    }
    Ok(())
}

pub(crate) fn given_back(tx: &Tx<'_>, heard: &Heard<'_, SeatGivenBack>) -> Result<(), StoreError> {
    tx.run(sql!("update seat_requests set owed = false where id = ?1"), &[&heard.fact.request])?;
    Ok(())
}

pub(crate) fn returned(tx: &Tx<'_>, heard: &Heard<'_, SeatResultReturned>) -> Result<(), StoreError> {
    tx.run(
        sql!("update seat_requests set state = 'completed' where id = ?1 and state = 'approved'"),
        &[&heard.fact.request],
    )?;
    Ok(())
}

/// What a person who is erased wrote, and why they were refused, goes; that they asked stays.
pub(crate) fn forgotten(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    let person: PersonId = heard.fact.person;
    let blobs: Vec<(Option<String>, Option<String>)> = tx.rows(
        sql!("select said_blob, reason_blob from seat_requests where person_id = ?1 order by id"),
        &[&person],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    for hash in blobs.into_iter().flat_map(|(said, reason)| [said, reason]).flatten() {
        ground::erase_words(heard.shelf, &hash)?;
    }
    tx.run(
        sql!(
            "update seat_requests set said = null, said_blob = null, reason = null, reason_blob = null
             where person_id = ?1"
        ),
        &[&person],
    )?;
    Ok(())
}
