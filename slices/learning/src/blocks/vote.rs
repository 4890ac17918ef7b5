//! Act: a learner votes in a poll or a survey. Nothing is right or wrong.

use super::Workable;
use crate::{
    refusals,
    rights::FollowRun,
    state::{self, BlockState},
};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use olx::blocks::{Poll, PollQuestion};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use web::{House, Visitor};

/// A vote: question → answer, by their keys.
pub struct Vote {
    pub run: RunKey,
    pub block: String,
    pub votes: BTreeMap<String, String>,
}

/// The name of the field of a question: `vote_<key>`.
pub fn vote_field(question: &str) -> String {
    format!("vote_{question}")
}

/// Votes with the fields of a form, each named by [`vote_field`].
pub async fn vote(
    house: &House,
    visitor: &Visitor,
    run: &str,
    block: &str,
    form: &[(String, String)],
) -> Result<(), Fault> {
    let votes =
        form.iter().filter_map(|(name, value)| Some((name.strip_prefix("vote_")?.to_owned(), value.clone())));
    let act = Vote { run: RunKey(run.to_owned()), block: block.to_owned(), votes: votes.collect() };
    house.site.act(&visitor.who, act).await
}

/// Whether a learner may vote (again).
pub fn may_vote(poll: &Poll, state: Option<&BlockState>) -> bool {
    let voted = state.map_or(0, |state| state.attempts);
    voted == 0 || poll.can_reset || poll.max_submissions == 0 || voted < i64::from(poll.max_submissions)
}

/// Question → answer, as a learner's state keeps them.
pub fn votes_of(poll: &Poll, given: &Value) -> BTreeMap<String, String> {
    if let (Some(vote), Some(question)) = (given.get("vote").and_then(Value::as_str), poll.questions.first())
    {
        return BTreeMap::from([(question.key.clone(), vote.to_owned())]);
    }
    let votes = given.get("votes").and_then(Value::as_object);
    let votes = votes.into_iter().flatten();
    votes.filter_map(|(question, answer)| Some((question.clone(), answer.as_str()?.to_owned()))).collect()
}

impl Act for Vote {
    const NAME: &'static str = "learning.vote";
    type Right = FollowRun;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<FollowRun, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let work = Workable::find(tx, &run, run.person()?, &self.block, cx)?;
        let poll = Poll::from_block(work.block()).ok_or(Fault::NotFound)?;
        let before = state::state_of(tx, run.id, work.person, &self.block)?;
        if !may_vote(&poll, before.as_ref()) {
            return Err(refusals::voted_already().into());
        }
        let given = self.given(&poll)?;
        let attempt = before.map_or(0, |state| state.attempts) + 1;
        Ok(Decision::of(()).fact(work.fact(&run, given, attempt)))
    }
}

impl Vote {
    /// A poll keeps its one answer, a survey an answer per question; every question needs one.
    fn given(&self, poll: &Poll) -> Result<Value, Fault> {
        let chosen: Result<Vec<_>, Refusal> =
            poll.questions.iter().map(|question| self.chosen(poll, question)).collect();
        let chosen = chosen?;
        Ok(match chosen.as_slice() {
            [(_, answer)] => json!({ "vote": answer }),
            _ => json!({ "votes": chosen.into_iter().collect::<Map<String, Value>>() }),
        })
    }

    fn chosen(&self, poll: &Poll, question: &PollQuestion) -> Result<(String, Value), Refusal> {
        let answer = self.votes.get(&question.key);
        let known = answer.filter(|answer| poll.answers.iter().any(|one| one.key == **answer));
        match known {
            Some(answer) => Ok((question.key.clone(), Value::from(answer.as_str()))),
            None => Err(refusals::vote_missing().at(vote_field(&question.key))),
        }
    }
}
