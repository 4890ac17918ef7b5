//! The table of block states.

use super::{BlockState, Detail, States};
use crate::branches;
use lexicon::{Instant, PersonId, RunId};
use std::collections::BTreeMap;
use store::{Json, Row, StoreError, Tx, View, sql};

/// The state of one block; `None` if the learner never touched it.
pub fn state_of(
    view: &View<'_>,
    run: RunId,
    person: PersonId,
    block: &str,
) -> Result<Option<BlockState>, StoreError> {
    view.first(
        sql!(
            "select detail, attempts, earned, possible, done, submitted_at from block_states
             where person_id = ?1 and run_id = ?2 and block = ?3"
        ),
        &[&person, &run, &block],
        |row| read(row, 0),
    )
}

/// Everything a learner left in a run, with what branching blocks gave them.
pub fn states_of(view: &View<'_>, run: RunId, person: PersonId) -> Result<States, StoreError> {
    let rows = view.rows(
        sql!(
            "select block, detail, attempts, earned, possible, done, submitted_at from block_states
             where person_id = ?1 and run_id = ?2"
        ),
        &[&person, &run],
        |row| Ok((row.get(0)?, read(row, 1)?)),
    )?;
    let mut states: States = rows.into_iter().collect();
    for (key, children) in branches::store::of(view, run, person)? {
        let detail = Detail::Branch { children };
        states.insert(key, BlockState { detail, ..BlockState::default() });
    }
    Ok(states)
}

/// Everything a person left in the runs they are or were in, with what branching blocks gave them.
pub fn states_of_person(view: &View<'_>, person: PersonId) -> Result<BTreeMap<RunId, States>, StoreError> {
    let mut all: BTreeMap<RunId, States> = BTreeMap::new();
    view.each(
        sql!(
            "select run_id, block, detail, attempts, earned, possible, done, submitted_at from block_states
             where person_id = ?1"
        ),
        &[&person],
        |row| {
            all.entry(row.get(0)?).or_default().insert(row.get(1)?, read(row, 2)?);
            Ok(true)
        },
    )?;
    for (run, key, children) in branches::store::of_person(view, person)? {
        let state = BlockState { detail: Detail::Branch { children }, ..BlockState::default() };
        all.entry(run).or_default().insert(key, state);
    }
    Ok(all)
}

fn read(row: &Row<'_>, from: usize) -> Result<BlockState, StoreError> {
    let Json(detail) = row.get(from)?;
    Ok(BlockState {
        detail,
        attempts: row.get(from + 1)?,
        earned: row.get(from + 2)?,
        possible: row.get(from + 3)?,
        done: row.get(from + 4)?,
        submitted_at: row.get(from + 5)?,
    })
}

/// Where a state stands.
pub(crate) struct At<'a> {
    pub run: RunId,
    pub person: PersonId,
    pub block: &'a str,
    /// The subsection its points count in, and whether they count in the grade of the run.
    pub counts: Option<(&'a str, bool)>,
    pub now: Instant,
}

/// Writes the whole state of a block. Only appliers of facts call it.
pub(crate) fn put(tx: &Tx<'_>, at: &At<'_>, state: &BlockState) -> Result<(), StoreError> {
    let subsection = at.counts.map(|(subsection, _)| subsection);
    let graded = at.counts.is_some_and(|(_, graded)| graded);
    tx.run(
        sql!(
            "insert into block_states (person_id, run_id, block, subsection, detail, attempts, earned, possible,
             graded, done, submitted_at, updated_at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
             on conflict (person_id, run_id, block) do update set
             subsection = coalesce(excluded.subsection, block_states.subsection), detail = excluded.detail,
             attempts = excluded.attempts, earned = excluded.earned, possible = excluded.possible,
             graded = excluded.graded, done = excluded.done, submitted_at = excluded.submitted_at,
             updated_at = excluded.updated_at"
        ),
        &[
            &at.person,
            &at.run,
            &at.block,
            &subsection,
            &Json(&state.detail),
            &state.attempts,
            &state.earned,
            &state.possible,
            &graded,
            &state.done,
            &state.submitted_at,
            &at.now,
        ],
    )?;
    Ok(())
}

/// Changes only the detail of a block's state; one never touched begins with it.
pub(crate) fn put_detail(tx: &Tx<'_>, at: &At<'_>, detail: &Detail, done: bool) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into block_states (person_id, run_id, block, detail, attempts, graded, done, updated_at)
             values (?1, ?2, ?3, ?4, 0, false, ?5, ?6)
             on conflict (person_id, run_id, block) do update set detail = excluded.detail,
             done = block_states.done or excluded.done, updated_at = excluded.updated_at"
        ),
        &[&at.person, &at.run, &at.block, &Json(detail), &done, &at.now],
    )?;
    Ok(())
}

/// Takes the words of a person out of their states, and nothing else; those given to clouds, by run and block.
pub(crate) fn forget_words(
    tx: &Tx<'_>,
    person: PersonId,
) -> Result<Vec<(RunId, String, Vec<String>)>, StoreError> {
    let rows = tx.rows(
        sql!("select run_id, block, detail from block_states where person_id = ?1 order by run_id, block"),
        &[&person],
        |row| {
            let Json(detail) = row.get::<Json<Detail>>(2)?;
            Ok((row.get::<RunId>(0)?, row.get::<String>(1)?, detail))
        },
    )?;
    let mut given = Vec::new();
    for (run, block, mut detail) in rows {
        let Some(words) = detail.forget_words() else { continue };
        tx.run(
            sql!("update block_states set detail = ?4 where person_id = ?1 and run_id = ?2 and block = ?3"),
            &[&person, &run, &block, &Json(&detail)],
        )?;
        given.push((run, block, words));
    }
    Ok(given)
}

pub(crate) const CLEAR: &str = sql!("delete from block_states");
