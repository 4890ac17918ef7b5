//! Requests for a place, in runs whose team decides who comes in.

mod answer;
mod ask;
mod list;
pub(crate) mod store;

pub use answer::{AcceptRequest, RefuseRequest, refuse_request};
pub use ask::{AskForPlace, LONGEST_WORDS, WithdrawRequest, ask_for_place};
pub use list::{AskedFor, RequestsOfRun};
pub use store::of;

use lexicon::{Instant, PersonId, RunId};

/// The latest request of a person for a place in a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub run: RunId,
    pub person: PersonId,
    pub state: RequestState,
    /// What they wrote.
    pub words: Option<String>,
    pub asked_at: Instant,
    pub answered_at: Option<Instant>,
    /// The team's reason.
    pub answer: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestState {
    Asked,
    Accepted,
    Refused,
    Withdrawn,
}

impl RequestState {
    pub fn name(self) -> &'static str {
        match self {
            RequestState::Asked => "asked",
            RequestState::Accepted => "accepted",
            RequestState::Refused => "refused",
            RequestState::Withdrawn => "withdrawn",
        }
    }

    fn of_name(text: &str) -> Self {
        match text {
            "accepted" => RequestState::Accepted,
            "refused" => RequestState::Refused,
            "withdrawn" => RequestState::Withdrawn,
            _ => RequestState::Asked,
        }
    }
}

impl Request {
    pub fn is_open(&self) -> bool {
        self.state == RequestState::Asked
    }

    pub fn is_refused(&self) -> bool {
        self.state == RequestState::Refused
    }
}
