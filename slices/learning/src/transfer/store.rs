//! The table of transfers, and the work that comes along.

use crate::{grades, own_words};
use ground::Heard;
use lexicon::{
    Instant, PersonId, RunId,
    facts::{learning::Transferred, people::PersonErased},
};
use store::{StoreError, Tx, View, sql};

/// Somebody who went from a run to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub run: RunId,
    pub from: RunId,
    pub blocks: i64,
    pub at: Instant,
}

/// Where a person went, the first time first.
pub fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<Moved>, StoreError> {
    view.rows(
        sql!("select run_id, from_run, blocks, at from transfers where person_id = ?1 order by line"),
        &[&person],
        |row| Ok(Moved { run: row.get(0)?, from: row.get(1)?, blocks: row.get(2)?, at: row.get(3)? }),
    )
}

pub(crate) const CLEAR: &str = sql!("delete from transfers");

pub(crate) fn transferred(tx: &Tx<'_>, heard: &Heard<'_, Transferred>) -> Result<(), StoreError> {
    let Transferred { run, person, from, blocks, words } = heard.fact;
    let reason = own_words::heard_text(tx, heard, *person, words.as_deref())?;
    tx.run(
        sql!(
            "insert into transfers (line, run_id, person_id, from_run, blocks, reason, by_person, at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
        ),
        &[&heard.seq, run, person, from, &(blocks.len() as i64), &reason, &heard.actor, &heard.at],
    )?;
    for block in blocks {
        bring(tx, (*run, *from, *person), block, heard.at)?;
    }
    open(tx, (*run, *from, *person))?;
    grades::moved_everywhere(tx, heard.shelf, &grades::Moved { run: *run, person: *person, at: heard.at })
}

/// The state of a block, unless there is one: somebody may have been in that run before.
fn bring(
    tx: &Tx<'_>,
    (run, from, person): (RunId, RunId, PersonId),
    block: &str,
    at: Instant,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into block_states (person_id, run_id, block, subsection, detail, attempts, earned, possible,
             graded, done, submitted_at, updated_at)
             select person_id, ?2, block, subsection, detail, attempts, earned, possible, graded, done, submitted_at,
             cast(?5 as bigint) from block_states where person_id = ?1 and run_id = ?3 and block = ?4
             on conflict (person_id, run_id, block) do nothing"
        ),
        &[&person, &run, &from, &block, &at],
    )?;
    Ok(())
}

fn open(tx: &Tx<'_>, (run, from, person): (RunId, RunId, PersonId)) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into units_opened (person_id, run_id, unit, opened_at)
             select person_id, ?2, unit, opened_at from units_opened where person_id = ?1 and run_id = ?3
             on conflict (person_id, run_id, unit) do nothing"
        ),
        &[&person, &run, &from],
    )?;
    Ok(())
}

/// Reasons go with the account.
pub(crate) fn erased(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    tx.run(sql!("update transfers set reason = null where person_id = ?1"), &[&heard.fact.person])?;
    Ok(())
}
