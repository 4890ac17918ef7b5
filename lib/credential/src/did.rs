//! Issuers as web addresses: did:web (W3C CCG method specification) and DID documents.

use serde_json::{Value, json};

use crate::PublicKey;

/// The identifier whose document is served at `https://{host}/{path}/did.json`, or at
/// `https://{host}/.well-known/did.json` without a path. A port is part of `host`.
///
/// ```
/// assert_eq!(credential::did_web("essaim.example", &["org", "ucad"]), "did:web:essaim.example:org:ucad");
/// assert_eq!(credential::did_web("localhost:8443", &[]), "did:web:localhost%3A8443");
/// ```
pub fn did_web(host: &str, path: &[&str]) -> String {
    let mut did = format!("did:web:{}", encoded(&host.to_ascii_lowercase()));
    for segment in path {
        did.push(':');
        did.push_str(&encoded(segment));
    }
    did
}

/// The document that lists an issuer's keys. Each key has the name of its fragment: `key-1` makes
/// `did:web:…#key-1`. Old keys stay listed after a rotation, or the badges they signed die.
pub fn did_document(did: &str, keys: &[(String, PublicKey)]) -> Value {
    let address = |name: &str| format!("{did}#{name}");
    let methods: Vec<Value> = keys
        .iter()
        .map(|(name, key)| json!({ "id": address(name), "type": "Multikey", "controller": did, "publicKeyMultibase": key.to_multikey() }))
        .collect();
    let names: Vec<String> = keys.iter().map(|(name, _)| address(name)).collect();
    json!({
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
        "id": did,
        "verificationMethod": methods,
        "assertionMethod": names,
    })
}

/// Percent-encodes all but the characters a DID allows in an identifier (DID Core, §3.1).
fn encoded(segment: &str) -> String {
    let mut out = String::new();
    for b in segment.bytes() {
        if b.is_ascii_alphanumeric() || b"-._".contains(&b) {
            out.push(char::from(b));
        } else {
            out += &format!("%{b:02X}");
        }
    }
    out
}
