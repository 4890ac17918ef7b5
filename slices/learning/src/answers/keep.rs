//! Act: a learner keeps answers without having them graded ("save").

use super::{Given, Prepared, ProblemDesk, ReadyProblem, attempts_of, desk::run_goes_on, parted::Parted};
use crate::{
    own_words, refusals,
    rights::FollowRun,
    state::{self, BlockState},
};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted, Reach};
use lexicon::{Instant, RawJson, facts::learning::AnswersSaved};
use problem::{Answers, policy};
use std::sync::Arc;
use web::{House, Visitor};

/// Keeps answers.
pub struct SaveAnswers {
    run: RunKey,
    version: String,
    closes: Option<Instant>,
    until: Option<Instant>,
    prepared: Arc<Prepared>,
    /// Its answers in free words are on disk; here they are for whoever asked.
    fact: AnswersSaved,
    words: Answers,
}

/// Keeps what a learner sent; the problem as it is then.
pub async fn save(
    house: &House,
    visitor: &Visitor,
    run: &str,
    block: &str,
    given: Given,
) -> Result<ReadyProblem, Fault> {
    let desk = ProblemDesk { run: RunKey(run.to_owned()), block: block.to_owned() };
    let mut problem = house.site.ask(&visitor.who, desk).await?;
    let answers = given.answers(&problem.prepared.problem)?;
    problem.state = keep(house, visitor, &problem, answers).await?;
    Ok(problem)
}

pub(super) async fn keep(
    house: &House,
    visitor: &Visitor,
    problem: &ReadyProblem,
    answers: Answers,
) -> Result<BlockState, Fault> {
    let parted = Parted::of(&problem.prepared, answers);
    let text = own_words::text(&parted.words);
    let act = |words| SaveAnswers {
        run: RunKey(problem.run.key.clone()),
        version: problem.run.version.clone(),
        closes: problem.closes(),
        until: problem.has_until(),
        prepared: problem.prepared.clone(),
        fact: AnswersSaved {
            run: problem.run.id,
            person: problem.person,
            block: problem.key().to_owned(),
            answers: RawJson::of(&parted.plain),
            words,
            seed: i64::try_from(problem.seed).unwrap_or(1),
            done: problem.prepared.is_survey(),
        },
        words: parted.words.clone(),
    };
    house.site.act_with_words(&visitor.who, text.as_deref(), act).await
}

impl Act for SaveAnswers {
    const NAME: &'static str = "learning.save-answers";
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
        if run.version != self.version {
            return Err(refusals::content_changed().into());
        }
        let state = state::state_of(tx, run.id, run.person()?, &self.fact.block)?.unwrap_or_default();
        let past_due = self.closes.is_some_and(|closes| cx.now > closes);
        let moment = policy::Moment { now_ms: cx.now.as_millis(), past_due, staff: false };
        let attempts = attempts_of(&self.prepared, &state);
        let survey = self.prepared.is_survey() && !past_due;
        if !survey && !policy::may_save(&self.prepared.settings, &attempts, moment) {
            return Err(refusals::cannot_save().into());
        }
        let after = super::apply::after_saving(state, &self.fact, own_words::value(&self.words));
        Ok(Decision::of(after).fact(self.fact.clone()))
    }
}
