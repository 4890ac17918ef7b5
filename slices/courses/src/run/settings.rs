//! Ask: the settings of a run.

use super::{ChangeRuns, Run, RunKey};
use crate::{
    course::{self, Course, Version},
    deliver,
};
use ground::{Ask, Cx, Fault, Granted, rights::held};
use lexicon::{PlaceRef, Role};
use network::Institution;
use store::View;

/// A run, what it could move to, and how many that would concern.
#[derive(Clone, Debug, PartialEq)]
pub struct RunSettings {
    pub run: Run,
    pub course: Course,
    /// Who gives it.
    pub institution: Institution,
    /// Those it is at and could move to, newest first.
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

    fn answer(&self, run: Granted<ChangeRuns, Run>, view: &View<'_>, cx: &Cx) -> Result<RunSettings, Fault> {
        let course = course::by_id(view, run.course)?.ok_or(Fault::NotFound)?;
        Ok(RunSettings {
            institution: network::institution::by_id(view, run.institution)?.ok_or(Fault::NotFound)?,
            versions: versions(view, &run, &course, cx)?,
            course,
            learners: held::how_many(view, Role::Learner, &PlaceRef::run(run.id))?,
            mine: run.roles().to_vec(),
            run: run.into_place(),
        })
    }
}

/// Of another's course, those that are granted now and the one in use.
fn versions(view: &View<'_>, run: &Run, course: &Course, cx: &Cx) -> Result<Vec<Version>, Fault> {
    let mut versions = course::versions(view, run.course)?;
    if run.author.is_none() {
        return Ok(versions);
    }
    let open = match deliver::covered(view, course, versions.clone(), run.institution, cx.now) {
        Ok((open, _)) => open,
        // The grant has ended: the run goes on as it is.
        Err(Fault::NotFound | Fault::Refused(_)) => Vec::new(),
        Err(fault) => return Err(fault),
    };
    versions.retain(|one| one.version == run.version || open.contains(one));
    Ok(versions)
}
