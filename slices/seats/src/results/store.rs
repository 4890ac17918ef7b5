//! The SQL of records.

use crate::terms::SeatTerms;
use ::store::{Row, StoreError, Tx, View, sql};
use certificates::Code;
use ground::Heard;
use lexicon::{
    Instant, InstitutionId, PersonId, RunId, SeatRecordId, SeatRequestId,
    facts::{people::PersonErased, seats::SeatResultReturned},
};
use std::collections::HashMap;

/// A result, with the names of those it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub id: SeatRecordId,
    pub request: SeatRequestId,
    pub person: PersonId,
    /// Empty once the account was erased.
    pub name: String,
    pub home: InstitutionId,
    pub host: InstitutionId,
    pub run: RunId,
    pub run_key: String,
    pub run_title: String,
    pub course_key: String,
    pub code: Code,
    /// Hundredths of a percent; nothing when nothing graded was done.
    pub grade: Option<i64>,
    pub passed: bool,
    /// ECTS credits in hundredths.
    pub credits: Option<i64>,
    pub document: String,
    pub seq: i64,
    pub returned_at: Instant,
    /// A corrected one took its place.
    pub replaced: bool,
    pub forgotten_at: Option<Instant>,
}

macro_rules! record_sql {
    ($rest:literal) => {
        sql!(concat!(
            "select c.id, c.request_id, c.person_id, coalesce(n.name, ''), c.home_id, c.host_id, c.run_id,
             coalesce(r.key, ''), coalesce(r.title, ''), coalesce(r.course_key, ''), c.code, c.grade, c.passed, c.credits,
             c.document, c.seq, c.returned_at, c.replaced, c.forgotten_at
             from seat_records c left join people_names n on n.id = c.person_id left join course_runs r on r.id = c.run_id ",
            $rest
        ))
    };
}

pub(super) fn by_code(view: &View<'_>, code: &Code) -> Result<Option<Record>, StoreError> {
    view.first(record_sql!("where c.code = ?1"), &[code], read)
}

/// The records of a run, also those that were replaced, the newest first.
pub fn of_run(view: &View<'_>, run: RunId) -> Result<Vec<Record>, StoreError> {
    view.rows(record_sql!("where c.run_id = ?1 order by c.seq desc limit 5000"), &[&run], read)
}

pub fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    view.rows(record_sql!("where c.person_id = ?1 order by c.seq desc limit 500"), &[&person], read)
}

/// The results of a school's students that hold, the newest first, after a given one.
pub(super) fn of_home(
    view: &View<'_>,
    home: InstitutionId,
    run: &str,
    after: i64,
    limit: i64,
) -> Result<Vec<Record>, StoreError> {
    view.rows(
        record_sql!(
            "where c.home_id = ?1 and not c.replaced and (cast(?2 as text) = '' or r.key = ?2)
             and (cast(?3 as bigint) = 0 or c.seq < ?3) order by c.seq desc limit ?4"
        ),
        &[&home, &run, &after, &limit],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Record, StoreError> {
    Ok(Record {
        id: row.get(0)?,
        request: row.get(1)?,
        person: row.get(2)?,
        name: row.get(3)?,
        home: row.get(4)?,
        host: row.get(5)?,
        run: row.get(6)?,
        run_key: row.get(7)?,
        run_title: row.get(8)?,
        course_key: row.get(9)?,
        code: row.get(10)?,
        grade: row.get(11)?,
        passed: row.get(12)?,
        credits: row.get(13)?,
        document: row.get(14)?,
        seq: row.get(15)?,
        returned_at: row.get(16)?,
        replaced: row.get(17)?,
        forgotten_at: row.get(18)?,
    })
}

/// How somebody who has a seat stands in the run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Hundredths of a percent; nothing until something graded was done.
    pub grade: Option<i64>,
    pub letter: Option<String>,
    pub passed: bool,
    /// Whether they hold a certificate of the run.
    pub certified: bool,
    /// They have a seat, and wait for a place in the run.
    pub waits: bool,
}

impl Record {
    /// Whether it says just what would be said now.
    pub fn says(&self, standing: &Standing, terms: &SeatTerms) -> bool {
        let credits = terms.credits.filter(|_| standing.passed);
        (self.grade, self.passed, self.credits) == (standing.grade, standing.passed, credits)
    }
}

impl Standing {
    /// Whether there is more to say of them than that they were enrolled.
    pub fn is_worth_sending(&self) -> bool {
        self.grade.is_some() || self.certified
    }
}

/// How everybody who has a seat in a run stands there: one query.
pub(super) fn standings(view: &View<'_>, run: RunId) -> Result<HashMap<SeatRequestId, Standing>, StoreError> {
    let rows = view.rows(
        sql!(
            "select q.id, g.percent, g.letter, coalesce(g.passed, false),
             exists (select 1 from certificates c
                     where c.run_id = q.run_id and c.person_id = q.person_id and c.revoked_at is null),
             q.waits_for_place and not exists (select 1 from enrolments e
                     where e.run_id = q.run_id and e.person_id = q.person_id and e.left_at is null)
             from seat_requests q left join grades g on g.run_id = q.run_id and g.person_id = q.person_id
             where q.run_id = ?1 and q.state in ('approved', 'completed')"
        ),
        &[&run],
        |row| {
            let (grade, certified): (Option<i64>, bool) = (row.get(1)?, row.get(4)?);
            // Whoever was given a certificate without graded work passed all the same.
            let passed = row.get::<bool>(3)? || (grade.is_none() && certified);
            let (letter, waits) = (row.get(2)?, row.get(5)?);
            Ok((row.get(0)?, Standing { grade, letter, passed, certified, waits }))
        },
    )?;
    Ok(rows.into_iter().collect())
}

pub(crate) const CLEAR: &str = sql!("delete from seat_records");

/// After the request it is of was applied. A second one for the same request takes the place of the first.
pub(crate) fn returned(tx: &Tx<'_>, heard: &Heard<'_, SeatResultReturned>) -> Result<(), StoreError> {
    let SeatResultReturned { record, request, code, grade, passed, credits, document, .. } = heard.fact;
    tx.run(sql!("update seat_records set replaced = true where request_id = ?1"), &[request])?;
    tx.run(
        sql!(
            "insert into seat_records (id, request_id, person_id, home_id, host_id, run_id, code, grade, passed, credits,
                                       document, seq, returned_at, replaced)
             select ?1, q.id, q.person_id, q.home_id, q.host_id, q.run_id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, false
             from seat_requests q where q.id = ?2"
        ),
        &[record, request, code, grade, passed, credits, document, &heard.seq, &heard.at],
    )?;
    Ok(())
}

/// A person who is erased says what becomes of what was signed: kept with their name for their school, or forgotten.
pub(crate) fn forgotten(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    let PersonErased { person, keep_certificates } = heard.fact;
    if *keep_certificates {
        return Ok(());
    }
    let documents: Vec<String> = tx.rows(
        sql!("select document from seat_records where person_id = ?1 order by id"),
        &[person],
        |row| row.get(0),
    )?;
    for hash in documents {
        ground::erase_words(heard.shelf, &hash)?;
    }
    tx.run(sql!("update seat_records set forgotten_at = ?2 where person_id = ?1"), &[person, &heard.at])?;
    Ok(())
}
