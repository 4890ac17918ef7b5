//! Act: the team sets the rule. What was issued stays as it was issued.

use super::{TypedRule, store};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted, Holders};
use lexicon::Role;

ground::right!(
    /// Sets what a run asks for its certificate.
    SetCertificateRule = "certificates.set-rule",
    Holders::Roles(&[Role::Instructor, Role::Lead, Role::Administrator])
);

/// Sets the rule of a run from a form.
pub struct SetRule {
    pub run: RunKey,
    pub typed: TypedRule,
}

impl Act for SetRule {
    const NAME: &'static str = "certificates.set-rule";
    type Right = SetCertificateRule;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<SetCertificateRule, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        store::set(tx, run.id, &self.typed.read()?, cx.now)?;
        Ok(Decision::of(()))
    }
}
