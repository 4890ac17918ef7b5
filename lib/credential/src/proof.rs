//! The proof `eddsa-rdfc-2022` (Data Integrity EdDSA Cryptosuites 1.0, §3.2).

use serde_json::{Map, Value, json};

use crate::Invalid;
use crate::key::{IssuerKey, PublicKey};
use crate::linked::{self, Contexts};

pub(crate) const CRYPTOSUITE: &str = "eddsa-rdfc-2022";

/// The members a proof may have. Those besides `proofValue` are signed with the document.
const MEMBERS: [&str; 6] =
    ["type", "created", "verificationMethod", "cryptosuite", "proofPurpose", "proofValue"];

/// Adds a proof to `document`.
pub(crate) fn sign(
    mut document: Value,
    key: &IssuerKey,
    verification_method: &str,
    created: &str,
    contexts: Contexts,
) -> Result<Value, Invalid> {
    let mut proof = json!({
        "type": "DataIntegrityProof",
        "created": created,
        "verificationMethod": verification_method,
        "cryptosuite": CRYPTOSUITE,
        "proofPurpose": "assertionMethod",
    });
    let signature = key.sign(&signed_bytes(&document, &proof, contexts)?);
    proof["proofValue"] = json!(format!("z{}", bs58::encode(signature).into_string()));
    let object = document.as_object_mut().ok_or(Invalid::NotAnObject)?;
    object.insert("proof".to_owned(), proof);
    Ok(document)
}

/// A document taken apart from its proof.
pub(crate) struct Signed {
    document: Value,
    options: Value,
    signature: [u8; 64],
    pub verification_method: String,
    pub created: String,
}

/// Takes the one proof off `credential`, without judging it yet.
pub(crate) fn take(credential: &Value) -> Result<Signed, Invalid> {
    let mut document = credential.as_object().ok_or(Invalid::NotAnObject)?.clone();
    let proof = match document.shift_remove("proof").ok_or(Invalid::Missing("proof"))? {
        Value::Object(proof) => proof,
        Value::Array(mut proofs) if proofs.len() == 1 => match proofs.remove(0) {
            Value::Object(proof) => proof,
            _ => return Err(Invalid::UnknownProof),
        },
        _ => return Err(Invalid::UnknownProof),
    };
    if let Some(unknown) = proof.keys().find(|key| !MEMBERS.contains(&key.as_str())) {
        return Err(Invalid::UnknownTerm(format!("proof.{unknown}")));
    }
    let expected =
        [("type", "DataIntegrityProof"), ("cryptosuite", CRYPTOSUITE), ("proofPurpose", "assertionMethod")];
    if expected.iter().any(|(member, value)| proof.get(*member).and_then(Value::as_str) != Some(*value)) {
        return Err(Invalid::UnknownProof);
    }
    let signature = signature(text(&proof, "proofValue").ok_or(Invalid::Missing("proof.proofValue"))?)?;
    let verification_method =
        text(&proof, "verificationMethod").ok_or(Invalid::Missing("proof.verificationMethod"))?.to_owned();
    let created = text(&proof, "created").ok_or(Invalid::Missing("proof.created"))?.to_owned();
    let mut options = proof;
    options.shift_remove("proofValue");
    Ok(Signed {
        document: Value::Object(document),
        options: Value::Object(options),
        signature,
        verification_method,
        created,
    })
}

impl Signed {
    /// Whether `key` signed this.
    pub fn check(&self, key: &PublicKey, contexts: Contexts) -> Result<(), Invalid> {
        let message = signed_bytes(&self.document, &self.options, contexts)?;
        if key.verifies(&message, &self.signature) { Ok(()) } else { Err(Invalid::BadSignature) }
    }

    pub fn document(&self) -> &Value {
        &self.document
    }
}

/// The 64 bytes signed: the hash of the proof's options, then the hash of the document (§3.2.3–3.2.5).
pub(crate) fn signed_bytes(
    document: &Value,
    options: &Value,
    contexts: Contexts,
) -> Result<[u8; 64], Invalid> {
    let mut options = options.clone();
    options["@context"] = document.get("@context").cloned().ok_or(Invalid::Missing("@context"))?;
    let mut bytes = [0; 64];
    bytes[..32].copy_from_slice(&linked::hash(&options, contexts)?);
    bytes[32..].copy_from_slice(&linked::hash(document, contexts)?);
    Ok(bytes)
}

pub(crate) fn signature(proof_value: &str) -> Result<[u8; 64], Invalid> {
    // 64 bytes take at most 88 characters; base58 decoding takes time with the square of the length.
    let encoded =
        proof_value.strip_prefix('z').filter(|text| text.len() <= 96).ok_or(Invalid::BadSignature)?;
    let bytes = bs58::decode(encoded).into_vec().map_err(|_| Invalid::BadSignature)?;
    bytes.try_into().map_err(|_| Invalid::BadSignature)
}

fn text<'a>(proof: &'a Map<String, Value>, member: &str) -> Option<&'a str> {
    proof.get(member).and_then(Value::as_str)
}
