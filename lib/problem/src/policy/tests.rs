use super::*;

fn attempts(used: u32, score: f64) -> Attempts {
    Attempts { used, score, max: 2.0, done: used > 0, last_submitted_ms: None }
}

const DUE: Moment = Moment { now_ms: 0, past_due: true, staff: false };
const OPEN: Moment = Moment { now_ms: 0, past_due: false, staff: false };
const STAFF: Moment = Moment { now_ms: 0, past_due: false, staff: true };

#[test]
fn answers_are_shown_when_the_table_says() {
    use ShowAnswer::*;
    let (fresh, tried, right, spent) =
        (attempts(0, 0.0), attempts(1, 1.0), attempts(1, 2.0), attempts(3, 1.0));
    for (showanswer, states) in [
        // fresh, tried, right, spent, fresh past due
        (Always, [true, true, true, true, true]),
        (Answered, [false, false, true, false, false]),
        (Attempted, [false, true, true, true, true]),
        (AttemptedNoPastDue, [false, true, true, true, false]),
        (Closed, [false, false, false, true, true]),
        (Finished, [false, false, true, true, true]),
        (CorrectOrPastDue, [false, false, true, false, true]),
        (PastDue, [false, false, false, false, true]),
        (AfterAttempts, [false, false, false, true, false]),
        (AfterAllAttempts, [false, false, false, true, false]),
        (AfterAllAttemptsOrCorrect, [false, false, true, true, false]),
        (Never, [false; 5]),
    ] {
        let settings = Settings {
            showanswer,
            max_attempts: Some(3),
            attempts_before_showanswer: 2,
            ..Settings::default()
        };
        let seen = [(&fresh, OPEN), (&tried, OPEN), (&right, OPEN), (&spent, OPEN), (&fresh, DUE)]
            .map(|(a, m)| may_show_answer(&settings, a, m));
        assert_eq!(seen, states, "{showanswer:?}");
        assert_eq!(
            may_show_answer(&settings, &fresh, STAFF),
            showanswer != Never,
            "{showanswer:?} for staff"
        );
        let withheld = Settings { show_correctness: ShowCorrectness::Never, ..settings };
        assert!(!may_show_answer(&withheld, &right, DUE));
    }
}

#[test]
fn an_answer_waits_for_some_number_of_attempts() {
    // max_attempts, attempts_before_showanswer_button, used, shown
    for (max_attempts, before, used, shown) in [
        (None, Some("2"), 0, false),
        (None, Some("2"), 1, false),
        (None, Some("2"), 2, true),
        (None, Some("2.0"), 2, true),
        (Some("3"), Some("2"), 1, false),
        (Some("3"), Some("2"), 2, true),
        // More than there are: all of them are enough.
        (Some("3"), Some("9"), 2, false),
        (Some("3"), Some("9"), 3, true),
        // Nothing asked, or nothing that can be read: at once.
        (Some("3"), None, 0, true),
        (Some("3"), Some("many"), 0, true),
        (Some("3"), Some("-1"), 0, true),
        // The limit of a survey is none.
        (Some("0"), Some("1"), 0, false),
    ] {
        for word in ["after_attempts", "after_some_number_of_attempts", "\"after_attempts\""] {
            let settings = Settings::from_attributes(|name| match name {
                "showanswer" => Some(word),
                "max_attempts" => max_attempts,
                "attempts_before_showanswer_button" => before,
                _ => None,
            });
            let seen = may_show_answer(&settings, &attempts(used, 0.0), OPEN);
            assert_eq!(seen, shown, "{word} {max_attempts:?} {before:?} {used}");
            // The close date alone shows nothing.
            assert_eq!(may_show_answer(&settings, &attempts(used, 0.0), DUE), shown);
        }
    }
}

#[test]
fn submissions_are_refused_for_a_reason() {
    let settings = Settings { max_attempts: Some(2), submission_wait_seconds: 10, ..Settings::default() };
    let once = Attempts { last_submitted_ms: Some(0), ..attempts(1, 0.0) };
    assert_eq!(may_submit(&settings, &attempts(2, 0.0), OPEN), Err(Refusal::Closed));
    assert_eq!(may_submit(&settings, &once, DUE), Err(Refusal::Closed));
    assert_eq!(
        may_submit(&settings, &once, Moment { now_ms: 9_999, ..OPEN }),
        Err(Refusal::TooSoon { seconds: 10 })
    );
    assert_eq!(may_submit(&settings, &once, Moment { now_ms: 10_000, ..OPEN }), Ok(()));
    let always = Settings { rerandomize: Rerandomize::Always, ..Settings::default() };
    assert_eq!(may_submit(&always, &once, OPEN), Err(Refusal::MustReset));
    assert!(may_reset(&always, &once, OPEN) && !may_reset(&always, &attempts(0, 0.0), OPEN));
}

#[test]
fn buttons_follow_the_settings() {
    let plain = Settings::default();
    assert_eq!(buttons(&plain, &attempts(0, 0.0), OPEN), Buttons { submit: true, ..Buttons::default() });
    let limited = Settings { max_attempts: Some(2), show_reset_button: true, ..Settings::default() };
    assert_eq!(
        buttons(&limited, &attempts(1, 1.0), OPEN),
        Buttons { submit: true, save: true, reset: true, show_answer: false }
    );
    assert_eq!(
        buttons(&limited, &attempts(1, 2.0), OPEN),
        Buttons { submit: true, save: true, reset: false, show_answer: true }
    );
    assert_eq!(
        buttons(&limited, &attempts(2, 0.0), OPEN),
        Buttons { show_answer: true, ..Buttons::default() }
    );
    let survey = Settings { max_attempts: Some(0), ..Settings::default() };
    assert!(may_save(&survey, &attempts(0, 0.0), OPEN));
    let forced = Settings { force_save_button: true, ..Settings::default() };
    assert!(may_save(&forced, &attempts(0, 0.0), OPEN) && !may_save(&forced, &attempts(0, 0.0), DUE));
}

#[test]
fn seeds_scores_and_weights() {
    assert_eq!(seed_for(Rerandomize::Never, "7", "k", 5), 1);
    assert_eq!(seed_for(Rerandomize::Always, "7", "k", 123_456), 456);
    let expected = u64::from_str_radix(&hex_of(&Sha256::digest("7b'block-v1:a+b+c'"))[..7], 16).unwrap() % 20;
    assert_eq!(seed_for(Rerandomize::PerStudent, "7", "block-v1:a+b+c", 0), expected);
    assert_eq!(weighted(1.0, 2.0, Some(5.0)), (2.5, 5.0));
    assert_eq!(weighted(1.0, 2.0, None), (1.0, 2.0));
    assert_eq!(weighted(0.0, 0.0, Some(5.0)), (0.0, 0.0));
    for (method, score) in [
        (GradingMethod::LastScore, 1.0),
        (GradingMethod::FirstScore, 0.0),
        (GradingMethod::HighestScore, 2.0),
        (GradingMethod::AverageScore, 1.0),
    ] {
        assert_eq!(combined(method, &[0.0, 2.0, 1.0]), Some(score));
        assert_eq!(combined(method, &[]), None);
        let few = [0.0, 2.0, 1.0].into_iter().fold(Vec::new(), |before, score| kept(method, before, score));
        assert_eq!(combined(method, &few), Some(score));
        assert_eq!(few.len(), if method == GradingMethod::AverageScore { 3 } else { 1 });
    }
    assert_eq!(
        result_word(
            &Settings { show_correctness: ShowCorrectness::PastDue, ..Settings::default() },
            OPEN,
            "correct"
        ),
        "submitted"
    );
}
