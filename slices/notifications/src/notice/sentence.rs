//! What happened, in words, and where to look.

use super::Notice;
use crate::{kind::What, say};
use lexicon::{Lang, Role};
use web::paths;
use words::dates;

/// What a notice says, to a reader in that zone.
pub(crate) fn sentence(lang: Lang, zone: &str, notice: &Notice) -> String {
    let (say, course) = (say(lang), isolated(lang, &notice.title));
    let part = || if notice.part.is_empty() { say.msg_some_part() } else { isolated(lang, &notice.part) };
    let role = || {
        let role = notice.word("role").parse::<Role>();
        role.map(|role| words::base::role(lang, role)).unwrap_or_default()
    };
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
        What::CertificateIssued => say.msg_said_certificate(course),
        What::CertificateRevoked => say.msg_said_certificate_revoked(course),
        What::RoleGiven => say.msg_said_role(role(), course),
        What::RoleEnded => say.msg_said_role_ended(role(), course),
        What::InvitationTaken => {
            let name =
                if notice.other.is_empty() { say.msg_somebody() } else { isolated(lang, &notice.other) };
            say.msg_said_invitation(name, role(), course)
        }
        What::AgreementProposed => say.msg_said_proposed(party, agreement),
        What::AgreementSigned => say.msg_said_signed(party, agreement),
        What::AgreementDeclined => say.msg_said_declined(party, agreement),
        What::AgreementSuspended => say.msg_said_suspended(party, agreement),
        What::AgreementResumed => say.msg_said_resumed(party, agreement),
        What::AgreementLeft => say.msg_said_left(party, agreement),
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
        What::TimeGiven => paths::learning::Outline { run: key() }.to_string(),
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
