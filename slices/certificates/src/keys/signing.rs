//! The key an institution signs with now; made when it is first needed.

use super::store;
use ::store::StoreError;
use credential::IssuerKey;
use ground::{Fault, Site, Who};
use lexicon::InstitutionId;
use secrets::MasterKey;

/// A key, ready to sign.
#[derive(Debug)]
pub struct SigningKey {
    /// The fragment of its address: `key-1`.
    pub name: String,
    pub key: IssuerKey,
}

/// A key not kept yet.
pub(super) struct Fresh {
    pub seed: [u8; 32],
    pub nonce: [u8; 24],
}

impl Fresh {
    pub fn public(&self) -> credential::PublicKey {
        IssuerKey::from_seed(&self.seed).public()
    }

    pub fn sealed(
        &self,
        master: &MasterKey,
        institution: InstitutionId,
        name: &str,
    ) -> Result<Vec<u8>, StoreError> {
        let sealed = master.seal(&self.seed, self.nonce, &about(institution, name));
        sealed.ok_or_else(|| StoreError::Unreadable {
            column: 0,
            reason: "a key could not be encrypted".to_owned(),
        })
    }
}

/// The institution's key in use.
pub async fn signing(site: &Site, who: &Who, institution: InstitutionId) -> Result<SigningKey, Fault> {
    let found = site.look(move |view| store::in_use(view, institution)).await?;
    let (name, sealed) = match found {
        Some(found) => found,
        None => first(site, who, institution).await?,
    };
    let opened = site.shelf().get::<MasterKey>().open(&sealed, &about(institution, &name));
    let seed: Option<[u8; 32]> = opened.and_then(|seed| seed.try_into().ok());
    let seed = seed.ok_or_else(|| {
        Fault::bug(format!("{name} of institution {institution} does not open: keys/master is not the file it was encrypted with"))
    })?;
    Ok(SigningKey { name, key: IssuerKey::from_seed(&seed) })
}

/// The first key; when two are made at once, one is kept and both use it.
async fn first(site: &Site, who: &Who, institution: InstitutionId) -> Result<(String, Vec<u8>), Fault> {
    let (cx, master) = (site.cx(who), site.shelf().get::<MasterKey>());
    let (fresh, now) = (Fresh { seed: cx.bytes(), nonce: cx.bytes() }, cx.now);
    let kept = site
        .upkeep(move |tx| {
            if store::count(tx, institution)? == 0 {
                let sealed = fresh.sealed(&master, institution, FIRST)?;
                store::insert(tx, institution, FIRST, &fresh.public(), &sealed, now)?;
            }
            store::in_use(tx, institution)
        })
        .await?;
    kept.ok_or_else(|| Fault::bug(format!("institution {institution} has no key in use")))
}

const FIRST: &str = "key-1";

/// What a sealed key is about: it opens for that institution and under that name only.
fn about(institution: InstitutionId, name: &str) -> String {
    format!("{institution}#{name}")
}
