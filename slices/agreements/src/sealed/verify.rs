//! Asks: is this the document; the document itself.

use crate::agreement::{Agreement, Party, PartyName, SeeAgreement, Version, store};
use ::store::{StoreError, View, sql};
use ground::{Ask, Cx, Everything, Fault, Granted, Holders};
use lexicon::AgreementId;
use network::Institution;

ground::right!(
    /// Asks whether a document, by its digest, is one that was signed here.
    VerifyAgreements = "agreements.verify-document",
    Holders::Anyone
);

/// By the digest of the text that was signed, or the hash of the sealed file: who has either has the document.
pub struct IsIt(pub String);

/// A document that was signed here by all its parties.
#[derive(Clone, Debug, PartialEq)]
pub struct Verified {
    pub agreement: Agreement,
    pub version: Version,
    pub institutions: Vec<Institution>,
}

impl Ask for IsIt {
    const NAME: &'static str = "agreements.is-it";
    type Right = VerifyAgreements;
    type Over = Everything;
    type Outcome = Option<Verified>;

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<VerifyAgreements, Everything>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Option<Verified>, Fault> {
        let Some((id, version)) = of_digest(view, &self.0)? else { return Ok(None) };
        let found = store::load(view, id)?.zip(store::version(view, id, version)?);
        let institutions = network::institution::all(view)?;
        Ok(found.map(|(agreement, version)| Verified { agreement, version, institutions }))
    }
}

fn of_digest(view: &View<'_>, digest: &str) -> Result<Option<(AgreementId, i64)>, StoreError> {
    view.first(
        sql!(
            "select agreement_id, version from agreement_versions
             where state = 'signed' and (document = ?1 or digest = ?1) order by version desc"
        ),
        &[&digest],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The hash of the sealed document of the version in force, for its parties.
pub struct TheDocument(pub PartyName);

impl Ask for TheDocument {
    const NAME: &'static str = "agreements.document";
    type Right = SeeAgreement;
    type Over = Party;
    type Outcome = Option<String>;

    fn over(&self) -> PartyName {
        self.0.clone()
    }

    fn answer(
        &self,
        party: Granted<SeeAgreement, Party>,
        _: &View<'_>,
        _: &Cx,
    ) -> Result<Option<String>, Fault> {
        let version = party.agreement.as_ref().and_then(|one| one.in_force.clone());
        Ok(version.and_then(|version| version.document))
    }
}
