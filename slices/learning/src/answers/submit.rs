//! Act: a learner answers a problem.

use super::{
    Given, Prepared, ProblemDesk, ReadyProblem, attempts_of, desk::run_goes_on, keep, parted::Parted,
    unreadable,
};
use crate::{
    hand_ins, own_words, refusals,
    rights::FollowRun,
    state::{self, BlockState},
};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted, Reach};
use lexicon::{Instant, RawJson, facts::learning::Answered};
use problem::{Answers, Graded, policy};
use std::sync::Arc;
use web::{House, Visitor};

/// A graded submission on its way into the journal.
pub struct Answer {
    /// What it was graded against: the run with its version, and the state.
    run: Granted<FollowRun, Run>,
    state: BlockState,
    closes: Option<Instant>,
    /// Until when it is taken although the run is over.
    until: Option<Instant>,
    prepared: Arc<Prepared>,
    graded: Graded,
    /// Without the person and what is decided inside.
    fact: Answered,
    /// The answers in free words, which the fact does not hold.
    words: Answers,
    /// What a person has to grade goes on the pile of hand-ins too.
    for_staff: Option<hand_ins::Piece>,
}

/// What a submission left.
pub struct Submitted {
    /// The problem as it was in front of the learner, with its new state.
    pub problem: ReadyProblem,
    /// `None` for a survey, whose answers are only kept.
    pub graded: Option<Graded>,
}

/// Grades what a learner sent, and records it. An answer that can't be understood comes back at its field and uses
/// no attempt.
pub async fn submit(
    house: &House,
    visitor: &Visitor,
    run: &str,
    block: &str,
    given: Given,
) -> Result<Submitted, Fault> {
    let desk = ProblemDesk { run: RunKey(run.to_owned()), block: block.to_owned() };
    let mut problem = house.site.ask(&visitor.who, desk).await?;
    let answers = given.answers(&problem.prepared.problem)?;
    if problem.prepared.is_survey() {
        problem.state = keep::keep(house, visitor, &problem, answers).await?;
        return Ok(Submitted { problem, graded: None });
    }
    let graded = grade(house, visitor, &problem, &answers)?;
    let act = prepare(house, &mut problem, answers, graded.clone()).await?;
    problem.state = act.perform(house, visitor).await?;
    Ok(Submitted { problem, graded: Some(graded) })
}

fn grade(
    house: &House,
    visitor: &Visitor,
    problem: &ReadyProblem,
    answers: &Answers,
) -> Result<Graded, Fault> {
    policy::may_submit(&problem.prepared.settings, &problem.attempts(), problem.moment())
        .map_err(|refusal| refusals::of_policy(refusal, problem.moment()))?;
    // Where scripts run, the original greys its button out until something is answered.
    if answers.is_blank() {
        return Err(refusals::nothing_answered().into());
    }
    let cx = house.site.cx(&visitor.who);
    let context = problem::Context { seed: problem.seed, anonymous_student_id: problem.person.to_string() };
    let mut dice = || cx.below(1 << 53) as f64 / (1u64 << 53) as f64;
    let graded = problem.prepared.problem.grade_for(&context, answers, &mut dice);
    let refusals = |error| unreadable::refusal(&problem.prepared.problem, error);
    graded.map_err(|errors| Fault::Refused(errors.into_iter().map(refusals).collect()))
}

/// The act; it takes the state the problem was in.
async fn prepare(
    house: &House,
    problem: &mut ReadyProblem,
    answers: Answers,
    graded: Graded,
) -> Result<Box<Answer>, Fault> {
    let for_staff = match graded.awaits_staff {
        true => Some(hand_ins::Piece::of_answers(house, problem, &answers).await?),
        false => None,
    };
    let Parted { plain, words } = Parted::of(&problem.prepared, answers);
    Ok(Box::new(Answer {
        run: problem.run.clone(),
        closes: problem.closes(),
        until: problem.has_until(),
        prepared: problem.prepared.clone(),
        fact: Answered {
            run: problem.run.id,
            person: problem.person,
            block: problem.key().to_owned(),
            subsection: problem.subsection(),
            attempt: problem.state.attempts + 1,
            seed: i64::try_from(problem.seed).unwrap_or(1),
            answers: RawJson::of(&plain),
            words: None,
            results: RawJson::of(&graded),
            earned: 0.0,
            possible: problem.prepared.possible,
            graded: problem.is_graded(),
            version: problem.run.version.clone(),
            hints: 0,
            scores: Vec::new(),
            moved: true,
        },
        graded,
        words,
        for_staff,
        state: std::mem::take(&mut problem.state),
    }))
}

impl Act for Answer {
    const NAME: &'static str = "learning.answer";
    const REACH: Reach = Reach::Oneself;
    type Right = FollowRun;
    type Over = Run;
    type Outcome = BlockState;

    fn over(&self) -> RunKey {
        RunKey(self.run.key.clone())
    }

    fn prepared(&self) -> Option<&Granted<FollowRun, Run>> {
        Some(&self.run)
    }

    fn decide(
        &self,
        run: Granted<FollowRun, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<BlockState>, Fault> {
        let person = run.person()?;
        let read = match run.holds_still() {
            true => None,
            false => Some(state::state_of(tx, run.id, person, &self.fact.block)?.unwrap_or_default()),
        };
        let state = read.as_ref().unwrap_or(&self.state);
        self.may_still(&run, state, cx.now)?;
        let fact = self.decided(state);
        let after = super::apply::after_answer(&fact, own_words::value(&self.words), cx.now);
        let handed = self.for_staff.as_ref().map(|piece| piece.handed_in(cx.id(), &fact));
        Ok(Decision::of(after).fact(fact).facts(handed))
    }
}

impl Answer {
    /// Free words go on disk first.
    async fn perform(mut self: Box<Self>, house: &House, visitor: &Visitor) -> Result<BlockState, Fault> {
        let text = own_words::text(&self.words);
        let act = move |hash| {
            self.fact.words = hash;
            self
        };
        house.site.act_with_words(&visitor.who, text.as_deref(), act).await
    }

    /// What was true when it was graded still is.
    fn may_still(&self, run: &Run, state: &BlockState, now: Instant) -> Result<(), Fault> {
        run_goes_on(run, now, self.until)?;
        if run.version != self.run.version {
            return Err(refusals::content_changed().into());
        }
        if state.attempts != self.state.attempts {
            return Err(refusals::meanwhile().into());
        }
        let past_due = self.closes.is_some_and(|closes| now > closes);
        let moment = policy::Moment { now_ms: now.as_millis(), past_due, staff: false };
        let attempts = attempts_of(&self.prepared, state);
        let may = policy::may_submit(&self.prepared.settings, &attempts, moment);
        Ok(may.map_err(|refusal| refusals::of_policy(refusal, moment))?)
    }

    fn decided(&self, state: &BlockState) -> Answered {
        let (before, hints) =
            state.as_problem().map_or((&[][..], 0), |problem| (&problem.scores, problem.hints));
        let settings = &self.prepared.settings;
        let scores = policy::kept(settings.grading_method, before.to_vec(), self.graded.score);
        let score = policy::combined(settings.grading_method, &scores).unwrap_or(0.0);
        let (earned, possible) = policy::weighted(score, self.graded.max, settings.weight);
        let moved = state.earned != Some(earned) || state.possible != Some(possible);
        Answered { earned, possible, hints, scores, moved, ..self.fact.clone() }
    }
}
