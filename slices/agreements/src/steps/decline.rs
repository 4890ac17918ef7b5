//! Act: a party declines the text that was proposed, and says why. What was in force before stays so.

use super::{CommitInstitution, reason};
use crate::{
    agreement::{Party, PartyName, VersionState},
    say,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal, Site, Who};
use lexicon::facts::agreements::AgreementDeclined;

pub struct DeclineAgreement {
    party: PartyName,
    reason: String,
    words: Option<String>,
}

/// Declines the text that was proposed last.
pub async fn decline(site: &Site, who: &Who, party: PartyName, why: String) -> Result<(), Fault> {
    let kept = reason(&why).ok();
    site.act_with_words(who, kept.as_deref(), |words| DeclineAgreement { party, reason: why, words }).await
}

impl Act for DeclineAgreement {
    const NAME: &'static str = "agreements.decline";
    type Right = CommitInstitution;
    type Over = Party;
    type Outcome = ();

    fn over(&self) -> PartyName {
        self.party.clone()
    }

    fn decide(
        &self,
        party: Granted<CommitInstitution, Party>,
        _: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let (agreement, by) = (party.proposed()?, party.institution.id);
        let latest = &agreement.latest;
        if latest.state != VersionState::Proposed || !latest.terms.parties.contains(&by) {
            return Err(
                Refusal::new("agreements.nothing-to-sign", |lang| say(lang).msg_nothing_to_sign()).into()
            );
        }
        reason(&self.reason)?;
        let words = self.words.clone();
        let fact = AgreementDeclined { agreement: party.id, version: latest.version, by, words };
        Ok(Decision::of(()).fact(fact))
    }
}
