//! Ask: who waits for a place in a run.

use super::store::{self, Turn};
use crate::{
    enrolment::{Room, room},
    rights::SeeLearners,
};
use ::store::View;
use courses::{Run, RunKey};
use ground::{Ask, Cx, Fault, Granted};

/// People on a page.
const PAGE: i64 = 100;

/// The waiting list of a run, from a turn on.
pub struct WaitingList {
    pub run: RunKey,
    /// The last turn of the page before; 0 for the first page.
    pub after: i64,
}

/// Who waits, in turn.
pub struct Waiting {
    pub room: Room,
    /// With their name; empty once the account was erased.
    pub turns: Vec<(Turn, String)>,
    /// Where the next page begins, if there is one.
    pub next: Option<i64>,
}

impl Ask for WaitingList {
    const NAME: &'static str = "learning.waiting-list";
    type Right = SeeLearners;
    type Over = Run;
    type Outcome = Waiting;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<SeeLearners, Run>, view: &View<'_>, _: &Cx) -> Result<Waiting, Fault> {
        let mut turns = store::named(view, run.id, self.after, PAGE + 1)?;
        let more = turns.len() as i64 > PAGE;
        turns.truncate(PAGE as usize);
        let next = turns.last().filter(|_| more).map(|(turn, _)| turn.turn);
        Ok(Waiting { room: room(view, &run)?, turns, next })
    }
}
