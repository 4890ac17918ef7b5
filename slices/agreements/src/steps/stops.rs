//! What stops when a party leaves or suspends: of its own, and what it receives; of the others nothing, while two go on.

use crate::{
    agreement::{Agreement, Use},
    why::{GrantInForce, Standing, Wanted, in_force, standing},
};
use lexicon::{
    Instant, InstitutionId,
    facts::agreements::{AgreementTerms, GrantTerms},
};

/// Who is out of it by the step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopping {
    /// Fewer than two take part: the whole of it.
    Whole,
    Of(InstitutionId),
}

impl Stopping {
    /// A party leaves for good, or suspends.
    pub fn of(agreement: &Agreement, party: InstitutionId, for_good: bool, at: Instant) -> Self {
        let goes_on = |one: &&InstitutionId| {
            **one != party
                && match for_good {
                    true => agreement.party(**one).is_some_and(|one| one.left_at.is_none()),
                    false => agreement.takes_part(**one, at),
                }
        };
        match agreement.terms().parties.iter().filter(goes_on).count() < 2 {
            true => Self::Whole,
            false => Self::Of(party),
        }
    }

    /// Those of the receivers for whom it stops.
    fn receivers(self, from: InstitutionId, receivers: Vec<InstitutionId>) -> Vec<InstitutionId> {
        match self {
            Self::Of(party) if from != party => receivers.into_iter().filter(|one| *one == party).collect(),
            _ => receivers,
        }
    }

    /// The text, with the grants that stop, each with those for whom it does. What is over already is not among them.
    pub fn terms(self, agreement: &Agreement, at: Instant) -> AgreementTerms {
        let terms = agreement.terms();
        let stops = |grant: &GrantTerms| {
            if standing(agreement, grant, at) == Standing::Over {
                return None;
            }
            let all = Agreement::receivers(terms, grant);
            let stays = |one: &InstitutionId| !agreement.has_left(*one, at);
            let to: Vec<_> = self.receivers(grant.from, all.clone()).into_iter().filter(stays).collect();
            let to = if self == Self::Whole && to == all { grant.to.clone() } else { to };
            let nobody = to.is_empty() && self != Self::Whole;
            (!nobody).then(|| GrantTerms { to, ..grant.clone() })
        };
        AgreementTerms { grants: terms.grants.iter().filter_map(stops).collect(), ..terms.clone() }
    }

    /// The same, of those in force now.
    pub fn in_force(self, agreement: &Agreement, uses: &[Use], at: Instant) -> Vec<GrantInForce> {
        let mut all = in_force(std::slice::from_ref(agreement), uses, &Wanted::default(), at);
        for one in &mut all {
            one.receivers = self.receivers(one.grant.from, std::mem::take(&mut one.receivers));
        }
        all.retain(|one| !one.receivers.is_empty());
        all
    }
}
