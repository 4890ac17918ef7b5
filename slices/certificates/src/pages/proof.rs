//! What a certificate's page rests on: the certificate, its document, and whether its signature holds.

use crate::{
    Code,
    certificate::{See, Seen},
    document::Document,
    throttle::{FOUND, MISSED, Throttle},
};
use ground::Fault;
use people::Address;
use std::collections::BTreeSet;
use store::Blobs;
use web::{House, Visitor};

/// A certificate, looked up and checked.
pub struct Proof {
    pub seen: Seen,
    /// What was signed; `None` when the holder asked to be forgotten.
    pub document: Option<Document>,
    /// Whether each who awards it signed with one of their keys, over exactly these words.
    pub is_genuine: bool,
}

/// Finds a certificate by what somebody typed; `None` when there is none. Counted and bounded by address.
pub async fn look_up(
    house: &House,
    visitor: &Visitor,
    address: &Address,
    typed: &str,
) -> Result<Option<Seen>, Fault> {
    let (throttle, now, address) =
        (house.site.shelf().get::<Throttle>(), house.site.now(), address.0.as_deref());
    throttle.admit(address, now)?;
    let found = match Code::read(typed) {
        None => None,
        Some(code) => match house.site.ask(&visitor.who, See { code }).await {
            Ok(seen) => Some(seen),
            Err(Fault::NotFound) => None,
            Err(fault) => return Err(fault),
        },
    };
    throttle.spend(address, now, if found.is_some() { FOUND } else { MISSED });
    Ok(found)
}

/// Reads the document of a certificate and checks its signature.
pub async fn check(house: &House, seen: Seen) -> Result<Proof, Fault> {
    let blobs = house.site.shelf().get::<Blobs>();
    tokio::task::spawn_blocking(move || proof(seen, &blobs)).await.map_err(Fault::broken)?
}

fn proof(seen: Seen, blobs: &Blobs) -> Result<Proof, Fault> {
    let bytes = match &seen.certificate.document {
        Some(hash) => blobs.get(hash).map_err(Fault::broken)?,
        None => None,
    };
    let document = bytes.as_deref().and_then(Document::of_bytes);
    let is_genuine = document.as_ref().is_some_and(|document| is_signed(document, &seen));
    Ok(Proof { seen, document, is_genuine })
}

/// A key is found by the fragment of its address: an institution keeps its keys when the site changes its name. Which of
/// several institutions it is of is the last part of the address before it, as it was on the day of issue. All who award
/// it must have signed.
fn is_signed(document: &Document, seen: &Seen) -> bool {
    let said = &document.statement.jointly;
    if said.len() != seen.jointly.len() || said.len() != seen.certificate.jointly.len() {
        return false;
    }
    let whose = |method: &str| {
        let (owner, name) = method.rsplit_once('#')?;
        let slug = owner.rsplit(':').next()?;
        Some((said.iter().position(|one| one.slug == slug), name.to_owned()))
    };
    let key = |method: &str| {
        let (other, name) = whose(method)?;
        let keys = other.map_or(&seen.keys, |at| &seen.jointly[at].1);
        keys.iter().find(|key| key.name == name).map(|key| key.public)
    };
    let Ok(badge) = credential::verify(&document.badge, &key) else { return false };
    let signed: BTreeSet<Option<usize>> =
        badge.co_signers.iter().filter_map(|method| Some(whose(method)?.0)).collect();
    let all: BTreeSet<Option<usize>> = (0..said.len()).map(Some).collect();
    signed == all && badge.achievement == document.statement.course
}
