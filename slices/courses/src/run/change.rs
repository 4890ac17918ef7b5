//! Act: the terms of a run change.

use super::{Run, RunKey, rules};
use ground::{Act, Cx, Decision, Fault, Granted, Holders};
use lexicon::{
    Role,
    facts::courses::{RunTerms, RunTermsChanged},
};
use store::Tx;

ground::right!(
    /// Changes the dates and terms of a run, and decides which version it goes on with.
    ChangeRuns = "courses.change-run",
    Holders::Roles(&[Role::Instructor, Role::Lead, Role::ElearningHead, Role::Administrator])
);

/// Gives a run new terms. The deadlines of its content follow its start.
pub struct ChangeRunTerms {
    pub run: RunKey,
    pub terms: RunTerms,
}

impl Act for ChangeRunTerms {
    const NAME: &'static str = "courses.change-run-terms";
    type Right = ChangeRuns;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<ChangeRuns, Run>, _: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
        let refusals = rules::check(&self.terms);
        if !refusals.is_empty() {
            return Err(Fault::Refused(refusals));
        }
        let done = Decision::of(());
        if run.terms == self.terms {
            return Ok(done);
        }
        Ok(done.fact(RunTermsChanged { run: run.id, terms: self.terms.clone() }))
    }
}
