//! Act: the dates are those of everybody again.

use super::store;
use crate::{grades::reason, rights::GiveMoreTime};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::facts::learning::{TimeTaken, Whom};
use web::{House, Visitor};

/// Takes back what was given. What was handed in meanwhile stays.
#[derive(Clone, Debug)]
pub struct TakeTimeBack {
    pub run: RunKey,
    pub whom: Whom,
    pub subsection: Option<String>,
    pub reason: String,
    /// Hash of the blob of the reason, once it is on disk.
    pub(crate) words: Option<String>,
}

impl TakeTimeBack {
    pub fn new(run: RunKey, whom: Whom, subsection: Option<String>, reason: String) -> Self {
        Self { run, whom, subsection, reason, words: None }
    }
}

/// Takes time back.
pub async fn take_time_back(house: &House, visitor: &Visitor, act: TakeTimeBack) -> Result<(), Fault> {
    let words = reason(&act.reason).map(str::to_owned).ok();
    house.site.act_with_words(&visitor.who, words.as_deref(), |words| TakeTimeBack { words, ..act }).await
}

impl Act for TakeTimeBack {
    const NAME: &'static str = "learning.take-time-back";
    type Right = GiveMoreTime;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<GiveMoreTime, Run>, tx: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
        reason(&self.reason)?;
        store::held(tx, run.id, self.whom, self.subsection.as_deref())?.ok_or(Fault::NotFound)?;
        let (whom, subsection, words) = (self.whom, self.subsection.clone(), self.words.clone());
        Ok(Decision::of(()).fact(TimeTaken { run: run.id, whom, subsection, words }))
    }
}
