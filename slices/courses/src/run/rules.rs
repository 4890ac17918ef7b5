//! What the terms of a run may say.

use crate::{import::plain_part, say};
use ground::Refusal;
use lexicon::{
    Instant,
    facts::courses::{EnrolmentMode, RunTerms},
};
use words::zones;

/// More places than any run needs counted.
pub(crate) const MOST_PLACES: i64 = 1_000_000;

/// Everything that is wrong with these terms, each at its field.
pub(crate) fn check(terms: &RunTerms) -> Vec<Refusal> {
    let RunTerms { title, language, zone, start, end, enrolment_start, enrolment_end, .. } = terms;
    let RunTerms { capacity, waiting_list, enrolment, listed, .. } = terms;
    let title = title.trim();
    let wrong_title = title.is_empty() || title.chars().count() > 200 || title.chars().any(char::is_control);
    let checks = [
        (wrong_title, refusal("courses.run-title", "title", |say| say.msg_run_title_wrong())),
        (!is_language(language), refusal("courses.run-language", "language", |say| say.msg_language_wrong())),
        (zones::find(zone).is_none(), refusal("courses.run-zone", "zone", |say| say.msg_zone_wrong())),
        (is_before(*end, *start), refusal("courses.run-end", "end", |say| say.msg_end_wrong())),
        (
            is_before(*enrolment_end, *enrolment_start),
            refusal("courses.run-enrolment-end", "enrolment_end", |say| say.msg_enrolment_end_wrong()),
        ),
        (
            is_before(*end, *enrolment_start),
            refusal("courses.run-enrolment-start", "enrolment_start", |say| say.msg_enrolment_start_wrong()),
        ),
        (
            capacity.is_some_and(|places| !(1..=MOST_PLACES).contains(&places)),
            refusal("courses.run-capacity", "capacity", |say| say.msg_capacity_wrong(MOST_PLACES)),
        ),
        (
            *waiting_list && capacity.is_none(),
            refusal("courses.run-waiting-list", "waiting_list", |say| say.msg_waiting_list_wrong()),
        ),
        (
            *enrolment == EnrolmentMode::Private && *listed,
            refusal("courses.run-private", "listed", |say| say.msg_private_listed()),
        ),
    ];
    checks.into_iter().filter(|(wrong, _)| *wrong).map(|(_, refusal)| refusal).collect()
}

/// A part of a key as somebody typed it into `field`, such as the run's `2026-automne`.
pub(crate) fn key_part(text: &str, field: &'static str) -> Result<String, Refusal> {
    let text = text.trim();
    match !text.is_empty() && plain_part(text) == text && !text.chars().all(|c| c == '.') {
        true => Ok(text.to_owned()),
        false => Err(refusal("courses.key-part", field, |say| say.msg_run_word_wrong())),
    }
}

pub(crate) fn refusal(
    code: &'static str,
    field: &'static str,
    words: fn(&crate::messages::L10nLanguage) -> String,
) -> Refusal {
    Refusal::new(code, move |lang| words(say(lang))).at(field)
}

fn is_before(later: Option<Instant>, earlier: Option<Instant>) -> bool {
    matches!((later, earlier), (Some(later), Some(earlier)) if later <= earlier)
}

/// As BCP 47 writes languages: letters, digits and hyphens, beginning with two letters or more.
fn is_language(tag: &str) -> bool {
    let first = tag.split('-').next().unwrap_or_default();
    (2..=8).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && tag.len() <= 35
        && tag.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms() -> RunTerms {
        let at = |millis| Some(Instant::from_millis(millis));
        RunTerms {
            title: "S’initier".to_owned(),
            language: "fr".to_owned(),
            zone: "Africa/Dakar".to_owned(),
            start: at(10),
            end: at(20),
            enrolment_start: at(1),
            enrolment_end: at(9),
            self_paced: false,
            listed: true,
            ..RunTerms::default()
        }
    }

    fn fields(terms: &RunTerms) -> Vec<String> {
        check(terms).into_iter().filter_map(|refusal| refusal.field).collect()
    }

    #[test]
    fn terms_hold_together() {
        assert_eq!(fields(&terms()), Vec::<String>::new());
        let at = |millis| Some(Instant::from_millis(millis));
        let private = EnrolmentMode::Private;
        let cases: [(&str, RunTerms); 10] = [
            ("title", RunTerms { title: " ".to_owned(), ..terms() }),
            ("language", RunTerms { language: "français".to_owned(), ..terms() }),
            ("zone", RunTerms { zone: "Mars/Base".to_owned(), ..terms() }),
            ("end", RunTerms { end: at(10), ..terms() }),
            ("enrolment_end", RunTerms { enrolment_end: at(1), ..terms() }),
            ("enrolment_start", RunTerms { enrolment_start: at(30), enrolment_end: None, ..terms() }),
            ("capacity", RunTerms { capacity: Some(0), ..terms() }),
            ("capacity", RunTerms { capacity: Some(MOST_PLACES + 1), waiting_list: true, ..terms() }),
            ("waiting_list", RunTerms { waiting_list: true, ..terms() }),
            ("listed", RunTerms { enrolment: private, ..terms() }),
        ];
        for (field, wrong) in cases {
            assert_eq!(fields(&wrong), [field]);
        }
    }

    #[test]
    fn a_run_is_a_word() {
        for good in ["2026", "2026-automne", "T1_2027", "été"] {
            assert!(key_part(good, "run").is_ok(), "{good}");
        }
        for bad in ["", "a b", "a+b", "../x", "..", &"x".repeat(81)] {
            assert!(key_part(bad, "run").is_err(), "{bad:?}");
        }
    }
}
