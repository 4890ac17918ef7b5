//! The keys a badge is signed with: its institution's, and those of who awards it too.

use super::{Issuer, jointly::Awarder};
use crate::{
    document::{Links, proof_method},
    keys::{self, SigningKey},
};
use credential::{Badge, Signer};
use ground::Fault;
use lexicon::{Instant, InstitutionId};
use serde_json::Value;

/// Each key with the word in addresses of whose it is; the institution's own first.
pub struct Signers(Vec<(String, SigningKey)>);

impl Signers {
    pub async fn of(
        issuer: &Issuer,
        institution: InstitutionId,
        slug: &str,
        jointly: &[Awarder],
    ) -> Result<Self, Fault> {
        let mut signers =
            vec![(slug.to_owned(), keys::signing(&issuer.site, &issuer.who, institution).await?)];
        for one in jointly {
            let key = keys::signing(&issuer.site, &issuer.who, one.institution).await?;
            signers.push((one.slug.clone(), key));
        }
        Ok(Self(signers))
    }

    /// The badge, with the proof of each. Some milliseconds: not on an async thread.
    pub fn sign(&self, badge: &Badge, links: &Links, at: Instant) -> Result<Value, Fault> {
        let methods: Vec<String> =
            self.0.iter().map(|(slug, key)| proof_method(links, slug, &key.name)).collect();
        let signers: Vec<Signer<'_>> =
            self.0.iter().zip(&methods).map(|((_, key), method)| Signer { key: &key.key, method }).collect();
        let (own, others) = signers.split_first().ok_or_else(|| Fault::bug("a badge has no signer"))?;
        let created = words::dates::machine(at);
        credential::issue_jointly(badge, *own, others, &created).map_err(Fault::broken)
    }
}
