//! Ed25519 keys in the Multikey form (Data Integrity EdDSA Cryptosuites, §2.1.1).

use std::fmt;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use crate::Error;

/// The multicodec prefix of an Ed25519 public key.
const ED25519_PUBLIC: [u8; 2] = [0xed, 0x01];

/// The key an organisation signs with. It never prints its secret.
#[derive(Clone)]
pub struct IssuerKey(SigningKey);

impl IssuerKey {
    /// The key made from 32 secret bytes, which must come from a good source of chance.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        IssuerKey(SigningKey::from_bytes(seed))
    }

    /// The 32 secret bytes, for an owner who leaves with the key. To be kept encrypted.
    pub fn to_seed(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

impl fmt::Debug for IssuerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IssuerKey({})", self.public().to_multikey())
    }
}

/// The key anyone may check a signature with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Reads 32 bytes.
    ///
    /// # Errors
    /// [`Error::NotAKey`] when they are not a point of the curve.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, Error> {
        VerifyingKey::from_bytes(bytes).map(PublicKey).map_err(|_| Error::NotAKey)
    }

    pub fn to_bytes(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// `z6Mk…`: multibase base58btc of the multicodec prefix and the 32 bytes.
    pub fn to_multikey(&self) -> String {
        let mut bytes = ED25519_PUBLIC.to_vec();
        bytes.extend(self.to_bytes());
        format!("z{}", bs58::encode(bytes).into_string())
    }

    /// Reads `z6Mk…`.
    ///
    /// # Errors
    /// [`Error::NotAKey`] for anything else.
    pub fn from_multikey(text: &str) -> Result<Self, Error> {
        // A key takes 48 characters; base58 decoding takes time with the square of the length.
        if text.len() > 64 {
            return Err(Error::NotAKey);
        }
        let encoded = text.strip_prefix('z').ok_or(Error::NotAKey)?;
        let bytes = bs58::decode(encoded).into_vec().map_err(|_| Error::NotAKey)?;
        let key = bytes.strip_prefix(&ED25519_PUBLIC).ok_or(Error::NotAKey)?;
        Self::from_bytes(key.try_into().map_err(|_| Error::NotAKey)?)
    }

    /// Strict verification: neither weak keys nor malleable signatures pass.
    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        self.0.verify_strict(message, &Signature::from_bytes(signature)).is_ok()
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", self.to_multikey())
    }
}
