//! Acts: a text is begun, saved, thrown away.

use super::{Draft, Written, check, store};
use crate::agreement::{Party, PartyName, list::Inside};
use ::store::{Blobs, Tx};
use ground::{Act, Cx, Decision, Fault, Granted, Holders};
use lexicon::{AgreementId, Role};
use network::InstitutionName;

ground::right!(
    /// Writes agreements for an institution, before they are proposed.
    KeepAgreements = "agreements.write-agreement",
    Holders::Roles(&[Role::Lead, Role::Registrar])
);

/// Begins a new agreement.
pub struct BeginDraft {
    /// The word of the institution in addresses.
    pub institution: String,
    pub written: Written,
}

impl Act for BeginDraft {
    const NAME: &'static str = "agreements.begin-draft";
    type Right = KeepAgreements;
    type Over = Inside;
    type Outcome = AgreementId;

    fn over(&self) -> InstitutionName {
        InstitutionName::Slug(self.institution.clone())
    }

    fn decide(
        &self,
        inside: Granted<KeepAgreements, Inside>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<AgreementId>, Fault> {
        let draft = check(tx, None, &inside.0, &self.written, Vec::new())?.map_err(Fault::Refused)?;
        let id = cx.id();
        store::save(tx, id, inside.0.id, &draft, cx.now)?;
        Ok(Decision::of(id))
    }
}

/// Saves the head of a text; its grants stay. Where there is no draft yet, one begins from what was proposed last.
pub struct SaveDraft {
    pub party: PartyName,
    pub written: Written,
}

impl Act for SaveDraft {
    const NAME: &'static str = "agreements.save-draft";
    type Right = KeepAgreements;
    type Over = Party;
    type Outcome = ();

    fn over(&self) -> PartyName {
        self.party.clone()
    }

    fn decide(
        &self,
        party: Granted<KeepAgreements, Party>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let grants = match store::load(tx, party.id, party.institution.id)? {
            Some(draft) => draft.grants,
            None => party.agreement.as_ref().map(|one| one.latest.terms.grants.clone()).unwrap_or_default(),
        };
        let checked = check(tx, Some(party.id), &party.institution, &self.written, grants)?;
        store::save(tx, party.id, party.institution.id, &checked.map_err(Fault::Refused)?, cx.now)?;
        Ok(Decision::of(()))
    }
}

/// Throws a text away; what was proposed before stays.
pub struct DiscardDraft(pub PartyName);

impl Act for DiscardDraft {
    const NAME: &'static str = "agreements.discard-draft";
    type Right = KeepAgreements;
    type Over = Party;
    type Outcome = ();

    fn over(&self) -> PartyName {
        self.0.clone()
    }

    fn decide(
        &self,
        party: Granted<KeepAgreements, Party>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        store::discard(tx, party.id, party.institution.id)?;
        Ok(Decision::of(()))
    }
}

/// The text being written; where there is none, what was proposed last, to be changed. The reading of a blob is small.
pub(crate) fn draft_or_latest(
    party: &Party,
    tx: &::store::View<'_>,
    cx: &Cx,
) -> Result<Option<Draft>, Fault> {
    if let Some(draft) = store::load(tx, party.id, party.institution.id)? {
        return Ok(Some(draft));
    }
    let Some(latest) = party.agreement.as_ref().map(|one| &one.latest.terms) else { return Ok(None) };
    let articles = crate::text::articles(&cx.shelf.get::<Blobs>(), &latest.articles)?;
    Ok(Some(Draft::of(latest.clone(), articles)))
}
