//! Act: a learner ticks "I did it", or unticks it.

use super::{DONE_POINTS, Workable};
use crate::rights::FollowRun;
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted, Reach};
use lexicon::facts::learning::BlockDone;
use serde_json::json;
use web::{House, Visitor};

/// Ticks or unticks a block of kind `done`. Doing it twice changes nothing.
pub struct MarkDone {
    pub run: RunKey,
    pub block: String,
    pub done: bool,
}

/// Ticks or unticks a block of kind `done`.
pub async fn mark_done(
    house: &House,
    visitor: &Visitor,
    run: &str,
    block: &str,
    done: bool,
) -> Result<(), Fault> {
    let act = MarkDone { run: RunKey(run.to_owned()), block: block.to_owned(), done };
    house.site.act(&visitor.who, act).await
}

impl Act for MarkDone {
    const NAME: &'static str = "learning.mark-done";
    const REACH: Reach = Reach::Oneself;
    type Right = FollowRun;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<FollowRun, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let work = Workable::find(tx, &run, run.person()?, &self.block, cx)?;
        if work.block().kind != "done" {
            return Err(Fault::NotFound);
        }
        work.before_it_closes(&run, cx)?;
        let before = crate::state::state_of(tx, run.id, work.person, &self.block)?.unwrap_or_default();
        if before.done == self.done {
            return Ok(Decision::of(()));
        }
        let earned = if self.done { DONE_POINTS } else { 0.0 };
        let graded = work.block().effective.graded;
        let fact = work.fact(&run, json!({ "done": self.done }), before.attempts + 1);
        Ok(Decision::of(()).fact(BlockDone { earned, possible: DONE_POINTS, graded, ..fact }))
    }
}
