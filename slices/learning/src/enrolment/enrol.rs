//! Acts: a person enrols, or is enrolled.

use super::{Admitted, Coming, ONLINE, admit, admit::refuse_over, room::bounded, store};
use crate::{
    refusals,
    rights::{Enrolling, KeepEnrolments},
    waiting,
};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{PersonId, facts::learning::Way};

/// A person enrols in a run, or waits for a place where it is full. Doing it twice changes nothing.
pub struct Enrol {
    pub run: RunKey,
}

impl Act for Enrol {
    const NAME: &'static str = "learning.enrol";
    type Right = Enrolling;
    type Over = Run;
    type Outcome = Admitted;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<Enrolling, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Admitted>, Fault> {
        let person = run.person()?;
        if store::current(tx, run.id, person)?.is_some() {
            return Ok(Decision::of(Admitted::Enrolled));
        }
        if !run.takes_enrolments(cx.now) {
            return Err(refusals::enrolment_closed(&run, cx.now).into());
        }
        if waiting::turn_of(tx, run.id, person)?.is_some() {
            return Ok(Decision::of(Admitted::Waiting));
        }
        if let Some(refusal) = refusals::not_by_oneself(run.terms.enrolment) {
            return Err(refusal.into());
        }
        let coming = Coming::by(person, ONLINE, Way::Open);
        let admission = admit(tx, &run, &mut bounded(tx, &run)?, coming)?;
        let outcome = admission.outcome;
        Ok(admission.onto(Decision::of(outcome)))
    }
}

/// The team enrols somebody, also outside the enrolment dates; not beyond the places there are.
pub struct EnrolLearner {
    pub run: RunKey,
    pub person: PersonId,
    /// `online` or `hybrid`.
    pub mode: String,
}

impl Act for EnrolLearner {
    const NAME: &'static str = "learning.enrol-learner";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = Admitted;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<KeepEnrolments, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Admitted>, Fault> {
        if ![ONLINE, super::HYBRID].contains(&self.mode.as_str()) {
            return Err(refusals::mode_unknown().at("mode").into());
        }
        refuse_over(&run, cx.now)?;
        let coming = Coming::by(self.person, &self.mode, Way::Team);
        let admission = admit(tx, &run, &mut bounded(tx, &run)?, coming)?;
        let outcome = admission.outcome;
        Ok(admission.onto(Decision::of(outcome)))
    }
}
