//! Reading the gradebook.

use crate::{
    enrolment::{self, Enrolment, Way},
    grades::{self, Grade},
};
use lexicon::{PersonId, RunId};
use store::{StoreError, View, sql};

/// A learner of a run, with their grade.
#[derive(Clone, Debug, PartialEq)]
pub struct GradebookRow {
    pub enrolment: Enrolment,
    /// `None` until something graded was done.
    pub grade: Option<Grade>,
}

/// The learners of a run by name, after a given one, each with their name: one query.
pub(super) fn rows(
    view: &View<'_>,
    run: RunId,
    after: Option<PersonId>,
    limit: i64,
) -> Result<Vec<(String, GradebookRow)>, StoreError> {
    let after = after.map(|person| person.to_string()).unwrap_or_default();
    view.rows(
        sql!(
            "select e.run_id, e.person_id, e.mode, e.enrolled_at, e.left_at,
             g.person_id, g.percent, g.letter, g.passed, g.subsections, g.updated_at,
             coalesce(n.name, '') as called, e.way, e.seat_agreement, e.seat_grant, e.seat_institution, e.list
             from enrolments e left join people_names n on n.id = e.person_id
             left join grades g on g.run_id = e.run_id and g.person_id = e.person_id
             where e.run_id = ?1 and e.left_at is null
             and (cast(?2 as text) = '' or (coalesce(n.name, ''), e.person_id) >
                  (coalesce((select p.name from people_names p where p.id = ?2), ''), ?2))
             order by called, e.person_id limit ?3"
        ),
        &[&run, &after, &limit],
        |row| {
            let has_grade = row.get::<Option<PersonId>>(5)?.is_some();
            let enrolment = Enrolment {
                run: row.get(0)?,
                person: row.get(1)?,
                mode: row.get(2)?,
                enrolled_at: row.get(3)?,
                left_at: row.get(4)?,
                way: Way::of_name(&row.get::<String>(12)?),
                seat: enrolment::store::seat(row, 13)?,
                list: row.get(16)?,
            };
            let grade = if has_grade { Some(grades::read_grade(row, 5)?) } else { None };
            Ok((row.get(11)?, GradebookRow { enrolment, grade }))
        },
    )
}
