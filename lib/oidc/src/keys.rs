//! The keys a provider signs with (RFC 7517), and signatures checked by them (RFC 7518 §3, RFC 8037).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};
use serde::Deserialize;

/// What is believed. Neither `none` nor anything whose key two parties share (HS256).
pub(crate) const ALGORITHMS: [&str; 3] = ["RS256", "ES256", "EdDSA"];

/// A provider that rotates has two or three.
const MOST_KEYS: usize = 100;

/// Public keys, those that can be used here.
#[derive(Clone, Debug, Default)]
pub struct Keys(Vec<Key>);

#[derive(Clone, Debug)]
struct Key {
    /// Its name, if it has one.
    kid: Option<String>,
    material: Material,
}

#[derive(Clone, Debug)]
enum Material {
    Rsa {
        n: Vec<u8>,
        e: Vec<u8>,
    },
    /// An uncompressed point of P-256.
    P256(Vec<u8>),
    Ed25519(Vec<u8>),
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeysProblem {
    #[error("this is no set of keys")]
    Unreadable,
    #[error("none of its keys can be used to check a signature here")]
    None,
}

#[derive(Deserialize)]
struct Set {
    keys: Vec<serde_json::Value>,
}

#[derive(Deserialize)]
struct Jwk {
    kty: String,
    kid: Option<String>,
    #[serde(rename = "use")]
    purpose: Option<String>,
    crv: Option<String>,
    n: Option<String>,
    e: Option<String>,
    x: Option<String>,
    y: Option<String>,
}

impl Keys {
    /// Keys of other kinds, or for other purposes, are left out.
    pub fn read(bytes: &[u8]) -> Result<Self, KeysProblem> {
        let set: Set = serde_json::from_slice(bytes).map_err(|_| KeysProblem::Unreadable)?;
        let jwks = set.keys.into_iter().take(MOST_KEYS).filter_map(|one| serde_json::from_value(one).ok());
        let keys: Vec<Key> = jwks.filter_map(Key::of).collect();
        if keys.is_empty() { Err(KeysProblem::None) } else { Ok(Self(keys)) }
    }

    /// Whether there is a key of that name that signs so; without a name, any that does.
    pub(crate) fn knows(&self, kid: Option<&str>, algorithm: &str) -> bool {
        self.fitting(kid, algorithm).next().is_some()
    }

    /// Whether one of the keys that may have, signed this.
    pub(crate) fn signed(&self, kid: Option<&str>, algorithm: &str, text: &[u8], signature: &[u8]) -> bool {
        self.fitting(kid, algorithm).any(|key| key.material.verifies(text, signature))
    }

    fn fitting<'k>(&'k self, kid: Option<&'k str>, algorithm: &'k str) -> impl Iterator<Item = &'k Key> {
        self.0.iter().filter(move |key| {
            let named = kid.is_none() || key.kid.is_none() || key.kid.as_deref() == kid;
            named && key.material.algorithm() == algorithm
        })
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Key {
    fn of(jwk: Jwk) -> Option<Self> {
        if jwk.purpose.as_deref().is_some_and(|purpose| purpose != "sig") {
            return None;
        }
        let bytes = |text: &Option<String>| URL_SAFE_NO_PAD.decode(text.as_deref()?).ok();
        let material = match (jwk.kty.as_str(), jwk.crv.as_deref()) {
            ("RSA", _) => Material::Rsa { n: bytes(&jwk.n)?, e: bytes(&jwk.e)? },
            ("EC", Some("P-256")) => {
                let (x, y) = (bytes(&jwk.x)?, bytes(&jwk.y)?);
                if x.len() != 32 || y.len() != 32 {
                    return None;
                }
                Material::P256([vec![4], x, y].concat())
            }
            ("OKP", Some("Ed25519")) => Material::Ed25519(bytes(&jwk.x)?),
            _ => return None,
        };
        Some(Self { kid: jwk.kid, material })
    }
}

impl Material {
    /// The one algorithm a key of this kind is used with: a token does not choose.
    fn algorithm(&self) -> &'static str {
        match self {
            Material::Rsa { .. } => "RS256",
            Material::P256(_) => "ES256",
            Material::Ed25519(_) => "EdDSA",
        }
    }

    fn verifies(&self, text: &[u8], signature: &[u8]) -> bool {
        match self {
            Material::Rsa { n, e } => {
                let key = RsaPublicKeyComponents { n, e };
                key.verify(&RSA_PKCS1_2048_8192_SHA256, text, signature).is_ok()
            }
            Material::P256(point) => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(text, signature).is_ok()
            }
            Material::Ed25519(point) => {
                UnparsedPublicKey::new(&ED25519, point).verify(text, signature).is_ok()
            }
        }
    }
}
