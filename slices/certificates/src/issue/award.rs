//! Act: the team gives a learner their certificate, also again after it was revoked. The rule holds all the same.

use super::{Draft, Letter, Outcome, claim::Found, letter, record};
use crate::document::Links;
use ::store::{Tx, View};
use courses::{Run, RunKey};
use ground::{Act, Ask, Cx, Decision, Fault, Granted, Holders};
use lexicon::{PersonId, Role};

ground::right!(
    /// Gives learners who meet the rule their certificates.
    AwardCertificates = "certificates.award-certificates",
    Holders::Roles(&[Role::Instructor, Role::Lead, Role::Administrator])
);

/// Gives the certificate that was made for a learner, and writes to them.
pub struct Award {
    pub run: RunKey,
    pub draft: Draft,
    /// Also after a revoked one.
    pub again: bool,
    pub links: Links,
}

impl Act for Award {
    const NAME: &'static str = "certificates.award";
    type Right = AwardCertificates;
    type Over = Run;
    type Outcome = Outcome;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<AwardCertificates, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Outcome>, Fault> {
        let (outcome, uses) = record::check(&self.draft, &run, self.again, tx, cx)?;
        if let Outcome::Issued(code) = &outcome {
            let letter = Letter::Issued { course: &run.terms.title, code };
            letter::send(tx, cx, self.draft.person, &self.links, &letter)?;
        }
        Ok(record::decided(outcome, &self.draft, uses))
    }
}

/// What an award is made of.
pub(super) struct ForAward {
    pub run: RunKey,
    pub person: PersonId,
    pub again: bool,
}

impl Ask for ForAward {
    const NAME: &'static str = "certificates.material-for-award";
    type Right = AwardCertificates;
    type Over = Run;
    type Outcome = Found;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<AwardCertificates, Run>, view: &View<'_>, cx: &Cx) -> Result<Found, Fault> {
        Found::read(view, cx, &run, self.person, self.again)
    }
}
