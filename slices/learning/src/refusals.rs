//! The sentences of refusals: what is in the way, and what to do.

use crate::say;
use courses::Run;
use ground::Refusal;
use lexicon::{Instant, facts::courses::EnrolmentMode};
use problem::policy;
use words::{dates, numbers};

macro_rules! plain {
    ($($name:ident = $code:literal, $message:ident;)+) => {$(
        pub(crate) fn $name() -> Refusal {
            Refusal::new(concat!("learning.", $code), |lang| say(lang).$message())
        }
    )+};
}

plain! {
    archived = "run-archived", msg_act_run_archived;
    closed = "closed", msg_act_closed;
    attempts_used = "attempts-used", msg_act_attempts_used;
    nothing_answered = "nothing-answered", msg_act_nothing_answered;
    must_reset = "must-reset", msg_act_must_reset;
    meanwhile = "meanwhile", msg_act_meanwhile;
    content_changed = "content-changed", msg_act_content_changed;
    cannot_reset = "cannot-reset", msg_act_cannot_reset;
    cannot_draw_again = "cannot-draw-again", msg_act_cannot_draw_again;
    cannot_save = "cannot-save", msg_act_cannot_save;
    answers_too_long = "answers-too-long", msg_act_answers_too_long;
    no_hint = "no-hint", msg_act_no_hint;
    vote_missing = "vote-missing", msg_act_vote_missing;
    voted_already = "voted-already", msg_act_voted_already;
    words_missing = "words-missing", msg_act_words_missing;
    words_given_already = "words-given-already", msg_act_words_given_already;
    place_unknown = "place-unknown", msg_act_place_unknown;
    second_unreadable = "second-unreadable", msg_act_second_unreadable;
    text_missing = "text-missing", msg_act_text_missing;
    file_missing = "file-missing", msg_act_file_missing;
    text_or_file_missing = "text-or-file-missing", msg_act_text_or_file_missing;
    graded_already = "graded-already", msg_act_graded_already;
    hand_in_replaced = "hand-in-replaced", msg_act_hand_in_replaced;
    own_work = "own-work", msg_act_own_work;
    mode_unknown = "mode-unknown", msg_act_mode_unknown;
    group_unknown = "group-unknown", msg_group_unknown;
    school_unknown = "school-unknown", msg_school_unknown;
    addresses_missing = "addresses-missing", msg_group_addresses_missing;
    by_request = "by-request", msg_enrol_by_request;
    by_seat = "by-seat", msg_enrol_by_seat;
    by_invitation = "by-invitation", msg_enrol_by_invitation;
    by_team = "by-team", msg_enrol_by_team;
    not_by_request = "not-by-request", msg_enrol_not_by_request;
    asked_already = "asked-already", msg_enrol_asked_already;
    request_answered = "request-answered", msg_enrol_request_answered;
    closed_after_end = "closed-after-end", msg_enrol_closed_after;
    subsection_unknown = "subsection-unknown", msg_time_subsection_unknown;
    until_wrong = "until-wrong", msg_time_until_wrong;
    list_empty = "list-empty", msg_bulk_empty;
    list_columns = "list-columns", msg_bulk_columns;
    list_language = "list-language", msg_bulk_language;
    list_problems = "list-problems", msg_bulk_problems;
    list_changed = "list-changed", msg_bulk_changed;
    list_undone = "list-undone", msg_bulk_undone_already;
    list_large = "list-large", msg_bulk_large;
    days_or_until = "days-or-until", msg_time_days_or_until;
    there_already = "there-already", msg_transfer_there_already;
    transfer_full = "transfer-full", msg_transfer_full;
    transfer_elsewhere = "transfer-elsewhere", msg_transfer_elsewhere;
    invited_another = "invited-another", msg_invited_another;
    has_account = "has-account", msg_invited_has_account;
    invitation_over = "invitation-over", msg_invited_over;
    not_waiting = "not-waiting", msg_enrol_not_waiting;
    first_already = "first-already", msg_enrol_first_already;
    enrolled_already = "enrolled-already", msg_enrol_already;
}

/// Why somebody does not get into a run by themselves, where they don't.
pub(crate) fn not_by_oneself(mode: EnrolmentMode) -> Option<Refusal> {
    match mode {
        EnrolmentMode::Open => None,
        EnrolmentMode::Approval => Some(by_request()),
        EnrolmentMode::Seat => Some(by_seat()),
        EnrolmentMode::Invitation => Some(by_invitation()),
        EnrolmentMode::Private => Some(by_team()),
    }
}

pub(crate) fn run_full(places: i64) -> Refusal {
    Refusal::new("learning.run-full", move |lang| say(lang).msg_enrol_run_full(places))
}

pub(crate) fn days_wrong(most: i64) -> Refusal {
    Refusal::new("learning.days-wrong", move |lang| say(lang).msg_time_days_wrong(most))
}

pub(crate) fn list_twice(first: usize) -> Refusal {
    Refusal::new("learning.list-twice", move |lang| say(lang).msg_bulk_twice(first as i64))
}

