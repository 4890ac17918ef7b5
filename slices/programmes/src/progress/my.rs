//! Ask: where I stand in a programme I follow.

use super::{NextRun, Standing, next_runs, standing_of};
use crate::{
    FollowProgramme, Programme, ProgrammeName,
    intake::{self, Intake},
    opened::Schools,
};
use ::store::View;
use ground::{Ask, Cx, Fault, Granted};
use lexicon::CourseId;
use std::collections::BTreeMap;

pub struct MyProgramme(pub ProgrammeName);

/// Where the person who asks stands.
pub struct MyStanding {
    pub programme: Programme,
    pub standing: Standing,
    pub intake: Option<Intake>,
    /// The seats of whoever leaves now stay counted.
    pub has_begun: bool,
    pub next: BTreeMap<CourseId, NextRun>,
    pub schools: Schools,
}

impl MyStanding {
    /// Whether leaving now gives a seat back.
    pub fn seats_come_back(&self) -> bool {
        !self.has_begun && self.standing.enrolment.seats.iter().any(|seat| !seat.used)
    }

    /// The run to go on with, or to enrol in: of the first course that is not done, in the order of the programme.
    pub fn next_step(&self) -> Option<&NextRun> {
        use super::CourseState::{Begun, ToDo};
        let left = self.standing.progress.courses().filter(|one| matches!(one.state, Begun | ToDo));
        let runs: Vec<&NextRun> = left.filter_map(|one| self.next.get(&one.course)).collect();
        let first = runs.iter().find(|one| one.followed).or_else(|| runs.iter().find(|one| one.open));
        first.or(runs.first()).copied()
    }
}

impl Ask for MyProgramme {
    const NAME: &'static str = "programmes.my-programme";
    type Right = FollowProgramme;
    type Over = Programme;
    type Outcome = MyStanding;

    fn over(&self) -> ProgrammeName {
        self.0.clone()
    }

    fn answer(
        &self,
        programme: Granted<FollowProgramme, Programme>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<MyStanding, Fault> {
        let person = programme.person()?;
        let standing = standing_of(view, &programme, person)?.ok_or(Fault::NotFound)?;
        let intake = intake::store::by_id(view, standing.enrolment.intake)?;
        let terms = intake.as_ref().map(|intake| &intake.terms);
        let next = next_runs(view, &programme, &standing.enrolment, terms, cx.now)?;
        let schools = Schools::of(view, &programme, &standing.definition, &cx.who, cx.now)?;
        let has_begun = intake.as_ref().is_none_or(|intake| intake.has_begun(cx.now));
        Ok(MyStanding { programme: programme.into_place(), standing, intake, has_begun, next, schools })
    }
}
