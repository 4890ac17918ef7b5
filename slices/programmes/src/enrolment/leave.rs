//! Act: somebody leaves a programme.

use super::store;
use crate::{
    FollowProgramme, Programme, ProgrammeName,
    enrolment::Enrolment,
    intake::{self, Intake},
};
use ::store::Tx;
use agreements::SeatBack;
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{
    PersonId, PlaceRef,
    facts::programmes::{ProgrammeLeft, ProgrammeSeat},
};

/// Leaves a programme. What was done in its courses stays. Before the intake begins, the seats it took are the quotas' again.
pub struct LeaveProgramme(pub ProgrammeName);

impl Act for LeaveProgramme {
    const NAME: &'static str = "programmes.leave";
    type Right = FollowProgramme;
    type Over = Programme;
    type Outcome = ();

    fn over(&self) -> ProgrammeName {
        self.0.clone()
    }

    fn decide(
        &self,
        of: Granted<FollowProgramme, Programme>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let Some(mine) = store::current(tx, of.id, of.person()?)? else { return Ok(Decision::of(())) };
        let intake = intake::store::of(tx, of.id, mine.intake)?;
        leaving((tx, cx), &of, &mine, intake.as_ref(), None, Decision::of(()))
    }
}

/// The facts that take somebody out of a programme, added to those of an act. `going` is whose account it erases.
pub(super) fn leaving(
    (tx, cx): (&Tx<'_>, &Cx),
    of: &Programme,
    mine: &Enrolment,
    intake: Option<&Intake>,
    going: Option<PersonId>,
    done: Decision<()>,
) -> Result<Decision<()>, Fault> {
    let seats_back = intake.is_some_and(|intake| !intake.has_begun(cx.now));
    let done = done.fact(ProgrammeLeft { programme: of.id, person: mine.person, seats_back });
    let back = mine.seats.iter().filter(|seat| seats_back && !seat.used);
    given_back((tx, cx), of, back, going, done)
}

/// Gives seats back, one after the other.
pub(super) fn given_back<'s>(
    (tx, cx): (&Tx<'_>, &Cx),
    of: &Programme,
    mut seats: impl Iterator<Item = &'s ProgrammeSeat>,
    going: Option<PersonId>,
    done: Decision<()>,
) -> Result<Decision<()>, Fault> {
    seats.try_fold(done, |done, seat| {
        let (by, place) = (of.institution.id, PlaceRef::programme(of.id));
        let back = SeatBack { agreement: seat.agreement, grant: seat.grant, by, place, going };
        agreements::give_back(tx, cx, &back, done)
    })
}
