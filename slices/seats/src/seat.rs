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
use learning::enrolment::{self, Admission, Admitted};
use lexicon::{
    PersonId, PlaceRef,
    facts::{agreements::GrantUsed, learning::Seat, seats::SeatTaken},
};

/// What makes it so.
pub struct Taken {
    used: GrantUsed,
    taken: SeatTaken,
    admission: Admission,
}

impl Taken {
    pub fn decide<T>(self, outcome: T) -> Decision<T> {
        self.and(Decision::of(outcome))
    }

    /// After other facts of the same act.
    pub fn and<T>(self, decision: Decision<T>) -> Decision<T> {
        self.admission.onto(decision.fact(self.used).fact(self.taken))
    }
}

/// Takes a seat of a grant for a request. `freed` are places of the run that facts of this very act free.
pub fn take(
    tx: &Tx<'_>,
    cx: &Cx,
    run: &Run,
    request: &SeatRequest,
    grant: &GrantInForce,
    freed: i64,
    sender: &Links,
) -> Result<(Taken, Admitted), Fault> {
    let seat = Seat { agreement: grant.agreement, grant: grant.grant.grant, institution: request.home };
    let mut room = enrolment::room(tx, run)?;
    room.taken -= freed;
    let admission = enrolment::by_seat_in(tx, run, &mut room, request.person, seat, cx.now)?;
    let admitted = admission.outcome;
    results::remember(tx, cx, run, sender)?;
    let taken = Taken {
        used: agreements::use_of(grant, request.home, PlaceRef::run(run.id), 1),
        taken: request::taken_fact(request, grant, admitted),
        admission,
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
        Admitted::Waiting => Letter::Full { run, host },
    };
    letters::send(tx, cx, person, sender, &letter)
}
