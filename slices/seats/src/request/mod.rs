//! The noun: a student's request for a seat in a run of another institution.
//!
//! asked → approved (a seat is taken) → completed (the result came back)
//!       ↘ waiting (the school agreed, no seat is left) → approved
//!       ↘ refused
//! asked, waiting, approved → withdrawn; approved → ended (the student left the run).

mod apply;
mod ask;
mod decide;
mod ending;
mod erase;
mod follow;
mod give_back;
mod group;
mod see;
pub(crate) mod store;
mod withdraw;

pub(crate) use apply::{
    CLEAR, asked, awaited, enrolled, forgotten, given_back, left, moved, off, refused, returned, taken,
    withdrawn,
};
pub use ask::{AskSeat, ask_seat};
pub(crate) use decide::taken as taken_fact;
pub use decide::{Approve, Approved, DecideRequests, RefuseSeat, refuse};
pub use give_back::{GiveAllBack, GiveBack, give_all_back, notice, settle};
pub use group::{Bring, Chosen, GroupSeen, SeeGroup};
pub use see::{HomeSeats, RequestList, SeeRequests, Sought};
pub use withdraw::{Withdraw, WithdrawSeat};

use ::store::{
    Column, Param, StoreError, View,
    value::{Cell, Value},
};
use ground::Place;
use lexicon::{
    AgreementId, CourseId, GrantId, Instant, InstitutionId, PersonId, PlaceRef, RunId, SeatRequestId,
};
use std::str::FromStr;

/// Where a request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    Asked,
    /// The school agreed; no seat was left.
    Waiting,
    /// A seat is taken: the student is in the run, or on its waiting list.
    Approved,
    Refused,
    Withdrawn,
    /// The student left the run.
    Ended,
    /// The result came back.
    Completed,
}

impl State {
    pub const ALL: [State; 7] = [
        State::Asked,
        State::Waiting,
        State::Approved,
        State::Refused,
        State::Withdrawn,
        State::Ended,
        State::Completed,
    ];

    pub fn name(self) -> &'static str {
        match self {
            State::Asked => "asked",
            State::Waiting => "waiting",
            State::Approved => "approved",
            State::Refused => "refused",
            State::Withdrawn => "withdrawn",
            State::Ended => "ended",
            State::Completed => "completed",
        }
    }

    /// Whether somebody still decides about it.
    pub fn is_open(self) -> bool {
        matches!(self, State::Asked | State::Waiting)
    }

    /// Whether another request for the same run would be one too many.
    pub fn is_live(self) -> bool {
        matches!(self, State::Asked | State::Waiting | State::Approved | State::Completed)
    }
}

impl FromStr for State {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found = State::ALL.into_iter().find(|one| one.name() == text);
        found.ok_or_else(|| format!("{text:?} is no state of a request"))
    }
}

impl Param for State {
    fn value(&self) -> Value<'_> {
        self.name().value()
    }
}

impl Column for State {
    const EXPECTED: &'static str = "text (state of a request)";
    fn of(cell: Cell<'_>) -> Option<Result<Self, String>> {
        match cell {
            Cell::Text(text) => Some(text.parse()),
            _ => None,
        }
    }
}

/// A request, with the names of those it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatRequest {
    pub id: SeatRequestId,
    pub person: PersonId,
    /// Empty once the account was erased.
    pub name: String,
    pub home: InstitutionId,
    pub host: InstitutionId,
    pub course: CourseId,
    pub run: RunId,
    pub run_key: String,
    pub run_title: String,
    pub state: State,
    /// The order in which they came.
    pub seq: i64,
    pub asked_at: Instant,
    pub said: Option<String>,
    pub decided_at: Option<Instant>,
    pub reason: Option<String>,
    pub turn: Option<i64>,
    pub grant: Option<(AgreementId, GrantId)>,
    pub waits_for_place: bool,
    pub ended_at: Option<Instant>,
}

/// A request as a place: its student's, and inside their school.
impl Place for SeatRequest {
    type Id = SeatRequestId;

    fn find(view: &View<'_>, id: &SeatRequestId) -> Result<Option<Self>, StoreError> {
        store::by_id(view, *id)
    }

    /// Only the student opens it by its id: their school goes by its list.
    fn path(&self) -> Vec<PlaceRef> {
        vec![PlaceRef::person(self.person), PlaceRef::site()]
    }
}
