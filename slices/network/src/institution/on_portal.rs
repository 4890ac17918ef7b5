//! What a portal shows of institutions. Portals are known by a slice above this one, which enters its answer in
//! [`PORTALS`]: so that every door of this slice keeps to it, too.

use super::Institution;
use ::store::{StoreError, View};
use ground::linkme::distributed_slice;
use lexicon::{Instant, InstitutionId, PortalId};
use std::collections::HashSet;

/// The institutions that those may know of who came by a portal and hold no role there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnPortal {
    /// Whose portal it is; nothing for a portal that there is not.
    pub own: Option<InstitutionId>,
    /// Shown with all that is inside of them.
    pub whole: HashSet<InstitutionId>,
    /// Shown by themselves.
    pub parts: HashSet<InstitutionId>,
}

impl OnPortal {
    pub fn shows(&self, of: &Institution) -> bool {
        let mut wholes = std::iter::once(of.id).chain(of.above.iter().copied());
        self.parts.contains(&of.id) || wholes.any(|id| self.whole.contains(&id))
    }
}

/// Who knows what a portal shows of institutions.
#[allow(unsafe_code)]
#[distributed_slice]
#[linkme(crate = ground::linkme)]
pub static PORTALS: [fn(&View<'_>, PortalId, Instant) -> Result<OnPortal, StoreError>];

/// What the portal one came by shows; nothing on the installation's own host, which shows all that is public.
pub fn on_portal(
    view: &View<'_>,
    portal: Option<PortalId>,
    now: Instant,
) -> Result<Option<OnPortal>, StoreError> {
    let Some(portal) = portal else { return Ok(None) };
    match PORTALS.first() {
        Some(portals) => portals(view, portal, now).map(Some),
        None => Ok(Some(OnPortal::default())),
    }
}
