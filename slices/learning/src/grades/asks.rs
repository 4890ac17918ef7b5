//! Ask: a learner's progress, with the arithmetic.

use super::{BlockScore, Breakdown, Grade, Shapes, policy::breakdown, told, withheld};
use crate::{
    answers::Problems,
    awards, branches,
    clock::Calendar,
    desk::{Desk, SitDown},
    more_time,
    rights::ReadRun,
    state,
};
use ::store::{StoreError, View};
use courses::{Content, NodeId, Run, RunKey};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::PersonId;
use std::collections::BTreeSet;

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
    /// Keys of the problems whose results are kept back: their points are in none of these figures.
    pub withheld: BTreeSet<String>,
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
        Ok(Progress { has_certificate, ..told_of(desk) })
    }
}

impl Progress {
    /// Whether results of this subsection are kept back.
    pub fn withholds(&self, subsection: NodeId) -> bool {
        let scores = self.subsections.iter().find(|(id, _)| *id == subsection).map(|(_, scores)| scores);
        scores.is_some_and(|scores| scores.iter().any(|score| self.withheld.contains(&score.key)))
    }
}

/// The progress a desk shows its learner, without results that are kept back.
fn told_of(mut desk: Desk) -> Progress {
    let withheld = withheld(&desk.content, &desk.calendar(), &desk.states, desk.now);
    let passed = desk.grade.as_ref().is_some_and(|grade| grade.passed);
    if withheld.is_empty() {
        return progress_of(desk);
    }
    let told =
        desk.grade.as_ref().map(|grade| told(&desk.content, &desk.shape, &desk.states, &withheld, grade));
    desk.grade = told;
    let mut progress = progress_of(desk);
    let scores = progress.subsections.iter_mut().flat_map(|(_, scores)| scores);
    for score in scores.filter(|score| withheld.contains(&score.key)) {
        score.earned = None;
    }
    progress.breakdown.passed = passed;
    Progress { withheld, ..progress }
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
        withheld: BTreeSet::new(),
        has_certificate: false,
        desk,
    }
}

/// The grade of a learner as they may see it, in hundredths of a percent: without results that are kept back.
pub fn percent_told(
    view: &View<'_>,
    cx: &Cx,
    content: &Content,
    run: &Run,
    person: PersonId,
) -> Result<i64, StoreError> {
    let Some(grade) = super::of(view, run.id, person)? else { return Ok(0) };
    let (_, own) = more_time::current(view, run.id, person)?;
    let states = state::states_of(view, run.id, person)?;
    let calendar = Calendar::of(run, content).with(&own);
    let withheld = withheld(content, &calendar, &states, cx.now);
    if withheld.is_empty() {
        return Ok(grade.percent);
    }
    let shape = cx.shelf.get::<Shapes>().of(content, &cx.shelf.get::<Problems>());
    Ok(told(content, &shape, &states, &withheld, &grade).percent)
}
