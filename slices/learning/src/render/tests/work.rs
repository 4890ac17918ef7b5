//! Work handed in, and graded by people.

use super::bench::*;

#[test]
fn work_is_handed_in_and_graded() {
    let bench = Bench::new();
    let html = bench.learner("oa", &States::new());
    has(
        &html,
        &[
            "Tell &lt;us&gt;.",
            "enctype=\"multipart/form-data\"",
            "blocks/openassessment@oa/hand-in",
            "name=\"text\"",
            "Ideas",
            "(4 points)",
        ],
    );
    has(&bench.learner("sg", &States::new()), &["name=\"file\"", "type=\"file\""]);
    has(
        &bench.learner("pr", &States::new()),
        &["In a lab", "3 hours", "laser cutter", "Two photos.", "(× 2)", "Measure."],
    );
    let work = HandInState {
        more: Vec::new(),
        id: HandInId::new(Instant::from_millis(1), [9; 10]),
        text: Some("hash".to_owned()),
        file: None,
        choices: json!({"Ideas": "Many"}),
        comment: Some("hash".to_owned()),
        graded: true,
    };
    let graded = BlockState {
        detail: Detail::HandIn(work),
        attempts: 1,
        earned: Some(4.0),
        possible: Some(4.0),
        done: true,
        submitted_at: Some(Instant::from_millis(1)),
    };
    let html = bench.learner("oa", &with(bench.key("oa"), graded));
    has(&html, &["Graded", "4 out of 4 points", "My words", "and more", "pill tone-good"]);
    has_not(&html, &["name=\"text\""]);
}

#[test]
fn what_is_asked_for_is_what_the_form_says() {
    let bench = Bench::new();
    let nothing = States::new();
    has_not(&bench.learner("both", &nothing), &["(optional)", "A text, a file"]);
    let either = bench.learner("either", &nothing);
    has(&either, &["A text, a file, or both.", "name=\"text\"", "name=\"file\""]);
    has_not(&either, &["(optional)"]);
    let photo = bench.learner("photo", &nothing);
    assert_eq!(photo.matches("(optional)").count(), 1, "{photo}");
    assert!(photo.find("name=\"text\"") < photo.find("(optional)"), "the file is optional: {photo}");
}

#[test]
fn where_the_team_gives_points_nothing_is_asked() {
    let bench = Bench::new();
    let html = bench.learner("st", &States::new());
    has(&html, &["Oral", "5 points", "The team gives these points; you have nothing to hand in."]);
    has_not(&html, &["<form", "name=\"text\"", "type=\"file\"", "disabled"]);
}
