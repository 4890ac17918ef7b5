//! When a run lives, and when what is written falls in it.

use super::*;
use lexicon::ids::Id;

fn run(start: Option<i64>, end: Option<i64>) -> Run {
    let at = Instant::from_millis(0);
    Run {
        id: RunId::new(at, [1; 10]),
        key: "IMT+FAB101+2026".to_owned(),
        course: CourseId::new(at, [2; 10]),
        institution: InstitutionId::new(at, [3; 10]),
        above: Vec::new(),
        institution_name: "IMT".to_owned(),
        institution_slug: "imt".to_owned(),
        version: String::new(),
        terms: RunTerms {
            start: start.map(Instant::from_millis),
            end: end.map(Instant::from_millis),
            ..terms()
        },
        author: None,
    }
}

/// Terms without any date.
pub(crate) fn terms() -> RunTerms {
    RunTerms {
        title: "S’initier".to_owned(),
        language: "fr".to_owned(),
        zone: "Europe/Paris".to_owned(),
        listed: true,
        ..RunTerms::default()
    }
}

#[test]
fn a_run_lives_between_its_dates() {
    let cases = [
        (Some(10), Some(20), 9, RunState::Upcoming),
        (Some(10), Some(20), 10, RunState::Running),
        (Some(10), Some(20), 20, RunState::Archived),
        (None, None, 0, RunState::Running),
        (None, Some(20), 30, RunState::Archived),
    ];
    for (start, end, now, expected) in cases {
        assert_eq!(run(start, end).state(Instant::from_millis(now)), expected);
    }
}

#[test]
fn a_run_moved_moves_its_deadlines_and_keeps_their_hour() {
    let at = |text: &str| words::dates::parse(text).expect("an instant");
    let mut moved = run(None, None);
    moved.terms.start = Some(at("2027-03-22T08:00:00Z"));
    // Written for a start in November at 09:00 in Paris; due at 23:59, after the change of clocks in March.
    let due = moved.date(at("2026-11-16T22:59:00Z"), Some(at("2026-11-02T08:00:00Z")));
    assert_eq!(words::dates::machine(due), "2027-04-05T21:59:00Z");
    assert_eq!(run(None, None).date(at("2026-11-16T22:59:00Z"), None), at("2026-11-16T22:59:00Z"));
}
