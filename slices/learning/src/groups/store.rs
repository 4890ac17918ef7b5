//! Who is in which group, in the table of what was given.

use super::{PREFIX, as_given, key_of, partition_of};
use crate::grades;
use ground::Heard;
use lexicon::{
    Instant, PersonId, RunId,
    facts::learning::{GroupJoined, GroupLeft},
};
use std::collections::BTreeMap;
use store::{Json, StoreError, Tx, View, sql};

/// A learner in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub person: PersonId,
    /// Empty once the account was erased.
    pub name: String,
    pub partition: i64,
    pub group: i64,
}

/// The members of all groups of a run who still follow it, by name: one query.
pub(super) fn members(view: &View<'_>, run: RunId, limit: i64) -> Result<Vec<Member>, StoreError> {
    let rows = view.rows(
        sql!(
            "select b.person_id, coalesce(n.name, '') as called, b.block, b.children
             from branches b join enrolments e on e.run_id = b.run_id and e.person_id = b.person_id and e.left_at is null
             left join people_names n on n.id = b.person_id
             where b.run_id = ?1 and b.block >= ?2 and b.block < ?3
             order by called, b.person_id, b.block limit ?4"
        ),
        &[&run, &PREFIX, &PAST, &limit],
        |row| {
            let (key, Json(chosen)) = (row.get::<String>(2)?, row.get::<Json<Vec<String>>>(3)?);
            Ok((row.get(0)?, row.get(1)?, key, chosen))
        },
    )?;
    let member = |(person, name, key, chosen): (PersonId, String, String, Vec<String>)| {
        let (partition, group) = (partition_of(&key)?, chosen.first()?.parse().ok()?);
        Some(Member { person, name, partition, group })
    };
    Ok(rows.into_iter().filter_map(member).collect())
}

/// What sorts after every key of a partition.
const PAST: &str = "partitionA";

/// The group each learner of a run has in a partition.
pub(super) fn chosen(
    view: &View<'_>,
    run: RunId,
    partition: i64,
) -> Result<BTreeMap<PersonId, i64>, StoreError> {
    let rows = view.rows(
        sql!("select person_id, children from branches where run_id = ?1 and block = ?2"),
        &[&run, &key_of(partition)],
        |row| {
            let Json(chosen) = row.get::<Json<Vec<String>>>(1)?;
            Ok((row.get(0)?, chosen))
        },
    )?;
    let group = |(person, chosen): (PersonId, Vec<String>)| Some((person, chosen.first()?.parse().ok()?));
    Ok(rows.into_iter().filter_map(group).collect())
}

pub(crate) fn joined(tx: &Tx<'_>, heard: &Heard<'_, GroupJoined>) -> Result<(), StoreError> {
    let GroupJoined { run, person, partition, group } = heard.fact;
    let (block, children) = as_given(*partition, *group);
    tx.run(
        sql!(
            "insert into branches (person_id, run_id, block, children) values (?1, ?2, ?3, ?4)
             on conflict (person_id, run_id, block) do update set children = excluded.children"
        ),
        &[person, run, &block, &Json(children)],
    )?;
    moved(tx, heard.shelf, *run, *person, heard.at)
}

pub(crate) fn left(tx: &Tx<'_>, heard: &Heard<'_, GroupLeft>) -> Result<(), StoreError> {
    let GroupLeft { run, person, partition } = heard.fact;
    tx.run(
        sql!("delete from branches where person_id = ?1 and run_id = ?2 and block = ?3"),
        &[person, run, &key_of(*partition)],
    )?;
    moved(tx, heard.shelf, *run, *person, heard.at)
}

/// Points of content for a group count for its members alone.
fn moved(
    tx: &Tx<'_>,
    shelf: &ground::Shelf,
    run: RunId,
    person: PersonId,
    at: Instant,
) -> Result<(), StoreError> {
    grades::moved_everywhere(tx, shelf, &grades::Moved { run, person, at })
}
