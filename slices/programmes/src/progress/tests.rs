//! The rule of completion, as a table of cases.

use super::*;
use lexicon::{
    CourseId, Instant, InstitutionId,
    facts::programmes::{Compensation, CompletionRule, ProgrammeCourse, ProgrammeKind, ProgrammeModule},
    ids::Id,
};
use pretty::letters;

mod pretty {
    use super::*;

    /// One letter for each course: Passed, Recognised, Compensated, begun, to do (`-`), closed (`x`).
    pub fn letters(progress: &Progress) -> String {
        let letter = |one: &CourseProgress| match one.state {
            CourseState::Done { how: How::Passed, .. } => 'P',
            CourseState::Done { how: How::Recognised, .. } => 'R',
            CourseState::Done { how: How::Compensated, .. } => 'C',
            CourseState::Begun => 'b',
            CourseState::ToDo => '-',
            CourseState::Closed => 'x',
        };
        progress.courses().map(letter).collect()
    }
}

fn course(number: u8) -> CourseId {
    CourseId::new(Instant::from_millis(1), [number; 10])
}

fn at(day: i64) -> Instant {
    Instant::from_millis(day * 86_400_000)
}

fn in_module(number: u8, mandatory: bool, credits: i64, minimum: Option<i64>) -> ProgrammeCourse {
    ProgrammeCourse {
        course: course(number),
        key: format!("IMT+C{number}"),
        title: format!("Course {number}"),
        institution: InstitutionId::new(Instant::from_millis(1), [0; 10]),
        mandatory,
        credits,
        minimum,
    }
}

fn module(number: i64, credits: i64, courses: Vec<ProgrammeCourse>) -> ProgrammeModule {
    ProgrammeModule { number, titles: <[String; 3]>::default(), school: None, credits, hours: None, courses }
}

fn of(rule: CompletionRule, modules: Vec<ProgrammeModule>) -> ProgrammeDefinition {
    ProgrammeDefinition {
        titles: ["Essai".to_owned(), String::new(), String::new()],
        kind: ProgrammeKind::Parcours,
        language: "fr".to_owned(),
        partners: Vec::new(),
        modules,
        rule,
    }
}

/// A result of a course: mark in percent, passed or not, on a day.
fn reached(number: u8, percent: i64, passed: bool, day: i64) -> CourseResult {
    CourseResult {
        course: course(number),
        mark: Some(percent * 100),
        passed,
        at: at(day),
        recognised: false,
        given_by: None,
    }
}

fn recognised(number: u8, day: i64) -> CourseResult {
    CourseResult {
        course: course(number),
        mark: None,
        passed: true,
        at: at(day),
        recognised: true,
        given_by: None,
    }
}

