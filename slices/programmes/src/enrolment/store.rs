//! The table of who follows a programme.

use super::Enrolment;
use ::store::{Json, Row, StoreError, Tx, View, sql};
use ground::{Heard, rights::held};
use lexicon::{
    InstitutionId, IntakeId, PersonId, PlaceRef, ProgrammeId, Role,
    facts::programmes::{
        ProgrammeDefinition, ProgrammeEnrolled, ProgrammeLeft, ProgrammeMoved, ProgrammeSeat,
    },
};
use std::collections::BTreeMap;

/// Somebody in a programme, left or not.
pub fn of(
    view: &View<'_>,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Option<Enrolment>, StoreError> {
    view.first(
        sql!(
            "select programme_id, person_id, intake_id, version, without, seats, enrolled_at,
             left_at from programme_people where programme_id = ?1 and person_id = ?2"
        ),
        &[&programme, &person],
        |row| read(row, 0),
    )
}

/// Somebody who is in it now.
pub fn current(
    view: &View<'_>,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Option<Enrolment>, StoreError> {
    Ok(of(view, programme, person)?.filter(|one| one.left_at.is_none()))
}

fn read(row: &Row<'_>, from: usize) -> Result<Enrolment, StoreError> {
    let Json(without) = row.get(from + 4)?;
    let Json(seats) = row.get(from + 5)?;
    Ok(Enrolment {
        programme: row.get(from)?,
        person: row.get(from + 1)?,
        intake: row.get(from + 2)?,
        version: row.get(from + 3)?,
        without,
        seats,
        enrolled_at: row.get(from + 6)?,
        left_at: row.get(from + 7)?,
    })
}

type OfPerson = (String, (InstitutionId, String), Enrolment, ProgrammeDefinition);

/// The programmes a person follows, newest first: their words in addresses, institutions with their names, and the versions
/// followed.
pub(crate) fn of_person(view: &View<'_>, person: PersonId, limit: i64) -> Result<Vec<OfPerson>, StoreError> {
    view.rows(
        sql!(
            "select g.slug, i.name, v.definition, i.id, p.programme_id, p.person_id, p.intake_id, p.version, p.without,
             p.seats, p.enrolled_at, p.left_at
             from programme_people p join programmes g on g.id = p.programme_id
             join institutions i on i.id = g.institution_id
             join programme_versions v on v.programme_id = p.programme_id and v.version = p.version
             where p.person_id = ?1 and p.left_at is null order by p.enrolled_at desc, g.slug limit ?2"
        ),
        &[&person, &limit],
        |row| {
            let Json(definition) = row.get(2)?;
            Ok((row.get(0)?, (row.get(3)?, row.get(1)?), read(row, 4)?, definition))
        },
    )
}

/// Those who follow a programme after somebody, by id: name, name of the intake's terms, enrolment.
pub(crate) fn page(
    view: &View<'_>,
    programme: ProgrammeId,
    after: &str,
    limit: i64,
) -> Result<Vec<(String, String, Enrolment)>, StoreError> {
    view.rows(
        sql!(
            "select n.name, k.terms, p.programme_id, p.person_id, p.intake_id, p.version, p.without, p.seats,
             p.enrolled_at, p.left_at
             from programme_people p join programme_intakes k on k.id = p.intake_id
             left join people_names n on n.id = p.person_id
             where p.programme_id = ?1 and p.left_at is null and p.person_id > ?2
             order by p.person_id limit ?3"
        ),
        &[&programme, &after, &limit],
        |row| {
            let name: Option<String> = row.get(0)?;
            let Json(terms): Json<lexicon::facts::programmes::IntakeTerms> = row.get(1)?;
            Ok((name.unwrap_or_default(), terms.name, read(row, 2)?))
        },
    )
}

/// The definitions of all versions of a programme.
pub(crate) fn definitions(
    view: &View<'_>,
    programme: ProgrammeId,
) -> Result<BTreeMap<i64, ProgrammeDefinition>, StoreError> {
    let rows = view.rows(
        sql!("select version, definition from programme_versions where programme_id = ?1"),
        &[&programme],
        |row| {
            let Json(definition) = row.get(1)?;
            Ok((row.get(0)?, definition))
        },
    )?;
    Ok(rows.into_iter().collect())
}

/// How many are in an intake now.
pub(crate) fn count(view: &View<'_>, intake: IntakeId) -> Result<i64, StoreError> {
    view.one(
        sql!("select count(*) from programme_people where intake_id = ?1 and left_at is null"),
        &[&intake],
    )
}

pub(crate) const CLEAR: &str = sql!("delete from programme_people");

pub(crate) fn enrolled(tx: &Tx<'_>, heard: &Heard<'_, ProgrammeEnrolled>) -> Result<(), StoreError> {
    let ProgrammeEnrolled { programme, intake, person, version, without, seats } = heard.fact;
    tx.run(
        sql!(
            "insert into programme_people
             (programme_id, person_id, intake_id, version, without, seats, enrolled_at, left_at)
             values (?1, ?2, ?3, ?4, ?5, ?7, ?6, null)
             on conflict (programme_id, person_id) do update set intake_id = excluded.intake_id,
             version = excluded.version, without = excluded.without, seats = excluded.seats,
             enrolled_at = excluded.enrolled_at, left_at = null"
        ),
        &[programme, person, intake, version, &Json(without), &heard.at, &Json(seats)],
    )?;
    tx.run(
        sql!(
            "update programme_applications set state = 'enrolled', confirm_before = null
             where intake_id = ?1 and person_id = ?2"
        ),
        &[intake, person],
    )?;
    let place = PlaceRef::programme(*programme);
    held::give(tx, *person, Role::Learner, &place, held::Period::default(), heard.at)
}

/// Before the intake began the seats it took are free again; all others were used, and are theirs should they come back.
pub(crate) fn left(tx: &Tx<'_>, heard: &Heard<'_, ProgrammeLeft>) -> Result<(), StoreError> {
    let ProgrammeLeft { programme, person, seats_back } = heard.fact;
    let seats = of(tx, *programme, *person)?.map(|mine| mine.seats).unwrap_or_default();
    let kept = seats.into_iter().filter(|seat| seat.used || !seats_back);
    let kept: Vec<ProgrammeSeat> = kept.map(|seat| ProgrammeSeat { used: true, ..seat }).collect();
    tx.run(
        sql!(
            "update programme_people set left_at = ?3, seats = ?4
             where programme_id = ?1 and person_id = ?2 and left_at is null"
        ),
        &[programme, person, &heard.at, &Json(&kept)],
    )?;
    held::end(tx, *person, Role::Learner, &PlaceRef::programme(*programme), heard.at)
}

pub(crate) fn moved(tx: &Tx<'_>, heard: &Heard<'_, ProgrammeMoved>) -> Result<(), StoreError> {
    let ProgrammeMoved { programme, person, version, without, seats } = heard.fact;
    tx.run(
        sql!(
            "update programme_people set version = ?3, without = ?4, seats = ?5
             where programme_id = ?1 and person_id = ?2"
        ),
        &[programme, person, version, &Json(without), &Json(seats)],
    )?;
    Ok(())
}
