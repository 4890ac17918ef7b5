//! Who signs a feed: the host it is of (did:web), so that whoever reads it needs to believe no other. The key is that of the
//! portal's institution, which signs its certificates too; on the installation's own host the installation has one of its own.

use crate::here::Here;
use ::store::{StoreError, View};
use certificates::keys::{SigningKey, signing};
use ground::{Fault, Who};
use lexicon::{Instant, InstitutionId, PortalId, ids::Id};
use portals::Showing;
use web::{House, paths};

/// A key, and how others find it.
pub(crate) struct Signer {
    pub key: SigningKey,
    /// `did:web:…#key-1`
    pub method: String,
    /// The address of the document that lists the key.
    pub document: String,
}

/// The installation among the owners of keys: an id that no institution has.
pub(crate) fn installation() -> InstitutionId {
    InstitutionId::new(Instant::from_millis(0), [0; 10])
}

/// Whose key it is: that of the portal's institution, or of the installation.
pub(crate) fn owner(
    view: &View<'_>,
    portal: Option<PortalId>,
    now: Instant,
) -> Result<InstitutionId, StoreError> {
    let own = Showing::of(view, portal, now)?.own();
    Ok(own.unwrap_or_else(installation))
}

/// The identifier of a host: its document is at [`paths::feeds::Did`].
pub(crate) fn did(here: &Here) -> String {
    let (_, authority) = here.origin.split_once("://").unwrap_or(("", &here.origin));
    credential::did_web(authority, &[])
}

/// The key this host's feed is signed with; made when it is first needed.
pub(crate) async fn signer(house: &House, here: &Here) -> Result<Signer, Fault> {
    let (portal, now, who) = (here.portal, house.site.now(), Who::nobody(here.lang));
    let owner = house.site.look(move |view| owner(view, portal, now)).await?;
    let key = signing(&house.site, &who, owner).await?;
    let document = here.absolute(paths::feeds::Did);
    Ok(Signer { method: format!("{}#{}", did(here), key.name), key, document })
}
