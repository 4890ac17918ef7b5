//! The part of WebAuthn (W3C Level 3) that passkeys need: keys of three algorithms, no attestation asked for or trusted, the
//! person's presence and verification required. Pure: bytes in, an answer or a [`Problem`] out.

mod authenticator_data;
mod cbor;
mod client_data;
mod keys;
#[cfg(test)]
pub(crate) mod soft_authenticator;
#[cfg(test)]
mod soft_keys;
#[cfg(test)]
mod tests;

use authenticator_data::AuthenticatorData;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use client_data::ClientData;
pub(crate) use keys::{ALGORITHMS, PublicKey};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// Nothing a browser sends here is longer.
const LONGEST: usize = 64 * 1_024;

/// The site, as devices know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RelyingParty {
    /// The host: `essaim.example`.
    pub id: String,
    /// With scheme and port: `https://essaim.example`.
    pub origin: String,
}

/// Why an answer of a device is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    Unreadable,
    /// The answer is to another question, or made for another site.
    WrongCeremony,
    WrongOrigin,
    WrongSite,
    /// Nobody touched the device, or it did not check who did.
    NotVerified,
    UnknownAlgorithm,
    WrongSignature,
    /// The device signed less often than we know: there may be a copy of its key.
    CounterWentBack,
}

/// `RegistrationResponseJSON` and `AuthenticationResponseJSON` (§5.1), as far as they are used.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Answer {
    #[serde(rename = "rawId")]
    pub raw_id: String,
    pub response: Parts,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Parts {
    #[serde(rename = "clientDataJSON")]
    pub client_data: String,
    #[serde(rename = "attestationObject")]
    pub attestation: Option<String>,
    #[serde(rename = "authenticatorData")]
    pub authenticator_data: Option<String>,
    pub signature: Option<String>,
}

/// A key a device made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewKey {
    /// The challenge it answers, as it was sent; the caller knows whether it was one of ours, still open.
    pub challenge: String,
    pub credential_id: Vec<u8>,
    pub public_key: PublicKey,
    pub counter: u32,
}

/// A proof that a device holds a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Assertion {
    pub challenge: String,
    pub counter: u32,
}

/// Bytes of base64url, as WebAuthn's JSON writes them.
pub(crate) fn bytes(text: &str) -> Result<Vec<u8>, Problem> {
    if text.len() > LONGEST {
        return Err(Problem::Unreadable);
    }
    URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).map_err(|_| Problem::Unreadable)
}

/// Registering a new credential, §7.1. The attestation statement is not looked at: none was asked for, and
/// nothing is concluded from one.
pub(crate) fn register(site: &RelyingParty, answer: &Answer) -> Result<NewKey, Problem> {
    let client = ClientData::read(&bytes(&answer.response.client_data)?, "webauthn.create", site)?;
    let object = bytes(answer.response.attestation.as_deref().ok_or(Problem::Unreadable)?)?;
    let data = cbor::authenticator_data_of(&object).ok_or(Problem::Unreadable)?;
    let data = AuthenticatorData::read(data, site)?;
    let credential = data.credential.ok_or(Problem::Unreadable)?;
    if credential.id != bytes(&answer.raw_id)? {
        return Err(Problem::Unreadable);
    }
    Ok(NewKey {
        challenge: client.challenge,
        credential_id: credential.id,
        public_key: credential.public_key,
        counter: data.counter,
    })
}

/// Verifying an assertion, §7.2.
pub(crate) fn verify(
    site: &RelyingParty,
    answer: &Answer,
    public_key: &PublicKey,
    known_counter: u32,
) -> Result<Assertion, Problem> {
    let client_bytes = bytes(&answer.response.client_data)?;
    let client = ClientData::read(&client_bytes, "webauthn.get", site)?;
    let data_bytes = bytes(answer.response.authenticator_data.as_deref().ok_or(Problem::Unreadable)?)?;
    let data = AuthenticatorData::read(&data_bytes, site)?;
    let signature = bytes(answer.response.signature.as_deref().ok_or(Problem::Unreadable)?)?;
    let mut signed = data_bytes;
    signed.extend_from_slice(&Sha256::digest(&client_bytes));
    public_key.verify(&signed, &signature)?;
    let counts = data.counter > 0 || known_counter > 0;
    if counts && data.counter <= known_counter {
        return Err(Problem::CounterWentBack);
    }
    Ok(Assertion { challenge: client.challenge, counter: data.counter })
}
