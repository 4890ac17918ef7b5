//! Ask: a problem in front of a learner, with all that is needed to grade it outside the door.

use super::{Prepared, Problems, attempts_of, moment_of, seed_of};
use crate::{
    branches,
    clock::{Access, Calendar, access},
    enrolment,
    grades::Shapes,
    refusals,
    rights::FollowRun,
    state::{self, BlockState},
};
use ::store::{StoreError, View};
use courses::{Content, Contents, NodeId, Run, RunKey, RunState, content};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::{Instant, PersonId};
use problem::policy::{Attempts, Moment};
use std::sync::Arc;

/// Asks for a problem.
pub struct ProblemDesk {
    pub run: RunKey,
    pub block: String,
}

/// A problem in front of a learner.
pub struct ReadyProblem {
    /// The run, and that this learner follows it.
    pub run: Granted<FollowRun, Run>,
    pub content: Arc<Content>,
    pub id: NodeId,
    pub person: PersonId,
    pub prepared: Arc<Prepared>,
    pub state: BlockState,
    pub seed: u64,
    pub now: Instant,
    /// When the learner enrolled, where the dates of the problem depend on it.
    pub enrolled_at: Option<Instant>,
}

impl ReadyProblem {
    pub fn key(&self) -> &str {
        &self.content.node(self.id).key
    }

    pub fn attempts(&self) -> Attempts {
        attempts_of(&self.prepared, &self.state)
    }

    pub fn moment(&self) -> Moment {
        moment_of(&self.calendar(), self.id, self.now, false)
    }

    /// When answers are taken no longer.
    pub fn closes(&self) -> Option<Instant> {
        self.calendar().closes(self.id)
    }

    fn calendar(&self) -> Calendar<'_> {
        Calendar::of(&self.run, &self.content).since(self.enrolled_at)
    }

    /// The subsection its points count in.
    pub fn subsection(&self) -> String {
        subsection_key(&self.content, self.id)
    }

    pub fn is_graded(&self) -> bool {
        self.content.node(self.id).block.effective.graded
    }
}

/// The key of the subsection a block counts in; of the block itself where there is none.
pub(crate) fn subsection_key(content: &Content, id: NodeId) -> String {
    content.node(content.subsection_of(id).unwrap_or(id)).key.clone()
}

impl Ask for ProblemDesk {
    const NAME: &'static str = "learning.problem";
    type Right = FollowRun;
    type Over = Run;
    type Outcome = ReadyProblem;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<FollowRun, Run>, view: &View<'_>, cx: &Cx) -> Result<ReadyProblem, Fault> {
        let person = run.person()?;
        let content = content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        let id = content.find(&self.block).ok_or(Fault::NotFound)?;
        may_work(view, &run, &content, id, person, cx.now)?;
        let problems = cx.shelf.get::<Problems>();
        let prepared = problems.of(&content, id).ok_or(Fault::NotFound)?;
        // What the course can give is worked out here once, so that no act ever waits for it.
        cx.shelf.get::<Shapes>().of(&content, &problems);
        let state = state::state_of(view, run.id, person, &self.block)?;
        let seed = seed_of(&prepared, &run, &content, id, person, state.as_ref());
        let state = state.unwrap_or_default();
        let enrolled_at = enrolled_at(view, &run, &content, id, person)?;
        let now = cx.now;
        Ok(ReadyProblem { run, content, id, person, prepared, state, seed, now, enrolled_at })
    }
}

/// Whether a learner may do anything with a block now: the run goes on, and the block is open to them.
pub(crate) fn may_work(
    view: &View<'_>,
    run: &Run,
    content: &Content,
    id: NodeId,
    person: PersonId,
    now: Instant,
) -> Result<(), Fault> {
    run_goes_on(run, now)?;
    let depends_on_states = content.ancestors(id).any(|(_, node)| {
        branches::is_drawn(&node.block)
            || node.block.kind == "conditional"
            || !node.block.effective.group_access.is_empty()
    });
    let states = match depends_on_states {
        true => state::states_of(view, run.id, person)?,
        false => state::States::new(),
    };
    match access(content, run, id, &states, now) {
        Access::Open if branches::is_shown(content, id, &states) => Ok(()),
        Access::NotYet(opens) => Err(refusals::not_yet(opens, &run.terms.zone).into()),
        Access::HiddenAfterDue => Err(refusals::closed().into()),
        Access::Open | Access::StaffOnly | Access::OtherGroup => Err(Fault::NotFound),
    }
}

/// When a learner enrolled, where the dates of a block depend on it; where they don't, nothing is looked up.
pub(crate) fn enrolled_at(
    view: &View<'_>,
    run: &Run,
    content: &Content,
    id: NodeId,
    person: PersonId,
) -> Result<Option<Instant>, StoreError> {
    match Calendar::of(run, content).own_weeks(id) {
        Some(_) => Ok(enrolment::current(view, run.id, person)?.map(|enrolment| enrolment.enrolled_at)),
        None => Ok(None),
    }
}

/// Nothing counts before a run starts, nor after its end.
pub(crate) fn run_goes_on(run: &Run, now: Instant) -> Result<(), Fault> {
    match (run.state(now), run.terms.start) {
        (RunState::Running, _) => Ok(()),
        (RunState::Archived, _) => Err(refusals::archived().into()),
        (RunState::Upcoming, start) => Err(refusals::not_yet(start.unwrap_or(now), &run.terms.zone).into()),
    }
}
