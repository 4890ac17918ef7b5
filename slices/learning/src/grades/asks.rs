//! Ask: a learner's progress, with the arithmetic.

use super::{BlockScore, Breakdown, Grade, policy::breakdown};
use crate::{
    awards, branches,
    desk::{Desk, SitDown},
    rights::ReadRun,
};
use ::store::View;
use courses::{NodeId, Run, RunKey};
use ground::{Ask, Cx, Fault, Granted};

/// My progress in a run.
pub struct MyProgress {
    pub run: RunKey,
}

/// Where a learner stands.
pub struct Progress {
    pub desk: Desk,
    pub breakdown: Breakdown,
    /// Every subsection in the order of the course, graded or not, with the points of its blocks.
    pub subsections: Vec<(NodeId, Vec<BlockScore>)>,
    pub grade: Option<Grade>,
    /// A certificate of this run was awarded to them.
    pub has_certificate: bool,
}

impl Ask for MyProgress {
    const NAME: &'static str = "learning.my-progress";
    type Right = ReadRun;
    type Over = Run;
    type Outcome = Progress;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<ReadRun, Run>, view: &View<'_>, cx: &Cx) -> Result<Progress, Fault> {
        let desk = SitDown { run: self.run.clone() }.answer(run, view, cx)?;
        let has_certificate = awards::held(view, cx, desk.person)?.contains(&desk.run.id);
        Ok(Progress { has_certificate, ..progress_of(desk) })
    }
}

/// The progress a desk shows, without what was awarded for it.
pub fn progress_of(desk: Desk) -> Progress {
    let shape = desk.shape.clone();
    let given = branches::of_states(&desk.states);
    let scored = shape.scored(&desk.content, desk.grade.as_ref(), &given);
    let of = |part: &super::SubsectionShape| (part.id, part.scores(&desk.content, &desk.states));
    Progress {
        breakdown: breakdown(&desk.content.course.grading, &scored),
        subsections: shape.subsections.iter().map(of).collect(),
        grade: desk.grade.clone(),
        has_certificate: false,
        desk,
    }
}
