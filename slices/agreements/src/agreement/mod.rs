//! The noun: an agreement, as its versions, parties and signatures make it.

pub(crate) mod apply;
pub(crate) mod list;
mod see;
mod state;
pub(crate) mod store;

pub use list::{ListAgreements, Listed, ListedDraft, Listing};
pub use see::{PublicParty, SeeAgreement, SeePublicAgreement, Seen, TheAgreement, ThePublicAgreement};
pub use state::State;

use ::store::{StoreError, View};
use ground::Place;
use lexicon::{
    AgreementId, GrantId, Instant, InstitutionId, PersonId, PlaceRef, Role,
    facts::agreements::{AgreementTerms, GrantTerms},
};
use network::Institution;

/// What a version is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionState {
    Proposed,
    Declined,
    /// Another text was proposed before all had signed this one.
    Superseded,
    Signed,
}

/// A text that was proposed.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    pub version: i64,
    pub state: VersionState,
    pub terms: AgreementTerms,
    pub digest: String,
    pub proposed_by: InstitutionId,
    pub proposed_at: Instant,
    /// Hash of the sealed PDF, once it is made.
    pub document: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyState {
    pub institution: InstitutionId,
    pub suspended_at: Option<Instant>,
    pub left_at: Option<Instant>,
    pub last_day: Option<String>,
    pub public: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub version: i64,
    pub institution: InstitutionId,
    pub person: PersonId,
    /// Empty for an account that was erased.
    pub name: String,
    pub role: Role,
    pub digest: String,
    pub at: Instant,
}

/// Something that happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub at: Instant,
    /// proposed, signed, in-force, declined, sealed, suspended, resumed, left, shown, hidden
    pub what: String,
    pub version: Option<i64>,
    pub institution: Option<InstitutionId>,
    /// Empty for an account that was erased, or where nobody acted.
    pub name: String,
    pub last_day: Option<String>,
    pub reason: Option<String>,
}

/// What a grant made possible so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    pub grant: GrantId,
    pub institution: InstitutionId,
    /// Seats or places taken, those given back taken off.
    pub amount: i64,
    pub times: i64,
    pub last: Instant,
}

/// An agreement as deciding needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    pub id: AgreementId,
    /// The version proposed last, and the one in force (it may be the same).
    pub latest: Version,
    pub in_force: Option<Version>,
    pub parties: Vec<PartyState>,
    pub signatures: Vec<Signature>,
    /// Of an annex: its framework.
    pub framework: Option<Box<Agreement>>,
}

impl Agreement {
    /// The terms that hold; before any hold, those proposed last.
    pub fn terms(&self) -> &AgreementTerms {
        &self.in_force.as_ref().unwrap_or(&self.latest).terms
    }

    pub fn party(&self, institution: InstitutionId) -> Option<&PartyState> {
        self.parties.iter().find(|party| party.institution == institution)
    }

    /// Who signed a version.
    pub fn signed(&self, version: i64) -> impl Iterator<Item = &Signature> {
        self.signatures.iter().filter(move |one| one.version == version)
    }

    /// Who has still to sign the text proposed last; nobody when none waits.
    pub fn missing(&self) -> Vec<InstitutionId> {
        if self.latest.state != VersionState::Proposed {
            return Vec::new();
        }
        let has =
            |party: &InstitutionId| self.signed(self.latest.version).any(|one| one.institution == *party);
        self.latest.terms.parties.iter().copied().filter(|party| !has(party)).collect()
    }

    /// The receivers of a grant: those named, or all other parties.
    pub fn receivers(terms: &AgreementTerms, grant: &GrantTerms) -> Vec<InstitutionId> {
        match grant.to.is_empty() {
            true => terms.parties.iter().copied().filter(|party| *party != grant.from).collect(),
            false => grant.to.clone(),
        }
    }
}

/// An agreement seen from one of its parties, where rights are held: `None` in it while only this party's draft exists.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    pub id: AgreementId,
    pub agreement: Option<Agreement>,
    pub institution: Institution,
}

/// The word of the institution in addresses, and the agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyName {
    pub institution: String,
    pub agreement: Option<AgreementId>,
}

impl PartyName {
    /// As addresses write it; an id that is none names nothing.
    pub fn of(institution: &str, agreement: &str) -> Self {
        Self { institution: institution.to_owned(), agreement: agreement.parse().ok() }
    }
}

impl Place for Party {
    type Id = PartyName;

    fn find(view: &View<'_>, name: &PartyName) -> Result<Option<Self>, StoreError> {
        let Some(id) = name.agreement else { return Ok(None) };
        let Some(institution) = network::institution::by_slug(view, &name.institution)? else {
            return Ok(None);
        };
        let agreement = store::load(view, id)?.filter(|one| one.party(institution.id).is_some());
        let drafted = agreement.is_some() || crate::draft::store::exists(view, id, institution.id)?;
        Ok(drafted.then_some(Party { id, agreement, institution }))
    }

    fn path(&self) -> Vec<PlaceRef> {
        self.institution.path()
    }
}

impl Party {
    /// The agreement, where an act needs one that was proposed.
    pub(crate) fn proposed(&self) -> Result<&Agreement, ground::Fault> {
        self.agreement.as_ref().ok_or(ground::Fault::NotFound)
    }
}
