//! A certificate as JSON, for programs that verify.

use super::proof::Proof;
use crate::certificate::Of;
use crate::document::{Links, Status, status_list};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use lexicon::KeptPicture;
use serde_json::{Value, json};
use web::paths;

/// Anybody may read it, also from another site's page.
pub const OPEN: (header::HeaderName, &str) = (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");

/// `status` is `valid`, `revoked`, `forgotten` (the holder asked to be forgotten) or `altered`.
pub fn json(links: &Links, proof: &Proof) -> Response {
    let certificate = &proof.seen.certificate;
    let about = &certificate.about;
    let code = certificate.code.to_string();
    let statement = proof.document.as_ref().map(|document| &document.statement);
    let date = words::dates::machine;
    let logo = |kept: &KeptPicture| {
        links.absolute(paths::certificates::Logo { code: code.clone(), hash: kept.hash.clone() })
    };
    let mut body = json!({
        "code": certificate.code.grouped(),
        "status": status(proof),
        "course": statement.map_or(&about.title, |said| &said.course),
        "run": (about.of == Of::Run).then_some(&about.key),
        "programme": (about.of == Of::Programme).then_some(&about.key),
        "issuer": {
            "id": links.did(&about.institution_slug),
            "name": statement.map_or(&about.institution_name, |said| &said.institution),
            "url": links.absolute(paths::network::Institution { institution: about.institution_slug.clone() }),
            "logo": statement.and_then(|said| said.logo.as_ref()).map(logo),
        },
        "jointly": statement.map(|said| said.jointly.iter().map(|one| json!({
            "id": links.did(&one.slug), "name": one.name,
            "url": links.absolute(paths::network::Institution { institution: one.slug.clone() }),
            "logo": one.logo.as_ref().map(logo),
        })).collect::<Value>()),
        "issued_at": date(certificate.issued_at),
        "revoked_at": certificate.revoked.as_ref().map(|revoked| date(revoked.at)),
        "reason": certificate.revoked.as_ref().map(|revoked| revoked.reason.as_str()),
        "status_list": status_list(links, &about.institution_slug, Status(certificate.status_index).list()),
    });
    if let (Some(said), Some(body)) = (statement, body.as_object_mut()) {
        let more: [(&str, Value); 8] = [
            ("holder", json!(said.holder)),
            ("percent", json!(said.grade as f64 / 100.0)),
            ("author", json!(said.author)),
            ("hours", json!(said.hours)),
            ("skills", json!(said.skills)),
            ("courses", json!(said.programme.as_ref().map(|programme| &programme.courses))),
            ("badge", json!(links.absolute(paths::certificates::Badge { code: code.clone() }))),
            ("pdf", json!(links.absolute(paths::certificates::Pdf { code: code.clone() }))),
        ];
        body.extend(more.map(|(name, value)| (name.to_owned(), value)));
    }
    ([(header::CONTENT_TYPE, "application/json"), OPEN], body.to_string()).into_response()
}

pub fn status(proof: &Proof) -> &'static str {
    match (&proof.seen.certificate.revoked, &proof.document) {
        (Some(_), _) => "revoked",
        (None, None) => "forgotten",
        (None, Some(_)) if proof.is_genuine => "valid",
        (None, Some(_)) => "altered",
    }
}
