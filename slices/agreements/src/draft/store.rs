//! The SQL of drafts, and of what a grant may be about.

use super::Draft;
use ::store::{Json, Row, StoreError, Tx, View, sql};
use ground::Heard;
use lexicon::{
    AgreementId, CourseId, Instant, InstitutionId, RunId,
    facts::{
        agreements::GrantSubject,
        courses::{CourseCreated, RunOpened, RunTermsChanged, VersionCommitted},
    },
};
use std::collections::HashSet;

pub fn load(
    view: &View<'_>,
    agreement: AgreementId,
    institution: InstitutionId,
) -> Result<Option<Draft>, StoreError> {
    let found: Option<Json<Draft>> = view.first(
        sql!("select terms from agreement_drafts where agreement_id = ?1 and institution_id = ?2"),
        &[&agreement, &institution],
        |row| row.get(0),
    )?;
    Ok(found.map(|draft| draft.0))
}

pub fn exists(
    view: &View<'_>,
    agreement: AgreementId,
    institution: InstitutionId,
) -> Result<bool, StoreError> {
    view.one(
        sql!(
            "select exists (select 1 from agreement_drafts where agreement_id = ?1 and institution_id = ?2)"
        ),
        &[&agreement, &institution],
    )
}

pub fn of_institution(
    view: &View<'_>,
    institution: InstitutionId,
) -> Result<Vec<(AgreementId, Draft)>, StoreError> {
    view.rows(
        sql!(
            "select agreement_id, terms from agreement_drafts where institution_id = ?1
             order by changed_at desc, agreement_id limit 200"
        ),
        &[&institution],
        |row| Ok((row.get(0)?, row.get::<Json<Draft>>(1)?.0)),
    )
}

pub fn save(
    tx: &Tx<'_>,
    agreement: AgreementId,
    institution: InstitutionId,
    draft: &Draft,
    at: Instant,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into agreement_drafts (agreement_id, institution_id, terms, changed_at) values (?1, ?2, ?3, ?4)
             on conflict (agreement_id, institution_id)
             do update set terms = excluded.terms, changed_at = excluded.changed_at"
        ),
        &[&agreement, &institution, &Json(draft.clone()), &at],
    )?;
    Ok(())
}

pub fn discard(tx: &Tx<'_>, agreement: AgreementId, institution: InstitutionId) -> Result<(), StoreError> {
    tx.run(
        sql!("delete from agreement_drafts where agreement_id = ?1 and institution_id = ?2"),
        &[&agreement, &institution],
    )?;
    Ok(())
}

/// What a grant may be about, by the key people know it by, and whose it is.
pub fn subject(view: &View<'_>, key: &str) -> Result<Option<(InstitutionId, GrantSubject)>, StoreError> {
    view.first(
        sql!(
            "select course_id, run_id, version, key, title, institution_id from grant_subjects where key = ?1"
        ),
        &[&key],
        |row| Ok((row.get(5)?, read_subject(row)?)),
    )
}

/// A course as far as its facts tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseOf {
    pub course: CourseId,
    /// Whose it is, or who gives it.
    pub institution: InstitutionId,
    pub key: String,
    pub title: String,
    /// Whether anybody finds a run of theirs.
    pub is_listed: bool,
}

/// All courses of the installation, by title: each of the institution it is of, and of those that give runs of it.
pub fn courses(view: &View<'_>) -> Result<Vec<CourseOf>, StoreError> {
    view.rows(
        sql!(
            "select c.course_id, c.institution_id, c.key, c.title, exists (
                select 1 from grant_subjects s where s.course_id = c.course_id and s.run_id is not null
                and s.listed and s.institution_id = c.institution_id)
             from grant_subjects c where c.run_id is null and c.version is null
             union
             select c.course_id, r.institution_id, c.key, c.title, exists (
                select 1 from grant_subjects s where s.course_id = c.course_id and s.run_id is not null
                and s.listed and s.institution_id = r.institution_id)
             from grant_subjects r
             join grant_subjects c on c.course_id = r.course_id and c.run_id is null and c.version is null
             where r.run_id is not null and r.institution_id <> c.institution_id
             order by 4, 3, 2 limit 20000"
        ),
        &[],
        |row| {
            Ok(CourseOf {
                course: row.get(0)?,
                institution: row.get(1)?,
                key: row.get(2)?,
                title: row.get(3)?,
                is_listed: row.get(4)?,
            })
        },
    )
}

/// A course or a run, by the key people know it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    pub key: String,
    pub title: String,
    /// Whether anybody finds it: a run that is listed, a course with such a run.
    pub is_listed: bool,
}

impl Offered {
    pub fn of(subject: &GrantSubject) -> Self {
        Self { key: subject.key.clone(), title: subject.title.clone(), is_listed: true }
    }
}

/// The courses and runs of an institution, by title.
pub fn offered(view: &View<'_>, institution: InstitutionId) -> Result<Vec<Offered>, StoreError> {
    view.rows(
        sql!(
            "select s.key, s.title, s.listed or exists (select 1 from grant_subjects r where r.course_id = s.course_id
                                                        and r.listed and s.run_id is null)
             from grant_subjects s where s.institution_id = ?1 and s.version is null order by s.title, s.key limit 500"
        ),
        &[&institution],
        |row| Ok(Offered { key: row.get(0)?, title: row.get(1)?, is_listed: row.get(2)? }),
    )
}

