//! Ask: what the results of a run would say if they went to the schools now.

use super::{Record, store};
use crate::{
    request::{SeatRequest, store as requests},
    terms::{self, KeepTerms},
};
use ::store::{StoreError, View};
use courses::{Run, RunKey};
use ground::{Ask, Cx, Fault, Granted};
use network::Institution;

/// What somebody reached so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Hundredths of a percent.
    pub grade: i64,
    pub passed: bool,
    /// ECTS credits in hundredths.
    pub credits: Option<i64>,
}

/// A seat whose result could go now.
#[derive(Clone, Debug, PartialEq)]
pub struct Ready {
    pub seat: SeatRequest,
    /// Nothing where no work of theirs is graded.
    pub reached: Option<Reached>,
    /// What their school has already.
    pub sent: Option<Record>,
}

impl Ready {
    /// Whether their school has this very result.
    pub fn is_sent(&self) -> bool {
        let Reached { grade, passed, credits } = self.to_send();
        self.sent
            .as_ref()
            .is_some_and(|sent| (sent.grade, sent.passed, sent.credits) == (grade, passed, credits))
    }

    /// Whether it is proposed to send it: something is graded, and the school does not have it.
    pub fn is_due(&self) -> bool {
        self.reached.is_some() && !self.is_sent()
    }

    /// What the record says: work that is not handed in counts nothing.
    pub fn to_send(&self) -> Reached {
        self.reached.unwrap_or(Reached { grade: 0, passed: false, credits: None })
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct ReadyToSend {
    pub run: Run,
    /// In the order in which the seats were asked for.
    pub seats: Vec<Ready>,
    pub institutions: Vec<Institution>,
}

/// Asks for them.
pub struct ReadyResults(pub RunKey);

impl Ask for ReadyResults {
    const NAME: &'static str = "seats.ready-results";
    type Right = KeepTerms;
    type Over = Run;
    type Outcome = ReadyToSend;

    fn over(&self) -> RunKey {
        self.0.clone()
    }

    fn answer(&self, run: Granted<KeepTerms, Run>, view: &View<'_>, _: &Cx) -> Result<ReadyToSend, Fault> {
        Ok(ReadyToSend {
            seats: ready(view, &run)?,
            institutions: network::institution::all(view)?,
            run: run.into_place(),
        })
    }
}

/// Four statements, however many seats there are.
fn ready(view: &View<'_>, run: &Run) -> Result<Vec<Ready>, StoreError> {
    let credits = terms::of_run(view, run)?.credits;
    let records = store::of_run(view, run.id)?;
    let mut reached = store::reached(view, run.id)?;
    let mut all = Vec::new();
    for seat in requests::seated(view, run.id)? {
        let standing = reached.remove(&seat.person);
        // Who still waits for a place in the run has no result of it.
        if seat.waits_for_place && standing.is_none_or(|one| !one.follows) {
            continue;
        }
        let sent = records.iter().find(|one| one.request == seat.id && !one.replaced).cloned();
        let reached = standing.and_then(|one| {
            let credits = credits.filter(|_| one.passed);
            one.grade.map(|grade| Reached { grade, passed: one.passed, credits })
        });
        all.push(Ready { seat, reached, sent });
    }
    Ok(all)
}
