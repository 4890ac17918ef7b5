//! The noun: a course, as a work; and its versions.

pub(crate) mod begin;
pub(crate) mod page;
mod see;
pub(crate) mod version_page;

pub use begin::{Beginning, begin_course};
pub use see::{CourseSeen, RunSeen, SeeCourse, TheCourse};

use ground::{Heard, Place};
use lexicon::{
    CourseId, Instant, InstitutionId, PersonId, PlaceRef,
    facts::courses::{CourseCreated, VersionCommitted},
};
use network::institution;
use store::{Row, StoreError, Tx, View, sql};

/// A course of an institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    pub id: CourseId,
    pub institution: InstitutionId,
    /// What the institution is inside of, for rights that come from above.
    pub above: Vec<InstitutionId>,
    /// `ORG+NUMBER`.
    pub key: String,
    pub title: String,
}

/// How a course is named by those who ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseKey(pub String);

impl Place for Course {
    type Id = CourseKey;

    fn find(view: &View<'_>, key: &CourseKey) -> Result<Option<Self>, StoreError> {
        let found = view.first(
            sql!("select id, institution_id, key, title from courses where key = ?1"),
            &[&key.0],
            read,
        )?;
        found.map(|course| with_institution(view, course)).transpose()
    }

    fn path(&self) -> Vec<PlaceRef> {
        let mut path = vec![PlaceRef::course(self.id), PlaceRef::institution(self.institution)];
        path.extend(self.above.iter().copied().map(PlaceRef::institution));
        path.push(PlaceRef::site());
        path
    }
}

/// A course by its id.
pub fn by_id(view: &View<'_>, id: CourseId) -> Result<Option<Course>, StoreError> {
    let found =
        view.first(sql!("select id, institution_id, key, title from courses where id = ?1"), &[&id], read)?;
    found.map(|course| with_institution(view, course)).transpose()
}

fn with_institution(view: &View<'_>, course: Course) -> Result<Course, StoreError> {
    let above = institution::by_id(view, course.institution)?.map(|of| of.above).unwrap_or_default();
    Ok(Course { above, ..course })
}

fn read(row: &Row<'_>) -> Result<Course, StoreError> {
    Ok(Course {
        id: row.get(0)?,
        institution: row.get(1)?,
        above: Vec::new(),
        key: row.get(2)?,
        title: row.get(3)?,
    })
}

/// The courses of an institution, by title.
pub fn of_institution(view: &View<'_>, id: InstitutionId) -> Result<Vec<Course>, StoreError> {
    view.rows(
        sql!(
            "select id, institution_id, key, title from courses where institution_id = ?1 order by title, key"
        ),
        &[&id],
        read,
    )
}

/// All courses, in no order, without what their institutions are inside of.
pub fn every(view: &View<'_>) -> Result<Vec<Course>, StoreError> {
    view.rows(sql!("select id, institution_id, key, title from courses"), &[], read)
}

/// One version of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Hexadecimal digest of its files.
    pub version: String,
    pub manifest: String,
    pub title: String,
    pub at: Instant,
    pub by: Option<PersonId>,
    /// Their name; none when nobody signed in, empty when the account was erased.
    pub by_name: Option<String>,
}

/// The versions of a course, newest first.
pub fn versions(view: &View<'_>, course: CourseId) -> Result<Vec<Version>, StoreError> {
    view.rows(
        sql!(
            "select v.version, v.manifest, v.title, v.committed_at, v.committed_by, n.name
             from versions v left join people_names n on n.id = v.committed_by
             where v.course_id = ?1 order by v.committed_at desc, v.version"
        ),
        &[&course],
        |row| {
            Ok(Version {
                version: row.get(0)?,
                manifest: row.get(1)?,
                title: row.get(2)?,
                at: row.get(3)?,
                by: row.get(4)?,
                by_name: row.get(5)?,
            })
        },
    )
}

/// The manifest of a version, whichever course holds it: equal digests are equal files.
pub fn manifest(view: &View<'_>, version: &str) -> Result<Option<String>, StoreError> {
    view.first(sql!("select manifest from versions where version = ?1 limit 1"), &[&version], |row| {
        row.get(0)
    })
}

/// The manifests of all versions.
pub(crate) fn manifests(view: &View<'_>) -> Result<Vec<String>, StoreError> {
    view.rows(sql!("select distinct manifest from versions order by manifest"), &[], |row| row.get(0))
}

pub(crate) const CLEAR_VERSIONS: &str = sql!("delete from versions");
pub(crate) const CLEAR_COURSES: &str = sql!("delete from courses");

pub(crate) fn created(tx: &Tx<'_>, heard: &Heard<'_, CourseCreated>) -> Result<(), StoreError> {
    let CourseCreated { course, institution, key, title } = heard.fact;
    tx.run(
        sql!("insert into courses (id, institution_id, key, title, created_at) values (?1, ?2, ?3, ?4, ?5)"),
        &[course, institution, key, title, &heard.at],
    )?;
    Ok(())
}

pub(crate) fn committed(tx: &Tx<'_>, heard: &Heard<'_, VersionCommitted>) -> Result<(), StoreError> {
    let VersionCommitted { course, version, manifest, title } = heard.fact;
    tx.run(
        sql!(
            "insert into versions (course_id, version, manifest, title, committed_at, committed_by)
             values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (course_id, version) do nothing"
        ),
        &[course, version, manifest, title, &heard.at, &heard.actor],
    )?;
    tx.run(sql!("update courses set title = ?2 where id = ?1"), &[course, title])?;
    Ok(())
}
