//! Asks: my courses; whether I follow this run.

use super::{Enrolment, store};
use crate::{grades, rights::Enrolling, units};
use ::store::View;
use courses::{Run, RunKey};
use ground::{Ask, Cx, Everything, Fault, Granted};

/// The runs the person follows, each with where they are in it.
pub struct MyEnrolments;

/// A run I follow.
#[derive(Clone, Debug)]
pub struct MyRun {
    pub run: Run,
    pub enrolment: Enrolment,
    /// `None` until something graded was done.
    pub grade: Option<grades::Grade>,
    /// The unit I was in last.
    pub last_unit: Option<String>,
    /// How many units I have opened.
    pub opened: i64,
}

impl Ask for MyEnrolments {
    const NAME: &'static str = "learning.my-enrolments";
    type Right = Enrolling;
    type Over = Everything;
    type Outcome = Vec<MyRun>;

    fn over(&self) {}

    fn answer(
        &self,
        me: Granted<Enrolling, Everything>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Vec<MyRun>, Fault> {
        let person = me.person()?;
        let mut runs = courses::run::followed_by(view, person)?;
        let mut grades = grades::of_person(view, person)?;
        let mut last = units::last_of_person(view, person)?;
        let opened = units::opened_counts(view, person)?;
        let mine = store::of_person(view, person)?.into_iter().filter_map(|enrolment| {
            let at = runs.iter().position(|run| run.id == enrolment.run)?;
            let run = runs.swap_remove(at);
            Some(MyRun {
                grade: grades.remove(&run.id),
                last_unit: last.remove(&run.id),
                opened: opened.get(&run.id).copied().unwrap_or(0),
                run,
                enrolment,
            })
        });
        Ok(mine.collect())
    }
}

/// Whether, and how, the person who looks at a run's page follows it.
pub struct MyEnrolment {
    pub run: RunKey,
}

impl Ask for MyEnrolment {
    const NAME: &'static str = "learning.my-enrolment";
    type Right = Enrolling;
    type Over = Run;
    type Outcome = Option<Enrolment>;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(
        &self,
        run: Granted<Enrolling, Run>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Option<Enrolment>, Fault> {
        Ok(store::current(view, run.id, run.person()?)?)
    }
}
