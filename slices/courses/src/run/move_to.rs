//! Act: somebody decides that a run goes on with another version.

use super::{ChangeRuns, Run, RunKey, rules};
use crate::{course, deliver};
use agreements::use_of;
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{PlaceRef, facts::courses::RunMovedToVersion};
use store::Tx;

/// Moves a run to another version of its course. What learners did stays; what they see is the new version.
pub struct MoveRunToVersion {
    pub run: RunKey,
    pub version: String,
}

impl Act for MoveRunToVersion {
    const NAME: &'static str = "courses.move-run-to-version";
    type Right = ChangeRuns;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<ChangeRuns, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let known = course::versions(tx, run.course)?.iter().any(|one| one.version == self.version);
        if !known {
            return Err(
                rules::refusal("courses.unknown-version", "version", |say| say.msg_version_wrong()).into()
            );
        }
        let done = Decision::of(());
        if run.version == self.version {
            return Ok(done);
        }
        let moved = RunMovedToVersion { run: run.id, version: self.version.clone() };
        if run.author.is_none() {
            return Ok(done.fact(moved));
        }
        // Another version of another's course is a new use of the grant; it is no further run.
        let course = course::by_id(tx, run.course)?.ok_or(Fault::NotFound)?;
        let grant = deliver::granted(tx, &course, run.institution, &self.version, cx.now)?;
        Ok(done.fact(moved).fact(use_of(&grant, run.institution, PlaceRef::run(run.id), 0)))
    }
}
