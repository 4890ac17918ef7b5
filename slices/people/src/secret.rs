//! Secrets handed out once and kept as hashes.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ground::Cx;
use sha2::{Digest, Sha256};

/// A fresh secret of 256 bits, as it may stand in a cookie or an address.
pub(crate) fn fresh(cx: &Cx) -> String {
    URL_SAFE_NO_PAD.encode(cx.bytes::<32>())
}

/// Eight digits that a person can type.
pub(crate) fn digits(cx: &Cx) -> String {
    format!("{:08}", cx.below(100_000_000))
}

/// What is kept of a secret. Secrets of 256 bits need no salt and no slowness.
pub(crate) fn hash(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(secret.as_bytes()))
}

/// What is kept of a few digits: hashed with the secret of the browser that may type them.
pub(crate) fn hash_with(digits: &str, secret: &str) -> String {
    hash(&format!("{digits}\n{secret}"))
}

/// Whether two texts are the same, in a time that does not say where they differ.
pub(crate) fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}
