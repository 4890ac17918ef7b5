//! What a party does to an agreement, each by a person with the right in *that* party.

mod decline;
mod leave;
mod propose;
mod renew;
mod show;
mod sign;
mod stops;
mod suspend;

pub use decline::{DeclineAgreement, decline};
pub use leave::{LeaveAgreement, leave};
pub use propose::{ProposeAgreement, digest, propose};
pub use renew::RenewAgreement;
pub use show::ShowAgreement;
pub use sign::SignAgreement;
pub(crate) use stops::Stopping;
pub use suspend::{ResumeAgreement, SuspendAgreement, suspend};

use crate::{
    agreement::{Agreement, State},
    draft::check,
    say,
};
use ground::{Fault, Holders, Refusal};
use lexicon::{Instant, InstitutionId, Role};

ground::right!(
    /// Commits an institution: proposes, signs, declines, suspends, renews and leaves agreements, and shows them.
    CommitInstitution = "agreements.commit-institution",
    Holders::Roles(&[Role::Lead])
);

/// 3 to 300 characters on one line: it is read by all parties.
fn reason(text: &str) -> Result<String, Refusal> {
    let text = crate::draft::one_line(text);
    match (3..=300).contains(&text.chars().count()) && !text.chars().any(char::is_control) {
        true => Ok(text),
        false => Err(Refusal::new("agreements.reason", |lang| say(lang).msg_reason_wrong()).at("reason")),
    }
}

/// Whether a step can be taken at all: the same sentence on the page that asks and from the act.
pub(crate) fn may_sign(agreement: &Agreement, by: InstitutionId) -> Result<(), Refusal> {
    let latest = &agreement.latest;
    if latest.state != crate::agreement::VersionState::Proposed {
        return Err(Refusal::new("agreements.nothing-to-sign", |lang| say(lang).msg_nothing_to_sign()));
    }
    if !latest.terms.parties.contains(&by) {
        return Err(Refusal::new("agreements.not-a-party", |lang| say(lang).msg_not_a_party()));
    }
    if agreement.signed(latest.version).any(|one| one.institution == by) {
        return Err(Refusal::new("agreements.already-signed", |lang| say(lang).msg_already_signed()));
    }
    Ok(())
}

pub(crate) fn may_suspend(agreement: &Agreement, by: InstitutionId, at: Instant) -> Result<(), Refusal> {
    in_course(agreement, by, at)?;
    if agreement.party(by).is_some_and(|party| party.suspended_at.is_some()) {
        return Err(Refusal::new("agreements.already-suspended", |lang| say(lang).msg_already_suspended()));
    }
    Ok(())
}

pub(crate) fn may_resume(agreement: &Agreement, by: InstitutionId, at: Instant) -> Result<(), Refusal> {
    in_course(agreement, by, at)?;
    if agreement.party(by).is_none_or(|party| party.suspended_at.is_none()) {
        return Err(Refusal::new("agreements.not-suspended", |lang| say(lang).msg_not_suspended()));
    }
    Ok(())
}

pub(crate) fn may_renew(agreement: &Agreement, by: InstitutionId, at: Instant) -> Result<(), Refusal> {
    if agreement.in_force.is_none() || agreement.has_left(by, at) {
        return Err(Refusal::new("agreements.not-in-force", |lang| say(lang).msg_not_in_force()));
    }
    if agreement.terms().until.is_none() {
        return Err(Refusal::new("agreements.has-no-end", |lang| say(lang).msg_has_no_end()));
    }
    if !agreement.missing().is_empty() {
        return Err(Refusal::new("agreements.text-waits", |lang| say(lang).msg_text_waits()));
    }
    Ok(())
}

pub(crate) fn may_leave(agreement: &Agreement, by: InstitutionId, at: Instant) -> Result<(), Refusal> {
    if agreement.in_force.is_none() || agreement.state(at) == State::Ended {
        return Err(Refusal::new("agreements.not-in-force", |lang| say(lang).msg_not_in_force()));
    }
    if agreement.party(by).is_none_or(|party| party.left_at.is_some()) {
        return Err(Refusal::new("agreements.already-left", |lang| say(lang).msg_already_left()));
    }
    Ok(())
}

/// Between its signature and its end, for a party that has not left.
fn in_course(agreement: &Agreement, by: InstitutionId, at: Instant) -> Result<(), Refusal> {
    let over =
        agreement.in_force.is_none() || agreement.state(at) == State::Ended || agreement.has_left(by, at);
    match over || !agreement.terms().parties.contains(&by) {
        true => Err(Refusal::new("agreements.not-in-force", |lang| say(lang).msg_not_in_force())),
        false => Ok(()),
    }
}

/// Checks the terms of a text once more, when it is proposed: institutions and frameworks may have changed since.
fn still_holds(
    tx: &store::View<'_>,
    party: &crate::agreement::Party,
    draft: &crate::draft::Draft,
) -> Result<(), Fault> {
    let all = network::institution::all(tx)?;
    let slug = |id: &InstitutionId| all.iter().find(|one| one.id == *id).map(|one| one.slug.clone());
    let written = crate::draft::Written {
        kind: draft.kind.name().to_owned(),
        parent: draft.parent.map(|parent| parent.to_string()).unwrap_or_default(),
        title: draft.title.clone(),
        language: draft.language.tag().to_owned(),
        parties: draft.parties.iter().filter_map(slug).collect(),
        articles: draft.articles.clone(),
        from: draft.from.clone(),
        until: draft.until.clone().unwrap_or_default(),
        zone: draft.zone.clone(),
    };
    let checked = check(tx, Some(party.id), &party.institution, &written, draft.grants.clone())?;
    checked.map(drop).map_err(Fault::Refused)
}
