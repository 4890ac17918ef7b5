//! The signed lists of what was revoked; signed again when something is, kept in memory until then.

use super::SeeIssuer;
use crate::{
    certificate,
    document::{LIST_SIZE, Links, issuer, proof_method, status_list},
    keys::{self, SigningKey},
};
use ::store::View;
use credential::StatusList;
use ground::{Ask, Cx, Fault, Granted, Site, Who};
use lexicon::InstitutionId;
use network::{Institution, InstitutionName, PublicFace};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// Lists kept in memory at most.
const MOST: usize = 256;

/// Ask: which places of a list are revoked.
pub struct Revocations {
    pub institution: InstitutionName,
    /// From 1.
    pub list: i64,
}

impl Ask for Revocations {
    const NAME: &'static str = "certificates.revocations";
    type Right = SeeIssuer;
    type Over = PublicFace;
    type Outcome = (Institution, Vec<i64>);

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn answer(
        &self,
        institution: Granted<SeeIssuer, PublicFace>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        let issued = certificate::in_institution(view, institution.id)?;
        let begun = issued / (LIST_SIZE / 2) + 1;
        if issued == 0 || !(1..=begun).contains(&self.list) {
            return Err(Fault::NotFound);
        }
        let from = (self.list - 1) * LIST_SIZE;
        let revoked = certificate::revoked_indexes(view, institution.id, from, from + LIST_SIZE)?;
        Ok((institution.into_place().0, revoked))
    }
}

/// The lists as they were signed last. On the shelf.
#[derive(Default)]
pub struct StatusLists {
    signed: Mutex<HashMap<(InstitutionId, i64), Signed>>,
}

#[derive(Clone)]
struct Signed {
    revoked: Vec<i64>,
    key: String,
    body: Arc<str>,
}

impl StatusLists {
    fn find(&self, id: (InstitutionId, i64), revoked: &[i64], key: &str) -> Option<Arc<str>> {
        let signed = self.signed.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = signed.get(&id)?;
        (kept.revoked == revoked && kept.key == key).then(|| kept.body.clone())
    }

    fn keep(&self, id: (InstitutionId, i64), list: Signed) {
        let mut signed = self.signed.lock().unwrap_or_else(PoisonError::into_inner);
        if signed.len() >= MOST {
            signed.clear();
        }
        signed.insert(id, list);
    }
}

/// A status list as a credential, signed.
pub async fn signed_list(
    site: &Site,
    who: &Who,
    links: &Links,
    institution: InstitutionName,
    list: i64,
) -> Result<Arc<str>, Fault> {
    let (institution, revoked) = site.ask(who, Revocations { institution, list }).await?;
    let key = keys::signing(site, who, institution.id).await?;
    let (lists, id) = (site.shelf().get::<StatusLists>(), (institution.id, list));
    if let Some(body) = lists.find(id, &revoked, &key.name) {
        return Ok(body);
    }
    let (links, created) = (links.clone(), words::dates::machine(site.now()));
    let sign = move || {
        let body = sign(&institution, list, &revoked, &key, &links, &created)?;
        lists.keep(id, Signed { revoked, key: key.name, body: body.clone() });
        Ok(body)
    };
    tokio::task::spawn_blocking(sign).await.map_err(Fault::broken)?
}

fn sign(
    institution: &Institution,
    list: i64,
    revoked: &[i64],
    key: &SigningKey,
    links: &Links,
    created: &str,
) -> Result<Arc<str>, Fault> {
    let entries = usize::try_from(LIST_SIZE).map_err(Fault::broken)?;
    let mut bits = StatusList::new("revocation", entries).map_err(Fault::broken)?;
    for place in revoked {
        let index = usize::try_from(place % LIST_SIZE).map_err(Fault::broken)?;
        bits.set(index, true).map_err(Fault::broken)?;
    }
    let (slug, url) = (&institution.slug, status_list(links, &institution.slug, list));
    let issuer = issuer(links, &institution.name, slug);
    let method = proof_method(links, slug, &key.name);
    let signed = credential::issue_status_list(&url, &bits, &issuer, &key.key, &method, created);
    Ok(signed.map_err(Fault::broken)?.to_string().into())
}
