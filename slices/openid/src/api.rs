//! What programs are told. Never a secret.

use crate::{
    described::Described,
    identity::Linked,
    provider::{Provider, SeenProviders, WaysIn},
};
use axum::{
    Json,
    response::{IntoResponse, Response},
};
use lexicon::Lang;
use network::Institution;
use outside::OutsideProblem;
use serde_json::{Map, Value, json};
use std::sync::Arc;
use web::paths::openid as at;
use words::dates::machine;

fn institution(of: &Institution) -> Value {
    let way = at::SignInBy { institution: of.slug.clone() };
    json!({ "slug": of.slug, "name": of.name, "url": way.to_string() })
}

pub(crate) fn institutions(all: &[Institution]) -> Response {
    let all: Vec<Value> = all.iter().map(institution).collect();
    Json(json!({ "institutions": all })).into_response()
}

fn labels(one: &Provider) -> Map<String, Value> {
    Lang::ALL.into_iter().map(|lang| (lang.tag().to_owned(), json!(one.labels[lang.index()]))).collect()
}

pub(crate) fn ways(ways: &WaysIn) -> Response {
    let providers = ways.providers.iter().map(|one| {
        let go = at::Begin { institution: ways.institution.slug.clone(), provider: one.id.clone() };
        json!({ "provider": one.id, "labels": labels(one), "url": go.to_string() })
    });
    let shape =
        json!({ "institution": institution(&ways.institution), "providers": providers.collect::<Vec<_>>() });
    Json(shape).into_response()
}

fn shape(one: &Provider) -> Value {
    let rules =
        one.rules.iter().map(|rule| json!({ "claim": rule.claim, "value": rule.value, "role": rule.role }));
    json!({
        "provider": one.id, "issuer": one.issuer, "client_id": one.client_id, "has_secret": one.secret.is_some(),
        "scopes": one.scopes, "labels": labels(one), "reference_claim": one.reference_claim,
        "role_days": one.role_days, "prompt": one.prompt, "enabled": one.is_enabled,
        "rules": rules.collect::<Vec<_>>(),
    })
}

pub(crate) fn provider(one: &Provider) -> Response {
    Json(shape(one)).into_response()
}

pub(crate) fn providers(seen: &SeenProviders, redirect_uri: &str) -> Response {
    let domains = seen.domains.iter().map(|one| {
        json!({ "domain": one.name, "asked_at": machine(one.asked_at), "proven_at": one.proven_at.map(machine) })
    });
    let events = seen
        .events
        .iter()
        .map(|one| json!({ "at": machine(one.at), "by": one.by, "what": one.what, "about": one.about }));
    let providers: Vec<Value> = seen.providers.iter().map(shape).collect();
    Json(json!({
        "institution": institution(&seen.institution), "redirect_uri": redirect_uri, "providers": providers,
        "domains": domains.collect::<Vec<_>>(), "events": events.collect::<Vec<_>>(),
    }))
    .into_response()
}

pub(crate) fn tested(described: &Result<Arc<Described>, OutsideProblem>) -> Response {
    let shape = match described {
        Ok(found) => json!({
            "usable": true, "authorization_endpoint": found.discovery.authorization_endpoint,
            "token_endpoint": found.discovery.token_endpoint, "jwks_uri": found.discovery.jwks_uri,
            "keys": found.keys.len(), "claims": found.discovery.claims_supported,
        }),
        Err(why) => json!({ "usable": false, "why": why.to_string() }),
    };
    Json(shape).into_response()
}

pub(crate) fn identities(linked: &[Linked]) -> Response {
    let all = linked.iter().map(|one| {
        let seen = one.seen.iter().map(|seen| {
            json!({ "institution": institution(&seen.institution), "said": seen.taken, "last_sign_in": machine(seen.at) })
        });
        json!({
            "identity": one.identity.id, "issuer": one.identity.issuer, "linked_at": machine(one.identity.linked_at),
            "seen": seen.collect::<Vec<_>>(),
        })
    });
    Json(json!({ "identities": all.collect::<Vec<_>>() })).into_response()
}
