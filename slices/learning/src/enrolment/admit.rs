//! The one way in: a place, or a turn in the waiting list, or why neither.

use super::{Room, current, room::bounded};
use crate::{refusals, waiting};
use ::store::View;
use courses::{Run, RunState};
use ground::{Decision, Fault};
use lexicon::{
    Instant, PersonId,
    facts::learning::{Enrolled, Seat, WaitingJoined, Way},
};

/// What became of somebody who wanted to come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admitted {
    Enrolled,
    /// The run is full: they wait for a place.
    Waiting,
}

/// The facts that give a place, or a turn in the waiting list; none where it is so already.
#[derive(Clone, Debug)]
pub struct Admission {
    pub outcome: Admitted,
    pub enrolled: Option<Enrolled>,
    pub waiting: Option<WaitingJoined>,
}

impl Admission {
    /// With the other facts of an act.
    pub fn onto<T>(self, decision: Decision<T>) -> Decision<T> {
        decision.facts(self.enrolled).facts(self.waiting)
    }

    /// Whether it changes anything.
    pub fn is_new(&self) -> bool {
        self.enrolled.is_some() || self.waiting.is_some()
    }

    fn nothing(outcome: Admitted) -> Self {
        Self { outcome, enrolled: None, waiting: None }
    }
}

/// Somebody on their way in.
#[derive(Clone, Debug)]
pub(crate) struct Coming {
    pub person: PersonId,
    pub mode: String,
    pub way: Way,
    pub seat: Option<Seat>,
    pub list: Option<String>,
}

impl Coming {
    /// Online, without a seat.
    pub fn by(person: PersonId, mode: &str, way: Way) -> Self {
        Self { person, mode: mode.to_owned(), way, seat: None, list: None }
    }

    fn enrolled(self, run: &Run) -> Enrolled {
        let Self { person, mode, way, seat, list } = self;
        Enrolled { run: run.id, person, mode, way, seat, waited: false, list }
    }

    fn waits(self, run: &Run) -> WaitingJoined {
        let Self { person, mode, way, seat, list } = self;
        WaitingJoined { run: run.id, person, mode, way, seat, list }
    }
}

/// The facts that give a person a place by a seat of an agreement, or put them on the waiting list when the run is full;
/// or why not. Call it inside the act that uses the grant, on its transaction, once for each run
/// ([`by_seat_in`] for several people at once).
pub fn by_seat(
    view: &View<'_>,
    run: &Run,
    person: PersonId,
    seat: Seat,
    now: Instant,
) -> Result<Admission, Fault> {
    by_seat_in(view, run, &mut bounded(view, run)?, person, seat, now)
}

/// As [`by_seat`], for an act that gives places to several: it takes the [`room`](super::room) along, in which each is counted.
pub fn by_seat_in(
    view: &View<'_>,
    run: &Run,
    room: &mut Room,
    person: PersonId,
    seat: Seat,
    now: Instant,
) -> Result<Admission, Fault> {
    if !run.takes_enrolments(now) {
        return Err(refusals::enrolment_closed(run, now).into());
    }
    let coming = Coming { seat: Some(seat), ..Coming::by(person, super::ONLINE, Way::Seat) };
    admit(view, run, room, coming)
}

/// Gives a place where there is one, and a turn in the waiting list where the run has one. Whoever has a place keeps it;
/// another mode, or a seat they did not have, is noted.
pub(crate) fn admit(view: &View<'_>, run: &Run, room: &mut Room, coming: Coming) -> Result<Admission, Fault> {
    if let Some(now) = current(view, run.id, coming.person)? {
        if now.mode == coming.mode && (coming.seat.is_none() || now.seat == coming.seat) {
            return Ok(Admission::nothing(Admitted::Enrolled));
        }
        // How they came in stays, and so does the list that may be undone, unless a seat says otherwise.
        let (way, seat) = if coming.seat.is_some() { (coming.way, coming.seat) } else { (now.way, now.seat) };
        let coming = Coming { way, seat, ..coming };
        let enrolled = Some(coming.enrolled(run));
        return Ok(Admission { outcome: Admitted::Enrolled, enrolled, waiting: None });
    }
    let turn = waiting::turn_of(view, run.id, coming.person)?;
    if !room.is_full() {
        room.taken += 1;
        let enrolled = Some(coming.enrolled(run));
        return Ok(Admission { outcome: Admitted::Enrolled, enrolled, waiting: None });
    }
    match turn {
        Some(turn) if turn.mode == coming.mode && (coming.seat.is_none() || turn.seat == coming.seat) => {
            Ok(Admission::nothing(Admitted::Waiting))
        }
        None if !run.terms.waiting_list => Err(refusals::run_full(room.capacity.unwrap_or(0)).into()),
        _ => {
            room.waiting += 1;
            let waiting = Some(coming.waits(run));
            Ok(Admission { outcome: Admitted::Waiting, enrolled: None, waiting })
        }
    }
}

/// Whether nobody comes in any more: the run is over, and not open to late readers.
pub(crate) fn is_over(run: &Run, now: Instant) -> bool {
    run.state(now) == RunState::Archived && !run.takes_enrolments(now)
}

/// Nobody comes into a run that is over.
pub(crate) fn refuse_over(run: &Run, now: Instant) -> Result<(), Fault> {
    if is_over(run, now) { Err(refusals::archived().into()) } else { Ok(()) }
}
