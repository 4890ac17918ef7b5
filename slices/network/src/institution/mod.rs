//! The noun: an institution.

mod change;
mod face;
mod found;
mod list;
mod logo;
pub(crate) mod logo_page;
mod movement;
mod on_portal;
pub(crate) mod pages;
pub mod profile;
mod rules;
pub(crate) mod settings_page;
mod shown;
pub(crate) mod store;
pub mod tree;

pub use change::{ChangeInstitution, Given, KeepSettings, keep_settings};
pub use face::PublicFace;
pub use found::{FoundInstitution, FoundInstitutions};
pub use list::{ListInstitutions, Listed, SeeInstitutions};
pub use logo::{ChangeLogo, check_logo, keep_logo};
pub use movement::{MoveInstitution, MoveInstitutions};
pub use on_portal::{OnPortal, PORTALS, on_portal};
pub use profile::{Profile, every_profile, profile};
pub use rules::{KINDS, kind_name};
pub use shown::presentation;
pub(crate) use store::PlaceInside;
pub use store::{
    above_of, all, by_id, by_slug, is_known_to, keep_known_to, place_titles, visible_above, visible_inside,
};

use ::store::{StoreError, View};
use ground::{Place, Who};
use lexicon::{Instant, InstitutionId, KeptPicture, PlaceRef};
use web::paths::network::InstitutionLogo;

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
    /// All it is inside of, nearest first; at most [`tree::DEEPEST`] less one.
    pub above: Vec<InstitutionId>,
    /// Whether anybody may know of it.
    pub is_public: bool,
    /// The picture that stands for it.
    pub logo: Option<KeptPicture>,
}

impl Institution {
    /// The address of its logo.
    pub fn logo_address(&self) -> Option<String> {
        let hash = self.logo.as_ref()?.hash.clone();
        Some(InstitutionLogo { institution: self.slug.clone(), hash }.to_string())
    }
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
        path.extend(self.above.iter().copied().map(PlaceRef::institution));
        path.push(PlaceRef::site());
        path
    }

    fn is_public(&self) -> bool {
        self.is_public
    }

    fn is_shown(&self, view: &View<'_>, who: &Who, now: Instant) -> Result<bool, StoreError> {
        Ok(self.is_public && on_portal(view, who.portal, now)?.is_none_or(|on| on.shows(self)))
    }
}
