//! Who signs a feed: the institution of the portal, with the key of its certificates; on the installation's own host the
//! installation itself, which has a key of its own.

use crate::here::Here;
use certificates::{
    document::Links,
    keys::{SigningKey, signing},
};
use ground::{Fault, Who};
use lexicon::{Instant, InstitutionId, ids::Id};
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

pub(crate) fn did_of_installation(house: &House) -> String {
    let (_, host) = house.settings.public_url.split_once("://").unwrap_or_default();
    credential::did_web(host, &[])
}

/// The key this host's feed is signed with; made when it is first needed.
pub(crate) async fn signer(house: &House, here: &Here) -> Result<Signer, Fault> {
    let (portal, now, who) = (here.portal, house.site.now(), Who::nobody(here.lang));
    let owner = house.site.look(move |view| {
        let own = portals::Showing::of(view, portal, now)?.own();
        own.map_or(Ok(None), |own| network::institution::by_id(view, own))
    });
    let links = Links::of(&house.settings);
    let (id, did, document) = match owner.await? {
        Some(own) => {
            let document = paths::certificates::Did { institution: own.slug.clone() };
            (own.id, links.did(&own.slug), links.absolute(document))
        }
        None => (installation(), did_of_installation(house), links.absolute(paths::feeds::Did)),
    };
    let key = signing(&house.site, &who, id).await?;
    Ok(Signer { method: format!("{did}#{}", key.name), key, document })
}
