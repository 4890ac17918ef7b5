//! The one function that says what a run's page, its pill and its button say to whoever stands before it.

use super::Room;
use courses::{Run, RunState};
use lexicon::{Instant, facts::courses::EnrolmentMode};

/// What somebody is in a run, besides its team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub is_enrolled: bool,
    /// Their turn in the waiting list, from 1.
    pub waiting: Option<i64>,
    /// Their request for a place, if they made one.
    pub request: Option<crate::asking::Request>,
}

/// What somebody finds at the door of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Door {
    /// They follow it.
    Inside,
    /// They wait: their turn, from 1.
    Waiting(i64),
    /// Their request is with the team.
    Asked,
    /// They enrol in a click; so many places are left, where they are counted.
    Open {
        left: Option<i64>,
    },
    /// The team decides; whether they were refused before.
    ByRequest {
        left: Option<i64>,
        refused: bool,
    },
    /// It is full, and one may wait behind so many.
    Queue {
        before: i64,
        by_request: bool,
    },
    /// It is full.
    Full,
    /// By a seat of their school.
    BySeat,
    /// By a letter, or by the team.
    ByTeam,
    /// From then on.
    NotYet(Instant),
    Closed,
}

/// What applies to somebody now.
pub fn door(run: &Run, now: Instant, standing: &Standing, room: &Room) -> Door {
    if standing.is_enrolled {
        return Door::Inside;
    }
    let over = run.state(now) == RunState::Archived;
    if let Some(turn) = standing.waiting.filter(|_| !over) {
        return Door::Waiting(turn);
    }
    let request = standing.request.as_ref();
    if request.is_some_and(|request| request.is_open()) && !over {
        return Door::Asked;
    }
    if !run.takes_enrolments(now) {
        let opens = run.terms.enrolment_start.filter(|opens| now < *opens && !over);
        return opens.map_or(Door::Closed, Door::NotYet);
    }
    let (left, full) = (room.left(), room.is_full());
    let queue = run.terms.waiting_list;
    match run.terms.enrolment {
        EnrolmentMode::Seat => Door::BySeat,
        EnrolmentMode::Invitation | EnrolmentMode::Private => Door::ByTeam,
        _ if full && !queue => Door::Full,
        EnrolmentMode::Open if full => Door::Queue { before: room.waiting, by_request: false },
        EnrolmentMode::Open => Door::Open { left },
        EnrolmentMode::Approval if full => Door::Queue { before: room.waiting, by_request: true },
        EnrolmentMode::Approval => {
            Door::ByRequest { left, refused: request.is_some_and(|request| request.is_refused()) }
        }
    }
}

impl Door {
    /// A word for programs.
    pub fn name(&self) -> &'static str {
        match self {
            Door::Inside => "enrolled",
            Door::Waiting(_) => "waiting",
            Door::Asked => "asked",
            Door::Open { .. } => "open",
            Door::ByRequest { .. } => "by-request",
            Door::Queue { .. } => "waiting-list",
            Door::Full => "full",
            Door::BySeat => "by-seat",
            Door::ByTeam => "by-team",
            Door::NotYet(_) => "not-yet",
            Door::Closed => "closed",
        }
    }
}
