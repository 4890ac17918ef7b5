//! Act: somebody enrols in an intake that is open to all; and what anybody's coming takes of the grants.

use super::store;
use crate::{
    Programme, ProgrammeName,
    intake::{self, Intake},
    opened::{Holding, Opened, Taking, opened},
    programme,
    progress::is_reachable,
    refusals,
    rights::ApplyForProgramme,
};
use ::store::{Tx, View};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{
    Instant, IntakeId, PersonId,
    facts::{
        agreements::GrantUsed,
        programmes::{Admission, ProgrammeDefinition, ProgrammeEnrolled},
    },
};

/// Enrols in an intake without a jury. Doing it twice changes nothing.
pub struct EnrolInProgramme {
    pub programme: ProgrammeName,
    pub intake: IntakeId,
}

impl Act for EnrolInProgramme {
    const NAME: &'static str = "programmes.enrol";
    type Right = ApplyForProgramme;
    type Over = Programme;
    type Outcome = ();

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn decide(
        &self,
        programme: Granted<ApplyForProgramme, Programme>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let person = programme.person()?;
        if store::current(tx, programme.id, person)?.is_some() {
            return Ok(Decision::of(()));
        }
        let intake = intake::store::of(tx, programme.id, self.intake)?.ok_or(Fault::NotFound)?;
        if intake.terms.admission != Admission::Open {
            return Err(
                refusals::of("programmes.by-application", |say| say.msg_refused_by_application()).into()
            );
        }
        intake.takes(cx.now)?;
        let taken = store::count(tx, intake.id)?;
        if intake.terms.capacity.is_some_and(|capacity| taken >= capacity) {
            return Err(refusals::of("programmes.full", |say| say.msg_refused_full()).into());
        }
        let (fact, uses) = enrolling(tx, cx, &programme, &intake, person)?;
        Ok(Decision::of(()).fact(fact).facts(uses))
    }
}

/// The enrolment of somebody, on the version for those who come now, with the grants it uses. Refused where a course that
/// nothing can take the place of is not open any more.
pub(crate) fn enrolling(
    view: &View<'_>,
    cx: &Cx,
    of: &Programme,
    intake: &Intake,
    person: PersonId,
) -> Result<(ProgrammeEnrolled, Vec<GrantUsed>), Fault> {
    let definition = programme::definition(view, of.id, of.version)?;
    let definition = definition
        .ok_or_else(|| refusals::of("programmes.no-version", |say| say.msg_refused_no_version()))?;
    // Whoever left after an intake began still has the seats of that time, and takes none again.
    let kept = store::of(view, of.id, person)?.map(|before| before.seats).unwrap_or_default();
    let holding = Holding { seats: &kept, ..Holding::default() };
    let Opened { closed, uses, seats, .. } = reached(view, of, &definition, holding, cx.now)?;
    let fact = ProgrammeEnrolled {
        programme: of.id,
        intake: intake.id,
        person,
        version: of.version,
        without: closed,
        seats,
    };
    Ok((fact, uses))
}

/// What is open of a version to somebody, or why they can't reach its end.
pub(super) fn reached(
    view: &View<'_>,
    of: &Programme,
    definition: &ProgrammeDefinition,
    holding: Holding<'_>,
    now: Instant,
) -> Result<Opened, Fault> {
    let opened = opened(view, of, definition, Taking::Seats(holding), now)?;
    if is_reachable(definition, &opened.closed) {
        return Ok(opened);
    }
    let refusal = match &opened {
        Opened { seat_waits: true, .. } => {
            refusals::of("programmes.seat-waits", |say| say.msg_refused_seat_waits())
        }
        Opened { used_up: true, .. } => {
            refusals::of("programmes.seats-used", |say| say.msg_refused_seats_used())
        }
        _ => refusals::of("programmes.course-closed", |say| say.msg_refused_course_closed()),
    };
    Err(refusal.into())
}
