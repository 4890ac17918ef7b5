//! The table of enrolments.

use super::Enrolment;
use crate::waiting;
use ground::{Heard, rights::held::Period};
use lexicon::{
    AgreementId, GrantId, InstitutionId, PersonId, PlaceRef, Role, RunId,
    facts::learning::{Enrolled, Seat, Unenrolled, Way},
};
use store::{Row, StoreError, Tx, View, sql};

/// The enrolment of a person in a run, ended or not.
pub fn of(view: &View<'_>, run: RunId, person: PersonId) -> Result<Option<Enrolment>, StoreError> {
    view.first(
        sql!(
            "select run_id, person_id, mode, enrolled_at, left_at, way, seat_agreement, seat_grant, seat_institution, list
             from enrolments
             where run_id = ?1 and person_id = ?2"
        ),
        &[&run, &person],
        read,
    )
}

/// The enrolment of a person who is in the run now.
pub fn current(view: &View<'_>, run: RunId, person: PersonId) -> Result<Option<Enrolment>, StoreError> {
    Ok(of(view, run, person)?.filter(|one| one.left_at.is_none()))
}

/// The runs a person follows now, the newest enrolment first.
pub fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<Enrolment>, StoreError> {
    view.rows(
        sql!(
            "select run_id, person_id, mode, enrolled_at, left_at, way, seat_agreement, seat_grant, seat_institution, list
             from enrolments
             where person_id = ?1 and left_at is null order by enrolled_at desc, run_id"
        ),
        &[&person],
        read,
    )
}

/// The runs a person follows or followed, the newest enrolment first.
pub(crate) fn ever_of_person(view: &View<'_>, person: PersonId) -> Result<Vec<Enrolment>, StoreError> {
    view.rows(
        sql!(
            "select run_id, person_id, mode, enrolled_at, left_at, way, seat_agreement, seat_grant, seat_institution, list
             from enrolments
             where person_id = ?1 order by enrolled_at desc, run_id"
        ),
        &[&person],
        read,
    )
}

/// How many follow a run now.
pub fn count(view: &View<'_>, run: RunId) -> Result<i64, StoreError> {
    view.one(sql!("select count(*) from enrolments where run_id = ?1 and left_at is null"), &[&run])
}

pub(crate) fn read(row: &Row<'_>) -> Result<Enrolment, StoreError> {
    Ok(Enrolment {
        run: row.get(0)?,
        person: row.get(1)?,
        mode: row.get(2)?,
        enrolled_at: row.get(3)?,
        left_at: row.get(4)?,
        way: Way::of_name(&row.get::<String>(5)?),
        seat: seat(row, 6)?,
        list: row.get(9)?,
    })
}

/// The seat that begins at a column: agreement, grant, institution.
pub(crate) fn seat(row: &Row<'_>, column: usize) -> Result<Option<Seat>, StoreError> {
    let (agreement, grant, institution): (Option<AgreementId>, Option<GrantId>, Option<InstitutionId>) =
        (row.get(column)?, row.get(column + 1)?, row.get(column + 2)?);
    Ok(match (agreement, grant, institution) {
        (Some(agreement), Some(grant), Some(institution)) => Some(Seat { agreement, grant, institution }),
        _ => None,
    })
}

pub(crate) const CLEAR: &str = sql!("delete from enrolments");

pub(crate) fn enrolled(tx: &Tx<'_>, heard: &Heard<'_, Enrolled>) -> Result<(), StoreError> {
    let Enrolled { run, person, mode, way, seat, list, .. } = heard.fact;
    let (agreement, grant, institution) = seat_columns(*seat);
    tx.run(
        sql!(
            "insert into enrolments (run_id, person_id, mode, enrolled_at, left_at, way, seat_agreement, seat_grant,
             seat_institution, list)
             values (?1, ?2, ?3, ?4, null, ?5, ?6, ?7, ?8, ?9)
             on conflict (run_id, person_id)
             do update set mode = excluded.mode, left_at = null, way = excluded.way,
             seat_agreement = excluded.seat_agreement, seat_grant = excluded.seat_grant,
             seat_institution = excluded.seat_institution, list = excluded.list,
             enrolled_at = case when enrolments.left_at is null then enrolments.enrolled_at
                           else excluded.enrolled_at end"
        ),
        &[run, person, mode, &heard.at, &way.name(), &agreement, &grant, &institution, list],
    )?;
    waiting::forget(tx, *run, *person)?;
    ground::rights::held::give(tx, *person, Role::Learner, &PlaceRef::run(*run), Period::default(), heard.at)
}

/// A seat as three columns.
pub(crate) fn seat_columns(
    seat: Option<Seat>,
) -> (Option<AgreementId>, Option<GrantId>, Option<InstitutionId>) {
    (seat.map(|seat| seat.agreement), seat.map(|seat| seat.grant), seat.map(|seat| seat.institution))
}

pub(crate) fn left(tx: &Tx<'_>, heard: &Heard<'_, Unenrolled>) -> Result<(), StoreError> {
    let Unenrolled { run, person, .. } = heard.fact;
    tx.run(
        sql!(
            "update enrolments set left_at = ?3
             where run_id = ?1 and person_id = ?2 and left_at is null"
        ),
        &[run, person, &heard.at],
    )?;
    ground::rights::held::end(tx, *person, Role::Learner, &PlaceRef::run(*run), heard.at)
}
