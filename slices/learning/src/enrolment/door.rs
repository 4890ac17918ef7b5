//! The one function that says what a run's page, its pill and its button say to whoever stands before it.

use super::{Room, is_over};
use courses::Run;
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
    let over = is_over(run, now);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asking::{Request, RequestState};
    use lexicon::{CourseId, InstitutionId, PersonId, RunId, facts::courses::RunTerms, ids::Id};

    const NOW: Instant = Instant::from_millis(1_000);

    fn run(enrolment: EnrolmentMode, waiting_list: bool) -> Run {
        Run {
            id: RunId::new(NOW, [1; 10]),
            key: "IMT+FAB101+2026".to_owned(),
            course: CourseId::new(NOW, [2; 10]),
            institution: InstitutionId::new(NOW, [3; 10]),
            above: Vec::new(),
            institution_name: "IMT".to_owned(),
            institution_slug: "imt".to_owned(),
            version: String::new(),
            author: None,
            terms: RunTerms { enrolment, waiting_list, capacity: Some(2), ..RunTerms::default() },
        }
    }

    fn request(state: RequestState) -> Option<Request> {
        Some(Request {
            run: RunId::new(NOW, [1; 10]),
            person: PersonId::new(NOW, [4; 10]),
            state,
            words: None,
            asked_at: NOW,
            answered_at: None,
            answer: None,
        })
    }

    #[test]
    fn each_finds_at_the_door_what_applies_to_them() {
        let free = Room { capacity: Some(2), taken: 1, waiting: 0 };
        let full = Room { capacity: Some(2), taken: 2, waiting: 3 };
        let nobody = Standing::default;
        let waits = Standing { waiting: Some(2), ..nobody() };
        let refused = Standing { request: request(RequestState::Refused), ..nobody() };
        let asked = Standing { request: request(RequestState::Asked), ..nobody() };
        let inside = Standing { is_enrolled: true, ..nobody() };
        use EnrolmentMode::{Approval, Invitation, Open, Private, Seat};
        let cases = [
            (Open, true, nobody(), free, Door::Open { left: Some(1) }),
            (Open, true, nobody(), full, Door::Queue { before: 3, by_request: false }),
            (Open, false, nobody(), full, Door::Full),
            (Open, true, waits.clone(), full, Door::Waiting(2)),
            (Open, true, inside, full, Door::Inside),
            (Approval, false, nobody(), free, Door::ByRequest { left: Some(1), refused: false }),
            (Approval, false, refused, free, Door::ByRequest { left: Some(1), refused: true }),
            (Approval, false, asked.clone(), full, Door::Asked),
            (Approval, true, nobody(), full, Door::Queue { before: 3, by_request: true }),
            (Approval, false, nobody(), full, Door::Full),
            (Seat, true, nobody(), free, Door::BySeat),
            (Seat, true, waits.clone(), full, Door::Waiting(2)),
            (Invitation, false, nobody(), free, Door::ByTeam),
            (Private, false, nobody(), free, Door::ByTeam),
        ];
        for (mode, queue, standing, room, expected) in cases {
            assert_eq!(door(&run(mode, queue), NOW, &standing, &room), expected, "{mode:?} {standing:?}");
        }
        let mut over = run(Open, true);
        over.terms.end = Some(NOW);
        for standing in [nobody(), waits, asked] {
            assert_eq!(door(&over, NOW, &standing, &full), Door::Closed);
        }
        let mut later = run(Open, true);
        later.terms.enrolment_start = Some(Instant::from_millis(2_000));
        assert_eq!(door(&later, NOW, &nobody(), &free), Door::NotYet(Instant::from_millis(2_000)));
    }
}
