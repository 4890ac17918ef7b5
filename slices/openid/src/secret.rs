//! Secrets handed out once and kept as hashes.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ground::Cx;
use sha2::{Digest, Sha256};

/// A fresh secret of 256 bits, as it may stand in a cookie or an address.
pub fn fresh(cx: &Cx) -> String {
    URL_SAFE_NO_PAD.encode(cx.bytes::<32>())
}

/// A short name for a row, which sorts by nothing.
pub fn name(cx: &Cx) -> String {
    URL_SAFE_NO_PAD.encode(cx.bytes::<12>())
}

/// What is kept of a secret. Secrets of 256 bits need no salt and no slowness.
pub fn hash(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(secret.as_bytes()))
}
