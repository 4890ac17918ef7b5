//! Any JSON document, signed as it is written: the proof `eddsa-jcs-2022` (Data Integrity EdDSA Cryptosuites 1.0, §3.3),
//! over the canonical form of RFC 8785.
//!
//! Every member is signed, whatever its name: there is no vocabulary to fall out of.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::Invalid;
use crate::key::{IssuerKey, PublicKey};

const CRYPTOSUITE: &str = "eddsa-jcs-2022";
/// Whole numbers that every JSON reader keeps exactly.
const LARGEST_NUMBER: i64 = (1 << 53) - 1;
const DEEPEST: usize = 64;

/// A document taken out of its proof, which held.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    pub document: Value,
    /// The address of the key that signed.
    pub verification_method: String,
    /// When it was signed, as the signer says: RFC 3339.
    pub created: String,
}

/// Adds a proof to `document`, which must be an object of texts, whole numbers, lists and objects.
///
/// # Errors
/// [`Invalid`] when it holds something that has no canonical form here (a fraction), or nests too deeply.
pub fn seal(
    mut document: Value,
    key: &IssuerKey,
    verification_method: &str,
    created: &str,
) -> Result<Value, Invalid> {
    let mut proof = json!({
        "type": "DataIntegrityProof",
        "cryptosuite": CRYPTOSUITE,
        "created": created,
        "verificationMethod": verification_method,
        "proofPurpose": "assertionMethod",
    });
    if let Some(context) = document.get("@context") {
        proof["@context"] = context.clone();
    }
    let signature = key.sign(&signed_bytes(&document, &proof)?);
    proof["proofValue"] = json!(format!("z{}", bs58::encode(signature).into_string()));
    document.as_object_mut().ok_or(Invalid::NotAnObject)?.insert("proof".to_owned(), proof);
    Ok(document)
}

/// Checks the proof and takes the document out of it. `resolve` finds a key by its address.
///
/// # Errors
/// [`Invalid`] says why the document must not be believed.
pub fn open(sealed: &Value, resolve: &dyn Fn(&str) -> Option<PublicKey>) -> Result<Opened, Invalid> {
    let mut document = sealed.as_object().ok_or(Invalid::NotAnObject)?.clone();
    let Some(Value::Object(mut proof)) = document.shift_remove("proof") else {
        return Err(Invalid::Missing("proof"));
    };
    let is = |name: &str, value: &str| proof.get(name).and_then(Value::as_str) == Some(value);
    if !(is("type", "DataIntegrityProof")
        && is("cryptosuite", CRYPTOSUITE)
        && is("proofPurpose", "assertionMethod"))
    {
        return Err(Invalid::UnknownProof);
    }
    if proof.get("@context") != document.get("@context") {
        return Err(Invalid::BadSignature);
    }
    let value = proof.shift_remove("proofValue").ok_or(Invalid::Missing("proof.proofValue"))?;
    let signature = crate::proof::signature(value.as_str().unwrap_or_default())?;
    let method = text(&proof, "verificationMethod").ok_or(Invalid::Missing("proof.verificationMethod"))?;
    let created = text(&proof, "created").ok_or(Invalid::Missing("proof.created"))?;
    let key = resolve(&method).ok_or_else(|| Invalid::UnknownKey(method.clone()))?;
    let (document, proof) = (Value::Object(document), Value::Object(proof));
    if !key.verifies(&signed_bytes(&document, &proof)?, &signature) {
        return Err(Invalid::BadSignature);
    }
    Ok(Opened { document, verification_method: method, created })
}

fn text(proof: &Map<String, Value>, name: &str) -> Option<String> {
    proof.get(name).and_then(Value::as_str).map(str::to_owned)
}

/// The hash of the proof's options, then the hash of the document (§3.3.3–3.3.5).
fn signed_bytes(document: &Value, proof: &Value) -> Result<[u8; 64], Invalid> {
    let mut bytes = [0; 64];
    bytes[..32].copy_from_slice(&Sha256::digest(canonical(proof)?));
    bytes[32..].copy_from_slice(&Sha256::digest(canonical(document)?));
    Ok(bytes)
}

/// RFC 8785, without fractions.
fn canonical(value: &Value) -> Result<String, Invalid> {
    let mut out = String::new();
    write(value, &mut out, DEEPEST)?;
    Ok(out)
}

