//! Ask: sit down at the desk.

use super::Desk;
use crate::{
    answers::Problems,
    enrolment,
    grades::{self, Shapes},
    rights::ReadRun,
    state::store as states,
    units,
};
use ::store::View;
use courses::{Contents, Run, RunKey, content};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::Role;

/// What the page of a unit, the outline and the progress page start from.
pub struct SitDown {
    pub run: RunKey,
}

impl Ask for SitDown {
    const NAME: &'static str = "learning.desk";
    type Right = ReadRun;
    type Over = Run;
    type Outcome = Desk;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<ReadRun, Run>, view: &View<'_>, cx: &Cx) -> Result<Desk, Fault> {
        let person = run.person()?;
        let content = content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        let is_team = run.roles().iter().any(|role| role.is_of_team());
        let is_learner = run.roles().contains(&Role::Learner);
        let mut desk = Desk {
            shape: cx.shelf.get::<Shapes>().of(&content, &cx.shelf.get::<Problems>()),
            content,
            person,
            is_preview: !is_learner,
            is_team,
            enrolment: None,
            states: Default::default(),
            opened: Default::default(),
            last_unit: None,
            grade: None,
            now: cx.now,
            run: run.into_place(),
        };
        if is_learner {
            desk.enrolment = enrolment::current(view, desk.run.id, person)?;
            desk.states = states::states_of(view, desk.run.id, person)?;
            desk.opened = units::opened(view, desk.run.id, person)?;
            desk.last_unit = units::last_of(view, desk.run.id, person)?;
            desk.grade = grades::of(view, desk.run.id, person)?;
        }
        Ok(desk)
    }
}
