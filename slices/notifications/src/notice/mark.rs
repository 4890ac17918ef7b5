//! Acts: one thing was read, or everything.

use super::{ReadOwnNotices, store};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Oneself, Reach};
use lexicon::{Instant, PersonId, time::Millis};

/// What was told longer ago than this is in the database for all to see.
pub(crate) const SETTLED: Millis = Millis::minutes(1);

/// One thing was read.
pub struct ReadNotice {
    pub person: PersonId,
    pub notice: String,
}

impl Act for ReadNotice {
    const NAME: &'static str = "notifications.read-notice";
    const REACH: Reach = Reach::Oneself;
    type Right = ReadOwnNotices;
    type Over = Oneself;
    type Outcome = ();

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(
        &self,
        _: Granted<ReadOwnNotices, Oneself>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        match store::mark(tx, self.person, &self.notice)? {
            true => Ok(Decision::of(())),
            false => Err(Fault::NotFound),
        }
    }
}

/// Everything was read that stood on a page: what came since stays unread.
pub struct ReadEverything {
    pub person: PersonId,
    pub until: Instant,
}

impl Act for ReadEverything {
    const NAME: &'static str = "notifications.read-everything";
    const REACH: Reach = Reach::Oneself;
    type Right = ReadOwnNotices;
    type Over = Oneself;
    type Outcome = ();

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(
        &self,
        _: Granted<ReadOwnNotices, Oneself>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let settled = Instant::from_millis(cx.now.as_millis() - SETTLED.0);
        store::mark_until(tx, self.person, self.until.min(cx.now), settled)?;
        Ok(Decision::of(()))
    }
}