fn write(value: &Value, out: &mut String, depth: usize) -> Result<(), Invalid> {
    let depth = depth.checked_sub(1).ok_or(Invalid::TooDeep)?;
    match value {
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(item, out, depth)?;
            }
            out.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<(&String, &Value)> = members.iter().collect();
            members.sort_by(|(one, _), (other, _)| one.encode_utf16().cmp(other.encode_utf16()));
            out.push('{');
            for (index, (name, member)) in members.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                out.push_str(&Value::String(name.clone()).to_string());
                out.push(':');
                write(member, out, depth)?;
            }
            out.push('}');
        }
        Value::Number(number) => match number.as_i64().filter(|n| n.abs() <= LARGEST_NUMBER) {
            Some(number) => out.push_str(&number.to_string()),
            None => return Err(Invalid::Unsigned(number.to_string())),
        },
        other => out.push_str(&other.to_string()),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> IssuerKey {
        IssuerKey::from_seed(&[7; 32])
    }

    fn sealed() -> Value {
        let document = json!({ "b": 1, "a": ["é\u{1}", null, true], "c": { "z": -5, "y": "</x>" } });
        seal(document, &key(), "did:web:a.example#key-1", "2026-09-01T08:00:00Z").expect("sealed")
    }

    fn opened(sealed: &Value) -> Result<Opened, Invalid> {
        open(sealed, &|method| (method == "did:web:a.example#key-1").then(|| key().public()))
    }

    #[test]
    fn the_canonical_form_is_that_of_the_standard() {
        // RFC 8785, §3.2.3: sorted by UTF-16 code units, control characters by the shortest escape.
        let value = json!({ "\u{20ac}": "Euro", "\r": "CR", "\u{fb33}": "dalet", "1": "One", "\u{1f600}": "smile", "\u{80}": "C", "\u{f6}": "o" });
        let expected = "{\"\\r\":\"CR\",\"1\":\"One\",\"\u{80}\":\"C\",\"\u{f6}\":\"o\",\"\u{20ac}\":\"Euro\",\"\u{1f600}\":\"smile\",\"\u{fb33}\":\"dalet\"}";
        assert_eq!(canonical(&value).as_deref(), Ok(expected));
        let text = json!("\u{20ac}$\u{f}\nA'B\"\\\\\"/");
        assert_eq!(canonical(&text).as_deref(), Ok("\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\""));
        assert_eq!(canonical(&json!(1.5)), Err(Invalid::Unsigned("1.5".into())));
        assert_eq!(canonical(&json!(1_u64 << 60)), Err(Invalid::Unsigned((1_u64 << 60).to_string())));
    }

    #[test]
    fn the_order_of_members_does_not_matter_and_everything_else_does() {
        let good = sealed();
        assert_eq!(opened(&good).expect("opened").document["b"], 1);
        let text = good.to_string();
        let reordered: Value = serde_json::from_str(&text).expect("JSON");
        assert!(opened(&reordered).is_ok());
        let changes: [fn(&mut Value); 6] = [
            |value| value["b"] = json!(2),
            |value| value["new"] = json!("unknown members are signed too"),
            |value| value["proof"]["created"] = json!("2027-01-01T00:00:00Z"),
            |value| value["proof"]["more"] = json!(1),
            |value| value["proof"]["proofValue"] = json!("z1111"),
            |value| value["@context"] = json!("https://schema.org"),
        ];
        for (index, change) in changes.into_iter().enumerate() {
            let mut changed = good.clone();
            change(&mut changed);
            assert_eq!(opened(&changed), Err(Invalid::BadSignature), "{index}");
        }
    }

    #[test]
    fn a_foreign_proof_is_refused() {
        let mut other = sealed();
        other["proof"]["cryptosuite"] = json!("eddsa-rdfc-2022");
        assert_eq!(opened(&other), Err(Invalid::UnknownProof));
        let mut unknown = sealed();
        unknown["proof"]["verificationMethod"] = json!("did:web:b.example#key-1");
        assert_eq!(opened(&unknown), Err(Invalid::UnknownKey("did:web:b.example#key-1".into())));
        assert_eq!(opened(&json!({ "a": 1 })), Err(Invalid::Missing("proof")));
        assert_eq!(opened(&json!([])), Err(Invalid::NotAnObject));
        let deep = (0..200).fold(json!(1), |inner, _| json!({ "a": inner }));
        assert_eq!(seal(deep, &key(), "m", "c"), Err(Invalid::TooDeep));
    }
}
