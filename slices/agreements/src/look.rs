//! What pages, API and paper say of agreements in the same words.

use crate::{
    agreement::{Agreement, State},
    days, say,
    why::Hindrance,
};
use lexicon::{
    Instant, InstitutionId, Lang,
    facts::agreements::{AgreementKind, AgreementTerms, GrantRight, GrantTerms, Price, ResultDetail},
};
use maud::Markup;
use network::Institution;
use web::components::{pill::pill, tone::Tone};
use words::{dates, numbers};

pub fn kind_name(lang: Lang, kind: AgreementKind) -> String {
    let say = say(lang);
    match kind {
        AgreementKind::Framework => say.msg_kind_framework(),
        AgreementKind::Annex => say.msg_kind_annex(),
        AgreementKind::Protocol => say.msg_kind_protocol(),
        AgreementKind::Convention => say.msg_kind_convention(),
        AgreementKind::Intergovernmental => say.msg_kind_intergovernmental(),
    }
}

pub fn right_name(lang: Lang, right: GrantRight) -> String {
    let say = say(lang);
    match right {
        GrantRight::ListCourse => say.msg_right_list_course(),
        GrantRight::DeliverCourse => say.msg_right_deliver_course(),
        GrantRight::OpenSeats => say.msg_right_open_seats(),
        GrantRight::ReadResults => say.msg_right_read_results(),
        GrantRight::FundPlaces => say.msg_right_fund_places(),
        GrantRight::AwardJointly => say.msg_right_award_jointly(),
        GrantRight::ShareLab => say.msg_right_share_lab(),
        GrantRight::OperatePortal => say.msg_right_operate_portal(),
    }
}

/// Rights that are stated and sealed, and by which nothing in the program goes so far.
pub fn is_stated_only(right: GrantRight) -> bool {
    matches!(right, GrantRight::FundPlaces | GrantRight::ShareLab)
}

/// What a right means, and that nothing goes by it so far, for whoever chooses it.
pub fn right_note(lang: Lang, right: GrantRight) -> String {
    match is_stated_only(right) {
        true => format!("{} {}", right_says(lang, right), say(lang).msg_nothing_uses_it()),
        false => right_says(lang, right),
    }
}

fn right_says(lang: Lang, right: GrantRight) -> String {
    let say = say(lang);
    match right {
        GrantRight::ListCourse => say.msg_says_list_course(),
        GrantRight::DeliverCourse => say.msg_says_deliver_course(),
        GrantRight::OpenSeats => say.msg_says_open_seats(),
        GrantRight::ReadResults => say.msg_says_read_results(),
        GrantRight::FundPlaces => say.msg_says_fund_places(),
        GrantRight::AwardJointly => say.msg_says_award_jointly(),
        GrantRight::ShareLab => say.msg_says_share_lab(),
        GrantRight::OperatePortal => say.msg_says_operate_portal(),
    }
}

pub fn state_name(lang: Lang, state: State) -> String {
    let say = say(lang);
    match state {
        State::Proposed => say.msg_state_proposed(),
        State::Declined => say.msg_state_declined(),
        State::Signed => say.msg_state_signed(),
        State::InForce => say.msg_state_in_force(),
        State::Suspended => say.msg_state_suspended(),
        State::Ended => say.msg_state_ended(),
    }
}

pub fn state_pill(lang: Lang, agreement: &Agreement, at: Instant) -> Markup {
    let state = agreement.state(at);
    let tone = match state {
        State::InForce => Tone::Good,
        State::Proposed | State::Signed => Tone::Info,
        State::Suspended => Tone::Warn,
        State::Declined | State::Ended => Tone::Plain,
    };
    pill(tone, &state_name(lang, state))
}

/// Names of institutions by their ids.
pub struct Names<'i>(pub &'i [Institution]);

impl Names<'_> {
    pub fn find(&self, id: InstitutionId) -> Option<&Institution> {
        self.0.iter().find(|one| one.id == id)
    }

    pub fn of(&self, id: InstitutionId) -> String {
        self.find(id).map_or_else(|| "–".to_owned(), |one| one.name.clone())
    }

    pub fn slug(&self, id: InstitutionId) -> String {
        self.find(id).map(|one| one.slug.clone()).unwrap_or_default()
    }
}

/// Names side by side, each running its own way (UAX #9).
pub fn joined(lang: Lang, names: impl IntoIterator<Item = String>) -> String {
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    let isolated = names.into_iter().map(|name| format!("\u{2068}{name}\u{2069}"));
    isolated.collect::<Vec<_>>().join(comma)
}

/// A civil day as people read it; as it stands where no calendar has it.
pub fn day(lang: Lang, day: &str, zone: &str) -> String {
    days::begins(day, zone).map_or_else(|| day.to_owned(), |at| dates::short_day(lang, at, zone))
}

pub fn period(lang: Lang, terms: &AgreementTerms) -> String {
    let from = day(lang, &terms.from, &terms.zone);
    match &terms.until {
        Some(until) => say(lang).msg_from_until(from, day(lang, until, &terms.zone)),
        None => say(lang).msg_from_on(from),
    }
}

