//! What the parts and fields of one's own data are called. A key that has no words yet is shown as it is written in the
//! data; a story looks that there is none.

use crate::say;
use lexicon::Lang;

macro_rules! labels {
    ($($key:literal => $message:ident),+ $(,)?) => {
        /// A key in words.
        pub fn label(lang: Lang, key: &str) -> String {
            let say = say(lang);
            match key {
                $($key => say.$message(),)+
                other => other.replace('_', " "),
            }
        }

        /// The keys that have words.
        pub const KEYS: &[&str] = &[$($key),+];
    };
}

labels! {
    "written_at" => msg_key_written_at,
    "person" => msg_key_person,
    "id" => msg_key_id,
    "name" => msg_key_name,
    "email" => msg_key_email,
    "email_confirmed_at" => msg_key_email_confirmed_at,
    "language" => msg_key_language,
    "zone" => msg_key_zone,
    "created_at" => msg_key_created_at,
    "password_changed_at" => msg_key_password_changed_at,
    "sessions" => msg_key_sessions,
    "browser" => msg_key_browser,
    "since" => msg_key_since,
    "last_seen" => msg_key_last_seen,
    "passkeys" => msg_key_passkeys,
    "label" => msg_key_label,
    "last_used" => msg_key_last_used,
    "roles" => msg_key_roles,
    "role" => msg_key_role,
    "place" => msg_key_place,
    "learning" => msg_key_learning,
    "way" => msg_key_way,
    "more_time" => msg_key_more_time,
    "days" => msg_key_days,
    "learning_places" => msg_key_learning_places,
    "waiting" => msg_key_waiting,
    "requests" => msg_key_requests,
    "state" => msg_key_state,
    "words" => msg_key_words,
    "asked_at" => msg_key_asked_at,
    "answered_at" => msg_key_answered_at,
    "answer" => msg_key_answer,
    "moved" => msg_key_moved,
    "from" => msg_key_from,
    "run" => msg_key_run,
    "course" => msg_key_course,
    "institution" => msg_key_institution,
    "mode" => msg_key_mode,
    "enrolled_at" => msg_key_enrolled_at,
    "left_at" => msg_key_left_at,
    "grade" => msg_key_grade,
    "percent" => msg_key_percent,
    "letter" => msg_key_letter,
    "passed" => msg_key_passed,
    "updated_at" => msg_key_updated_at,
    "subsections" => msg_key_subsections,
    "subsection" => msg_key_subsection,
    "earned" => msg_key_earned,
    "possible" => msg_key_possible,
    "set_by_staff" => msg_key_set_by_staff,
    "reason" => msg_key_reason,
    "at" => msg_key_at,
    "blocks" => msg_key_blocks,
    "block" => msg_key_block,
    "given" => msg_key_given,
    "hints" => msg_key_hints,
    "attempts" => msg_key_attempts,
    "done" => msg_key_done,
    "submitted_at" => msg_key_submitted_at,
    "groups" => msg_key_groups,
    "partition" => msg_key_partition,
    "group" => msg_key_group,
    "units_opened" => msg_key_units_opened,
    "unit" => msg_key_unit,
    "handed_in" => msg_key_handed_in,
    "has_text" => msg_key_has_text,
    "files" => msg_key_files,
    "type" => msg_key_type,
    "bytes" => msg_key_bytes,
    "address" => msg_key_address,
    "replaced" => msg_key_replaced,
    "graded_at" => msg_key_graded_at,
    "choices" => msg_key_choices,
    "has_comment" => msg_key_has_comment,
    "learning_looks" => msg_key_learning_looks,
    "certificates" => msg_key_certificates,
    "code" => msg_key_code,
    "issued_at" => msg_key_issued_at,
    "revoked_at" => msg_key_revoked_at,
    "network" => msg_key_network,
    "looked_up_by" => msg_key_looked_up_by,
    "invitations" => msg_key_invitations,
    "until" => msg_key_until,
    "consents" => msg_key_consents,
    "title" => msg_key_title,
    "version" => msg_key_version,
    "agreed" => msg_key_agreed,
    "watched_until_second" => msg_key_watched_until_second,
    "ended" => msg_key_ended,
    "drawn" => msg_key_drawn,
}
