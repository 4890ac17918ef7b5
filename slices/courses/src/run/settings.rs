//! Ask: the settings of a run.

use super::{ChangeRuns, Run, RunKey};
use crate::course::{self, Course, Version};
use ground::{Ask, Cx, Fault, Granted, rights::held};
use lexicon::{PlaceRef, Role};
use network::Institution;
use store::View;

/// A run, what it could move to, and how many that would concern.
#[derive(Clone, Debug, PartialEq)]
pub struct RunSettings {
    pub run: Run,
    pub course: Course,
    pub institution: Institution,
    /// Newest first.
    pub versions: Vec<Version>,
    pub learners: i64,
    pub mine: Vec<Role>,
}

pub struct RunSettingsOf(pub RunKey);

impl Ask for RunSettingsOf {
    const NAME: &'static str = "courses.run-settings";
    type Right = ChangeRuns;
    type Over = Run;
    type Outcome = RunSettings;

    fn over(&self) -> RunKey {
        self.0.clone()
    }

    fn answer(&self, run: Granted<ChangeRuns, Run>, view: &View<'_>, _: &Cx) -> Result<RunSettings, Fault> {
        Ok(RunSettings {
            course: course::by_id(view, run.course)?.ok_or(Fault::NotFound)?,
            institution: network::institution::by_id(view, run.institution)?.ok_or(Fault::NotFound)?,
            versions: course::versions(view, run.course)?,
            learners: held::how_many(view, Role::Learner, &PlaceRef::run(run.id))?,
            mine: run.roles().to_vec(),
            run: run.into_place(),
        })
    }
}
