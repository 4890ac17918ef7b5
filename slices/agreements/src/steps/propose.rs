//! Act: a text is proposed to all its parties. Whatever they signed of another text counts no more.

use super::{CommitInstitution, still_holds};
use crate::{
    agreement::{Party, PartyName},
    draft, say,
};
use ::store::{BlobHash, Blobs, Tx};
use ground::{Act, Cx, Decision, Fault, Granted, Refusal, Site, Who};
use lexicon::facts::agreements::{AgreementProposed, AgreementTerms};
use sha2::{Digest, Sha256};

/// Proposes the text that is being written; its articles are on disk before.
pub struct ProposeAgreement {
    pub party: PartyName,
    /// Hash of the blob of the articles.
    pub articles: String,
}

/// Proposes the text that is being written; its number.
pub async fn propose(site: &Site, who: &Who, party: PartyName) -> Result<i64, Fault> {
    let seen = site.ask(who, crate::agreement::TheAgreement(party.clone())).await?;
    let draft = seen.draft.ok_or_else(nothing)?;
    let (blobs, text) = (site.shelf().get::<Blobs>(), draft.articles);
    let kept =
        tokio::task::spawn_blocking(move || blobs.put(text.as_bytes())).await.map_err(Fault::broken)?;
    let articles = kept.map_err(Fault::broken)?.as_str().to_owned();
    site.act(who, ProposeAgreement { party, articles }).await
}

impl Act for ProposeAgreement {
    const NAME: &'static str = "agreements.propose";
    type Right = CommitInstitution;
    type Over = Party;
    /// The number of the version.
    type Outcome = i64;

    fn over(&self) -> PartyName {
        self.party.clone()
    }

    fn decide(
        &self,
        party: Granted<CommitInstitution, Party>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<i64>, Fault> {
        let by = party.institution.id;
        let draft = draft::store::load(tx, party.id, by)?.ok_or_else(nothing)?;
        if BlobHash::of(draft.articles.as_bytes()).as_str() != self.articles {
            return Err(Refusal::new("agreements.text-changed", |lang| say(lang).msg_draft_changed()).into());
        }
        if draft.grants.is_empty() && draft.kind != lexicon::facts::agreements::AgreementKind::Framework {
            return Err(Refusal::new("agreements.no-grants", |lang| say(lang).msg_no_grants_yet()).into());
        }
        still_holds(tx, &party, &draft)?;
        let terms = draft.terms(self.articles.clone());
        if party.agreement.as_ref().is_some_and(|one| one.latest.terms == terms) {
            return Err(Refusal::new("agreements.same-text", |lang| say(lang).msg_same_text()).into());
        }
        draft::store::discard(tx, party.id, by)?;
        let version = party.agreement.as_ref().map_or(1, |one| one.latest.version + 1);
        let digest = digest(&terms);
        let fact = AgreementProposed { agreement: party.id, version, by, terms, digest };
        Ok(Decision::of(version).fact(fact))
    }
}

fn nothing() -> Fault {
    Refusal::new("agreements.nothing-written", |lang| say(lang).msg_nothing_written()).into()
}

/// Hexadecimal SHA-256 of the terms as JSON: what a signature is about. The articles are in it by their own hash.
pub fn digest(terms: &AgreementTerms) -> String {
    hex::encode(Sha256::digest(serde_json::to_vec(terms).unwrap_or_default()))
}
