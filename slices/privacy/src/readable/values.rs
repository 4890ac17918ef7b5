//! What the words of the data mean, where one field says one of a few: how something was entered, in what state it is.

use crate::say;
use lexicon::Lang;

macro_rules! values {
    ($(($key:literal, $value:literal) => $message:ident),+ $(,)?) => {
        /// A word in plain words; nothing for what people wrote themselves.
        pub fn value(lang: Lang, key: &str, value: &str) -> Option<String> {
            let say = say(lang);
            match (key, value) {
                $(($key, $value) => Some(say.$message()),)+
                ("language", tag) => Lang::of_tag(tag).map(|lang| lang.own_name().to_owned()),
                _ => None,
            }
        }
    };
}

values! {
    ("digest", "daily") => msg_value_digest_daily,
    ("digest", "weekly") => msg_value_digest_weekly,
    ("digest", "never") => msg_value_digest_never,
    ("way", "now") => msg_value_way_now,
    ("way", "digest") => msg_value_way_digest,
    ("way", "here") => msg_value_way_here,
    ("way", "open") => msg_value_way_open,
    ("way", "approved") => msg_value_way_approved,
    ("way", "seat") => msg_value_way_seat,
    ("way", "invitation") => msg_value_way_invitation,
    ("way", "team") => msg_value_way_team,
    ("way", "transfer") => msg_value_way_transfer,
    ("kind", "update") => msg_value_kind_update,
    ("kind", "work") => msg_value_kind_work,
    ("kind", "deadline") => msg_value_kind_deadline,
    ("kind", "begins") => msg_value_kind_begins,
    ("kind", "enrolment") => msg_value_kind_enrolment,
    ("kind", "certificate") => msg_value_kind_certificate,
    ("kind", "role") => msg_value_kind_role,
    ("kind", "invitation") => msg_value_kind_invitation,
    ("kind", "agreement") => msg_value_kind_agreement,
    ("kind", "request") => msg_value_kind_request,
    ("state", "asked") => msg_value_state_asked,
    ("state", "waiting") => msg_value_state_waiting,
    ("state", "approved") => msg_value_state_approved,
    ("state", "accepted") => msg_value_state_accepted,
    ("state", "refused") => msg_value_state_refused,
    ("state", "withdrawn") => msg_value_state_withdrawn,
    ("state", "ended") => msg_value_state_ended,
    ("state", "completed") => msg_value_state_completed,
    ("state", "submitted") => msg_value_state_submitted,
    ("state", "to-complete") => msg_value_state_to_complete,
    ("state", "admitted") => msg_value_state_admitted,
    ("state", "lapsed") => msg_value_state_lapsed,
    ("state", "enrolled") => msg_value_state_enrolled,
    ("mode", "online") => msg_value_mode_online,
    ("mode", "hybrid") => msg_value_mode_hybrid,
}
