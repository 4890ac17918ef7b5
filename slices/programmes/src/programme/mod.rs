//! The noun: a programme, led by an institution; its versions.

mod acts;
mod asks;
mod listed;
pub(crate) mod store;

pub use acts::{BeginProgramme, Begun, ShowProgramme};
pub use asks::{ForTeam, OfInstitution, ProgrammesOf, Seen, TeamSeen, TheProgramme};
pub use listed::{ListedProgramme, listed};
pub use store::{by_id, definition, texts};

use ::store::{StoreError, View};
use ground::{Place, Who};
use lexicon::{Instant, InstitutionId, PlaceRef, ProgrammeId};
use network::Institution;
use portals::Showing;

/// A programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    pub id: ProgrammeId,
    /// The word in addresses.
    pub slug: String,
    pub institution: Institution,
    pub public: bool,
    /// The version for those who come now; 0 before the first.
    pub version: i64,
    pub changed_at: Instant,
}

/// How a programme is named by those who ask: by its word in addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeName(pub String);

impl Place for Programme {
    type Id = ProgrammeName;

    fn find(view: &View<'_>, name: &ProgrammeName) -> Result<Option<Self>, StoreError> {
        store::by_slug(view, &name.0)
    }

    fn path(&self) -> Vec<PlaceRef> {
        let mut path = vec![PlaceRef::programme(self.id)];
        path.extend(self.institution.path());
        path
    }

    fn is_public(&self) -> bool {
        self.public && self.version > 0
    }

    fn is_shown(&self, view: &View<'_>, who: &Who, now: Instant) -> Result<bool, StoreError> {
        Ok(self.is_public() && self.is_shown_by(&Showing::of(view, who.portal, now)?))
    }
}

impl Programme {
    /// A portal shows the programmes of its own institution and of what is inside it, and those of whoever lists
    /// everything they have there: a grant about one course is not one about a programme.
    pub fn is_shown_by(&self, showing: &Showing) -> bool {
        let is_of =
            |whole: InstitutionId| self.institution.id == whole || self.institution.above.contains(&whole);
        showing.shows_all()
            || showing.own().is_some_and(is_of)
            || showing.listed().iter().any(|one| one.subject.is_none() && is_of(one.giver))
    }
}

impl Programme {
    /// Whether everybody may know of it.
    pub fn is_shown_to_all(&self) -> bool {
        self.is_public()
    }
}
