//! The tables of units opened.

use ground::Heard;
use lexicon::{Instant, PersonId, RunId, facts::learning::UnitOpened};
use std::collections::BTreeMap;
use store::{StoreError, Tx, View, sql};

/// When a learner first opened each unit of a run.
pub fn opened(
    view: &View<'_>,
    run: RunId,
    person: PersonId,
) -> Result<BTreeMap<String, Instant>, StoreError> {
    let rows = view.rows(
        sql!("select unit, opened_at from units_opened where person_id = ?1 and run_id = ?2"),
        &[&person, &run],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// When a person first opened each unit of the runs they are or were in.
pub fn opened_of_person(
    view: &View<'_>,
    person: PersonId,
) -> Result<BTreeMap<RunId, BTreeMap<String, Instant>>, StoreError> {
    let mut opened: BTreeMap<RunId, BTreeMap<String, Instant>> = BTreeMap::new();
    view.each(
        sql!("select run_id, unit, opened_at from units_opened where person_id = ?1"),
        &[&person],
        |row| {
            opened.entry(row.get(0)?).or_default().insert(row.get(1)?, row.get(2)?);
            Ok(true)
        },
    )?;
    Ok(opened)
}

/// How many units a person has opened, by run.
pub fn opened_counts(view: &View<'_>, person: PersonId) -> Result<BTreeMap<RunId, i64>, StoreError> {
    let rows = view.rows(
        sql!("select run_id, count(*) from units_opened where person_id = ?1 group by run_id"),
        &[&person],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// The unit a learner was in last, in a run.
pub fn last_of(view: &View<'_>, run: RunId, person: PersonId) -> Result<Option<String>, StoreError> {
    view.first(
        sql!("select unit from last_units where person_id = ?1 and run_id = ?2"),
        &[&person, &run],
        |row| row.get(0),
    )
}

/// The unit a person was in last, by run.
pub fn last_of_person(view: &View<'_>, person: PersonId) -> Result<BTreeMap<RunId, String>, StoreError> {
    let rows =
        view.rows(sql!("select run_id, unit from last_units where person_id = ?1"), &[&person], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    Ok(rows.into_iter().collect())
}

/// Remembers where a learner is.
pub(super) fn keep_last(
    tx: &Tx<'_>,
    run: RunId,
    person: PersonId,
    unit: &str,
    at: Instant,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into last_units (person_id, run_id, unit, at) values (?1, ?2, ?3, ?4)
             on conflict (person_id, run_id) do update set unit = excluded.unit, at = excluded.at"
        ),
        &[&person, &run, &unit, &at],
    )?;
    Ok(())
}

pub(super) fn is_opened(
    view: &View<'_>,
    run: RunId,
    person: PersonId,
    unit: &str,
) -> Result<bool, StoreError> {
    view.one(
        sql!("select exists (select 1 from units_opened where person_id = ?1 and run_id = ?2 and unit = ?3)"),
        &[&person, &run, &unit],
    )
}

pub(crate) const CLEAR: &str = sql!("delete from units_opened");

pub(crate) fn unit_opened(tx: &Tx<'_>, heard: &Heard<'_, UnitOpened>) -> Result<(), StoreError> {
    let UnitOpened { run, person, unit } = heard.fact;
    tx.run(
        sql!(
            "insert into units_opened (person_id, run_id, unit, opened_at) values (?1, ?2, ?3, ?4)
             on conflict (person_id, run_id, unit) do nothing"
        ),
        &[person, run, unit, &heard.at],
    )?;
    Ok(())
}
