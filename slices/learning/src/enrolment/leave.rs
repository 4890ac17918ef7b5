//! Acts: a learner leaves a run, or the team ends an enrolment. What was done there stays; whoever waited longest has the
//! place.

use super::{promote, store};
use crate::rights::{FollowRun, KeepEnrolments};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{PersonId, facts::learning::Unenrolled};

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

    fn decide(&self, run: Granted<FollowRun, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        end(tx, cx, &run, run.person()?)
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

    fn decide(&self, run: Granted<KeepEnrolments, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        end(tx, cx, &run, self.person)
    }
}

fn end(tx: &Tx<'_>, cx: &Cx, run: &Run, person: PersonId) -> Result<Decision<()>, Fault> {
    if store::current(tx, run.id, person)?.is_none() {
        return Ok(Decision::of(()));
    }
    let next = promote(tx, cx, run, 1)?;
    Ok(Decision::of(()).fact(Unenrolled { run: run.id, person }).facts(next))
}
