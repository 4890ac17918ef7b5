//! Acts: a learner leaves a run, or the team ends an enrolment. What was done there stays.

use super::store;
use crate::rights::{FollowRun, KeepEnrolments};
use ::store::{Tx, View};
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{PersonId, RunId, facts::learning::Unenrolled};

/// A learner leaves a run.
pub struct Leave {
    pub run: RunKey,
}

impl Act for Leave {
    const NAME: &'static str = "learning.leave";
    type Right = FollowRun;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<FollowRun, Run>, tx: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
        end(tx, run.id, run.person()?)
    }
}

/// The team ends somebody's enrolment.
pub struct EndEnrolment {
    pub run: RunKey,
    pub person: PersonId,
}

impl Act for EndEnrolment {
    const NAME: &'static str = "learning.end-enrolment";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<KeepEnrolments, Run>, tx: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
        end(tx, run.id, self.person)
    }
}

fn end(view: &View<'_>, run: RunId, person: PersonId) -> Result<Decision<()>, Fault> {
    let enrolled = store::current(view, run, person)?.is_some();
    Ok(Decision::of(()).facts(enrolled.then_some(Unenrolled { run, person })))
}
