//! What happened, in words, and where to look.

use super::Notice;
use crate::{kind::What, say};
use lexicon::{Lang, Role};
use web::paths;
use words::dates;

/// What a notice says, to a reader in that zone.
pub(crate) fn sentence(lang: Lang, zone: &str, notice: &Notice) -> String {
    let (say, course) = (say(lang), isolated(lang, notice.title_in(lang)));
    let part = || if notice.part.is_empty() { say.msg_some_part() } else { isolated(lang, &notice.part) };
    let role = || {
        let role = notice.word("role").parse::<Role>();
        role.map(|role| words::base::role(lang, role)).unwrap_or_default()
    };
    let somebody =
        || if notice.other.is_empty() { say.msg_somebody() } else { isolated(lang, &notice.other) };
    let when = |at| dates::moment_in_zone(lang, at, zone);
    let (party, agreement) = (isolated(lang, &notice.party), isolated(lang, notice.word("title")));
    match notice.what {
        What::CourseUpdated => say.msg_said_updated(course),
        What::WorkGraded => say.msg_said_graded(part(), course),
        What::GradeChanged => say.msg_said_grade_changed(part(), course),
        What::Due => match notice.due() {
            Some(due) => say.msg_said_due(part(), when(due), course),
            None => say.msg_said_due_soon(part(), course),
        },
        What::RunBegins => {
            let begins = notice.detail["start"].as_i64().map(lexicon::Instant::from_millis);
            say.msg_said_begins(course, begins.map(when).unwrap_or_default())
        }
        What::Enrolled => say.msg_said_enrolled(course),
        What::Unenrolled => say.msg_said_unenrolled(course),
        What::PlaceGiven => say.msg_said_place(course),
        What::PlaceRefused => say.msg_said_place_refused(course),
        What::WaitingEnded => say.msg_said_waiting_ended(course),
        What::TimeGiven if notice.part.is_empty() => say.msg_said_time_everywhere(course),
        What::TimeGiven => say.msg_said_time(part(), course),
        What::TimeTaken if notice.part.is_empty() => say.msg_said_time_taken_everywhere(course),
        What::TimeTaken => say.msg_said_time_taken(part(), course),
        What::CertificateIssued if notice.titles.is_some() => say.msg_said_certificate_of_programme(course),
        What::CertificateRevoked if notice.titles.is_some() => {
            say.msg_said_certificate_of_programme_revoked(course)
        }
        What::CertificateIssued => say.msg_said_certificate(course),
        What::CertificateRevoked => say.msg_said_certificate_revoked(course),
        What::RoleGiven => say.msg_said_role(role(), course),
        What::RoleEnded => say.msg_said_role_ended(role(), course),
        What::InvitationTaken => say.msg_said_invitation(somebody(), role(), course),
        What::AgreementProposed => say.msg_said_proposed(party, agreement),
        What::AgreementSigned => say.msg_said_signed(party, agreement),
        What::AgreementDeclined => say.msg_said_declined(party, agreement),
        What::AgreementSuspended => say.msg_said_suspended(party, agreement),
        What::AgreementResumed => say.msg_said_resumed(party, agreement),
        What::AgreementLeft => say.msg_said_left(party, agreement),
        What::SeatAsked => say.msg_said_seat_asked(somebody(), course, party),
        What::SeatTaken => say.msg_said_seat_taken(party, course),
        What::SeatTakenWaits => say.msg_said_seat_taken_waits(party, course),
        What::SeatAwaited => say.msg_said_seat_awaited(party, course),
        What::SeatRefused => say.msg_said_seat_refused(party, course),
        What::ResultReturned => say.msg_said_result(course, party),
        What::Applied => say.msg_said_applied(somebody(), course),
        What::ApplicationToComplete => say.msg_said_to_complete(course),
        What::ApplicationAdmitted => say.msg_said_admitted(course),
        What::ApplicationWaiting => say.msg_said_application_waits(course),
        What::ApplicationRefused => say.msg_said_application_refused(course),
    }
}

/// A title within an Arabic sentence, kept in its own direction: most are in French (Unicode's first strong isolate).
fn isolated(lang: Lang, text: &str) -> String {
    match lang {
        Lang::Ar => format!("\u{2068}{text}\u{2069}"),
        Lang::Fr | Lang::En => text.to_owned(),
    }
}

/// Where to look.
pub(crate) fn link(notice: &Notice) -> String {
    let key = || notice.key.clone();
    match notice.what {
        What::CourseUpdated => paths::learning::Updates { run: key() }.to_string(),
        What::WorkGraded => jump(notice, "block"),
        What::GradeChanged => paths::learning::Progress { run: key() }.to_string(),
        What::Due => jump(notice, "subsection"),
        What::RunBegins
        | What::Enrolled
        | What::Unenrolled
        | What::PlaceGiven
        | What::PlaceRefused
        | What::WaitingEnded => paths::courses::Run { run: key() }.to_string(),
        What::TimeGiven | What::TimeTaken => paths::learning::Outline { run: key() }.to_string(),
        What::CertificateIssued | What::CertificateRevoked => {
            paths::certificates::Verified { code: notice.word("code").to_owned() }.to_string()
        }
        What::RoleGiven | What::RoleEnded => paths::network::KnownBy.to_string(),
        What::InvitationTaken => place(notice),
        What::AgreementProposed
        | What::AgreementSigned
        | What::AgreementDeclined
        | What::AgreementSuspended
        | What::AgreementResumed
        | What::AgreementLeft => {
            let agreement = notice.word("agreement").to_owned();
            paths::agreements::Agreement { institution: key(), agreement }.to_string()
        }
        What::SeatAsked => paths::seats::Requests { institution: notice.party_key.clone() }.to_string(),
        What::SeatTaken
        | What::SeatTakenWaits
        | What::SeatAwaited
        | What::SeatRefused
        | What::ResultReturned => paths::seats::Seats.to_string(),
        What::Applied => paths::programmes::Applications { programme: key() }.to_string(),
        What::ApplicationToComplete
        | What::ApplicationAdmitted
        | What::ApplicationWaiting
        | What::ApplicationRefused => {
            let intake = notice.word("intake").to_owned();
            paths::programmes::Apply { programme: key(), intake }.to_string()
        }
    }
}

/// The unit of a block: `problem@id` is found by `id`.
fn jump(notice: &Notice, name: &str) -> String {
    let block = notice.word(name);
    let id = block.split_once('@').map_or(block, |(_, id)| id).to_owned();
    paths::learning::JumpTo { run: notice.key.clone(), id }.to_string()
}

/// The people of an institution; a course and a run have their team beside their page.
fn place(notice: &Notice) -> String {
    let key = notice.key.clone();
    match notice.about.as_str().split(':').next() {
        Some("institution") => paths::network::InstitutionTeam { institution: key }.to_string(),
        Some("run") => paths::courses::Run { run: key }.to_string(),
        Some("course") => paths::courses::Course { course: key }.to_string(),
        _ => paths::network::Institutions.to_string(),
    }
}
