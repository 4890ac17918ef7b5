//! The SQL of terms.

use ::store::{Json, StoreError, Tx, View, sql};
use certificates::certificate;
use courses::Run;
use ground::Heard;
use lexicon::{CourseId, PersonId, PlaceRef, facts::seats::SeatTermsSet};
use std::collections::{BTreeSet, HashMap};

/// What the host says of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeatTerms {
    /// Courses that have to be passed before.
    pub needs: Vec<CourseId>,
    /// ECTS credits in hundredths.
    pub credits: Option<i64>,
    /// It was said of this run, and not of the course.
    pub of_run: bool,
}

/// The terms of a run: its own, or else those of its course.
pub fn of_run(view: &View<'_>, run: &Run) -> Result<SeatTerms, StoreError> {
    let place = PlaceRef::run(run.id);
    let found = view.first(
        sql!(
            "select needs, credits, place from seat_terms where place = ?1 or place = ?2
             order by case when place = ?1 then 0 else 1 end limit 1"
        ),
        &[&place, &of_course(run)],
        |row| {
            let (needs, at): (Json<Vec<CourseId>>, PlaceRef) = (row.get(0)?, row.get(2)?);
            Ok(SeatTerms { needs: needs.0, credits: row.get(1)?, of_run: at == PlaceRef::run(run.id) })
        },
    )?;
    Ok(found.unwrap_or_default())
}

/// Where the terms of its course are said: by whoever wrote it, for runs of their own alone.
fn of_course(run: &Run) -> PlaceRef {
    match run.author {
        None => PlaceRef::course(run.course),
        Some(_) => PlaceRef::run(run.id),
    }
}

/// Everything that hosts say, for lists.
pub struct AllTerms(HashMap<PlaceRef, (Vec<CourseId>, Option<i64>)>);

/// One query, whatever the length of the list.
pub fn all(view: &View<'_>) -> Result<AllTerms, StoreError> {
    let rows = view.rows(sql!("select place, needs, credits from seat_terms limit 50000"), &[], |row| {
        let needs: Json<Vec<CourseId>> = row.get(1)?;
        Ok((row.get(0)?, (needs.0, row.get(2)?)))
    })?;
    Ok(AllTerms(rows.into_iter().collect()))
}

impl AllTerms {
    /// As [`of_run`].
    pub fn of(&self, run: &Run) -> SeatTerms {
        let of = |place: PlaceRef| self.0.get(&place).cloned();
        match (of(PlaceRef::run(run.id)), of(of_course(run))) {
            (Some((needs, credits)), _) => SeatTerms { needs, credits, of_run: true },
            (None, Some((needs, credits))) => SeatTerms { needs, credits, of_run: false },
            (None, None) => SeatTerms::default(),
        }
    }
}

/// The key and title of a course.
pub fn title(view: &View<'_>, course: CourseId) -> Result<(String, String), StoreError> {
    let found = courses::course::by_id(view, course)?;
    Ok(found.map(|one| (one.key, one.title)).unwrap_or_default())
}

/// The courses a run asks for that a person has not passed: by the grade of a run of it, or by a certificate that holds.
pub fn missing(view: &View<'_>, run: &Run, person: PersonId) -> Result<Vec<(String, String)>, StoreError> {
    let needs = of_run(view, run)?.needs;
    if needs.is_empty() {
        return Ok(Vec::new());
    }
    let passed = passed(view, person)?;
    let missing = needs.into_iter().filter(|course| !passed.contains(course));
    missing.map(|course| title(view, course)).collect()
}

fn passed(view: &View<'_>, person: PersonId) -> Result<BTreeSet<CourseId>, StoreError> {
    let mut passed: BTreeSet<CourseId> = view
        .rows(
            sql!(
                "select r.course_id from learner_results l join course_runs r on r.id = l.run_id
                 where l.person_id = ?1 and l.passed limit 1000"
            ),
            &[&person],
            |row| row.get(0),
        )?
        .into_iter()
        .collect();
    let held = certificate::of_person(view, person)?;
    passed.extend(held.into_iter().filter(|one| one.revoked.is_none()).filter_map(|one| one.about.course()));
    Ok(passed)
}

pub(crate) const CLEAR: &str = sql!("delete from seat_terms");

pub(crate) fn applied(tx: &Tx<'_>, heard: &Heard<'_, SeatTermsSet>) -> Result<(), StoreError> {
    let SeatTermsSet { course, run, needs, credits } = heard.fact;
    let place = run.map_or_else(|| PlaceRef::course(*course), PlaceRef::run);
    tx.run(
        sql!(
            "insert into seat_terms (place, needs, credits) values (?1, ?2, ?3)
             on conflict (place) do update set needs = excluded.needs, credits = excluded.credits"
        ),
        &[&place, &Json(needs.clone()), credits],
    )?;
    Ok(())
}
