//! Asks: one agreement, as a party sees it and as everybody may.

use super::{Agreement, Party, PartyName, Step, Use, store};
use crate::draft::{self, Draft};
use ::store::{StoreError, View};
use ground::{Ask, Cx, Fault, Granted, Holders, Place, Who};
use lexicon::{AgreementId, Instant, InstitutionId, PlaceRef, Role};
use network::Institution;
use std::collections::HashSet;

ground::right!(
    /// Sees an agreement of an institution whose team one is of.
    SeeAgreement = "agreements.see-agreement",
    Holders::Roles(&[
        Role::Lead,
        Role::Registrar,
        Role::Author,
        Role::Instructor,
        Role::Tutor,
        Role::Viewer,
        Role::Administrator,
    ])
);

ground::right!(
    /// Sees an agreement that all its parties show to everybody.
    SeePublicAgreement = "agreements.see-public-agreement",
    Holders::Anyone
);

/// An agreement with all that its page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    pub id: AgreementId,
    /// From whose side it is seen.
    pub institution: Institution,
    pub agreement: Option<Agreement>,
    pub draft: Option<Draft>,
    pub steps: Vec<Step>,
    pub uses: Vec<Use>,
    /// Every institution, for their names.
    pub institutions: Vec<Institution>,
    /// What belongs to it, seen from here.
    pub annexes: Vec<Agreement>,
    /// My roles on this side.
    pub mine: Vec<Role>,
}

pub struct TheAgreement(pub PartyName);

impl Ask for TheAgreement {
    const NAME: &'static str = "agreements.agreement";
    type Right = SeeAgreement;
    type Over = Party;
    type Outcome = Seen;

    fn over(&self) -> PartyName {
        self.0.clone()
    }

    fn answer(&self, party: Granted<SeeAgreement, Party>, view: &View<'_>, _: &Cx) -> Result<Seen, Fault> {
        let mine = party.roles().to_vec();
        let Party { id, agreement, institution } = party.into_place();
        let mut annexes = store::of_institution(view, institution.id)?;
        annexes.retain(|one| one.terms().parent == Some(id));
        let (steps, uses) = (store::steps(view, id)?, store::uses(view, id)?);
        let draft = draft::store::load(view, id, institution.id)?;
        let institutions = network::institution::all(view)?;
        Ok(Seen { id, institution, agreement, draft, steps, uses, institutions, annexes, mine })
    }
}

/// An agreement as a place that the public may know of, if all its parties say so.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicParty(pub Agreement);

impl Place for PublicParty {
    /// As addresses write it.
    type Id = String;

    fn find(view: &View<'_>, id: &String) -> Result<Option<Self>, StoreError> {
        let Ok(id) = id.parse() else { return Ok(None) };
        let found = store::load(view, id)?;
        let shown = |one: &Agreement| {
            let parties = one.terms().parties.iter();
            one.in_force.is_some() && parties.filter_map(|party| one.party(*party)).all(|party| party.public)
        };
        Ok(found.filter(shown).map(PublicParty))
    }

    fn path(&self) -> Vec<PlaceRef> {
        vec![PlaceRef::agreement(self.0.id), PlaceRef::site()]
    }

    fn is_public(&self) -> bool {
        true
    }

    /// A portal shows the agreements of its own institution.
    fn is_shown(&self, view: &View<'_>, who: &Who, now: Instant) -> Result<bool, StoreError> {
        let here = network::institution::on_portal(view, who.portal, now)?;
        Ok(here.is_none_or(|here| here.own.is_some_and(|own| self.0.terms().parties.contains(&own))))
    }
}

pub struct ThePublicAgreement(pub String);

impl Ask for ThePublicAgreement {
    const NAME: &'static str = "agreements.public-agreement";
    type Right = SeePublicAgreement;
    type Over = PublicParty;
    /// With all institutions, for their names; and those of whose pages one may know here.
    type Outcome = (Agreement, Vec<Institution>, HashSet<InstitutionId>);

    fn over(&self) -> String {
        self.0.clone()
    }

    fn answer(
        &self,
        agreement: Granted<SeePublicAgreement, PublicParty>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        let here = network::institution::on_portal(view, cx.who.portal, cx.now)?;
        let all = network::institution::all(view)?;
        let is_shown = |one: &&Institution| one.is_public && here.as_ref().is_none_or(|here| here.shows(one));
        let shown = all.iter().filter(is_shown).map(|one| one.id).collect();
        Ok((agreement.into_place().0, all, shown))
    }
}
