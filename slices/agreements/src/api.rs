//! What programs are told.

use crate::{
    agreement::{Agreement, Listing, Seen, State, Step, Use},
    look::Names,
    sealed::Verified,
    why::{Answer, GrantInForce, WhyAnswered},
};
use lexicon::{
    Instant,
    facts::agreements::{AgreementTerms, GrantTerms},
};
use serde_json::{Value, json};
use words::dates::machine;

/// An agreement as its parties see it.
pub(crate) fn agreement(one: &Agreement, names: &Names<'_>, at: Instant) -> Value {
    let mut shape = public(one, names, at);
    shape["parties"] = one.parties.iter().map(|party| {
        let signed = one.signed(one.latest.version).find(|signed| signed.institution == party.institution);
        json!({
            "institution": names.slug(party.institution), "name": names.of(party.institution),
            "signed_at": signed.map(|signed| machine(signed.at)), "signed_by": signed.map(|signed| &signed.name),
            "suspended_at": party.suspended_at.map(machine), "left_at": party.left_at.map(machine), "shows": party.public,
        })
    }).collect();
    shape["waiting"] = json!(one.missing().iter().map(|party| names.slug(*party)).collect::<Vec<_>>());
    shape["document"] = json!(one.in_force.as_ref().and_then(|version| version.document.as_ref()));
    shape
}

/// As everybody may see it: nobody who signed is named.
pub(crate) fn public(one: &Agreement, names: &Names<'_>, at: Instant) -> Value {
    let version = one.in_force.as_ref().unwrap_or(&one.latest);
    let mut shape = terms(&version.terms, names);
    shape["id"] = json!(one.id);
    shape["state"] = json!(one.state(at).name());
    shape["version"] = json!(version.version);
    shape["digest"] = json!(version.digest);
    shape["parties"] = version
        .terms
        .parties
        .iter()
        .map(|party| json!({ "institution": names.slug(*party), "name": names.of(*party) }))
        .collect();
    shape
}

fn terms(terms: &AgreementTerms, names: &Names<'_>) -> Value {
    json!({
        "kind": terms.kind, "framework": terms.parent, "title": terms.title, "language": terms.language,
        "from": terms.from, "until": terms.until, "zone": terms.zone,
        "grants": terms.grants.iter().map(|one| grant(one, names)).collect::<Vec<_>>(),
    })
}

fn grant(one: &GrantTerms, names: &Names<'_>) -> Value {
    json!({
        "id": one.grant, "right": one.right, "from": names.slug(one.from),
        "to": one.to.iter().map(|to| names.slug(*to)).collect::<Vec<_>>(),
        "subject": one.subject.as_ref().map(|subject| json!({ "key": subject.key, "title": subject.title })),
        "first_day": one.first_day, "last_day": one.last_day, "quota": one.quota,
        "price": one.price, "detail": one.detail, "named": one.named,
        "programme": one.programme,
    })
}

pub(crate) fn listing(listing: &Listing, at: Instant) -> Value {
    let names = Names(&listing.institutions);
    let drafts = listing.drafts.iter().map(|one| json!({ "id": one.agreement, "title": one.title }));
    json!({
        "institution": listing.institution.slug,
        "agreements": listing.agreements.iter().map(|one| agreement(one, &names, at)).collect::<Vec<_>>(),
        "drafts": drafts.collect::<Vec<_>>(),
    })
}

pub(crate) fn seen(seen: &Seen, articles: &str, at: Instant) -> Value {
    let names = Names(&seen.institutions);
    let whole = seen.agreement.as_ref().map(|one| agreement(one, &names, at));
    json!({
        "id": seen.id, "seen_from": seen.institution.slug, "agreement": whole, "articles": articles,
        "draft": seen.draft.as_ref().map(|draft| terms(&draft.clone().terms(String::new()), &names)),
        "history": seen.steps.iter().map(|one| step(one, &names)).collect::<Vec<_>>(),
        "uses": seen.uses.iter().map(|one| used(one, &names)).collect::<Vec<_>>(),
    })
}

fn step(one: &Step, names: &Names<'_>) -> Value {
    json!({
        "at": machine(one.at), "what": one.what, "version": one.version,
        "institution": one.institution.map(|id| names.slug(id)), "by": one.name, "last_day": one.last_day,
        "reason": one.reason,
    })
}

fn used(one: &Use, names: &Names<'_>) -> Value {
    json!({
        "grant": one.grant, "institution": names.slug(one.institution), "amount": one.amount, "times": one.times,
        "last": machine(one.last),
    })
}

pub(crate) fn why(told: &WhyAnswered, sentences: &[String]) -> Value {
    let names = Names(&told.institutions);
    let granted = |one: &GrantInForce| json!({ "agreement": one.agreement, "title": one.title, "grant": grant(&one.grant, &names), "left": one.left() });
    let (may, by, wins, others) = match &told.answer {
        Answer::Yes { grant, wins, others } => {
            (true, Some(granted(grant)), Some(wins.name()), others.iter().map(granted).collect())
        }
        Answer::No(_) => (false, None, None, Vec::new()),
    };
    let reasons: Vec<Value> = match &told.answer {
        Answer::Yes { .. } => Vec::new(),
        Answer::No(reasons) => reasons.iter().zip(sentences).map(|(one, sentence)| {
            json!({ "code": one.code(), "agreement": one.agreement(), "detail": sentence })
        }).collect(),
    };
    json!({
        "giver": told.giver.slug, "receiver": told.receiver.slug, "right": told.right, "may": may, "by": by,
        "wins": wins, "others": others, "reasons": reasons,
    })
}

pub(crate) fn verified(found: Option<&Verified>, at: Instant) -> Value {
    let Some(found) = found else { return json!({ "known": false }) };
    let names = Names(&found.institutions);
    let state = found.agreement.state(at);
    let is_latest = found.agreement.in_force.as_ref().map(|one| one.version) == Some(found.version.version);
    json!({
        "known": true, "title": found.version.terms.title, "digest": found.version.digest,
        "parties": found.version.terms.parties.iter().map(|party| names.of(*party)).collect::<Vec<_>>(),
        "state": state.name(),
        "in_force": state == State::InForce && is_latest,
    })
}
