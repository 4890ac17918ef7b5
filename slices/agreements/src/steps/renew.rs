//! Act: a party proposes the same text until a later day. It takes effect when all have signed it.

use super::{CommitInstitution, digest, may_renew};
use crate::{
    agreement::{Party, PartyName},
    days, say,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::facts::agreements::AgreementProposed;

pub struct RenewAgreement {
    pub party: PartyName,
    /// The new last day.
    pub until: String,
}

impl Act for RenewAgreement {
    const NAME: &'static str = "agreements.renew";
    type Right = CommitInstitution;
    type Over = Party;
    /// The number of the version to sign.
    type Outcome = i64;

    fn over(&self) -> PartyName {
        self.party.clone()
    }

    fn decide(
        &self,
        party: Granted<CommitInstitution, Party>,
        _: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<i64>, Fault> {
        let (agreement, by) = (party.proposed()?, party.institution.id);
        may_renew(agreement, by, cx.now)?;
        let until = self.until.trim();
        let mut terms = agreement.terms().clone();
        let later = terms.until.as_deref().is_none_or(|before| before < until);
        if !days::is_day(until) || !later || until < days::today(cx.now, &terms.zone).as_str() {
            return Err(Refusal::new("agreements.renew-until", |lang| say(lang).msg_renew_wrong())
                .at("until")
                .into());
        }
        terms.until = Some(until.to_owned());
        // Whoever left is not asked to sign.
        terms.parties.retain(|party| !agreement.has_left(*party, cx.now));
        let stays = |id: &lexicon::InstitutionId| terms.parties.contains(id);
        let mut grants = std::mem::take(&mut terms.grants);
        grants.retain(|grant| stays(&grant.from) && (grant.to.is_empty() || grant.to.iter().any(stays)));
        for grant in &mut grants {
            grant.to.retain(stays);
        }
        terms.grants = grants;
        let (version, digest) = (agreement.latest.version + 1, digest(&terms));
        let fact = AgreementProposed { agreement: party.id, version, by, terms, digest };
        Ok(Decision::of(version).fact(fact))
    }
}
