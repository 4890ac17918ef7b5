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

/// What else follows when the terms of a run change: the slice above, which knows who waits for a place, puts it on the
/// shelf. It is given the run as it was, its new terms, and what was decided so far.
pub struct PlacesChange(pub OnPlaces);

/// A run, its terms from now on, and what is decided so far; what is decided then.
pub type OnPlaces = fn(&Tx<'_>, &Cx, &Run, &RunTerms, Decision<()>) -> Result<Decision<()>, Fault>;

impl Default for PlacesChange {
    fn default() -> Self {
        Self(|_, _, _, _, decision| Ok(decision))
    }
}

/// Gives a run new terms. The deadlines of its content follow its start; with more places, those who wait come in.
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

    fn decide(&self, run: Granted<ChangeRuns, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let refusals = rules::check(&self.terms);
        if !refusals.is_empty() {
            return Err(Fault::Refused(refusals));
        }
        let done = Decision::of(());
        if run.terms == self.terms {
            return Ok(done);
        }
        let done = done.fact(RunTermsChanged { run: run.id, terms: self.terms.clone() });
        if run.terms.capacity == self.terms.capacity {
            return Ok(done);
        }
        (cx.shelf.get::<PlacesChange>().0)(tx, cx, &run, &self.terms, done)
    }
}
