//! The SQL of who goes on.

use ::store::{Json, StoreError, View, sql};
use lexicon::{AgreementId, GrantId, Instant, InstitutionId, PortalId, RunId, facts::courses::RunTerms};

/// People of a school by the seats of a grant, in one run.
pub(super) struct Seated {
    pub grant: GrantId,
    pub school: InstitutionId,
    pub people: i64,
    /// Of the run; nothing of those who wait, whatever run it is.
    pub end: Option<Instant>,
}

pub(super) fn seated(view: &View<'_>, agreement: AgreementId) -> Result<Vec<Seated>, StoreError> {
    view.rows(
        sql!(
            "select e.seat_grant, e.seat_institution, e.people, r.terms
             from (select seat_grant, seat_institution, run_id, count(*) as people from enrolments
                   where seat_agreement = ?1 and left_at is null group by seat_grant, seat_institution, run_id) e
             join course_runs r on r.id = e.run_id order by e.run_id limit 5000"
        ),
        &[&agreement],
        |row| {
            let terms: Json<RunTerms> = row.get(3)?;
            Ok(Seated { grant: row.get(0)?, school: row.get(1)?, people: row.get(2)?, end: terms.0.end })
        },
    )
}

pub(super) fn waiting(view: &View<'_>, agreement: AgreementId) -> Result<Vec<Seated>, StoreError> {
    view.rows(
        sql!(
            "select seat_grant, seat_institution, count(*) from waiting where seat_agreement = ?1
             group by seat_grant, seat_institution order by seat_grant, seat_institution limit 5000"
        ),
        &[&agreement],
        |row| Ok(Seated { grant: row.get(0)?, school: row.get(1)?, people: row.get(2)?, end: None }),
    )
}

/// Enrolments in these runs of people whose account was made on a portal. Eight runs are read by each statement.
pub(super) fn of_portal(view: &View<'_>, portal: PortalId, runs: &[RunId]) -> Result<i64, StoreError> {
    let mut all = 0;
    for some in runs.chunks(8) {
        let at = |index: usize| some.get(index).unwrap_or(&some[0]);
        all += view.one::<i64>(
            sql!(
                "select count(*) from enrolments e join people_of_portals p on p.id = e.person_id
                 where p.portal_id = ?1 and e.left_at is null and e.run_id in (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
            ),
            &[&portal, at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7)],
        )?;
    }
    Ok(all)
}
