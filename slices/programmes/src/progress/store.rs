//! The SQL of results: what learners reached in courses, by the views of the slices below.

use super::CourseResult;
use ::store::{Row, StoreError, View, sql};
use lexicon::{PersonId, ProgrammeId};

/// What a person reached in all courses, whatever the run.
pub(crate) fn results(view: &View<'_>, person: PersonId) -> Result<Vec<CourseResult>, StoreError> {
    view.rows(
        sql!(
            "select c.course_id, r.percent, r.passed, r.graded_at,
             case when c.author_id is not null then c.institution_id end from learner_results r
             join course_runs c on c.id = r.run_id
             where r.person_id = ?1 and r.percent is not null order by r.graded_at"
        ),
        &[&person],
        |row| Ok(CourseResult { given_by: row.get(4)?, ..result(row, 0)? }),
    )
}

fn result(row: &Row<'_>, from: usize) -> Result<CourseResult, StoreError> {
    Ok(CourseResult {
        course: row.get(from)?,
        mark: row.get(from + 1)?,
        passed: row.get(from + 2)?,
        at: row.get(from + 3)?,
        recognised: false,
        given_by: None,
    })
}

/// What is recognised of a person in a programme.
pub(crate) fn recognised(
    view: &View<'_>,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<CourseResult>, StoreError> {
    view.rows(
        sql!(
            "select course_id, mark, true, at from programme_recognitions
             where programme_id = ?1 and person_id = ?2 and revoked_at is null order by at"
        ),
        &[&programme, &person],
        |row| Ok(CourseResult { recognised: true, ..result(row, 0)? }),
    )
}

/// What the people of a page reached in the courses of a programme, by person: those after `after`, `limit` of them.
pub(super) fn results_of_page(
    view: &View<'_>,
    programme: ProgrammeId,
    after: &str,
    limit: i64,
) -> Result<Vec<(PersonId, CourseResult)>, StoreError> {
    view.rows(
        sql!(
            "select r.person_id, c.course_id, r.percent, r.passed, r.graded_at,
             case when c.author_id is not null then c.institution_id end from programme_people p
             join programme_courses pc on pc.programme_id = p.programme_id and pc.version = p.version
             join course_runs c on c.course_id = pc.course_id
             join learner_results r on r.run_id = c.id and r.person_id = p.person_id
             where p.programme_id = ?1 and r.percent is not null and p.person_id in (
                select x.person_id from programme_people x where x.programme_id = ?1 and x.left_at is null
                and x.person_id > ?2 order by x.person_id limit ?3)
             order by r.graded_at"
        ),
        &[&programme, &after, &limit],
        |row| Ok((row.get(0)?, CourseResult { given_by: row.get(5)?, ..result(row, 1)? })),
    )
}

/// What is recognised of the people of a page.
pub(super) fn recognised_of_page(
    view: &View<'_>,
    programme: ProgrammeId,
    after: &str,
    limit: i64,
) -> Result<Vec<(PersonId, CourseResult)>, StoreError> {
    view.rows(
        sql!(
            "select person_id, course_id, mark, true, at from programme_recognitions
             where programme_id = ?1 and revoked_at is null and person_id in (
                select x.person_id from programme_people x where x.programme_id = ?1 and x.left_at is null
                and x.person_id > ?2 order by x.person_id limit ?3)
             order by at"
        ),
        &[&programme, &after, &limit],
        |row| Ok((row.get(0)?, CourseResult { recognised: true, ..result(row, 1)? })),
    )
}
