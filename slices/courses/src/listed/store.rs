//! The SQL of what anybody finds.

use super::ListedRun;
use ::store::{Json, StoreError, View, sql};
use lexicon::{InstitutionId, facts::courses::RunTerms};

/// The listed runs of these institutions. Sixteen are read by each statement.
pub(super) fn listed_of(
    view: &View<'_>,
    institutions: &[InstitutionId],
) -> Result<Vec<ListedRun>, StoreError> {
    let mut all = Vec::new();
    for some in institutions.chunks(16) {
        let at = |index: usize| some.get(index).unwrap_or(&some[0]);
        all.extend(view.rows(
            sql!(
                "select r.id, r.course_id, r.institution_id, c.title, r.terms from runs r join courses c on c.id = r.course_id
                 where r.listed and r.institution_id in
                 (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) order by r.id limit 20000"
            ),
            &[
                at(0),
                at(1),
                at(2),
                at(3),
                at(4),
                at(5),
                at(6),
                at(7),
                at(8),
                at(9),
                at(10),
                at(11),
                at(12),
                at(13),
                at(14),
                at(15),
            ],
            |row| {
                let terms: Json<RunTerms> = row.get(4)?;
                Ok(ListedRun {
                    run: row.get(0)?,
                    course: row.get(1)?,
                    institution: row.get(2)?,
                    title: row.get(3)?,
                    end: terms.0.end,
                })
            },
        )?);
    }
    Ok(all)
}
