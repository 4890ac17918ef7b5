//! A run, as the students of schools that have seats in it may know of it.

use ::store::{StoreError, View};
use agreements::{Known, Question};
use courses::{Run, RunKey};
use ground::{Place, Who};
use lexicon::{Instant, InstitutionId, PersonId, PlaceRef, facts::agreements::GrantRight};

/// A run with seats for others. One that is not listed is shown all the same to the students of schools that an agreement
/// opens it to, and to whoever asked for a seat before.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenRun(pub Run);

impl Place for OpenRun {
    type Id = RunKey;

    fn find(view: &View<'_>, key: &RunKey) -> Result<Option<Self>, StoreError> {
        Ok(<Run as Place>::find(view, key)?.map(OpenRun))
    }

    fn path(&self) -> Vec<PlaceRef> {
        self.0.path()
    }

    fn is_public(&self) -> bool {
        self.0.is_public()
    }

    fn is_shown(&self, view: &View<'_>, who: &Who, now: Instant) -> Result<bool, StoreError> {
        if self.0.is_shown(view, who, now)? {
            return Ok(true);
        }
        let Some(person) = who.person else { return Ok(false) };
        Ok(crate::request::store::live(view, self.0.id, person)?.is_some()
            || has_seats(view, person, &self.0, now)?)
    }
}

/// Whether a run has seats for a school that a person studies at.
pub fn has_seats(view: &View<'_>, person: PersonId, run: &Run, now: Instant) -> Result<bool, StoreError> {
    for school in network::students::schools_of(view, person, now)? {
        let known = Known::of(view, school.id)?;
        if school.id != run.institution && is_open_to(&known, run, school.id, now) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What is asked of the agreements for a seat.
pub fn question(run: &Run, home: InstitutionId) -> Question {
    Question {
        giver: run.institution,
        above: run.above.clone(),
        receiver: home,
        right: GrantRight::OpenSeats,
        course: run.course,
        run: Some(run.id),
        version: Some(run.version.clone()),
    }
}

/// Whether an agreement opens seats of a run, also when its quota is used up.
pub fn is_open_to(known: &Known, run: &Run, home: InstitutionId, now: Instant) -> bool {
    match known.may(now, &question(run, home)) {
        agreements::Answer::Yes { .. } => true,
        agreements::Answer::No(why) => {
            why.iter().any(|one| matches!(one, agreements::Hindrance::QuotaUsed { .. }))
        }
    }
}
