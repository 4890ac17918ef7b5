//! Act: a further run of a course.

use super::{Run, RunKey, rules};
use crate::{Course, CourseKey, course, say};
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Place, Refusal};
use lexicon::{
    Role,
    facts::courses::{RunOpened, RunTerms},
};
use store::Tx;

ground::right!(
    /// Opens further runs of a course.
    OpenRuns = "courses.open-run",
    Holders::Roles(&[Role::Author, Role::Lead, Role::ElearningHead, Role::Administrator])
);

/// Opens a run of a version of the course. Its key is the course's with `run` after it.
pub struct OpenRun {
    pub course: CourseKey,
    /// `2026-automne`
    pub run: String,
    /// Digest of a version of this course; empty for the newest.
    pub version: String,
    pub terms: RunTerms,
}

impl Act for OpenRun {
    const NAME: &'static str = "courses.open-run";
    type Right = OpenRuns;
    type Over = Course;
    /// The key of the run.
    type Outcome = String;

    fn over(&self) -> CourseKey {
        self.course.clone()
    }

    fn decide(
        &self,
        course: Granted<OpenRuns, Course>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<String>, Fault> {
        let mut refusals = rules::check(&self.terms);
        let versions = course::versions(tx, course.id)?;
        let version = match self.version.as_str() {
            "" => versions.first(),
            wanted => versions.iter().find(|one| one.version == wanted),
        };
        if version.is_none() {
            refusals
                .push(rules::refusal("courses.unknown-version", "version", |say| say.msg_version_wrong()));
        }
        let mut key = String::new();
        match rules::key_part(&self.run, "run") {
            Err(refusal) => refusals.push(refusal),
            Ok(word) => {
                key = format!("{}+{word}", course.key);
                if Run::find(tx, &RunKey(key.clone()))?.is_some() {
                    refusals.push(taken(&key));
                }
            }
        }
        let Some(version) = version.filter(|_| refusals.is_empty()) else {
            return Err(Fault::Refused(refusals));
        };
        let fact = RunOpened {
            run: cx.id(),
            course: course.id,
            key: key.clone(),
            version: version.version.clone(),
            terms: self.terms.clone(),
            institution: None,
        };
        Ok(Decision::of(key).fact(fact))
    }
}

pub(crate) fn taken(key: &str) -> Refusal {
    let key = key.to_owned();
    Refusal::new("courses.run-taken", move |lang| say(lang).msg_run_taken(&key)).at("run")
}
