//! What programs are told.

use crate::{
    agreement::{Agreement, Listing, Seen, State, Step, Use},
    effects::Told,
    look::Names,
    sealed::Verified,
    why::{Answer, Broadly, GrantInForce, Hindrance, WhyAnswer, WhyAnswered},
};
use lexicon::{
    GrantId, Instant, Lang,
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

/// `effects` are sentences of what grants in force make possible now, in the language of whoever asks.
pub(crate) fn seen(
    seen: &Seen,
    articles: &str,
    effects: &[(GrantId, Told)],
    lang: Lang,
    at: Instant,
) -> Value {
    let names = Names(&seen.institutions);
    let whole = seen.agreement.as_ref().map(|one| agreement(one, &names, at));
    json!({
        "id": seen.id, "seen_from": seen.institution.slug, "agreement": whole, "articles": articles,
        "draft": seen.draft.as_ref().map(|draft| terms(&draft.clone().terms(String::new()), &names)),
        "history": seen.steps.iter().map(|one| step(one, &names)).collect::<Vec<_>>(),
        "uses": seen.uses.iter().map(|one| used(one, &names)).collect::<Vec<_>>(),
        "effects": effects.iter().map(|(grant, told)| {
            json!({ "grant": grant, "says": told.sentence(lang), "names": told.names })
        }).collect::<Vec<_>>(),
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

/// `may` is of what was asked: without a course, of whatever the giver has or will have; `only_for` then says for what it
/// is true where it is not for all.
pub(crate) fn why(told: &WhyAnswered, reasons: &[(&Hindrance, String)]) -> Value {
    let names = Names(&told.institutions);
    let granted = |one: &GrantInForce| json!({ "agreement": one.agreement, "title": one.title, "grant": grant(&one.grant, &names), "left": one.left() });
    let all = |grants: &[GrantInForce]| grants.iter().map(granted).collect::<Vec<_>>();
    let shape = match &told.answer {
        WhyAnswer::About(_, Answer::Yes { grant, wins, others }) => json!({
            "may": true, "by": granted(grant), "wins": wins.name(), "others": all(others),
        }),
        WhyAnswer::Broadly(Broadly::ForAll { grant, wins, others, narrower }) => json!({
            "may": true, "by": granted(grant), "wins": wins.name(), "others": all(others), "narrower": all(narrower),
        }),
        WhyAnswer::Broadly(Broadly::OnlyFor { grants, .. }) => {
            json!({ "may": false, "only_for": all(grants) })
        }
        WhyAnswer::About(_, Answer::No(_)) | WhyAnswer::Broadly(Broadly::No(_)) => json!({ "may": false }),
    };
    // Of a key that the giver does not have there is nothing: what is answered is what any of its courses would be told.
    let subject = match &told.answer {
        WhyAnswer::About(subject, _) => subject.as_ref(),
        WhyAnswer::Broadly(_) => None,
    };
    let mut whole = json!({
        "giver": told.giver.slug, "receiver": told.receiver.slug, "right": told.right, "by": null, "wins": null,
        "subject": subject.map(|one| json!({ "key": one.key, "title": one.title })),
        "others": [], "narrower": [], "only_for": [],
        "reasons": reasons.iter().map(|(one, sentence)| {
            json!({ "code": one.code(), "agreement": one.agreement(), "detail": sentence })
        }).collect::<Vec<_>>(),
    });
    if let (Value::Object(whole), Value::Object(shape)) = (&mut whole, shape) {
        whole.extend(shape);
    }
    whole
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
