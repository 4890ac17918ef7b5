//! Ask: a problem in front of a learner, with all that is needed to grade it outside the door.

use super::{Prepared, Problems, attempts_of, moment_of, seed_of};
use crate::{
    branches,
    clock::{Access, Calendar, OwnDates, access},
    grades::Shapes,
    more_time, refusals,
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
    /// What makes the learner's dates other than everybody's, where the problem's depend on it.
    pub own: OwnDates,
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

    /// Until when they are taken although the run is over: whoever has more time.
    pub fn has_until(&self) -> Option<Instant> {
        self.closes().filter(|_| self.calendar().has_more(self.id))
    }

    fn calendar(&self) -> Calendar<'_> {
        Calendar::of(&self.run, &self.content).with(&self.own)
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
        let own = own_dates(view, &run, &content, id, person, cx.now)?;
        may_work(view, &Calendar::of(&run, &content).with(&own), &content, id, person, cx.now)?;
        let problems = cx.shelf.get::<Problems>();
        let prepared = problems.of(&content, id).ok_or(Fault::NotFound)?;
        // What the course can give is worked out here once, so that no act ever waits for it.
        cx.shelf.get::<Shapes>().of(&content, &problems);
        let state = state::state_of(view, run.id, person, &self.block)?;
        let seed = seed_of(&prepared, &run, &content, id, person, state.as_ref());
        let state = state.unwrap_or_default();
        let now = cx.now;
        Ok(ReadyProblem { run, content, id, person, prepared, state, seed, now, own })
    }
}

/// Whether a learner may do anything with a block now: the run goes on, and the block is open to them.
pub(crate) fn may_work(
    view: &View<'_>,
    calendar: &Calendar<'_>,
    content: &Content,
    id: NodeId,
    person: PersonId,
    now: Instant,
) -> Result<(), Fault> {
    let run = calendar.run();
    run_goes_on(run, now, calendar.closes(id).filter(|_| calendar.has_more(id)))?;
    let depends_on_states = content.ancestors(id).any(|(_, node)| {
        branches::is_drawn(&node.block)
            || node.block.kind == "conditional"
            || !node.block.effective.group_access.is_empty()
    });
    let states = match depends_on_states {
        true => state::states_of(view, run.id, person)?,
        false => state::States::new(),
    };
    match access(content, calendar, id, &states, now) {
        Access::Open if branches::is_shown(content, id, &states) => Ok(()),
        Access::NotYet(opens) => Err(refusals::not_yet(opens, &run.terms.zone).into()),
        Access::HiddenAfterDue => Err(refusals::closed().into()),
        Access::Open | Access::StaffOnly | Access::OtherGroup => Err(Fault::NotFound),
    }
}

/// What makes a learner's dates of a block other than everybody's. It is read where those depend on when they enrolled, and
/// where the block is closed to everybody else: nobody pays for time that others were given.
pub(crate) fn own_dates(
    view: &View<'_>,
    run: &Run,
    content: &Content,
    id: NodeId,
    person: PersonId,
    now: Instant,
) -> Result<OwnDates, StoreError> {
    let of_all = Calendar::of(run, content);
    let is_over = run.state(now) == RunState::Archived || of_all.due(id).is_some_and(|due| now > due);
    if !is_over && of_all.own_weeks(id).is_none() && !of_all.is_past_due(id, now) {
        return Ok(OwnDates::default());
    }
    Ok(more_time::current(view, run.id, person)?.1)
}

/// Nothing counts before a run starts, nor after its end, but for whoever has more time, `until` then.
pub(crate) fn run_goes_on(run: &Run, now: Instant, until: Option<Instant>) -> Result<(), Fault> {
    match (run.state(now), run.terms.start) {
        (RunState::Running, _) => Ok(()),
        (RunState::Archived, _) if until.is_some_and(|until| now <= until) => Ok(()),
        (RunState::Archived, _) => Err(refusals::archived().into()),
        (RunState::Upcoming, start) => Err(refusals::not_yet(start.unwrap_or(now), &run.terms.zone).into()),
    }
}
