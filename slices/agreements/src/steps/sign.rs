//! Act: a party signs. With the last signature the text takes effect.

use super::{CommitInstitution, may_sign};
use crate::{
    agreement::{Party, PartyName},
    say,
    sealed::SealAgreement,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::{Role, facts::agreements::AgreementSigned};

/// Signs the text of that digest. The right is the lead's alone, so that is the role in which it is signed.
pub struct SignAgreement {
    pub party: PartyName,
    /// The digest of the text the person had before them.
    pub digest: String,
    /// Where the document can be verified: the public address of the site.
    pub public_url: String,
    /// Said aloud: "I sign in the name of the institution".
    pub confirmed: bool,
}

impl Act for SignAgreement {
    const NAME: &'static str = "agreements.sign";
    type Right = CommitInstitution;
    type Over = Party;
    /// Whether all have signed now.
    type Outcome = bool;

    fn over(&self) -> PartyName {
        self.party.clone()
    }

    fn decide(
        &self,
        party: Granted<CommitInstitution, Party>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<bool>, Fault> {
        let (agreement, by) = (party.proposed()?, party.institution.id);
        may_sign(agreement, by)?;
        let latest = &agreement.latest;
        if latest.digest != self.digest {
            return Err(Refusal::new("agreements.other-text", |lang| say(lang).msg_other_text()).into());
        }
        if !self.confirmed {
            return Err(Refusal::new("agreements.confirm", |lang| say(lang).msg_confirm_wrong())
                .at("confirm")
                .into());
        }
        let whole = agreement.missing() == [by];
        if whole {
            let seal = SealAgreement {
                agreement: party.id,
                version: latest.version,
                public_url: self.public_url.clone(),
            };
            errands::soon(tx, cx, &seal)?;
        }
        let (agreement, version, digest) = (party.id, latest.version, latest.digest.clone());
        let fact = AgreementSigned { agreement, version, by, role: Role::Lead, digest };
        Ok(Decision::of(whole).fact(fact))
    }
}
