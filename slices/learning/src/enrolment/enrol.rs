//! Acts: a person enrols, or is enrolled.

use super::{ONLINE, store};
use crate::{
    refusals,
    rights::{Enrolling, KeepEnrolments},
};
use ::store::{StoreError, Tx};
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{PersonId, facts::learning::Enrolled};

/// A person enrols in a run. Enrolling twice changes nothing.
pub struct Enrol {
    pub run: RunKey,
}

impl Act for Enrol {
    const NAME: &'static str = "learning.enrol";
    type Right = Enrolling;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<Enrolling, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let person = run.person()?;
        if store::current(tx, run.id, person)?.is_some() {
            return Ok(Decision::of(()));
        }
        if !run.takes_enrolments(cx.now) {
            return Err(refusals::enrolment_closed(&run, cx.now).into());
        }
        Ok(Decision::of(()).fact(Enrolled { run: run.id, person, mode: ONLINE.to_owned() }))
    }
}

/// The team enrols somebody, also outside the enrolment dates.
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
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<KeepEnrolments, Run>, tx: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
        if ![ONLINE, super::HYBRID].contains(&self.mode.as_str()) {
            return Err(refusals::mode_unknown().at("mode").into());
        }
        let known: Result<_, StoreError> = store::current(tx, run.id, self.person);
        if known?.is_some_and(|one| one.mode == self.mode) {
            return Ok(Decision::of(()));
        }
        let (run, person, mode) = (run.id, self.person, self.mode.clone());
        Ok(Decision::of(()).fact(Enrolled { run, person, mode }))
    }
}
