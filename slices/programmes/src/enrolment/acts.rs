//! Acts: somebody enrols in an intake that is open to all, leaves, is moved to another version.

use super::store;
use crate::{
    FollowProgramme, Programme, ProgrammeName,
    enrolment::Enrolment,
    intake::{self, Intake, IntakeState},
    opened::{Opened, Taking, opened},
    programme,
    progress::is_reachable,
    refusals,
    rights::{ApplyForProgramme, DecideInProgramme},
};
use ::store::{Tx, View};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{
    IntakeId, PersonId, PlaceRef,
    facts::{
        agreements::GrantUsed,
        programmes::{Admission, ProgrammeEnrolled, ProgrammeLeft, ProgrammeMoved},
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
    let Opened { closed, uses, seats, used_up } =
        opened(view, of, &definition, Taking::Seats { kept: &kept }, cx.now)?;
    let reachable = is_reachable(&definition, &closed);
    if !reachable && used_up {
        return Err(refusals::of("programmes.seats-used", |say| say.msg_refused_seats_used()).into());
    }
    if !reachable {
        return Err(refusals::of("programmes.course-closed", |say| say.msg_refused_course_closed()).into());
    }
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

/// Leaves a programme. What was done in its courses stays. Before the intake begins, its seats are the quotas' again.
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
        Ok(leaving(&of, &mine, intake.as_ref(), cx, Decision::of(())))
    }
}

/// The facts that take somebody out of a programme, added to those of an act.
fn leaving(
    of: &Programme,
    mine: &Enrolment,
    intake: Option<&Intake>,
    cx: &Cx,
    done: Decision<()>,
) -> Decision<()> {
    let seats_back = intake.is_some_and(|intake| !intake.has_begun(cx.now));
    let left = ProgrammeLeft { programme: of.id, person: mine.person, seats_back };
    let back = mine.seats.iter().filter(|_| seats_back).map(|seat| GrantUsed {
        agreement: seat.agreement,
        grant: seat.grant,
        by: of.institution.id,
        place: PlaceRef::programme(of.id),
        amount: -1,
    });
    let back: Vec<GrantUsed> = back.collect();
    done.fact(left).facts(back)
}

/// How [`people`] lets go of a place whose account is erased: this slice stands above it.
#[allow(unsafe_code)]
#[ground::linkme::distributed_slice(people::ENDINGS)]
#[linkme(crate = ground::linkme)]
static WITH_THE_ACCOUNT: people::Ending = leave_all;

fn leave_all(tx: &Tx<'_>, cx: &Cx, person: PersonId, mut done: Decision<()>) -> Result<Decision<()>, Fault> {
    for (_, _, mine, _) in store::of_person(tx, person)? {
        let Some(of) = programme::store::by_id(tx, mine.programme)? else { continue };
        let intake = intake::store::of(tx, of.id, mine.intake)?;
        // Who was in an intake that is over stays counted in it.
        if intake.as_ref().is_none_or(|intake| intake.state(cx.now) != IntakeState::Over) {
            done = leaving(&of, &mine, intake.as_ref(), cx, done);
        }
    }
    Ok(done)
}

/// Moves somebody to another version.
pub struct MoveToVersion {
    pub programme: ProgrammeName,
    pub person: PersonId,
    pub version: i64,
}

impl Act for MoveToVersion {
    const NAME: &'static str = "programmes.move-to-version";
    type Right = DecideInProgramme;
    type Over = Programme;
    type Outcome = ();

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn decide(
        &self,
        of: Granted<DecideInProgramme, Programme>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let known = store::current(tx, of.id, self.person)?.ok_or(Fault::NotFound)?;
        if programme::definition(tx, of.id, self.version)?.is_none() {
            return Err(
                refusals::at("programmes.no-version", "version", |say| say.msg_refused_no_version()).into()
            );
        }
        let fact = ProgrammeMoved { programme: of.id, person: self.person, version: self.version };
        Ok(Decision::of(()).facts((known.version != self.version).then_some(fact)))
    }
}
