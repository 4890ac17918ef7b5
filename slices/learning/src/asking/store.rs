//! The table of requests.

use super::{Request, RequestState};
use crate::own_words;
use ground::Heard;
use lexicon::{
    PersonId, RunId,
    facts::{
        learning::{AskingEnded, PlaceAsked},
        people::PersonErased,
    },
};
use store::{Row, StoreError, Tx, View, sql};

fn read(row: &Row<'_>) -> Result<Request, StoreError> {
    Ok(Request {
        run: row.get(0)?,
        person: row.get(1)?,
        state: RequestState::of_name(&row.get::<String>(2)?),
        words: row.get(3)?,
        asked_at: row.get(4)?,
        answered_at: row.get(5)?,
        answer: row.get(6)?,
    })
}

macro_rules! request_sql {
    ($rest:literal) => {
        sql!(concat!(
            "select run_id, person_id, state, words, asked_at, answered_at, answer from place_requests ",
            $rest
        ))
    };
}

/// The latest request of a person for a place in a run.
pub fn of(view: &View<'_>, run: RunId, person: PersonId) -> Result<Option<Request>, StoreError> {
    view.first(request_sql!("where run_id = ?1 and person_id = ?2"), &[&run, &person], read)
}

/// The requests of a person, the newest first.
pub(crate) fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<Request>, StoreError> {
    view.rows(request_sql!("where person_id = ?1 order by asked_at desc, run_id"), &[&person], read)
}

/// How many wait for an answer.
pub(crate) fn open_count(view: &View<'_>, run: RunId) -> Result<i64, StoreError> {
    view.one(sql!("select count(*) from place_requests where run_id = ?1 and state = 'asked'"), &[&run])
}

pub(super) fn open_named(
    view: &View<'_>,
    run: RunId,
    limit: i64,
) -> Result<Vec<(Request, String)>, StoreError> {
    view.rows(
        sql!(
            "select q.run_id, q.person_id, q.state, q.words, q.asked_at, q.answered_at, q.answer, coalesce(n.name, '')
             from place_requests q left join people_names n on n.id = q.person_id
             where q.run_id = ?1 and q.state = 'asked' order by q.asked_at, q.person_id limit ?2"
        ),
        &[&run, &limit],
        |row| Ok((read(row)?, row.get(7)?)),
    )
}

pub(crate) const CLEAR: &str = sql!("delete from place_requests");

pub(crate) fn asked(tx: &Tx<'_>, heard: &Heard<'_, PlaceAsked>) -> Result<(), StoreError> {
    let PlaceAsked { run, person, words } = heard.fact;
    let words = own_words::heard_text(tx, heard, *person, words.as_deref())?;
    tx.run(
        sql!(
            "insert into place_requests (run_id, person_id, state, words, asked_at) values (?1, ?2, 'asked', ?3, ?4)
             on conflict (run_id, person_id) do update set state = 'asked', words = excluded.words,
             asked_at = excluded.asked_at, answered_at = null, answered_by = null, answer = null"
        ),
        &[run, person, &words, &heard.at],
    )?;
    Ok(())
}

pub(crate) fn ended(tx: &Tx<'_>, heard: &Heard<'_, AskingEnded>) -> Result<(), StoreError> {
    let AskingEnded { run, person, how, words } = heard.fact;
    let answer = own_words::heard_text(tx, heard, *person, words.as_deref())?;
    tx.run(
        sql!(
            "update place_requests set state = ?3, answered_at = ?4, answered_by = ?5, answer = ?6
             where run_id = ?1 and person_id = ?2"
        ),
        &[run, person, &how.name(), &heard.at, &heard.actor, &answer],
    )?;
    Ok(())
}

/// What was written goes with the account; an open request is one no longer.
pub(crate) fn erased(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "update place_requests set words = null, answer = null,
             state = case when state = 'asked' then 'withdrawn' else state end where person_id = ?1"
        ),
        &[&heard.fact.person],
    )?;
    Ok(())
}
