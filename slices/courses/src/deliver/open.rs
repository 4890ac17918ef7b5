//! Act: a run of a course of another institution.

use super::{granted, word};
use crate::{
    Course, CourseKey, Run, RunKey, course,
    run::{open::taken, rules},
};
use agreements::use_of;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Place};
use lexicon::{
    PlaceRef, Role, RunId,
    facts::courses::{RunOpened, RunTerms},
};
use network::{Institution, InstitutionName};
use store::Tx;

ground::right!(
    /// Opens runs of courses that agreements let the institution give.
    DeliverCourses = "courses.deliver-course",
    Holders::Roles(&[Role::Author, Role::Lead, Role::ElearningHead, Role::Administrator])
);

/// Opens a run of another's course, given by this institution. Its key is the course's with the institution's word and
/// `run` after it: `IMT+FAB101+esp-2027`.
pub struct DeliverCourse {
    pub institution: InstitutionName,
    pub course: CourseKey,
    /// `2027`
    pub run: String,
    /// Digest of a version that is granted; empty for the newest of them.
    pub version: String,
    pub terms: RunTerms,
}

impl Act for DeliverCourse {
    const NAME: &'static str = "courses.deliver-course";
    type Right = DeliverCourses;
    type Over = Institution;
    /// The key of the run.
    type Outcome = String;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<DeliverCourses, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<String>, Fault> {
        let course = Course::find(tx, &self.course)?.ok_or(Fault::NotFound)?;
        let versions = course::versions(tx, course.id)?;
        // Asked first: whether a version exists is told only to whom the course is granted.
        let (open, _) = super::covered(tx, &course, versions, institution.id, cx.now)?;
        let mut refusals = rules::check(&self.terms);
        let version = match self.version.as_str() {
            "" => open.first(),
            wanted => open.iter().find(|one| one.version == wanted),
        };
        if version.is_none() {
            refusals
                .push(rules::refusal("courses.unknown-version", "version", |say| say.msg_version_wrong()));
        }
        let mut key = String::new();
        match word(&institution.slug, &self.run, "run") {
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
        let grant = granted(tx, &course, institution.id, &version.version, cx.now)?;
        let run: RunId = cx.id();
        let opened = RunOpened {
            run,
            course: course.id,
            key: key.clone(),
            version: version.version.clone(),
            terms: self.terms.clone(),
            institution: Some(institution.id),
        };
        let used = use_of(&grant, institution.id, PlaceRef::run(run), 1);
        Ok(Decision::of(key).fact(opened).fact(used))
    }
}
