//! The whole way of one certificate: read, make, sign, record; again when chance or a grade was against it.

use super::{
    Outcome,
    award::{Award, ForAward},
    claim::{Claim, ForClaim, Found},
    draft::{Draft, Drawn},
    material::Material,
    signers::Signers,
};
use crate::{
    Code,
    document::{self, Links},
    say,
};
use ::store::{BlobHash, Blobs};
use courses::RunKey;
use ground::{Fault, Refusal, Site, Who};
use lexicon::PersonId;

/// How often a draft is made before giving up: each try meets a taken code once in 10¹⁵, a taken place at most
/// every second time, and a grade that moves meanwhile hardly ever.
pub(super) const TRIES: usize = 12;

/// Where certificates are issued from: the site, who acts, and how addresses begin.
#[derive(Clone)]
pub struct Issuer {
    pub site: Site,
    pub who: Who,
    pub links: Links,
}

/// For whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// The person who acts, a learner.
    Myself,
    /// A learner, by the team; `again` after a revoked one.
    Learner { person: PersonId, again: bool },
}

/// Issues a certificate, or finds the one that is there.
pub async fn issue(issuer: &Issuer, run: &RunKey, whom: Whom) -> Result<Outcome, Fault> {
    for _ in 0..TRIES {
        let material = match find(issuer, run, whom).await? {
            Found::Already(code) => return Ok(Outcome::Already(code)),
            Found::Material(material) => material,
        };
        let draft = make(issuer, *material).await?;
        let outcome = record(issuer, run, whom, &draft).await;
        if !matches!(outcome, Ok(Outcome::Issued(_))) {
            forget(issuer, &draft);
        }
        match outcome? {
            Outcome::Stale => {}
            settled => return Ok(settled),
        }
    }
    Err(Fault::bug(format!("no certificate of {} could be drawn in {TRIES} tries", run.0)))
}

async fn find(issuer: &Issuer, run: &RunKey, whom: Whom) -> Result<Found, Fault> {
    let (site, who, run) = (&issuer.site, &issuer.who, run.clone());
    match whom {
        Whom::Myself => site.ask(who, ForClaim { run }).await,
        Whom::Learner { person, again } => site.ask(who, ForAward { run, person, again }).await,
    }
}

async fn make(issuer: &Issuer, material: Material) -> Result<Draft, Fault> {
    let run = &material.run;
    let (institution, slug) = (run.institution, &run.institution_slug);
    let signers = Signers::of(issuer, institution, slug, &material.jointly.awarders).await?;
    let drawn = Drawn::new(&issuer.site.cx(&issuer.who), material.issued_before);
    let (links, blobs) = (issuer.links.clone(), issuer.site.shelf().get::<Blobs>());
    let made = tokio::task::spawn_blocking(move || {
        printable(&material.person.name)?;
        Draft::make(&material, &drawn, &signers, &links, &blobs)
    });
    made.await.map_err(Fault::broken)?
}

/// A name that no face of ours can print would be missing on the paper: better said before.
pub(super) fn printable(name: &str) -> Result<(), Fault> {
    let missing = document::unprintable(name).map_err(Fault::broken)?;
    if missing.is_empty() {
        return Ok(());
    }
    let sentence = move |lang| say(lang).msg_refused_unprintable(&missing);
    Err(Refusal::new("certificates.unprintable-name", sentence).into())
}

async fn record(issuer: &Issuer, run: &RunKey, whom: Whom, draft: &Draft) -> Result<Outcome, Fault> {
    let (site, who, run, draft) = (&issuer.site, &issuer.who, run.clone(), draft.clone());
    match whom {
        Whom::Myself => site.act(who, Claim { run, draft }).await,
        Whom::Learner { again, .. } => {
            site.act(who, Award { run, draft, again, links: issuer.links.clone() }).await
        }
    }
}

/// A draft that was not issued holds a name for nothing.
pub(super) fn forget(issuer: &Issuer, draft: &Draft) {
    let Some(hash) = BlobHash::from_stored(&draft.document) else { return };
    if let Err(error) = issuer.site.shelf().get::<Blobs>().erase(&hash) {
        tracing::warn!(%error, "the document of a certificate that was not issued could not be erased");
    }
}

impl Outcome {
    /// The code of the certificate the learner has now.
    pub fn code(&self) -> Option<&Code> {
        match self {
            Outcome::Issued(code) | Outcome::Already(code) => Some(code),
            Outcome::Stale => None,
        }
    }
}
