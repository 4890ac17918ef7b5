//! Acts: a party suspends what it gives and receives, and takes it up again.

use super::{CommitInstitution, may_resume, may_suspend, reason};
use crate::agreement::{Party, PartyName};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Site, Who};
use lexicon::facts::agreements::{AgreementResumed, AgreementSuspended};

pub struct SuspendAgreement {
    party: PartyName,
    reason: String,
    words: Option<String>,
}

/// Suspends, with a reason that the other parties read.
pub async fn suspend(site: &Site, who: &Who, party: PartyName, why: String) -> Result<(), Fault> {
    let kept = reason(&why).ok();
    site.act_with_words(who, kept.as_deref(), |words| SuspendAgreement { party, reason: why, words }).await
}

impl Act for SuspendAgreement {
    const NAME: &'static str = "agreements.suspend";
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
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let by = party.institution.id;
        may_suspend(party.proposed()?, by, cx.now)?;
        reason(&self.reason)?;
        let fact = AgreementSuspended { agreement: party.id, by, words: self.words.clone() };
        Ok(Decision::of(()).fact(fact))
    }
}

pub struct ResumeAgreement(pub PartyName);

impl Act for ResumeAgreement {
    const NAME: &'static str = "agreements.resume";
    type Right = CommitInstitution;
    type Over = Party;
    type Outcome = ();

    fn over(&self) -> PartyName {
        self.0.clone()
    }

    fn decide(
        &self,
        party: Granted<CommitInstitution, Party>,
        _: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let by = party.institution.id;
        may_resume(party.proposed()?, by, cx.now)?;
        Ok(Decision::of(()).fact(AgreementResumed { agreement: party.id, by }))
    }
}
