//! Told of seats: asked, to the registrars who decide; taken, refused, awaited and the result, to the student.

use super::{Telling, Told, told_by};
use crate::kind::What;
use ::store::{StoreError, Tx, View, sql};
use ground::{Heard, Hearing};
use lexicon::{
    InstitutionId, PersonId, PlaceRef, Role, RunId, SeatRequestId,
    facts::seats::{SeatAsked, SeatAwaited, SeatRefused, SeatResultReturned, SeatTaken},
};

pub(super) const CLEAR: &str = sql!("delete from told_seats");

pub(super) fn told(hearing: Hearing) -> Hearing {
    let hearing = told_by::<SeatAsked>(hearing.on(asked));
    let hearing = told_by::<SeatAwaited>(told_by::<SeatTaken>(hearing));
    told_by::<SeatResultReturned>(told_by::<SeatRefused>(hearing))
}

fn asked(tx: &Tx<'_>, heard: &Heard<'_, SeatAsked>) -> Result<(), StoreError> {
    let SeatAsked { request, person, run, home, .. } = heard.fact;
    tx.run(
        sql!("insert into told_seats (request_id, person_id, run_id, home_id) values (?1, ?2, ?3, ?4)"),
        &[request, person, run, home],
    )?;
    Ok(())
}

/// What a registrar asks for somebody is decided by the same press: nobody has to look.
impl Told for SeatAsked {
    fn tellings(heard: &Heard<'_, Self>, _: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let SeatAsked { person, run, home, .. } = heard.fact;
        if heard.actor != Some(*person) {
            return Ok(Vec::new());
        }
        let place = PlaceRef::institution(*home);
        let asked = Telling::holders(What::SeatAsked, (place, Role::Registrar), PlaceRef::run(*run));
        Ok(vec![asked.by(*home).speaking_of(*person)])
    }
}

fn student(view: &View<'_>, what: What, request: SeatRequestId) -> Result<Vec<Telling>, StoreError> {
    let known: Option<(PersonId, RunId, InstitutionId)> = view.first(
        sql!("select person_id, run_id, home_id from told_seats where request_id = ?1"),
        &[&request],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let telling = known.map(|(person, run, home)| Telling::person(what, person, PlaceRef::run(run)).by(home));
    Ok(Vec::from_iter(telling))
}

impl Told for SeatTaken {
    fn tellings(heard: &Heard<'_, Self>, view: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let what = if heard.fact.waits_for_place { What::SeatTakenWaits } else { What::SeatTaken };
        student(view, what, heard.fact.request)
    }
}

impl Told for SeatAwaited {
    fn tellings(heard: &Heard<'_, Self>, view: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        student(view, What::SeatAwaited, heard.fact.request)
    }
}

impl Told for SeatRefused {
    fn tellings(heard: &Heard<'_, Self>, view: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        student(view, What::SeatRefused, heard.fact.request)
    }
}

impl Told for SeatResultReturned {
    fn tellings(heard: &Heard<'_, Self>, view: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        student(view, What::ResultReturned, heard.fact.request)
    }
}