/// What is expected: letters, courses done and asked, mandatory, optional and tenths of credits left, day of completion.
type Expected = (&'static str, i64, i64, i64, i64, i64, Option<i64>);

#[test]
fn the_rule_of_completion() {
    let all = || {
        of(
            CompletionRule::default(),
            vec![module(
                1,
                0,
                vec![in_module(1, true, 0, None), in_module(2, true, 0, None), in_module(3, true, 0, None)],
            )],
        )
    };
    let some = |optional| {
        of(
            CompletionRule { optional, ..CompletionRule::default() },
            vec![module(
                1,
                0,
                vec![
                    in_module(1, true, 0, None),
                    in_module(2, false, 0, None),
                    in_module(3, false, 0, None),
                    in_module(4, false, 0, None),
                ],
            )],
        )
    };
    let credited = of(
        CompletionRule { credits: Some(120), ..CompletionRule::default() },
        vec![
            module(1, 60, vec![in_module(1, true, 0, None), in_module(2, false, 30, None)]),
            module(2, 0, vec![in_module(3, false, 30, None), in_module(4, false, 30, None)]),
        ],
    );
    let marked = of(CompletionRule::default(), vec![module(1, 0, vec![in_module(1, true, 0, Some(7_000))])]);
    let asks = Compensation { average: 5_000, floor: 3_500 };
    let compensated = of(
        CompletionRule { compensation: Some(asks), ..CompletionRule::default() },
        vec![module(1, 60, vec![in_module(1, true, 20, Some(5_000)), in_module(2, true, 10, Some(5_000))])],
    );
    type Case<'c> = (&'c str, ProgrammeDefinition, Vec<u8>, Vec<CourseResult>, Expected);
    let cases: Vec<Case<'_>> = vec![
        ("nothing done", all(), vec![], vec![], ("---", 0, 3, 3, 0, 0, None)),
        (
            "one of three",
            all(),
            vec![],
            vec![reached(1, 80, true, 2), reached(2, 20, false, 3)],
            ("Pb-", 1, 3, 2, 0, 0, None),
        ),
        (
            "all of them, complete when the last was",
            all(),
            vec![],
            vec![reached(1, 80, true, 2), reached(3, 60, true, 9), reached(2, 90, true, 5)],
            ("PPP", 3, 3, 0, 0, 0, Some(9)),
        ),
        (
            "the best of two runs counts, the earlier of equals",
            all(),
            vec![],
            vec![
                reached(1, 40, false, 1),
                reached(1, 70, true, 4),
                reached(1, 70, true, 8),
                reached(2, 60, true, 2),
                reached(3, 60, true, 3),
            ],
            ("PPP", 3, 3, 0, 0, 0, Some(4)),
        ),
        (
            "one recognised",
            all(),
            vec![],
            vec![recognised(2, 7), reached(1, 80, true, 2), reached(3, 60, true, 3)],
            ("PRP", 3, 3, 0, 0, 0, Some(7)),
        ),
        (
            "a course of nobody's programme counts for nothing",
            all(),
            vec![],
            vec![reached(9, 80, true, 2)],
            ("---", 0, 3, 3, 0, 0, None),
        ),
        (
            "two of three, one missing",
            some(2),
            vec![],
            vec![reached(1, 80, true, 2), reached(4, 80, true, 2)],
            ("P--P", 2, 3, 0, 1, 0, None),
        ),
        (
            "two of three",
            some(2),
            vec![],
            vec![reached(1, 80, true, 2), reached(4, 80, true, 2), reached(2, 80, true, 3)],
            ("PP-P", 3, 3, 0, 0, 0, Some(3)),
        ),
        (
            "more than is asked counts once",
            some(2),
            vec![],
            vec![reached(2, 80, true, 2), reached(3, 80, true, 2), reached(4, 80, true, 3)],
            ("-PPP", 2, 3, 1, 0, 0, None),
        ),
        (
            "what is closed counts for nothing",
            some(2),
            vec![4],
            vec![reached(1, 80, true, 2), reached(4, 80, true, 2), reached(2, 80, true, 3)],
            ("PP-x", 2, 3, 0, 1, 0, None),
        ),
        (
            "credits of the module and of its courses",
            credited.clone(),
            vec![],
            vec![reached(1, 80, true, 2), reached(2, 80, true, 3)],
            ("PP--", 1, 1, 0, 0, 30, None),
        ),
        (
            "credits enough",
            credited,
            vec![],
            vec![reached(1, 80, true, 2), reached(2, 80, true, 3), reached(3, 80, true, 4)],
            ("PPP-", 1, 1, 0, 0, 0, Some(4)),
        ),
        (
            "passed, under the mark that is asked",
            marked.clone(),
            vec![],
            vec![reached(1, 69, true, 2)],
            ("b", 0, 1, 1, 0, 0, None),
        ),
        (
            "at the mark",
            marked.clone(),
            vec![],
            vec![reached(1, 70, false, 2)],
            ("P", 1, 1, 0, 0, 0, Some(2)),
        ),
        ("recognised without a mark", marked, vec![], vec![recognised(1, 2)], ("R", 1, 1, 0, 0, 0, Some(2))),
        (
            "an average makes up, weighted by credits",
            compensated.clone(),
            vec![],
            vec![reached(1, 58, true, 2), reached(2, 36, false, 3)],
            ("PC", 2, 2, 0, 0, 0, Some(3)),
        ),
        (
            "but not under the floor",
            compensated.clone(),
            vec![],
            vec![reached(1, 90, true, 2), reached(2, 34, false, 3)],
            ("Pb", 1, 2, 1, 0, 0, None),
        ),
        (
            "nor for a lower average",
            compensated.clone(),
            vec![],
            vec![reached(1, 52, true, 2), reached(2, 40, false, 3)],
            ("Pb", 1, 2, 1, 0, 0, None),
        ),
        (
            "nor before every course has a mark",
            compensated,
            vec![],
            vec![reached(1, 90, true, 2)],
            ("P-", 1, 2, 1, 0, 0, None),
        ),
    ];
    for (name, definition, closed, results, expected) in cases {
        let closed: Vec<CourseId> = closed.into_iter().map(course).collect();
        let found = progress(&definition, &closed, &results);
        let letters = letters(&found);
        let told = (
            letters.as_str(),
            found.done,
            found.asked,
            found.mandatory_left,
            found.optional_left,
            found.credits_left,
            found.complete.map(|at| at.as_millis() / 86_400_000),
        );
        assert_eq!(told, expected, "{name}");
    }
}

#[test]
fn what_newcomers_can_still_complete() {
    let definition = |optional| {
        of(
            CompletionRule { optional, ..CompletionRule::default() },
            vec![module(
                1,
                0,
                vec![in_module(1, true, 0, None), in_module(2, false, 0, None), in_module(3, false, 0, None)],
            )],
        )
    };
    let cases = [
        (definition(1), vec![], true),
        (definition(1), vec![2], true),
        (definition(2), vec![2], false),
        (definition(1), vec![1], false),
        (definition(3), vec![], false),
    ];
    for (definition, closed, expected) in cases {
        let closed: Vec<CourseId> = closed.into_iter().map(course).collect();
        assert_eq!(is_reachable(&definition, &closed), expected, "{closed:?}");
    }
}
