//! The SQL of institutions, and of the places inside them.

use super::Institution;
use ::store::{Row, StoreError, Tx, View, sql};
use ground::Heard;
use lexicon::{
    InstitutionId, PersonId, PlaceRef, Role,
    facts::{
        courses::{CourseCreated, RunOpened, RunTermsChanged, VersionCommitted},
        network::{InstitutionFounded, InstitutionRenamed},
    },
};

pub fn by_slug(view: &View<'_>, slug: &str) -> Result<Option<Institution>, StoreError> {
    view.first(
        sql!("select id, slug, name, kind, parent_id from institutions where slug = ?1"),
        &[&slug],
        read,
    )
}

pub fn by_id(view: &View<'_>, id: InstitutionId) -> Result<Option<Institution>, StoreError> {
    view.first(sql!("select id, slug, name, kind, parent_id from institutions where id = ?1"), &[&id], read)
}

/// All institutions, by name.
pub fn all(view: &View<'_>) -> Result<Vec<Institution>, StoreError> {
    view.rows(sql!("select id, slug, name, kind, parent_id from institutions order by name, slug"), &[], read)
}

fn read(row: &Row<'_>) -> Result<Institution, StoreError> {
    Ok(Institution {
        id: row.get(0)?,
        slug: row.get(1)?,
        name: row.get(2)?,
        kind: row.get(3)?,
        parent: row.get(4)?,
    })
}

/// The roles of a person, other than learner, by the institution they are held in.
pub(crate) fn roles_by_institution(
    view: &View<'_>,
    person: PersonId,
) -> Result<Vec<(InstitutionId, Role)>, StoreError> {
    view.rows(
        sql!(
            "select distinct p.institution_id, r.role from roles r join places p on p.place = r.place
             where r.person_id = ?1 and r.ended_at is null and r.role <> 'learner'
             order by p.institution_id, r.role"
        ),
        &[&person],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Somewhere a role can be held in an institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceInside {
    pub place: PlaceRef,
    /// `imt`, `IMT+FAB101` or `IMT+FAB101+2026`.
    pub key: String,
    pub title: String,
}

fn read_place(row: &Row<'_>) -> Result<PlaceInside, StoreError> {
    Ok(PlaceInside { place: row.get(0)?, key: row.get(1)?, title: row.get(2)? })
}

/// The institution itself first, then its courses and runs by key.
pub(crate) fn places_inside(
    view: &View<'_>,
    institution: InstitutionId,
) -> Result<Vec<PlaceInside>, StoreError> {
    view.rows(
        sql!(
            "select place, key, title from places where institution_id = ?1
             order by case when place = 'institution:' || institution_id then 0 else 1 end, key limit 500"
        ),
        &[&institution],
        read_place,
    )
}

/// The place of that key, if it is in that institution.
pub(crate) fn place_inside(
    view: &View<'_>,
    institution: InstitutionId,
    key: &str,
) -> Result<Option<PlaceInside>, StoreError> {
    view.first(
        sql!("select place, key, title from places where institution_id = ?1 and key = ?2"),
        &[&institution, &key],
        read_place,
    )
}

pub(crate) const CLEAR_INSTITUTIONS: &str = sql!("delete from institutions");
pub(crate) const CLEAR_PLACES: &str = sql!("delete from places");

pub(crate) fn founded(tx: &Tx<'_>, heard: &Heard<'_, InstitutionFounded>) -> Result<(), StoreError> {
    let InstitutionFounded { institution, slug, name, kind, parent } = heard.fact;
    tx.run(
        sql!(
            "insert into institutions (id, slug, name, kind, parent_id, founded_at)
             values (?1, ?2, ?3, ?4, ?5, ?6)"
        ),
        &[institution, slug, name, kind, parent, &heard.at],
    )?;
    add_place(tx, &PlaceRef::institution(*institution), *institution, slug, name)
}

pub(crate) fn renamed(tx: &Tx<'_>, heard: &Heard<'_, InstitutionRenamed>) -> Result<(), StoreError> {
    let InstitutionRenamed { institution, name, kind } = heard.fact;
    tx.run(sql!("update institutions set name = ?2, kind = ?3 where id = ?1"), &[institution, name, kind])?;
    entitle(tx, &PlaceRef::institution(*institution), name)
}

pub(crate) fn course_created(tx: &Tx<'_>, heard: &Heard<'_, CourseCreated>) -> Result<(), StoreError> {
    let CourseCreated { course, institution, key, title } = heard.fact;
    add_place(tx, &PlaceRef::course(*course), *institution, key, title)
}

pub(crate) fn version_committed(tx: &Tx<'_>, heard: &Heard<'_, VersionCommitted>) -> Result<(), StoreError> {
    entitle(tx, &PlaceRef::course(heard.fact.course), &heard.fact.title)
}

pub(crate) fn run_opened(tx: &Tx<'_>, heard: &Heard<'_, RunOpened>) -> Result<(), StoreError> {
    let RunOpened { run, course, key, terms, .. } = heard.fact;
    tx.run(
        sql!(
            "insert into places (place, institution_id, key, title)
             select ?1, institution_id, ?3, ?4 from places where place = ?2 on conflict (place) do nothing"
        ),
        &[&PlaceRef::run(*run), &PlaceRef::course(*course), key, &terms.title],
    )?;
    Ok(())
}

pub(crate) fn run_terms_changed(tx: &Tx<'_>, heard: &Heard<'_, RunTermsChanged>) -> Result<(), StoreError> {
    entitle(tx, &PlaceRef::run(heard.fact.run), &heard.fact.terms.title)
}

fn add_place(
    tx: &Tx<'_>,
    place: &PlaceRef,
    institution: InstitutionId,
    key: &str,
    title: &str,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into places (place, institution_id, key, title) values (?1, ?2, ?3, ?4)
             on conflict (place) do nothing"
        ),
        &[place, &institution, &key, &title],
    )?;
    Ok(())
}

fn entitle(tx: &Tx<'_>, place: &PlaceRef, title: &str) -> Result<(), StoreError> {
    tx.run(sql!("update places set title = ?2 where place = ?1"), &[place, &title])?;
    Ok(())
}
