//! Asks: what waits to be graded, one hand-in, its file.

use super::{Handed, store};
use crate::rights::{GradeWork, ReadRun};
use ::store::{BlobHash, Blobs, StoreError, View};
use courses::{Run, RunKey};
use ground::{Ask, Cx, Fault, Granted, Holders, Right};
use lexicon::{HandInId, Instant};

/// Most hand-ins on a page.
const PAGE: i64 = 200;

/// The work waiting in a run, the oldest first.
pub struct WaitingHandIns {
    pub run: RunKey,
    /// The last one of the page before.
    pub after: Option<(Instant, HandInId)>,
    pub limit: i64,
}

impl Ask for WaitingHandIns {
    const NAME: &'static str = "learning.waiting-hand-ins";
    type Right = GradeWork;
    type Over = Run;
    type Outcome = Vec<Handed>;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<GradeWork, Run>, view: &View<'_>, _: &Cx) -> Result<Vec<Handed>, Fault> {
        Ok(store::waiting(view, run.id, self.after, self.limit.clamp(1, PAGE))?)
    }
}

/// One hand-in, for those who grade.
pub struct OneHandIn {
    pub run: RunKey,
    pub id: HandInId,
}

impl Ask for OneHandIn {
    const NAME: &'static str = "learning.hand-in";
    type Right = GradeWork;
    type Over = Run;
    type Outcome = Handed;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<GradeWork, Run>, view: &View<'_>, _: &Cx) -> Result<Handed, Fault> {
        store::by_id(view, run.id, self.id)?.ok_or(Fault::NotFound)
    }
}

/// The file of a hand-in, for its author and for those who grade; for anybody else there is none.
pub struct HandInFile {
    pub run: RunKey,
    pub id: HandInId,
}

impl Ask for HandInFile {
    const NAME: &'static str = "learning.hand-in-file";
    type Right = ReadRun;
    type Over = Run;
    type Outcome = Handed;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<ReadRun, Run>, view: &View<'_>, _: &Cx) -> Result<Handed, Fault> {
        let handed = store::by_id(view, run.id, self.id)?.ok_or(Fault::NotFound)?;
        let grades = match GradeWork::HOLDERS {
            Holders::Roles(roles) => run.roles().iter().any(|role| roles.contains(role)),
            _ => false,
        };
        if grades || handed.person == run.person()? { Ok(handed) } else { Err(Fault::NotFound) }
    }
}

/// The text of a blob of a hand-in (its text, its comment); `None` once it was erased.
pub fn handed_text(blobs: &Blobs, hash: Option<&str>) -> Result<Option<String>, Fault> {
    let Some(hash) = hash.and_then(BlobHash::from_stored) else { return Ok(None) };
    let bytes = blobs.own(&hash).map_err(StoreError::from)?;
    Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
}
