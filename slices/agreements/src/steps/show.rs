//! Act: a party shows the agreement to everybody, or no more. It is public while all its parties do.

use super::CommitInstitution;
use crate::{
    agreement::{Party, PartyName},
    say,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::facts::agreements::AgreementShown;

pub struct ShowAgreement {
    pub party: PartyName,
    pub public: bool,
}

impl Act for ShowAgreement {
    const NAME: &'static str = "agreements.show";
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
        if agreement.in_force.is_none() {
            return Err(Refusal::new("agreements.not-in-force", |lang| say(lang).msg_not_in_force()).into());
        }
        let done = Decision::of(());
        if agreement.party(by).is_some_and(|one| one.public == self.public) {
            return Ok(done);
        }
        Ok(done.fact(AgreementShown { agreement: party.id, by, public: self.public }))
    }
}
