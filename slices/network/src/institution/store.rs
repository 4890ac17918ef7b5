//! The SQL of institutions, and of the places inside them.

use super::{Institution, on_portal};
use ::store::{Row, StoreError, Tx, View, sql};
use ground::{Heard, Who};
use lexicon::{
    Instant, InstitutionId, KeptPicture, PersonId, PlaceRef, Role,
    facts::{
        courses::{CourseCreated, RunOpened, RunTermsChanged, VersionCommitted},
        network::{InstitutionFounded, InstitutionLogoChanged, InstitutionMoved, InstitutionRenamed},
        programmes::{ProgrammeCreated, ProgrammeVersionPublished},
    },
};
use std::collections::BTreeMap;

pub fn by_slug(view: &View<'_>, slug: &str) -> Result<Option<Institution>, StoreError> {
    view.first(
        sql!("select id, slug, name, kind, parent_id, above, is_public, logo, logo_type from institutions where slug = ?1"),
        &[&slug],
        read,
    )
}

pub fn by_id(view: &View<'_>, id: InstitutionId) -> Result<Option<Institution>, StoreError> {
    view.first(
        sql!("select id, slug, name, kind, parent_id, above, is_public, logo, logo_type from institutions where id = ?1"),
        &[&id],
        read,
    )
}

