//! The register in words, the same on the page, in the sheet and in the API.

use super::{Activity, Data, Part, Register, State, What};
use crate::say;
use lexicon::Lang;

pub struct Line {
    pub what: String,
    pub purpose: String,
    pub part: String,
    pub with: String,
    pub data: String,
    pub basis: String,
    pub kept: String,
    pub period: String,
    pub state: String,
    pub abroad: String,
}

pub fn line(lang: Lang, register: &Register, one: &Activity) -> Line {
    let say = say(lang);
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    let with: Vec<String> =
        one.with.iter().map(|other| format!("\u{2068}{}\u{2069}", register.name_of(*other))).collect();
    let data: Vec<String> = one.data.iter().map(|data| data_name(lang, *data)).collect();
    let abroad = register.abroad(one);
    let (purpose, basis, kept) = why(lang, one.what);
    Line {
        what: what_name(lang, one.what),
        purpose,
        part: part_name(lang, one.part),
        with: with.join(comma),
        data: data.join(comma),
        basis,
        kept,
        period: match (&one.first_day, &one.last_day) {
            (Some(first), Some(last)) => say.msg_period_days(day(lang, first), day(lang, last)),
            (Some(first), None) => say.msg_period_from(day(lang, first)),
            _ => say.msg_period_always(),
        },
        state: match one.state {
            State::Now => say.msg_register_now(),
            State::NotNow => say.msg_register_not_now(),
            State::Over => say.msg_register_over(),
        },
        abroad: match abroad.is_empty() {
            true => String::new(),
            false => say.msg_register_abroad(abroad.join(comma)),
        },
    }
}

/// A civil day in words.
fn day(lang: Lang, day: &str) -> String {
    words::dates::parse(day).map_or_else(|| day.to_owned(), |at| words::dates::short_day(lang, at, "UTC"))
}

pub fn what_name(lang: Lang, what: What) -> String {
    let say = say(lang);
    match what {
        What::Accounts => say.msg_what_accounts(),
        What::Learning => say.msg_what_learning(),
        What::Certificates => say.msg_what_certificates(),
        What::Team => say.msg_what_team(),
        What::Invitations => say.msg_what_invitations(),
        What::Consents => say.msg_what_consents(),
        What::Seats => say.msg_what_seats(),
        What::Results => say.msg_what_results(),
        What::Funding => say.msg_what_funding(),
        What::JointAwards => say.msg_what_joint_awards(),
        What::Labs => say.msg_what_labs(),
        What::Portal => say.msg_what_portal(),
    }
}

/// What it is done for, what it rests on (GDPR art. 6), how long it is kept.
fn why(lang: Lang, what: What) -> (String, String, String) {
    let say = say(lang);
    let (task, agreed) = (say.msg_basis_task(), say.msg_basis_agreement());
    match what {
        What::Accounts => (say.msg_purpose_accounts(), say.msg_basis_contract(), say.msg_kept_account()),
        What::Learning => (say.msg_purpose_learning(), task, say.msg_kept_learning()),
        What::Certificates => (say.msg_purpose_certificates(), task, say.msg_kept_certificates()),
        What::Team => (say.msg_purpose_team(), say.msg_basis_interest(), say.msg_kept_team()),
        What::Invitations => {
            (say.msg_purpose_invitations(), say.msg_basis_interest(), say.msg_kept_invitations())
        }
        What::Consents => (say.msg_purpose_consents(), say.msg_basis_consent(), say.msg_kept_consents()),
        What::Seats => (say.msg_purpose_seats(), agreed, say.msg_kept_learning()),
        What::Results => (say.msg_purpose_results(), agreed, say.msg_kept_learning()),
        What::Funding => (say.msg_purpose_funding(), agreed, say.msg_kept_learning()),
        What::JointAwards => (say.msg_purpose_joint_awards(), agreed, say.msg_kept_certificates()),
        What::Labs => (say.msg_purpose_labs(), agreed, say.msg_kept_learning()),
        What::Portal => (say.msg_purpose_portal(), agreed, say.msg_kept_account()),
    }
}

pub fn part_name(lang: Lang, part: Part) -> String {
    let say = say(lang);
    match part {
        Part::Controller => say.msg_part_controller(),
        Part::Gives => say.msg_part_gives(),
        Part::Receives => say.msg_part_receives(),
        Part::Jointly => say.msg_part_jointly(),
        Part::HasProcessor => say.msg_part_has_processor(),
        Part::Processor => say.msg_part_processor(),
    }
}

fn data_name(lang: Lang, data: Data) -> String {
    let say = say(lang);
    match data {
        Data::Identity => say.msg_data_identity(),
        Data::Address => say.msg_data_address(),
        Data::Sessions => say.msg_data_sessions(),
        Data::Enrolments => say.msg_data_enrolments(),
        Data::Work => say.msg_data_work(),
        Data::Results => say.msg_data_results(),
        Data::Roles => say.msg_data_roles(),
        Data::LookUps => say.msg_data_look_ups(),
        Data::Answers => say.msg_data_answers(),
        Data::Presence => say.msg_data_presence(),
        Data::Authorisations => say.msg_data_authorisations(),
    }
}

/// The register as a sheet: a line of names, then one line an activity.
pub fn sheet(lang: Lang, register: &Register) -> Vec<Vec<String>> {
    let say = say(lang);
    let mut rows = vec![vec![
        say.msg_column_what(),
        say.msg_column_purpose(),
        say.msg_column_part(),
        say.msg_column_with(),
        say.msg_column_data(),
        say.msg_column_basis(),
        say.msg_column_kept(),
        say.msg_column_agreement(),
        say.msg_column_period(),
        say.msg_column_state(),
        say.msg_column_abroad(),
    ]];
    rows.extend(register.activities.iter().map(|one| {
        let line = line(lang, register, one);
        let agreement = one.agreement.as_ref().map(|(_, title)| title.clone()).unwrap_or_default();
        // Spreadsheets need no marks of direction.
        let with = line.with.replace(['\u{2068}', '\u{2069}'], "");
        vec![
            line.what,
            line.purpose,
            line.part,
            with,
            line.data,
            line.basis,
            line.kept,
            agreement,
            line.period,
            line.state,
            line.abroad,
        ]
    }));
    rows
}
