//! The noun: an institution, and its table of facts.

use ground::{Heard, Place};
use lexicon::{
    InstitutionId, PlaceRef,
    facts::network::{InstitutionFounded, InstitutionRenamed, RoleEnded, RoleGiven},
};
use store::{Row, StoreError, Tx, View, sql};

/// An organisation of any kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Institution {
    pub id: InstitutionId,
    /// The word in addresses and on the command line: `imt`.
    pub slug: String,
    pub name: String,
    pub kind: String,
    pub parent: Option<InstitutionId>,
}

/// How an institution is named by those who ask: by its word in addresses, or by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InstitutionName {
    Slug(String),
    Id(InstitutionId),
}

impl Place for Institution {
    type Id = InstitutionName;

    fn find(view: &View<'_>, name: &InstitutionName) -> Result<Option<Self>, StoreError> {
        match name {
            InstitutionName::Slug(slug) => by_slug(view, slug),
            InstitutionName::Id(id) => by_id(view, *id),
        }
    }

    fn path(&self) -> Vec<PlaceRef> {
        let mut path = vec![PlaceRef::institution(self.id)];
        path.extend(self.parent.map(PlaceRef::institution));
        path.push(PlaceRef::site());
        path
    }

    fn is_public(&self) -> bool {
        true
    }
}

pub fn by_slug(view: &View<'_>, slug: &str) -> Result<Option<Institution>, StoreError> {
    view.first(
        sql!("select id, slug, name, kind, parent_id from institutions where slug = ?1"),
        &[&slug],
        read,
    )
}

pub fn by_id(view: &View<'_>, id: InstitutionId) -> Result<Option<Institution>, StoreError> {
    view.first(
        sql!("select id, slug, name, kind, parent_id from institutions where id = ?1"),
        &[&id],
        read,
    )
}

/// All institutions, by name.
pub fn all(view: &View<'_>) -> Result<Vec<Institution>, StoreError> {
    view.rows(
        sql!("select id, slug, name, kind, parent_id from institutions order by name"),
        &[],
        read,
    )
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

pub(crate) const CLEAR_INSTITUTIONS: &str = sql!("delete from institutions");
pub(crate) const CLEAR_ROLES: &str = sql!("delete from roles");

pub(crate) fn founded(tx: &Tx<'_>, heard: &Heard<'_, InstitutionFounded>) -> Result<(), StoreError> {
    let InstitutionFounded { institution, slug, name, kind, parent } = heard.fact;
    tx.run(
        sql!(
            "insert into institutions (id, slug, name, kind, parent_id, founded_at)
             values (?1, ?2, ?3, ?4, ?5, ?6)"
        ),
        &[institution, slug, name, kind, parent, &heard.at],
    )?;
    Ok(())
}

pub(crate) fn renamed(tx: &Tx<'_>, heard: &Heard<'_, InstitutionRenamed>) -> Result<(), StoreError> {
    let InstitutionRenamed { institution, name, kind } = heard.fact;
    tx.run(
        sql!("update institutions set name = ?2, kind = ?3 where id = ?1"),
        &[institution, name, kind],
    )?;
    Ok(())
}

pub(crate) fn role_given(tx: &Tx<'_>, heard: &Heard<'_, RoleGiven>) -> Result<(), StoreError> {
    let RoleGiven { person, role, place, .. } = heard.fact;
    ground::rights::held::give(tx, *person, *role, place, heard.at)
}

pub(crate) fn role_ended(tx: &Tx<'_>, heard: &Heard<'_, RoleEnded>) -> Result<(), StoreError> {
    let RoleEnded { person, role, place, .. } = heard.fact;
    ground::rights::held::end(tx, *person, *role, place, heard.at)
}
