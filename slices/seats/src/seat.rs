//! A seat is taken: its grant is used, and the student comes into the run, by the same act.

use crate::{
    letters::{self, Letter},
    request::{self, SeatRequest},
    results,
};
use ::store::{StoreError, Tx};
use agreements::GrantInForce;
use certificates::document::Links;
use courses::Run;
use ground::{Cx, Decision, Fault};
use lexicon::{
    PersonId, PlaceRef,
    facts::{agreements::GrantUsed, learning::Enrolled, seats::SeatTaken},
};

/// Whether the run had a place for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admitted {
    Enrolled,
    /// The run is full: they wait for a place in it, and keep the seat.
    Waits,
}

/// What makes it so.
pub struct Taken {
    used: GrantUsed,
    taken: SeatTaken,
    enrolled: Option<Enrolled>,
}

impl Taken {
    pub fn decide<T>(self, outcome: T) -> Decision<T> {
        self.and(Decision::of(outcome))
    }

    /// After other facts of the same act.
    pub fn and<T>(self, decision: Decision<T>) -> Decision<T> {
        decision.fact(self.used).fact(self.taken).facts(self.enrolled)
    }
}

/// Takes a seat of a grant for a request.
pub fn take(
    tx: &Tx<'_>,
    cx: &Cx,
    run: &Run,
    request: &SeatRequest,
    grant: &GrantInForce,
    sender: &Links,
) -> Result<(Taken, Admitted), Fault> {
    let admitted = Admitted::Enrolled;
    let enrolled =
        Enrolled { run: run.id, person: request.person, mode: learning::enrolment::ONLINE.to_owned() };
    results::remember(tx, cx, run, sender)?;
    let taken = Taken {
        used: agreements::use_of(grant, request.home, PlaceRef::run(run.id), 1),
        taken: request::taken_fact(request, grant, admitted),
        enrolled: Some(enrolled),
    };
    Ok((taken, admitted))
}

/// Tells the student.
pub fn tell(
    tx: &Tx<'_>,
    cx: &Cx,
    person: PersonId,
    sender: &Links,
    (run, host): (&str, &str),
    admitted: Admitted,
) -> Result<(), StoreError> {
    let letter = match admitted {
        Admitted::Enrolled => Letter::Approved { run, host },
        Admitted::Waits => Letter::Full { run, host },
    };
    letters::send(tx, cx, person, sender, &letter)
}
