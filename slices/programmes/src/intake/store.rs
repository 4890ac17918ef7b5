//! The table of intakes.

use super::Intake;
use ::store::{Json, Row, StoreError, Tx, View, sql};
use ground::Heard;
use lexicon::{IntakeId, ProgrammeId, facts::programmes::IntakeSet};

pub(crate) fn by_id(view: &View<'_>, id: IntakeId) -> Result<Option<Intake>, StoreError> {
    view.first(sql!("select id, programme_id, terms from programme_intakes where id = ?1"), &[&id], read)
}

/// An intake, if it is one of this programme.
pub(crate) fn of(
    view: &View<'_>,
    programme: ProgrammeId,
    id: IntakeId,
) -> Result<Option<Intake>, StoreError> {
    Ok(by_id(view, id)?.filter(|intake| intake.programme == programme))
}

/// The intakes of a programme, those that start last first, with how many are in each.
pub(crate) fn of_programme(
    view: &View<'_>,
    programme: ProgrammeId,
) -> Result<Vec<(Intake, i64)>, StoreError> {
    view.rows(
        sql!(
            "select k.id, k.programme_id, k.terms,
             (select count(*) from programme_people p where p.intake_id = k.id and p.left_at is null)
             from programme_intakes k where k.programme_id = ?1
             order by coalesce(k.start_at, 0) desc, k.id desc limit 100"
        ),
        &[&programme],
        |row| Ok((read(row)?, row.get(3)?)),
    )
}

/// The intakes of all programmes that everybody may know of, those that start first first.
pub(crate) fn of_published(view: &View<'_>) -> Result<Vec<Intake>, StoreError> {
    view.rows(
        sql!(
            "select k.id, k.programme_id, k.terms
             from programme_intakes k join programmes p on p.id = k.programme_id
             where p.public and p.version > 0
             order by case when k.start_at is null then 1 else 0 end, k.start_at, k.id limit 10000"
        ),
        &[],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Intake, StoreError> {
    let Json(terms) = row.get(2)?;
    Ok(Intake { id: row.get(0)?, programme: row.get(1)?, terms })
}

pub(crate) const CLEAR: &str = sql!("delete from programme_intakes");

pub(crate) fn set(tx: &Tx<'_>, heard: &Heard<'_, IntakeSet>) -> Result<(), StoreError> {
    let IntakeSet { intake, programme, terms } = heard.fact;
    tx.run(
        sql!(
            "insert into programme_intakes (id, programme_id, terms, start_at) values (?1, ?2, ?3, ?4)
             on conflict (id) do update set terms = excluded.terms, start_at = excluded.start_at"
        ),
        &[intake, programme, &Json(terms), &terms.start],
    )?;
    Ok(())
}
