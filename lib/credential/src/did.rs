//! Issuers as web addresses: did:web (W3C CCG method specification) and DID documents.

use serde_json::{Value, json};

use crate::PublicKey;

/// A longer identifier is not read, nor more keys of one document.
const LONGEST_DID: usize = 500;
const MOST_KEYS: usize = 200;

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

/// Where the document of a did:web is served: the authority (`essaim.example`, `localhost:8443`) and the path
/// (`/.well-known/did.json`). `None` for what is no did:web, or not written as [`did_web`] writes one.
///
/// ```
/// let at = credential::did_web_document("did:web:localhost%3A8443:org:ucad");
/// assert_eq!(at, Some(("localhost:8443".to_owned(), "/org/ucad/did.json".to_owned())));
/// ```
pub fn did_web_document(did: &str) -> Option<(String, String)> {
    let mut parts = did.strip_prefix("did:web:").filter(|rest| rest.len() <= LONGEST_DID)?.split(':');
    let authority = decoded(parts.next()?)?;
    let path: Vec<String> = parts.map(decoded).collect::<Option<_>>()?;
    let is_segment = |text: &str| !text.is_empty() && text.bytes().any(|b| b != b'.') && !text.contains('/');
    if !is_segment(&authority) || !path.iter().all(|one| is_segment(one)) {
        return None;
    }
    let segments: Vec<&str> = path.iter().map(String::as_str).collect();
    if did_web(&authority, &segments) != did {
        return None;
    }
    let path = match path.is_empty() {
        true => "/.well-known/did.json".to_owned(),
        false => format!("/{}/did.json", did_segments(&segments)),
    };
    Some((authority, path))
}

/// The key that the document of `did` lists under the address `method` (`did:web:…#key-1`) for what the issuer says
/// (`assertionMethod`). `None` for a document of another issuer, and for a key that is not listed, or not so.
pub fn listed_key(document: &Value, did: &str, method: &str) -> Option<PublicKey> {
    let is = |value: &Value, text: &str| value.as_str() == Some(text);
    if !is(&document["id"], did) || method.strip_prefix(did).is_none_or(|rest| !rest.starts_with('#')) {
        return None;
    }
    let mut said = document["assertionMethod"].as_array()?.iter().take(MOST_KEYS);
    if !said.any(|one| is(one, method)) {
        return None;
    }
    let mut keys = document["verificationMethod"].as_array()?.iter().take(MOST_KEYS);
    let key = keys.find(|one| is(&one["id"], method))?;
    if !is(&key["type"], "Multikey") || !is(&key["controller"], did) {
        return None;
    }
    PublicKey::from_multikey(key["publicKeyMultibase"].as_str()?).ok()
}

/// Segments of a path, each as it stands in an address.
fn did_segments(segments: &[&str]) -> String {
    segments.iter().map(|one| encoded(one)).collect::<Vec<_>>().join("/")
}

/// What was percent-encoded; `None` for what no text was made into.
fn decoded(segment: &str) -> Option<String> {
    let mut out = Vec::new();
    let mut bytes = segment.bytes();
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'%' => {
                let mut figure = || char::from(bytes.next()?).to_digit(16);
                u8::try_from(figure()? * 16 + figure()?).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(out).ok()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::IssuerKey;

    #[test]
    fn a_document_is_where_its_issuer_says_and_nowhere_else() {
        let at = |did: &str| did_web_document(did).map(|(authority, path)| format!("{authority} {path}"));
        let cases = [
            ("did:web:essaim.example", Some("essaim.example /.well-known/did.json")),
            ("did:web:localhost%3A9:institutions:imt", Some("localhost:9 /institutions/imt/did.json")),
            ("did:web:a.example:%C3%A9", Some("a.example /%C3%A9/did.json")),
            ("did:web:", None),
            ("did:web:a.example:", None),
            ("did:web:a.example:..", None),
            ("did:web:a.example:a%2Fb", None),
            ("did:web:a.example%2Fb", None),
            ("did:web:A.example", None),
            ("did:web:a.example%3a9", None),
            ("did:web:a.example/b", None),
            ("did:web:a.example%", None),
            ("did:key:z6Mk", None),
        ];
        for (did, expected) in cases {
            assert_eq!(at(did).as_deref(), expected, "{did}");
        }
    }

    #[test]
    fn a_key_is_found_where_its_issuer_lists_it() {
        let did = "did:web:a.example";
        let key = IssuerKey::from_seed(&[7; 32]).public();
        let document = did_document(did, &[("key-1".to_owned(), key)]);
        assert_eq!(listed_key(&document, did, "did:web:a.example#key-1"), Some(key));
        assert_eq!(listed_key(&document, did, "did:web:a.example#key-2"), None);
        assert_eq!(listed_key(&document, "did:web:a", "did:web:a.example#key-1"), None);
        let changes: [fn(&mut Value); 6] = [
            |it| it["id"] = json!("did:web:b.example"),
            |it| it["assertionMethod"] = json!([]),
            |it| it["verificationMethod"] = json!("key-1"),
            |it| it["verificationMethod"][0]["type"] = json!("JsonWebKey"),
            |it| it["verificationMethod"][0]["controller"] = json!("did:web:b.example"),
            |it| it["verificationMethod"][0]["publicKeyMultibase"] = json!("z6Mk"),
        ];
        for (index, change) in changes.into_iter().enumerate() {
            let mut changed = document.clone();
            change(&mut changed);
            assert_eq!(listed_key(&changed, did, "did:web:a.example#key-1"), None, "{index}");
        }
    }
}
