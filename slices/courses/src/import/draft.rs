//! The noun: an archive analysed and waiting for somebody to commit it; and what may become of it.

use super::{Committed, ImportCourse, Prepared, Report, commit, forget::ForgetImport};
use crate::{Course, CourseKey, Run, RunKey};
use ground::{Act, Ask, Cx, Decision, Fault, Granted, Place};
use lexicon::{ImportId, Instant, PersonId, PlaceRef, Role, time::Millis};
use network::{Institution, InstitutionName, institution};
use store::{Json, StoreError, Tx, View, sql};

/// Nobody commits what was analysed so long ago; the files can be brought again.
pub(super) const KEPT: Millis = Millis::days(7);

/// A draft. It is not history: forgotten when committed or cancelled, or by [`ForgetImport`].
#[derive(Clone, Debug, PartialEq)]
pub struct ImportDraft {
    pub id: ImportId,
    pub institution: Institution,
    pub by: PersonId,
    pub at: Instant,
    /// The name of the file that was brought.
    pub name: String,
    pub prepared: Prepared,
    pub report: Report,
}

impl Place for ImportDraft {
    type Id = ImportId;

    fn find(view: &View<'_>, id: &ImportId) -> Result<Option<Self>, StoreError> {
        let found = view.first(
            sql!("select institution_id, person_id, at, name, prepared, report from imports where id = ?1"),
            &[id],
            |row| {
                let (Json(prepared), Json(report)) = (row.get(4)?, row.get(5)?);
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, prepared, report))
            },
        )?;
        let Some((owner, by, at, name, prepared, report)) = found else { return Ok(None) };
        let Some(institution) = institution::by_id(view, owner)? else { return Ok(None) };
        Ok(Some(Self { id: *id, institution, by, at, name, prepared, report }))
    }

    fn path(&self) -> Vec<PlaceRef> {
        self.institution.path()
    }
}

/// Keeps an analysed archive until somebody commits or cancels it.
pub struct KeepImport {
    pub institution: InstitutionName,
    pub name: String,
    pub prepared: Prepared,
    pub report: Report,
}

impl Act for KeepImport {
    const NAME: &'static str = "courses.keep-import";
    type Right = ImportCourse;
    type Over = Institution;
    type Outcome = ImportId;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<ImportCourse, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<ImportId>, Fault> {
        let (id, person): (ImportId, _) = (cx.id(), institution.person()?);
        tx.run(
            sql!(
                "insert into imports (id, institution_id, person_id, at, name, prepared, report)
                 values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
            ),
            &[&id, &institution.id, &person, &cx.now, &self.name, &Json(&self.prepared), &Json(&self.report)],
        )?;
        let errand = ForgetImport { import: Some(id), manifest: self.prepared.manifest.clone() };
        errands::at(tx, cx, cx.now.plus(KEPT), &errand)?;
        Ok(Decision::of(id))
    }
}

/// Commits a draft, which is then forgotten.
pub struct CommitImport(pub ImportId);

impl Act for CommitImport {
    const NAME: &'static str = "courses.commit-import";
    type Right = ImportCourse;
    type Over = ImportDraft;
    type Outcome = Committed;

    fn over(&self) -> ImportId {
        self.0
    }

    fn decide(
        &self,
        draft: Granted<ImportCourse, ImportDraft>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Committed>, Fault> {
        let decision = commit::decide(draft.institution.id, &draft.prepared, tx, cx)?;
        forget(tx, self.0)?;
        Ok(decision)
    }
}

/// Forgets a draft; the slug of its institution.
pub struct CancelImport(pub ImportId);

impl Act for CancelImport {
    const NAME: &'static str = "courses.cancel-import";
    type Right = ImportCourse;
    type Over = ImportDraft;
    type Outcome = String;

    fn over(&self) -> ImportId {
        self.0
    }

    fn decide(
        &self,
        draft: Granted<ImportCourse, ImportDraft>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<String>, Fault> {
        forget(tx, self.0)?;
        Ok(Decision::of(draft.institution.slug.clone()))
    }
}

pub(super) fn forget(tx: &Tx<'_>, id: ImportId) -> Result<(), StoreError> {
    tx.run(sql!("delete from imports where id = ?1"), &[&id])?;
    Ok(())
}

/// The manifests of all drafts.
pub(super) fn manifests(view: &View<'_>) -> Result<Vec<String>, StoreError> {
    view.rows(sql!("select prepared from imports order by id"), &[], |row| {
        let Json(Prepared { manifest, .. }) = row.get(0)?;
        Ok(manifest)
    })
}

/// A draft, and what committing it would do.
#[derive(Clone, Debug)]
pub struct Standing {
    pub draft: ImportDraft,
    pub mine: Vec<Role>,
    /// The institution that has this course already, when it is another one: then it can't be committed.
    pub elsewhere: Option<String>,
    pub new_course: bool,
    pub new_version: bool,
    /// The run is there already.
    pub run: Option<Run>,
    /// Learners of that run.
    pub learners: i64,
}

impl Standing {
    pub fn changes_nothing(&self) -> bool {
        let new_run = self.draft.prepared.run_key.is_some() && self.run.is_none();
        !self.new_course && !self.new_version && !new_run
    }
}

pub struct SeeImport(pub ImportId);

impl Ask for SeeImport {
    const NAME: &'static str = "courses.import";
    type Right = ImportCourse;
    type Over = ImportDraft;
    type Outcome = Standing;

    fn over(&self) -> ImportId {
        self.0
    }

    fn answer(
        &self,
        draft: Granted<ImportCourse, ImportDraft>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Standing, Fault> {
        let Prepared { key, run_key, version, .. } = &draft.prepared;
        let course = Course::find(view, &CourseKey(key.clone()))?;
        let other = course.as_ref().filter(|course| course.institution != draft.institution.id);
        let elsewhere = match other {
            Some(course) => institution::by_id(view, course.institution)?.map(|of| of.name),
            None => None,
        };
        let run = match run_key {
            Some(key) => Run::find(view, &RunKey(key.clone()))?,
            None => None,
        };
        let learners = match &run {
            Some(run) => ground::rights::held::how_many(view, Role::Learner, &PlaceRef::run(run.id))?,
            None => 0,
        };
        let new_version = match &course {
            Some(course) => !commit::has_version(view, course.id, version)?,
            None => true,
        };
        let mine = draft.roles().to_vec();
        Ok(Standing {
            elsewhere,
            new_course: course.is_none(),
            new_version,
            run,
            learners,
            mine,
            draft: draft.into_place(),
        })
    }
}