/// Whose courses these are. Sixteen are read by each statement.
pub fn owners_of_courses(
    view: &View<'_>,
    courses: &[CourseId],
) -> Result<HashSet<InstitutionId>, StoreError> {
    let mut owners = HashSet::new();
    for some in courses.chunks(16) {
        let at = |index: usize| some.get(index).unwrap_or(&some[0]);
        owners.extend(view.rows(
            sql!(
                "select distinct institution_id from grant_subjects where run_id is null and version is null
                 and course_id in (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)"
            ),
            &[
                at(0),
                at(1),
                at(2),
                at(3),
                at(4),
                at(5),
                at(6),
                at(7),
                at(8),
                at(9),
                at(10),
                at(11),
                at(12),
                at(13),
                at(14),
                at(15),
            ],
            |row| row.get::<InstitutionId>(0),
        )?);
    }
    Ok(owners)
}

/// A listed run that an institution gives of a course of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenRun {
    pub course: CourseId,
    pub run: RunId,
    pub giver: InstitutionId,
    /// What the giver is inside of.
    pub above: Vec<InstitutionId>,
    /// Whose course it is.
    pub author: InstitutionId,
}

/// All of them.
pub fn given_runs(view: &View<'_>) -> Result<Vec<GivenRun>, StoreError> {
    view.rows(
        sql!(
            "select r.course_id, r.run_id, r.institution_id, i.above, c.institution_id from grant_subjects r
             join grant_subjects c on c.course_id = r.course_id and c.run_id is null and c.version is null
             join institutions i on i.id = r.institution_id
             where r.run_id is not null and r.listed and r.institution_id <> c.institution_id
             order by r.key limit 20000"
        ),
        &[],
        |row| {
            Ok(GivenRun {
                course: row.get(0)?,
                run: row.get(1)?,
                giver: row.get(2)?,
                above: network::institution::above_of(&row.get::<String>(3)?),
                author: row.get(4)?,
            })
        },
    )
}

/// The runs of the courses of an agreement's parties: what grants about courses make possible.
pub fn runs_of_parties(view: &View<'_>, agreement: AgreementId) -> Result<Vec<GrantSubject>, StoreError> {
    view.rows(
        sql!(
            "select s.course_id, s.run_id, s.version, s.key, s.title from grant_subjects s
             where s.run_id is not null
               and s.institution_id in (select institution_id from agreement_parties where agreement_id = ?1)
             order by s.key limit 500"
        ),
        &[&agreement],
        read_subject,
    )
}

fn read_subject(row: &Row<'_>) -> Result<GrantSubject, StoreError> {
    Ok(GrantSubject {
        course: row.get(0)?,
        run: row.get(1)?,
        version: row.get(2)?,
        key: row.get(3)?,
        title: row.get(4)?,
    })
}

pub(crate) const CLEAR_SUBJECTS: &str = sql!("delete from grant_subjects");

pub(crate) fn course_created(tx: &Tx<'_>, heard: &Heard<'_, CourseCreated>) -> Result<(), StoreError> {
    let CourseCreated { course, institution, key, title } = heard.fact;
    tx.run(
        sql!(
            "insert into grant_subjects (key, institution_id, course_id, title, listed) values (?1, ?2, ?3, ?4, false)
             on conflict (key) do nothing"
        ),
        &[key, institution, course, title],
    )?;
    Ok(())
}

pub(crate) fn version_committed(tx: &Tx<'_>, heard: &Heard<'_, VersionCommitted>) -> Result<(), StoreError> {
    let VersionCommitted { course, version, title, .. } = heard.fact;
    tx.run(
        sql!(
            "insert into grant_subjects (key, institution_id, course_id, version, title, listed)
             select key || '@' || ?2, institution_id, course_id, ?2, ?3, false from grant_subjects
             where course_id = ?1 and run_id is null and version is null
             on conflict (key) do nothing"
        ),
        &[course, version, title],
    )?;
    tx.run(
        sql!(
            "update grant_subjects set title = ?2 where course_id = ?1 and run_id is null and version is null"
        ),
        &[course, title],
    )?;
    Ok(())
}

pub(crate) fn run_opened(tx: &Tx<'_>, heard: &Heard<'_, RunOpened>) -> Result<(), StoreError> {
    let RunOpened { run, course, key, terms, institution, .. } = heard.fact;
    tx.run(
        sql!(
            "insert into grant_subjects (key, institution_id, course_id, run_id, title, listed)
             select ?3, coalesce(cast(?6 as text), institution_id), course_id, ?2, ?4, ?5 from grant_subjects
             where course_id = ?1 and run_id is null and version is null
             on conflict (key) do nothing"
        ),
        &[course, run, key, &terms.title, &terms.listed, institution],
    )?;
    Ok(())
}

pub(crate) fn run_terms_changed(tx: &Tx<'_>, heard: &Heard<'_, RunTermsChanged>) -> Result<(), StoreError> {
    let RunTermsChanged { run, terms } = heard.fact;
    tx.run(
        sql!("update grant_subjects set title = ?2, listed = ?3 where run_id = ?1"),
        &[run, &terms.title, &terms.listed],
    )?;
    Ok(())
}
