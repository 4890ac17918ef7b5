//! Acts: somebody waits no longer; the team takes one off the list, or moves one up.

use super::store;
use crate::{
    enrolment::letters::{Letter, tell},
    grades::reason,
    refusals,
    rights::{Enrolling, KeepEnrolments},
};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{
    PersonId,
    facts::learning::{WaitingLeft, WaitingMoved},
};
use web::{House, Visitor};

/// Somebody gives up their turn.
pub struct StopWaiting {
    pub run: RunKey,
}

impl Act for StopWaiting {
    const NAME: &'static str = "learning.stop-waiting";
    type Right = Enrolling;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<Enrolling, Run>, tx: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
        let person = run.person()?;
        let waits = store::turn_of(tx, run.id, person)?.is_some();
        let left = waits.then_some(WaitingLeft { run: run.id, person, words: None });
        Ok(Decision::of(()).facts(left))
    }
}

/// The team takes somebody off the waiting list, with a reason they read.
#[derive(Clone, Debug)]
pub struct TakeOff {
    pub run: RunKey,
    pub person: PersonId,
    pub reason: String,
    /// Hash of the blob of the reason, once it is on disk.
    pub(crate) words: Option<String>,
}

impl TakeOff {
    pub fn new(run: RunKey, person: PersonId, reason: String) -> Self {
        Self { run, person, reason, words: None }
    }
}

/// Takes somebody off the waiting list.
pub async fn take_off(house: &House, visitor: &Visitor, act: TakeOff) -> Result<(), Fault> {
    let words = reason(&act.reason).map(str::to_owned).ok();
    house.site.act_with_words(&visitor.who, words.as_deref(), |words| TakeOff { words, ..act }).await
}

impl Act for TakeOff {
    const NAME: &'static str = "learning.take-off-waiting-list";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<KeepEnrolments, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let said = reason(&self.reason)?.to_owned();
        store::turn_of(tx, run.id, self.person)?.ok_or_else(refusals::not_waiting)?;
        tell(tx, cx, &run, self.person, &Letter::TakenOff { reason: said })?;
        let (run, person, words) = (run.id, self.person, self.words.clone());
        Ok(Decision::of(()).fact(WaitingLeft { run, person, words }))
    }
}

/// The team moves somebody up by one turn.
pub struct MoveUp {
    pub run: RunKey,
    pub person: PersonId,
}

impl Act for MoveUp {
    const NAME: &'static str = "learning.move-up-waiting-list";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<KeepEnrolments, Run>, tx: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
        let turn = store::turn_of(tx, run.id, self.person)?.ok_or_else(refusals::not_waiting)?;
        let past = store::before(tx, run.id, turn.turn)?.ok_or_else(refusals::first_already)?;
        Ok(Decision::of(()).fact(WaitingMoved { run: run.id, person: self.person, past: past.person }))
    }
}
