//! Ask: sit down at the desk.

use super::Desk;
use crate::{
    answers::Problems,
    grades::{self, Shapes},
    more_time, refusals,
    rights::ReadRun,
    state::store as states,
    units,
};
use ::store::View;
use courses::{Contents, Run, RunKey, content};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::{Instant, Role};

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
            own: Default::default(),
            states: Default::default(),
            opened: Default::default(),
            last_unit: None,
            grade: None,
            now: cx.now,
            run: run.into_place(),
        };
        if is_learner {
            (desk.enrolment, desk.own) = more_time::current(view, desk.run.id, person)?;
            may_read_on(&desk, cx.now)?;
            desk.states = states::states_of(view, desk.run.id, person)?;
            desk.opened = units::opened(view, desk.run.id, person)?;
            desk.last_unit = units::last_of(view, desk.run.id, person)?;
            desk.grade = grades::of(view, desk.run.id, person)?;
        }
        Ok(desk)
    }
}

/// A run that is closed after its end is so for its learners, but for those who have more time.
fn may_read_on(desk: &Desk, now: Instant) -> Result<(), Fault> {
    let goes_on = desk.is_team || desk.calendar().end().is_none_or(|end| now < end);
    if goes_on || !desk.run.is_closed_to_learners(now) {
        return Ok(());
    }
    Err(Fault::Forbidden(refusals::closed_after_end()))
}