pub(crate) fn list_too_old(days: i64) -> Refusal {
    Refusal::new("learning.list-too-old", move |lang| say(lang).msg_bulk_too_old(days))
}

pub(crate) fn address_unreadable(text: &str) -> Refusal {
    let text: String = text.chars().take(200).collect();
    Refusal::new("learning.address-unreadable", move |lang| say(lang).msg_invited_unreadable(&text))
}

pub(crate) fn follows_already(email: &str) -> Refusal {
    let email = email.to_owned();
    Refusal::new("learning.follows-already", move |lang| say(lang).msg_invited_follows(&email))
}

pub(crate) fn just_invited(email: &str) -> Refusal {
    let email = email.to_owned();
    Refusal::new("learning.just-invited", move |lang| say(lang).msg_invited_just_now(&email))
}

pub(crate) fn words_too_long(most: usize) -> Refusal {
    Refusal::new("learning.words-too-long", move |lang| say(lang).msg_enrol_words_too_long(most))
}

/// Enrolments have not begun, are over, or the run is.
pub(crate) fn enrolment_closed(run: &Run, now: Instant) -> Refusal {
    let opens = run.terms.enrolment_start.filter(|start| now < *start);
    let zone = run.terms.zone.clone();
    Refusal::new("learning.enrolment-closed", move |lang| match opens {
        Some(opens) => say(lang).msg_act_enrolment_not_yet(dates::moment_in_zone(lang, opens, &zone)),
        None => say(lang).msg_act_enrolment_closed(),
    })
}

pub(crate) fn too_many_addresses(most: usize) -> Refusal {
    Refusal::new("learning.too-many-addresses", move |lang| say(lang).msg_group_too_many_addresses(most))
}

/// A line, counted from 1, names nobody of the run. Whether somebody else has that address is not said.
pub(crate) fn no_learner_at(line: usize, address: &str) -> Refusal {
    let address: String = address.chars().take(100).collect();
    Refusal::new("learning.no-learner-at", move |lang| say(lang).msg_group_no_learner_at(line, &address))
}

pub(crate) fn not_yet(opens: Instant, zone: &str) -> Refusal {
    let zone = zone.to_owned();
    Refusal::new("learning.not-yet", move |lang| {
        say(lang).msg_act_not_yet(dates::moment_in_zone(lang, opens, &zone))
    })
}

/// A submission the rules of problems refuse, at that moment.
pub(crate) fn of_policy(refusal: policy::Refusal, moment: policy::Moment) -> Refusal {
    match refusal {
        // What is closed before its time is closed because every attempt was used.
        policy::Refusal::Closed if !moment.past_due => attempts_used(),
        policy::Refusal::Closed => closed(),
        policy::Refusal::MustReset => must_reset(),
        policy::Refusal::TooSoon { seconds } => {
            Refusal::new("learning.too-soon", move |lang| say(lang).msg_act_too_soon(seconds))
        }
    }
}

pub(crate) fn word_too_long(longest: usize) -> Refusal {
    Refusal::new("learning.word-too-long", move |lang| say(lang).msg_act_word_too_long(longest as u32))
}

pub(crate) fn zone_full(most: i64) -> Refusal {
    let most = u32::try_from(most).unwrap_or(0);
    Refusal::new("learning.zone-full", move |lang| say(lang).msg_act_zone_full(most))
}

pub(crate) fn text_too_long(bytes: usize) -> Refusal {
    let characters = bytes as u32;
    Refusal::new("learning.text-too-long", move |lang| say(lang).msg_act_text_too_long(characters))
}

pub(crate) fn file_too_large(bytes: usize) -> Refusal {
    let megabytes = (bytes / (1024 * 1024)) as u32;
    Refusal::new("learning.file-too-large", move |lang| say(lang).msg_act_file_too_large(megabytes))
}

pub(crate) fn file_kind(endings: String) -> Refusal {
    Refusal::new("learning.file-kind", move |lang| say(lang).msg_act_file_kind(&endings))
}

pub(crate) fn option_missing(criterion: String) -> Refusal {
    Refusal::new("learning.option-missing", move |lang| say(lang).msg_act_option_missing(&criterion))
}

pub(crate) fn points_out_of_range(most: f64) -> Refusal {
    Refusal::new("learning.points-out-of-range", move |lang| {
        say(lang).msg_act_points_out_of_range(numbers::number(lang, most, 2))
    })
}

pub(crate) fn reason_missing(longest: usize) -> Refusal {
    Refusal::new("learning.reason-missing", move |lang| say(lang).msg_act_reason_missing(longest as u32))
}

pub(crate) fn too_many_files(most: usize) -> Refusal {
    Refusal::new("learning.too-many-files", move |lang| say(lang).msg_act_too_many_files(most))
}

pub(crate) fn files_too_large(most: usize) -> Refusal {
    let megabytes = i64::try_from(most / (1 << 20)).unwrap_or(i64::MAX);
    Refusal::new("learning.files-too-large", move |lang| say(lang).msg_act_files_too_large(megabytes))
}
