//! Act: a learner asks for the next hint.

use super::{Prepared, ProblemDesk, desk::run_goes_on};
use crate::{refusals, rights::FollowRun, state};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted, Reach};
use lexicon::{Instant, facts::learning::HintTaken};
use std::sync::Arc;
use web::{House, Visitor};

/// Asks for the next hint. Once all were shown they come round, which is not history.
pub struct TakeHint {
    run: RunKey,
    block: String,
    seed: i64,
    prepared: Arc<Prepared>,
    until: Option<Instant>,
}

/// A hint. `html` is the author's: sanitise it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    pub html: String,
    /// From 1.
    pub number: usize,
    pub total: usize,
}

/// The next hint.
pub async fn hint(house: &House, visitor: &Visitor, run: &str, block: &str) -> Result<Hint, Fault> {
    let run = RunKey(run.to_owned());
    let desk = ProblemDesk { run: run.clone(), block: block.to_owned() };
    let problem = house.site.ask(&visitor.who, desk).await?;
    let seed = i64::try_from(problem.seed).unwrap_or(1);
    let (prepared, until) = (problem.prepared.clone(), problem.has_until());
    let act = TakeHint { run, block: block.to_owned(), seed, prepared, until };
    house.site.act(&visitor.who, act).await
}

impl Act for TakeHint {
    const NAME: &'static str = "learning.take-hint";
    const REACH: Reach = Reach::Oneself;
    type Right = FollowRun;
    type Over = Run;
    type Outcome = Hint;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<FollowRun, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<Hint>, Fault> {
        run_goes_on(&run, cx.now, self.until)?;
        let person = run.person()?;
        let state = state::state_of(tx, run.id, person, &self.block)?.unwrap_or_default();
        let shown = state.problem().hints.max(0);
        let asked = usize::try_from(shown).unwrap_or(0);
        let (html, number, total) = self.prepared.problem.demand_hint(asked).ok_or_else(refusals::no_hint)?;
        let is_new = asked < total;
        let hint = Hint { html: html.to_owned(), number, total };
        let block = self.block.clone();
        let fact = HintTaken { run: run.id, person, block, shown: shown + 1, seed: self.seed };
        Ok(Decision::of(hint).facts(is_new.then_some(fact)))
    }
}
