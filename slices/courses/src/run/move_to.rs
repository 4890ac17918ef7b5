//! Act: somebody decides that a run goes on with another version.

use super::{ChangeRuns, Run, RunKey, rules};
use crate::course;
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::facts::courses::RunMovedToVersion;
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

    fn decide(&self, run: Granted<ChangeRuns, Run>, tx: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
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
        Ok(done.fact(RunMovedToVersion { run: run.id, version: self.version.clone() }))
    }
}
