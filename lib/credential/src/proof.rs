//! The proof `eddsa-rdfc-2022` (Data Integrity EdDSA Cryptosuites 1.0, §3.2).

use serde_json::{Map, Value, json};

use crate::Invalid;
use crate::issue::Signer;
use crate::key::PublicKey;
use crate::linked::{self, Contexts};

pub(crate) const CRYPTOSUITE: &str = "eddsa-rdfc-2022";

/// The members a proof may have. Those besides `proofValue` are signed with the document.
const MEMBERS: [&str; 6] =
    ["type", "created", "verificationMethod", "cryptosuite", "proofPurpose", "proofValue"];

/// Most proofs of one credential: each costs a signature to check.
pub(crate) const MOST: usize = 8;

/// Adds a proof to `document`, or a set of them: each of its own signer, over the same document (Data Integrity 1.0,
/// §2.1.1).
pub(crate) fn sign(
    mut document: Value,
    signers: &[Signer<'_>],
    created: &str,
    contexts: Contexts,
) -> Result<Value, Invalid> {
    let hashed = linked::hash(&document, contexts)?;
    let mut proofs = Vec::with_capacity(signers.len());
    for signer in signers {
        let mut proof = json!({
            "type": "DataIntegrityProof",
            "created": created,
            "verificationMethod": signer.method,
            "cryptosuite": CRYPTOSUITE,
            "proofPurpose": "assertionMethod",
        });
        let signature = signer.key.sign(&bytes_of(&document, &hashed, &proof, contexts)?);
        proof["proofValue"] = json!(format!("z{}", bs58::encode(signature).into_string()));
        proofs.push(proof);
    }
    let proof = if proofs.len() == 1 { proofs.remove(0) } else { Value::Array(proofs) };
    document.as_object_mut().ok_or(Invalid::NotAnObject)?.insert("proof".to_owned(), proof);
    Ok(document)
}

/// A document taken apart from its proofs.
pub(crate) struct Signed {
    document: Value,
    /// At least one.
    pub proofs: Vec<Proof>,
}

/// One proof, taken off its document.
pub(crate) struct Proof {
    options: Value,
    signature: [u8; 64],
    pub verification_method: String,
    pub created: String,
}

/// Takes the proofs off `credential`, without judging them yet.
pub(crate) fn take(credential: &Value) -> Result<Signed, Invalid> {
    let mut document = credential.as_object().ok_or(Invalid::NotAnObject)?.clone();
    let proofs = match document.shift_remove("proof").ok_or(Invalid::Missing("proof"))? {
        Value::Array(proofs) if (1..=MOST).contains(&proofs.len()) => proofs,
        one @ Value::Object(_) => vec![one],
        _ => return Err(Invalid::UnknownProof),
    };
    let proofs = proofs.into_iter().map(read).collect::<Result<_, _>>()?;
    Ok(Signed { document: Value::Object(document), proofs })
}

fn read(proof: Value) -> Result<Proof, Invalid> {
    let Value::Object(proof) = proof else { return Err(Invalid::UnknownProof) };
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
    Ok(Proof { options: Value::Object(options), signature, verification_method, created })
}

impl Signed {
    /// Whether all of these keys signed this, one for each proof, in their order.
    pub fn check(&self, keys: &[PublicKey], contexts: Contexts) -> Result<(), Invalid> {
        let hashed = linked::hash(&self.document, contexts)?;
        if keys.len() != self.proofs.len() {
            return Err(Invalid::BadSignature);
        }
        for (proof, key) in self.proofs.iter().zip(keys) {
            let message = bytes_of(&self.document, &hashed, &proof.options, contexts)?;
            if !key.verifies(&message, &proof.signature) {
                return Err(Invalid::BadSignature);
            }
        }
        Ok(())
    }

    pub fn document(&self) -> &Value {
        &self.document
    }
}

/// The 64 bytes signed: the hash of the proof's options, then the hash of the document (§3.2.3–3.2.5).
#[cfg(test)]
pub(crate) fn signed_bytes(
    document: &Value,
    options: &Value,
    contexts: Contexts,
) -> Result<[u8; 64], Invalid> {
    bytes_of(document, &linked::hash(document, contexts)?, options, contexts)
}

fn bytes_of(
    document: &Value,
    hashed: &[u8; 32],
    options: &Value,
    contexts: Contexts,
) -> Result<[u8; 64], Invalid> {
    let mut options = options.clone();
    options["@context"] = document.get("@context").cloned().ok_or(Invalid::Missing("@context"))?;
    let mut bytes = [0; 64];
    bytes[..32].copy_from_slice(&linked::hash(&options, contexts)?);
    bytes[32..].copy_from_slice(hashed);
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
