//! Ask: a learner's progress, with the arithmetic.

use super::{BlockScore, Breakdown, Grade, Shapes, policy::breakdown};
use crate::{
    answers::Problems,
    branches,
    desk::{Desk, SitDown},
    rights::ReadRun,
};
use ::store::View;
use courses::{NodeId, Run, RunKey};
use ground::{Ask, Cx, Fault, Granted, Shelf};

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
        Ok(progress_of(desk, &cx.shelf))
    }
}

/// The progress a desk shows.
pub fn progress_of(desk: Desk, shelf: &Shelf) -> Progress {
    let shape = shelf.get::<Shapes>().of(&desk.content, &shelf.get::<Problems>());
    let given = branches::of_states(&desk.states);
    let scored = shape.scored(&desk.content, desk.grade.as_ref(), &given);
    let of = |part: &super::SubsectionShape| (part.id, part.scores(&desk.content, &desk.states));
    Progress {
        breakdown: breakdown(&desk.content.course.grading, &scored),
        subsections: shape.subsections.iter().map(of).collect(),
        grade: desk.grade.clone(),
        desk,
    }
}
