//! The act: an analysed archive becomes a version, and a run if its run is new.

use super::Prepared;
use crate::{
    Course,
    course::CourseKey,
    run::{self, RunKey},
    say,
};
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Place, Refusal};
use lexicon::{
    CourseId, InstitutionId, Role,
    facts::courses::{CourseCreated, RunOpened, VersionCommitted},
};
use network::{Institution, InstitutionName};
use store::{StoreError, Tx, View, sql};

ground::right!(
    /// Brings courses into an institution and opens their runs.
    ImportCourse = "courses.import-course",
    Holders::Roles(&[Role::Author, Role::Lead, Role::ElearningHead, Role::Administrator])
);

/// Commits an analysed archive. Committing the same one twice changes nothing.
pub struct CommitVersion {
    pub institution: InstitutionName,
    pub prepared: Prepared,
}

/// What a commit did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Committed {
    pub course: CourseId,
    pub course_key: String,
    pub run_key: Option<String>,
    pub new_version: bool,
    pub new_run: bool,
    /// The run exists and stays with another version until somebody decides otherwise.
    pub run_stays: bool,
}

impl Act for CommitVersion {
    const NAME: &'static str = "courses.commit-version";
    type Right = ImportCourse;
    type Over = Institution;
    type Outcome = Committed;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<ImportCourse, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Committed>, Fault> {
        decide(institution.id, &self.prepared, tx, cx)
    }
}

/// What committing does, whichever way the archive came.
pub(crate) fn decide(
    institution: InstitutionId,
    prepared: &Prepared,
    tx: &Tx<'_>,
    cx: &Cx,
) -> Result<Decision<Committed>, Fault> {
    let Prepared { key, run_key, title, version, manifest, terms } = prepared;
    let known = Course::find(tx, &CourseKey(key.clone()))?;
    if let Some(course) = known.as_ref().filter(|course| course.institution != institution) {
        return Err(elsewhere(tx, course)?.into());
    }
    let course = known.as_ref().map_or_else(|| cx.id(), |course| course.id);
    let new_version = known.is_none() || !has_version(tx, course, version)?;
    let run = match run_key {
        Some(key) => run::Run::find(tx, &RunKey(key.clone()))?,
        None => None,
    };
    let new_run = run_key.is_some() && run.is_none();

    let mut decision = Decision::of(Committed {
        course,
        course_key: key.clone(),
        run_key: run_key.clone(),
        new_version,
        new_run,
        run_stays: run.is_some_and(|run| run.version != *version),
    });
    if known.is_none() {
        let (key, title) = (key.clone(), title.clone());
        decision = decision.fact(CourseCreated { course, institution, key, title });
    }
    if new_version {
        let (version, manifest, title) = (version.clone(), manifest.clone(), title.clone());
        decision = decision.fact(VersionCommitted { course, version, manifest, title });
    }
    if let Some(key) = run_key.as_ref().filter(|_| new_run) {
        let (key, version, terms) = (key.clone(), version.clone(), terms.clone());
        decision = decision.fact(RunOpened { run: cx.id(), course, key, version, terms, institution: None });
    }
    Ok(decision)
}

pub(crate) fn has_version(view: &View<'_>, course: CourseId, version: &str) -> Result<bool, StoreError> {
    view.one(
        sql!("select exists (select 1 from versions where course_id = ?1 and version = ?2)"),
        &[&course, &version],
    )
}

fn elsewhere(view: &View<'_>, course: &Course) -> Result<Refusal, StoreError> {
    let owner = network::institution::by_id(view, course.institution)?;
    let (key, owner) = (course.key.clone(), owner.map(|of| of.name).unwrap_or_default());
    Ok(Refusal::new("courses.key-taken", move |lang| say(lang).msg_key_taken(&key, &owner)).at("archive"))
}
