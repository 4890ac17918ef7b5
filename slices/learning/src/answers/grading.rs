//! What the rules of problems need to know of a learner's work. Pure.

use super::Prepared;
use crate::{
    clock::Calendar,
    state::{BlockState, Detail},
};
use courses::{Content, NodeId, Run};
use lexicon::{Instant, PersonId};
use problem::policy::{self, Attempts, Moment};

/// A learner's work on a problem, as `problem::policy` reads it.
pub fn attempts_of(prepared: &Prepared, state: &BlockState) -> Attempts {
    let scores = state.as_problem().map_or(&[][..], |problem| &problem.scores);
    let done = state.is_submitted();
    let score = policy::combined(prepared.settings.grading_method, scores);
    Attempts {
        used: u32::try_from(state.attempts).unwrap_or(0),
        last_submitted_ms: state.submitted_at.map(Instant::as_millis),
        score: score.filter(|_| done).unwrap_or(0.0),
        max: prepared.problem.max_points(),
        done,
    }
}

/// When, and by whom, a problem is looked at.
pub fn moment_of(calendar: &Calendar<'_>, id: NodeId, now: Instant, staff: bool) -> Moment {
    Moment { now_ms: now.as_millis(), past_due: calendar.is_past_due(id, now), staff }
}

/// The seed of the variant a learner sees: the one kept with their state, or else the first one, which depends on the
/// person and the block alone, so that looking at a problem writes nothing.
pub fn seed_of(
    prepared: &Prepared,
    run: &Run,
    content: &Content,
    id: NodeId,
    person: PersonId,
    state: Option<&BlockState>,
) -> u64 {
    if let Some(Detail::Problem(problem)) = state.map(|state| &state.detail) {
        return u64::try_from(problem.seed).unwrap_or(1);
    }
    let usage = usage_key(run, content, id);
    let person = person.to_string();
    policy::seed_for(prepared.settings.rerandomize, &person, &usage, spread(&person, &usage))
}

/// `block-v1:ORG+NUMBER+RUN+type@problem+block@id`
fn usage_key(run: &Run, content: &Content, id: NodeId) -> String {
    let block = &content.node(id).block;
    format!("block-v1:{}+type@{}+block@{}", run.key, block.kind, block.id)
}

/// FNV-1a over both, so that the first variant differs from learner to learner.
fn spread(person: &str, usage: &str) -> u64 {
    let bytes = person.bytes().chain(usage.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
