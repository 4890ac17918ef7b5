//! Act: a learner starts a problem again: answers cleared, score to zero, attempts stay (olx.md §8).

use super::{Prepared, ProblemDesk, ReadyProblem, attempts_of, desk::run_goes_on};
use crate::{
    refusals,
    rights::FollowRun,
    state::{self, BlockState},
};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted, Reach};
use lexicon::{Instant, facts::learning::ProblemReset};
use problem::{Rerandomize, policy};
use std::sync::Arc;
use web::{House, Visitor};

/// Starts a problem again.
pub struct ResetProblem {
    run: RunKey,
    closes: Option<Instant>,
    until: Option<Instant>,
    prepared: Arc<Prepared>,
    fact: ProblemReset,
}

/// Starts a problem again; the problem as it is then.
pub async fn reset(house: &House, visitor: &Visitor, run: &str, block: &str) -> Result<ReadyProblem, Fault> {
    let desk = ProblemDesk { run: RunKey(run.to_owned()), block: block.to_owned() };
    let mut problem = house.site.ask(&visitor.who, desk).await?;
    let act = ResetProblem {
        run: RunKey(problem.run.key.clone()),
        closes: problem.closes(),
        until: problem.has_until(),
        prepared: problem.prepared.clone(),
        fact: ProblemReset {
            run: problem.run.id,
            person: problem.person,
            block: problem.key().to_owned(),
            subsection: problem.subsection(),
            seed: i64::try_from(problem.seed).unwrap_or(1),
            possible: problem.prepared.possible,
            graded: problem.is_graded(),
        },
    };
    problem.state = house.site.act(&visitor.who, act).await?;
    problem.seed = u64::try_from(problem.state.problem().seed).unwrap_or(1);
    Ok(problem)
}

impl Act for ResetProblem {
    const NAME: &'static str = "learning.reset-problem";
    const REACH: Reach = Reach::Oneself;
    type Right = FollowRun;
    type Over = Run;
    type Outcome = BlockState;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<FollowRun, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<BlockState>, Fault> {
        run_goes_on(&run, cx.now, self.until)?;
        let state = state::state_of(tx, run.id, run.person()?, &self.fact.block)?.unwrap_or_default();
        let past_due = self.closes.is_some_and(|closes| cx.now > closes);
        let moment = policy::Moment { now_ms: cx.now.as_millis(), past_due, staff: false };
        let settings = &self.prepared.settings;
        if !policy::may_reset(settings, &attempts_of(&self.prepared, &state), moment) {
            return Err(refusals::cannot_reset().into());
        }
        let seed = match settings.rerandomize {
            Rerandomize::Always | Rerandomize::OnReset => i64::try_from(cx.below(1000)).unwrap_or(1),
            Rerandomize::Never | Rerandomize::PerStudent => self.fact.seed,
        };
        let fact = ProblemReset { seed, ..self.fact.clone() };
        let after = super::apply::after_reset(state, &fact);
        Ok(Decision::of(after).fact(fact))
    }
}
