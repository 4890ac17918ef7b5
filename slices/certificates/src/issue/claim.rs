//! Act: a learner takes their certificate. Taking it twice gives the same one.

use super::{Draft, Outcome, material::Material, record};
use crate::certificate;
use ::store::{Tx, View};
use courses::{Run, RunKey};
use ground::{Act, Ask, Cx, Decision, Fault, Granted, Holders};
use lexicon::Role;

ground::right!(
    /// Takes one's own certificate of a run.
    ClaimCertificate = "certificates.claim-certificate",
    Holders::Roles(&[Role::Learner])
);

/// Takes the certificate that was made for the person who asks.
pub struct Claim {
    pub run: RunKey,
    pub draft: Draft,
}

impl Act for Claim {
    const NAME: &'static str = "certificates.claim";
    type Right = ClaimCertificate;
    type Over = Run;
    type Outcome = Outcome;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<ClaimCertificate, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Outcome>, Fault> {
        if self.draft.person != run.person()? {
            return Ok(Decision::of(Outcome::Stale));
        }
        let (outcome, uses) = record::check(&self.draft, &run, false, tx, cx)?;
        Ok(record::decided(outcome, &self.draft, uses))
    }
}

/// What a claim is made of.
pub(super) struct ForClaim {
    pub run: RunKey,
}

impl Ask for ForClaim {
    const NAME: &'static str = "certificates.material-for-claim";
    type Right = ClaimCertificate;
    type Over = Run;
    type Outcome = Found;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<ClaimCertificate, Run>, view: &View<'_>, cx: &Cx) -> Result<Found, Fault> {
        Found::read(view, cx, &run, run.person()?, false)
    }
}

/// Either what to make a certificate of, or the certificate that is there already.
pub(super) enum Found {
    Material(Box<Material>),
    Already(crate::Code),
}

impl Found {
    pub fn read(
        view: &View<'_>,
        cx: &Cx,
        run: &Run,
        person: lexicon::PersonId,
        again: bool,
    ) -> Result<Self, Fault> {
        let before = certificate::of_learner(view, run, person)?;
        if let Some(valid) = before.as_ref().filter(|before| before.revoked.is_none()) {
            return Ok(Found::Already(valid.code.clone()));
        }
        let material = Material::read(view, cx, run, person)?;
        match record::in_the_way(before.as_ref(), again, material.standing.meets()) {
            Some(refusal) => Err(refusal.into()),
            None => Ok(Found::Material(Box::new(material))),
        }
    }
}