/// A grant in words, by the columns of its table.
pub struct GrantTexts {
    pub right: String,
    pub about: String,
    pub from_to: String,
    pub conditions: String,
}

pub fn grant_texts(lang: Lang, terms: &AgreementTerms, grant: &GrantTerms, names: &Names<'_>) -> GrantTexts {
    let say = say(lang);
    // "All others" of two is the other one.
    let to = match grant.to.is_empty() && terms.parties.len() > 2 {
        true => say.msg_all_others(),
        false => {
            let receivers = Agreement::receivers(terms, grant);
            joined(lang, receivers.into_iter().map(|one| names.of(one)))
        }
    };
    let arrow = if lang == Lang::Ar { "←" } else { "→" };
    let about = match &grant.subject {
        Some(subject) => {
            format!("\u{2068}{}\u{2069} (\u{2066}{}\u{2069})", subject.title, shown_key(&subject.key))
        }
        None if !grant.named.is_empty() => grant.named.clone(),
        None => say.msg_everything(),
    };
    GrantTexts {
        right: right_name(lang, grant.right),
        about,
        from_to: format!("\u{2068}{}\u{2069} {arrow} {to}", names.of(grant.from)),
        conditions: conditions(lang, terms, grant),
    }
}

/// The digest of a version is long: its beginning tells it.
pub fn shown_key(key: &str) -> String {
    match key.split_once('@') {
        Some((course, version)) => format!("{course}@{}", version.get(..12).unwrap_or(version)),
        None => key.to_owned(),
    }
}

fn conditions(lang: Lang, terms: &AgreementTerms, grant: &GrantTerms) -> String {
    let say = say(lang);
    let first = grant.first_day.as_ref().map(|first| day(lang, first, &terms.zone));
    let last = grant.last_day.as_ref().map(|last| day(lang, last, &terms.zone));
    let mut all = Vec::new();
    if first.is_some() || last.is_some() {
        let from = first.unwrap_or_else(|| day(lang, &terms.from, &terms.zone));
        all.push(match last {
            Some(last) => say.msg_from_until(from, last),
            None => say.msg_from_on(from),
        });
    }
    all.extend(grant.quota.map(|quota| say.msg_at_most(numbers::count(lang, quota))));
    all.extend(grant.price.as_ref().map(|price| say.msg_each(money(lang, price))));
    all.extend(grant.detail.map(|detail| match detail {
        ResultDetail::Named => say.msg_detail_named(),
        ResultDetail::Aggregated => say.msg_detail_aggregated(),
    }));
    if grant.subject.is_some() && !grant.named.is_empty() {
        all.push(grant.named.clone());
    }
    if grant.right == GrantRight::AwardJointly && !grant.named.is_empty() && grant.programme.is_none() {
        all.push(say.msg_programme_elsewhere());
    }
    all.join(if lang == Lang::Ar { "؛ " } else { " ; " })
}

/// A price as it is read: "120,00 EUR".
pub fn money(lang: Lang, price: &Price) -> String {
    format!("{}\u{a0}{}", numbers::number(lang, price.cents as f64 / 100.0, 2), price.currency)
}

/// What stands in the way, and who can help, in a sentence.
pub fn hindrance(lang: Lang, reason: &Hindrance, names: &Names<'_>) -> String {
    let say = say(lang);
    let date = |text: &String| day(lang, text, "UTC");
    match reason {
        Hindrance::NoAgreement => say.msg_no_no_agreement(),
        Hindrance::Unsigned { title, missing, .. } => {
            say.msg_no_unsigned(title, joined(lang, missing.iter().map(|party| names.of(*party))))
        }
        Hindrance::Declined { title, .. } => say.msg_no_declined(title),
        Hindrance::NotYet { title, from, .. } => say.msg_no_not_yet(title, date(from)),
        Hindrance::Suspended { title, by, .. } => {
            say.msg_no_suspended(title, joined(lang, by.iter().map(|party| names.of(*party))))
        }
        Hindrance::Ended { title, .. } => say.msg_no_ended(title),
        Hindrance::Left { title, who, .. } => say.msg_no_left(names.of(*who), title),
        Hindrance::FrameworkNotInForce { title, framework, .. } => say.msg_no_framework(title, framework),
        Hindrance::OtherRight { title, .. } => say.msg_no_other_right(title),
        Hindrance::OtherDirection { title, .. } => say.msg_no_other_direction(title),
        Hindrance::OtherSubject { title, .. } => say.msg_no_other_subject(title),
        Hindrance::TermNotYet { title, from, .. } => say.msg_no_term_not_yet(title, date(from)),
        Hindrance::TermOver { title, until, .. } => say.msg_no_term_over(title, date(until)),
        Hindrance::QuotaUsed { title, quota, beside: None, .. } => {
            say.msg_no_quota_used(numbers::count(lang, *quota), title)
        }
        Hindrance::QuotaUsed { title, quota, beside: Some(beside), .. } => {
            say.msg_no_quota_used_beside(numbers::count(lang, *quota), title, beside)
        }
    }
}
