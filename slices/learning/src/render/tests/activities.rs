//! Polls, words, things ticked and placed, conditions and draws.

use super::{bench::*, problems::answered};

#[test]
fn polls_surveys_and_words_are_given_then_shown() {
    let bench = Bench::new();
    has(
        &bench.learner("p", &States::new()),
        &["action=\"/runs/IMT+F+2026/blocks/poll@p/vote\"", "name=\"vote_p\" value=\"R\"", "Tea?"],
    );
    has_not(&bench.learner("p", &States::new()), &["poll-fill"]);
    let voted = BlockState {
        detail: Detail::Given { given: json!({"vote": "R"}) },
        attempts: 1,
        done: true,
        ..BlockState::default()
    };
    has(&bench.learner("p", &with(bench.key("p"), voted)), &["poll-fill", "75% (3)", "your answer"]);
    has(&bench.learner("sv", &States::new()), &["name=\"vote_q1\"", "name=\"vote_q2\"", "Good?", "Long?"]);
    has(&bench.learner("w", &States::new()), &["name=\"word\"", "Word 2"]);
    let said = BlockState {
        detail: Detail::Given { given: json!({"words": ["bois"]}) },
        attempts: 1,
        done: true,
        ..BlockState::default()
    };
    has(&bench.learner("w", &with(bench.key("w"), said)), &["bois", "laser", "80%", "your word"]);
}

#[test]
fn things_are_ticked_and_placed() {
    let bench = Bench::new();
    has(&bench.learner("dn", &States::new()), &["name=\"done\" value=\"yes\""]);
    let done = BlockState { done: true, ..BlockState::default() };
    has(&bench.learner("dn", &with(bench.key("dn"), done)), &["name=\"done\" value=\"no\"", "Done"]);
    has(
        &bench.learner("dd", &States::new()),
        &[
            "data-placing",
            "name=\"item_0\"",
            "<option value=\"top\">Top</option>",
            "Not placed yet",
            "<small>Under the bench</small>",
        ],
    );
    has_not(&bench.learner("dd", &States::new()), &["<small>top</small>"]);
    let placed = BlockState {
        detail: Detail::Given { given: json!({"placed": {"0": "top"}}) },
        attempts: 1,
        earned: Some(1.0),
        possible: Some(1.0),
        done: true,
        submitted_at: Some(Instant::from_millis(1)),
    };
    has(
        &bench.learner("dd", &with(bench.key("dd"), placed)),
        &["Everything is in its place", "Well put", "selected"],
    );
}

#[test]
fn conditions_and_draws_decide_what_is_shown() {
    let bench = Bench::new();
    let closed = bench.learner("cd", &States::new());
    has(&closed, &["First ", "href=\"/runs/IMT+F+2026/jump/q\"", "Question"]);
    has_not(&closed, &["Hidden treasure"]);
    let right = answered(&bench, "q", json!({"2_1": "choice_0"}), 1.0);
    has(&bench.learner("cd", &with(bench.key("q"), right)), &["Hidden treasure"]);
    let given =
        BlockState { detail: Detail::Branch { children: vec![bench.key("l2")] }, ..BlockState::default() };
    let drawn = bench.learner("lb", &with(bench.key("lb"), given));
    has(&drawn, &["Second of the library"]);
    has_not(&drawn, &["First of the library"]);
    has(
        &bench.draw("lb", Lang::En, &team(), &States::new(), None),
        &["First of the library", "Second of the library"],
    );
}