/// All institutions, by name.
pub fn all(view: &View<'_>) -> Result<Vec<Institution>, StoreError> {
    view.rows(
        sql!(
            "select id, slug, name, kind, parent_id, above, is_public, logo, logo_type from institutions order by name, slug"
        ),
        &[],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Institution, StoreError> {
    let logo: Option<String> = row.get(7)?;
    let mime: Option<String> = row.get(8)?;
    Ok(Institution {
        id: row.get(0)?,
        slug: row.get(1)?,
        name: row.get(2)?,
        kind: row.get(3)?,
        parent: row.get(4)?,
        above: above_of(&row.get::<String>(5)?),
        is_public: row.get(6)?,
        logo: logo.zip(mime).map(|(hash, mime)| KeptPicture { hash, mime }),
    })
}

/// The ids of the column `above`: for slices that join this table.
pub fn above_of(written: &str) -> Vec<InstitutionId> {
    written.split(' ').filter_map(|id| id.parse().ok()).collect()
}

fn written(above: &[InstitutionId]) -> String {
    above.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// What is directly inside of an institution, by name.
pub(crate) fn inside(view: &View<'_>, id: InstitutionId) -> Result<Vec<Institution>, StoreError> {
    view.rows(
        sql!(
            "select id, slug, name, kind, parent_id, above, is_public, logo, logo_type from institutions
             where parent_id = ?1 order by name, slug"
        ),
        &[&id],
        read,
    )
}

/// The same, as far as this person may know of it.
pub fn visible_inside(
    view: &View<'_>,
    id: InstitutionId,
    who: &Who,
    now: Instant,
) -> Result<Vec<Institution>, StoreError> {
    let mut found = inside(view, id)?;
    keep_known_to(view, &mut found, who, now)?;
    Ok(found)
}

/// What an institution is inside of, outermost first, as far as this person may know of it.
pub fn visible_above(
    view: &View<'_>,
    of: &Institution,
    who: &Who,
    now: Instant,
) -> Result<Vec<Institution>, StoreError> {
    let mut found = Vec::new();
    for id in of.above.iter().rev() {
        found.extend(by_id(view, *id)?);
    }
    keep_known_to(view, &mut found, who, now)?;
    Ok(found)
}

/// Whether this person may know of an institution.
pub fn is_known_to(view: &View<'_>, one: &Institution, who: &Who, now: Instant) -> Result<bool, StoreError> {
    let mut found = vec![one.clone()];
    keep_known_to(view, &mut found, who, now)?;
    Ok(!found.is_empty())
}

/// Of several, those this person may know of.
pub fn keep_known_to(
    view: &View<'_>,
    found: &mut Vec<Institution>,
    who: &Who,
    now: Instant,
) -> Result<(), StoreError> {
    let here = if found.is_empty() { None } else { on_portal(view, who.portal, now)? };
    let is_shown = |one: &Institution| one.is_public && here.as_ref().is_none_or(|here| here.shows(one));
    if !found.iter().all(is_shown) {
        let held = match who.person {
            Some(person) => ground::rights::held::all_of(view, person, now)?,
            None => Vec::new(),
        };
        found.retain(|one| super::tree::knows(one, here.as_ref(), &held));
    }
    Ok(())
}

/// The roles of a person, other than learner, by the institution they are held in.
pub(crate) fn roles_by_institution(
    view: &View<'_>,
    person: PersonId,
    now: Instant,
) -> Result<Vec<(InstitutionId, Role)>, StoreError> {
    view.rows(
        sql!(
            "select distinct p.institution_id, r.role from roles r join places p on p.place = r.place
             where r.person_id = ?1 and r.ended_at is null and r.role <> 'learner'
             and r.from_at <= ?2 and (r.until_at is null or r.until_at > ?2)
             order by p.institution_id, r.role"
        ),
        &[&person, &now],
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

pub(crate) fn place(view: &View<'_>, place: &PlaceRef) -> Result<Option<PlaceInside>, StoreError> {
    view.first(sql!("select place, key, title from places where place = ?1"), &[place], read_place)
}

/// What people call places: the name of an institution, the title of a course or run; nothing for those that have none.
/// A statement for every eight.
pub fn place_titles(view: &View<'_>, places: &[PlaceRef]) -> Result<BTreeMap<PlaceRef, String>, StoreError> {
    let mut titles = BTreeMap::new();
    for some in places.chunks(8) {
        let at = |index: usize| some.get(index).or(some.last()).map_or("", PlaceRef::as_str);
        titles.extend(view.rows(
            sql!("select place, title from places where place in (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"),
            &[&at(0), &at(1), &at(2), &at(3), &at(4), &at(5), &at(6), &at(7)],
            |row| Ok((row.get::<PlaceRef>(0)?, row.get::<String>(1)?)),
        )?);
    }
    Ok(titles)
}

pub(crate) const CLEAR_INSTITUTIONS: &str = sql!("delete from institutions");
pub(crate) const CLEAR_PLACES: &str = sql!("delete from places");

pub(crate) fn founded(tx: &Tx<'_>, heard: &Heard<'_, InstitutionFounded>) -> Result<(), StoreError> {
    let InstitutionFounded { institution, slug, name, kind, parent } = heard.fact;
    let above = written(&below(tx, *parent)?);
    tx.run(
        sql!(
            "insert into institutions (id, slug, name, kind, parent_id, founded_at, above)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
        ),
        &[institution, slug, name, kind, parent, &heard.at, &above],
    )?;
    add_place(tx, &PlaceRef::institution(*institution), *institution, slug, name)
}

pub(crate) fn renamed(tx: &Tx<'_>, heard: &Heard<'_, InstitutionRenamed>) -> Result<(), StoreError> {
    let InstitutionRenamed { institution, name, kind } = heard.fact;
    tx.run(sql!("update institutions set name = ?2, kind = ?3 where id = ?1"), &[institution, name, kind])?;
    entitle(tx, &PlaceRef::institution(*institution), name)
}

pub(crate) fn logo_changed(tx: &Tx<'_>, heard: &Heard<'_, InstitutionLogoChanged>) -> Result<(), StoreError> {
    let InstitutionLogoChanged { institution, logo } = heard.fact;
    let (hash, mime) =
        (logo.as_ref().map(|one| one.hash.as_str()), logo.as_ref().map(|one| one.mime.as_str()));
    tx.run(
        sql!("update institutions set logo = ?2, logo_type = ?3 where id = ?1"),
        &[institution, &hash, &mime],
    )?;
    Ok(())
}

pub(crate) fn moved(tx: &Tx<'_>, heard: &Heard<'_, InstitutionMoved>) -> Result<(), StoreError> {
    let InstitutionMoved { institution, parent } = heard.fact;
    tx.run(sql!("update institutions set parent_id = ?2 where id = ?1"), &[institution, parent])?;
    let mut waiting = vec![(*institution, *parent)];
    while let Some((one, parent)) = waiting.pop() {
        let above = below(tx, parent)?;
        tx.run(sql!("update institutions set above = ?2 where id = ?1"), &[&one, &written(&above)])?;
        // The act saw to it that the tree is one, and how deep; this is for a journal that was written by hand.
        if above.len() < super::tree::DEEPEST {
            waiting.extend(inside(tx, one)?.into_iter().map(|child| (child.id, Some(one))));
        }
    }
    Ok(())
}

/// What stands above whatever has this parent.
fn below(view: &View<'_>, parent: Option<InstitutionId>) -> Result<Vec<InstitutionId>, StoreError> {
    let Some(parent) = parent else { return Ok(Vec::new()) };
    let further = by_id(view, parent)?.map(|of| of.above).unwrap_or_default();
    Ok(std::iter::once(parent).chain(further).collect())
}

pub(crate) fn course_created(tx: &Tx<'_>, heard: &Heard<'_, CourseCreated>) -> Result<(), StoreError> {
    let CourseCreated { course, institution, key, title } = heard.fact;
    add_place(tx, &PlaceRef::course(*course), *institution, key, title)
}

pub(crate) fn version_committed(tx: &Tx<'_>, heard: &Heard<'_, VersionCommitted>) -> Result<(), StoreError> {
    entitle(tx, &PlaceRef::course(heard.fact.course), &heard.fact.title)
}

pub(crate) fn run_opened(tx: &Tx<'_>, heard: &Heard<'_, RunOpened>) -> Result<(), StoreError> {
    let RunOpened { run, course, key, terms, institution, .. } = heard.fact;
    tx.run(
        sql!(
            "insert into places (place, institution_id, key, title)
             select ?1, coalesce(cast(?5 as text), institution_id), ?3, ?4 from places where place = ?2 on conflict (place) do nothing"
        ),
        &[&PlaceRef::run(*run), &PlaceRef::course(*course), key, &terms.title, institution],
    )?;
    Ok(())
}

pub(crate) fn run_terms_changed(tx: &Tx<'_>, heard: &Heard<'_, RunTermsChanged>) -> Result<(), StoreError> {
    entitle(tx, &PlaceRef::run(heard.fact.run), &heard.fact.terms.title)
}

pub(crate) fn programme_created(tx: &Tx<'_>, heard: &Heard<'_, ProgrammeCreated>) -> Result<(), StoreError> {
    let ProgrammeCreated { programme, institution, slug, .. } = heard.fact;
    add_place(tx, &PlaceRef::programme(*programme), *institution, slug, slug)
}

pub(crate) fn programme_published(
    tx: &Tx<'_>,
    heard: &Heard<'_, ProgrammeVersionPublished>,
) -> Result<(), StoreError> {
    let ProgrammeVersionPublished { programme, definition, .. } = heard.fact;
    let title = definition.titles.iter().find(|title| !title.is_empty());
    title.map_or(Ok(()), |title| entitle(tx, &PlaceRef::programme(*programme), title))
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
