//! The table of grades, and what staff set.

use super::{Grade, SubsectionGrade};
use crate::own_words;
use ground::Heard;
use lexicon::{Instant, PersonId, RunId, facts::learning::GradeOverridden};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{Json, Row, StoreError, Tx, View, sql};

/// Points staff set in place of those earned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Overridden {
    pub earned: f64,
    pub possible: f64,
    pub reason: String,
}

/// The grade of a learner in a run; `None` until something graded was done.
pub fn of(view: &View<'_>, run: RunId, person: PersonId) -> Result<Option<Grade>, StoreError> {
    view.first(
        sql!(
            "select person_id, percent, letter, passed, subsections, updated_at from grades
             where run_id = ?1 and person_id = ?2"
        ),
        &[&run, &person],
        |row| read(row, 0),
    )
}

/// The grades of a person, by run.
pub fn of_person(view: &View<'_>, person: PersonId) -> Result<BTreeMap<RunId, Grade>, StoreError> {
    let rows = view.rows(
        sql!(
            "select run_id, person_id, percent, letter, passed, subsections, updated_at from grades
             where person_id = ?1"
        ),
        &[&person],
        |row| Ok((row.get(0)?, read(row, 1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// Everybody who has a grade in a run.
pub(super) fn people_of(view: &View<'_>, run: RunId) -> Result<Vec<PersonId>, StoreError> {
    view.rows(sql!("select person_id from grades where run_id = ?1 order by person_id"), &[&run], |row| {
        row.get(0)
    })
}

pub(crate) fn read(row: &Row<'_>, from: usize) -> Result<Grade, StoreError> {
    let Json(subsections) = row.get(from + 4)?;
    Ok(Grade {
        person: row.get(from)?,
        percent: row.get(from + 1)?,
        letter: row.get(from + 2)?,
        passed: row.get(from + 3)?,
        subsections,
        updated_at: row.get(from + 5)?,
    })
}

/// What each block of a subsection gave a learner, and the grade as it stood: one query.
pub(super) struct Standing {
    pub earned: BTreeMap<String, f64>,
    pub grade: Option<Grade>,
}

pub(super) fn standing(
    view: &View<'_>,
    run: RunId,
    person: PersonId,
    subsection: &str,
) -> Result<Standing, StoreError> {
    let mut standing = Standing { earned: BTreeMap::new(), grade: None };
    view.each(
        sql!(
            "select b.block, b.earned, g.person_id, g.percent, g.letter, g.passed, g.subsections, g.updated_at
             from block_states b left join grades g on g.run_id = b.run_id and g.person_id = b.person_id
             where b.person_id = ?1 and b.run_id = ?2 and b.subsection = ?3"
        ),
        &[&person, &run, &subsection],
        |row| {
            if let Some(earned) = row.get::<Option<f64>>(1)? {
                standing.earned.insert(row.get(0)?, earned);
            }
            if standing.grade.is_none() && row.get::<Option<PersonId>>(2)?.is_some() {
                standing.grade = Some(read(row, 2)?);
            }
            Ok(true)
        },
    )?;
    if standing.earned.is_empty() && standing.grade.is_none() {
        // Nothing was done here yet (a branch was given, or staff set points first).
        standing.grade = of(view, run, person)?;
    }
    Ok(standing)
}

/// What each block of the run gave a learner, by subsection.
pub(super) fn all_earned(
    view: &View<'_>,
    run: RunId,
    person: PersonId,
) -> Result<BTreeMap<String, f64>, StoreError> {
    let rows = view.rows(
        sql!(
            "select block, earned from block_states
             where person_id = ?1 and run_id = ?2 and earned is not null"
        ),
        &[&person, &run],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

pub(super) fn put(tx: &Tx<'_>, run: RunId, grade: &Grade) -> Result<(), StoreError> {
    let subsections: &BTreeMap<String, SubsectionGrade> = &grade.subsections;
    tx.run(
        sql!(
            "insert into grades (run_id, person_id, percent, letter, passed, subsections, updated_at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             on conflict (run_id, person_id) do update set percent = excluded.percent, letter = excluded.letter,
             passed = excluded.passed, subsections = excluded.subsections, updated_at = excluded.updated_at"
        ),
        &[
            &run,
            &grade.person,
            &grade.percent,
            &grade.letter,
            &grade.passed,
            &Json(subsections),
            &grade.updated_at,
        ],
    )?;
    Ok(())
}

/// A grade set by staff, or taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub subsection: String,
    /// `None`: what was set was taken back.
    pub earned: Option<f64>,
    pub possible: f64,
    pub reason: String,
    pub by: Option<PersonId>,
    pub at: Instant,
}

/// What staff set for a learner, newest first.
pub fn history(view: &View<'_>, run: RunId, person: PersonId) -> Result<Vec<Told>, StoreError> {
    view.rows(
        sql!(
            "select subsection, earned, possible, reason, by_person, at from grade_overrides
             where run_id = ?1 and person_id = ?2 order by line desc limit 200"
        ),
        &[&run, &person],
        |row| {
            Ok(Told {
                subsection: row.get(0)?,
                earned: row.get(1)?,
                possible: row.get(2)?,
                reason: row.get(3)?,
                by: row.get(4)?,
                at: row.get(5)?,
            })
        },
    )
}

pub(crate) const CLEAR: &str = sql!("delete from grades");
pub(crate) const CLEAR_OVERRIDES: &str = sql!("delete from grade_overrides");

pub(crate) fn overridden(tx: &Tx<'_>, heard: &Heard<'_, GradeOverridden>) -> Result<(), StoreError> {
    let GradeOverridden { run, person, subsection, earned, possible, words, reason, at } = heard.fact;
    let told = own_words::heard_text(tx, heard, *person, words.as_deref())?;
    let reason = told.as_ref().unwrap_or(reason);
    tx.run(
        sql!(
            "insert into grade_overrides (line, run_id, person_id, subsection, earned, possible, reason,
             by_person, at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
        ),
        &[&heard.seq, run, person, subsection, earned, possible, reason, &heard.actor, at],
    )?;
    super::regrade::set(tx, heard, reason)
}

/// The reasons given for a person's grades go; the points stay.
pub(crate) fn forget_reasons(tx: &Tx<'_>, person: PersonId) -> Result<(), StoreError> {
    tx.run(sql!("update grade_overrides set reason = '' where person_id = ?1"), &[&person])?;
    for (run, mut grade) in of_person(tx, person)? {
        let mut changed = false;
        for set in grade.subsections.values_mut().filter_map(|subsection| subsection.overridden.as_mut()) {
            changed |= !std::mem::take(&mut set.reason).is_empty();
        }
        if changed {
            put(tx, run, &grade)?;
        }
    }
    Ok(())
}
