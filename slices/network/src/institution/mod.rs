//! The noun: an institution.

mod found;
mod list;
pub(crate) mod pages;
mod rename;
mod rules;
pub(crate) mod store;

pub use found::{FoundInstitution, FoundInstitutions};
pub use list::{ListInstitutions, Listed, SeeInstitutions};
pub use rename::{ChangeInstitution, RenameInstitution};
pub use rules::{KINDS, kind_name};
pub use store::{all, by_id, by_slug};

use ::store::{StoreError, View};
use ground::Place;
use lexicon::{InstitutionId, PlaceRef};

/// An organisation of any kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Institution {
    pub id: InstitutionId,
    /// The word in addresses and on the command line: `imt`.
    pub slug: String,
    pub name: String,
    /// One of [`KINDS`].
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
