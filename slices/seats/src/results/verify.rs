//! What a record's page rests on: the record, its document, and whether its signature holds.

use super::{
    see::{RecordSeen, SeeRecordOf},
    statement::Document,
};
use ::store::{BlobHash, Blobs};
use certificates::{
    Code,
    throttle::{FOUND, MISSED, Throttle},
};
use ground::Fault;
use people::Address;
use web::{House, Visitor};

/// A record, looked up and checked.
pub struct Proof {
    pub seen: RecordSeen,
    /// What was signed; `None` when the student asked to be forgotten.
    pub document: Option<Document>,
    /// Whether the signature was made by one of the host's keys, over exactly these words.
    pub is_genuine: bool,
}

/// Finds a record by what somebody typed, and checks it; `None` when there is none. Counted and bounded by address.
pub async fn check(
    house: &House,
    visitor: &Visitor,
    address: &Address,
    typed: &str,
) -> Result<Option<Proof>, Fault> {
    let (throttle, now, address) =
        (house.site.shelf().get::<Throttle>(), house.site.now(), address.0.as_deref());
    throttle.admit(address, now)?;
    let found = match Code::read(typed) {
        None => None,
        Some(code) => match house.site.ask(&visitor.who, SeeRecordOf { code }).await {
            Ok(seen) => Some(seen),
            Err(Fault::NotFound) => None,
            Err(fault) => return Err(fault),
        },
    };
    throttle.spend(address, now, if found.is_some() { FOUND } else { MISSED });
    let Some(seen) = found else { return Ok(None) };
    let blobs = house.site.shelf().get::<Blobs>();
    let checked = tokio::task::spawn_blocking(move || proof(seen, &blobs));
    checked.await.map_err(Fault::broken)?.map(Some)
}

fn proof(seen: RecordSeen, blobs: &Blobs) -> Result<Proof, Fault> {
    let hash = BlobHash::from_stored(&seen.record.document).filter(|_| seen.record.forgotten_at.is_none());
    let bytes = match hash {
        Some(hash) => blobs.get(&hash).map_err(Fault::broken)?,
        None => None,
    };
    let document = bytes.as_deref().and_then(Document::of_bytes);
    let is_genuine = document.as_ref().is_some_and(|document| is_signed(document, &seen));
    Ok(Proof { seen, document, is_genuine })
}

/// A key is found by the fragment of its address: the host keeps its keys when the site changes its name.
fn is_signed(document: &Document, seen: &RecordSeen) -> bool {
    let key = |method: &str| {
        let (_, name) = method.rsplit_once('#')?;
        seen.keys.iter().find(|key| key.name == name).map(|key| key.public)
    };
    credential::verify(&document.credential, &key)
        .is_ok_and(|badge| badge.achievement == document.statement.course)
}
