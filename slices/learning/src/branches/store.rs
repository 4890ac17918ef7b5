//! The table of what branching blocks gave.

use super::Branches;
use crate::grades;
use ground::Heard;
use lexicon::{PersonId, RunId, facts::learning::BranchAssigned};
use store::{Json, StoreError, Tx, View, sql};

/// What the branching blocks of a run gave to a learner.
pub fn of(view: &View<'_>, run: RunId, person: PersonId) -> Result<Branches, StoreError> {
    let rows = view.rows(
        sql!("select block, children from branches where person_id = ?1 and run_id = ?2"),
        &[&person, &run],
        |row| {
            let Json(children) = row.get::<Json<Vec<String>>>(1)?;
            Ok((row.get(0)?, children))
        },
    )?;
    Ok(rows.into_iter().collect())
}

/// What the branching blocks of all runs gave to a person: run, block, children.
pub fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<(RunId, String, Vec<String>)>, StoreError> {
    view.rows(sql!("select run_id, block, children from branches where person_id = ?1"), &[&person], |row| {
        let Json(children) = row.get::<Json<Vec<String>>>(2)?;
        Ok((row.get(0)?, row.get(1)?, children))
    })
}

pub(crate) const CLEAR: &str = sql!("delete from branches");

pub(crate) fn assigned(tx: &Tx<'_>, heard: &Heard<'_, BranchAssigned>) -> Result<(), StoreError> {
    let BranchAssigned { run, person, block, children } = heard.fact;
    tx.run(
        sql!(
            "insert into branches (person_id, run_id, block, children) values (?1, ?2, ?3, ?4)
             on conflict (person_id, run_id, block) do update set children = excluded.children"
        ),
        &[person, run, block, &Json(children)],
    )?;
    grades::moved_by_block(tx, heard.shelf, *run, *person, block, heard.at)
}
