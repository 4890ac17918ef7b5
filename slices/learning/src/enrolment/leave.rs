//! Acts: a learner leaves a run, or the team ends an enrolment. What was done there stays; whoever waited longest has the
//! place. Whose account is erased leaves every run that is not over.

use super::{promote, store};
use crate::{
    rights::{FollowRun, KeepEnrolments},
    waiting,
};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{
    PersonId, RunId,
    facts::learning::{Enrolled, Unenrolled, WaitingLeft},
};

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
    Ok(leaving(tx, cx, run, person)?.onto(Decision::of(())))
}

/// The facts that take somebody out of a run, or off its waiting list, and let in whoever waited longest.
#[derive(Clone, Debug, Default)]
pub struct Leaving {
    pub left: Option<Unenrolled>,
    pub off: Option<WaitingLeft>,
    pub next: Vec<Enrolled>,
}

impl Leaving {
    /// With the other facts of an act.
    pub fn onto<T>(self, decision: Decision<T>) -> Decision<T> {
        decision.facts(self.left).facts(self.off).facts(self.next)
    }
}

/// How [`people`] lets go of a learner's places: this slice stands above it.
#[allow(unsafe_code)]
#[ground::linkme::distributed_slice(people::ENDINGS)]
#[linkme(crate = ground::linkme)]
static WITH_THE_ACCOUNT: people::Ending = leave_all;

fn leave_all(tx: &Tx<'_>, cx: &Cx, person: PersonId, mut done: Decision<()>) -> Result<Decision<()>, Fault> {
    let inside = store::of_person(tx, person)?.into_iter().map(|one| one.run);
    // Who only waits may hold a seat of an agreement, which is the quota's again.
    let runs = inside.chain(waiting::of_person(tx, person)?.into_iter().map(|turn| turn.run));
    for run in runs {
        // A slice above may have ended it by the same act.
        if has_left(&done, run, person) {
            continue;
        }
        // Who was in a run that is over stays counted in it.
        if let Some(run) = courses::run::by_id(tx, run)?.filter(|run| !super::is_over(run, cx.now)) {
            done = leaving(tx, cx, &run, person)?.onto(done);
        }
    }
    Ok(done)
}

/// Whether the facts an act says so far take somebody out of a run, or off its waiting list.
pub fn has_left<T>(done: &Decision<T>, run: RunId, person: PersonId) -> bool {
    done.said::<Unenrolled>().any(|one| (one.run, one.person) == (run, person))
        || done.said::<WaitingLeft>().any(|one| (one.run, one.person) == (run, person))
}

/// Places of a run that the facts an act says so far free: those left, without those taken.
pub fn freed_by<T>(done: &Decision<T>, run: RunId) -> i64 {
    let left = done.said::<Unenrolled>().filter(|one| one.run == run).count();
    let taken = done.said::<Enrolled>().filter(|one| one.run == run).count();
    left as i64 - taken as i64
}

/// For an act of a slice above that ends what gave somebody their place; nothing where they have none.
pub fn leaving(tx: &Tx<'_>, cx: &Cx, run: &Run, person: PersonId) -> Result<Leaving, Fault> {
    if store::current(tx, run.id, person)?.is_some() {
        let left = Some(Unenrolled { run: run.id, person, moved: false });
        return Ok(Leaving { left, off: None, next: promote(tx, cx, run, 1)? });
    }
    let waits = waiting::turn_of(tx, run.id, person)?.is_some();
    let off = waits.then_some(WaitingLeft { run: run.id, person, words: None });
    Ok(Leaving { off, ..Leaving::default() })
}
