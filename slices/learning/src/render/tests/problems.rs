//! Problems: asked, answered, refused, closed.

use super::bench::*;

#[test]
fn a_question_is_asked_and_answered_in_place() {
    let bench = Bench::new();
    let fresh = bench.learner("q", &States::new());
    has(
        &fresh,
        &[
            "id=\"b-problem-q\" data-fragment",
            "action=\"/runs/IMT+F+2026/blocks/problem@q/answer\"",
            "data-enhance=\"answer\"",
            "<legend><span lang=\"fr\" dir=\"ltr\">Which?</span></legend>",
            "name=\"input_2_1\"",
            "red <b>one</b>",
            "3 attempts of 3 left",
            "formaction=\"/runs/IMT+F+2026/blocks/problem@q/hint\"",
            "1 point",
        ],
    );
    has_not(&fresh, &["Because red", "Yes indeed", "verdict", "disabled"]);
    let right =
        bench.learner("q", &with(bench.key("q"), answered(&bench, "q", json!({"2_1": "choice_0"}), 1.0)));
    has(
        &right,
        &[
            "verdict tone-good",
            "Correct",
            "Yes indeed.",
            "checked",
            "1 out of 1 point",
            "Because red",
            "data-feedback",
        ],
    );
    let wrong =
        bench.learner("q", &with(bench.key("q"), answered(&bench, "q", json!({"2_1": "choice_1"}), 0.0)));
    has(&wrong, &["verdict tone-bad", "choice tone-bad", "2 attempts of 3 left"]);
    has_not(&wrong, &["Because red"]);
}

/// A state as the core leaves it after a graded submission.
pub(super) fn answered(bench: &Bench, name: &str, answers: serde_json::Value, earned: f64) -> BlockState {
    let problems = Problems::default();
    let prepared = problems.of(&bench.content, bench.id(name)).expect("a problem");
    let given: Answers = serde_json::from_value(answers.clone()).expect("answers");
    let graded = prepared.problem.grade_for(&Context::new(1), &given, &mut || 0.5).expect("gradable");
    let results = RawJson::of(&graded);
    BlockState {
        detail: Detail::Problem(ProblemState {
            seed: 1,
            answers: RawJson::of(&answers),
            results,
            hints: 1,
            saved: false,
            scores: vec![earned],
            ..ProblemState::default()
        }),
        attempts: 1,
        earned: Some(earned),
        possible: Some(1.0),
        done: true,
        submitted_at: Some(Instant::from_millis(1)),
    }
}

#[test]
fn what_cannot_be_taken_is_said_at_its_field() {
    let bench = Bench::new();
    let refusal = ground::Refusal::new("x", |_| "Write a number.".to_owned()).at("input_2_1");
    let answers = serde_json::from_value(json!({"2_1": "trois"})).ok();
    let said = Said {
        block: bench.key("n"),
        refusals: web::Refusals::of(&[refusal], Lang::En),
        answers,
        text: String::new(),
    };
    let html = bench.draw("n", Lang::En, &learner(), &States::new(), Some(&said));
    has(
        &html,
        &[
            "error-summary",
            "href=\"#b-problem-n-2_1-error\"",
            "id=\"b-problem-n-2_1-error\"",
            "Write a number.",
            "value=\"trois\"",
            "mm",
        ],
    );
}

#[test]
fn problems_of_other_shapes_have_their_controls() {
    let bench = Bench::new();
    has(
        &bench.learner("img", &States::new()),
        &[
            "data-image-answer",
            "name=\"input_2_1.x\"",
            "name=\"input_2_1.y\"",
            "From the left, 0 to 40",
            "type=\"number\"",
        ],
    );
    has(&bench.learner("hand", &States::new()), &["graded by somebody of the team", "name=\"input_2_1\""]);
}

#[test]
fn who_is_not_enrolled_reads_and_knows_why() {
    let bench = Bench::new();
    let visitor = Reader { enrolled: false, ..learner() };
    let html = bench.draw("q", Lang::En, &visitor, &States::new(), None);
    has(&html, &["disabled", "Enrol in the course to answer"]);
    has_not(&html, &["formaction", "type=\"submit\""]);
}

#[test]
fn after_the_deadline_nothing_can_be_sent() {
    let mut bench = Bench::new();
    bench.run.terms.start = words::dates::parse("2025-12-05T00:00:00Z");
    let html = bench.learner("q", &States::new());
    has(&html, &["disabled", "This was due"]);
    has_not(&html, &["type=\"submit\""]);
    assert!(html.find("It was due") < html.find("Which?"), "the reason comes first: {html}");
}
