//! The public keys of devices: ES256, which nearly all have; EdDSA, which security keys of today add; RS256, which is
//! all that many a Windows Hello can do.

use super::{Problem, cbor::CoseKey};
use ed25519_dalek as ed25519;
use p256::ecdsa::{self, signature::Verifier};
use ring::signature::{RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents};

/// COSE's number for ECDSA with SHA-256 on P-256 (RFC 9053 §2.1).
pub(crate) const ES256: i64 = -7;
/// For EdDSA (RFC 9053 §2.2); WebAuthn means Ed25519 by it (Level 3, §5.8.5).
pub(crate) const EDDSA: i64 = -8;
/// For RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8812 §2).
pub(crate) const RS256: i64 = -257;

/// What we ask devices for, the best first.
pub(crate) const ALGORITHMS: [i64; 3] = [EDDSA, ES256, RS256];

/// Bytes of an RSA modulus: 2048 bits, which every device that has RSA makes, to 4096.
const MODULUS: std::ops::RangeInclusive<usize> = 256..=512;

/// A key that is one: a point on its curve, a modulus that may be the product of two large primes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PublicKey {
    Es256(ecdsa::VerifyingKey),
    EdDsa(ed25519::VerifyingKey),
    Rs256 { modulus: Vec<u8>, exponent: u32 },
}

impl PublicKey {
    /// From a key in COSE form (RFC 9053 §7.1 and §7.2, RFC 8230 §4).
    pub(super) fn from_cose(key: &CoseKey<'_>) -> Result<Self, Problem> {
        let (kind, algorithm) = (key.number(1), key.number(3));
        let part = |name| key.bytes(name).ok_or(Problem::Unreadable);
        match (kind, algorithm, key.number(-1)) {
            (Some(2), Some(ES256), Some(1)) => {
                let (x, y) = (part(-2)?, part(-3)?);
                if (x.len(), y.len()) != (32, 32) {
                    return Err(Problem::Unreadable);
                }
                Self::es256(&[&[4], x, y].concat())
            }
            (Some(1), Some(EDDSA), Some(6)) => Self::eddsa(part(-2)?),
            (Some(3), Some(RS256), _) => Self::rs256(part(-1)?, part(-2)?),
            _ => Err(Problem::UnknownAlgorithm),
        }
    }

    /// From the columns `algorithm` and `public_key`.
    pub fn from_stored(algorithm: i64, bytes: &[u8]) -> Result<Self, Problem> {
        match algorithm {
            ES256 => Self::es256(bytes),
            EDDSA => Self::eddsa(bytes),
            RS256 => {
                let at = bytes.len().checked_sub(4).ok_or(Problem::Unreadable)?;
                let (modulus, exponent) = bytes.split_at(at);
                Self::rs256(modulus, exponent)
            }
            _ => Err(Problem::UnknownAlgorithm),
        }
    }

    pub fn algorithm(&self) -> i64 {
        match self {
            Self::Es256(_) => ES256,
            Self::EdDsa(_) => EDDSA,
            Self::Rs256 { .. } => RS256,
        }
    }

    pub fn to_stored(&self) -> Vec<u8> {
        match self {
            Self::Es256(key) => key.to_sec1_point(false).as_bytes().to_vec(),
            Self::EdDsa(key) => key.as_bytes().to_vec(),
            Self::Rs256 { modulus, exponent } => [modulus.as_slice(), &exponent.to_be_bytes()].concat(),
        }
    }

    /// Whether the holder of the key signed this.
    pub fn verify(&self, signed: &[u8], signature: &[u8]) -> Result<(), Problem> {
        let is_right = match self {
            Self::Es256(key) => ecdsa::Signature::from_der(signature)
                .is_ok_and(|signature| key.verify(signed, &signature).is_ok()),
            Self::EdDsa(key) => ed25519::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_strict(signed, &signature).is_ok()),
            Self::Rs256 { modulus, exponent } => {
                let exponent = exponent.to_be_bytes();
                let key = RsaPublicKeyComponents { n: modulus.as_slice(), e: without_zeros(&exponent) };
                key.verify(&RSA_PKCS1_2048_8192_SHA256, signed, signature).is_ok()
            }
        };
        if is_right { Ok(()) } else { Err(Problem::WrongSignature) }
    }

    fn es256(point: &[u8]) -> Result<Self, Problem> {
        ecdsa::VerifyingKey::from_sec1_bytes(point).map(Self::Es256).map_err(|_| Problem::Unreadable)
    }

    /// With a weak key one signature would fit many texts.
    fn eddsa(point: &[u8]) -> Result<Self, Problem> {
        let key =
            <&[u8; 32]>::try_from(point).ok().and_then(|point| ed25519::VerifyingKey::from_bytes(point).ok());
        key.filter(|key| !key.is_weak()).map(Self::EdDsa).ok_or(Problem::Unreadable)
    }

    /// The exponent is 65537 wherever somebody did not choose a worse one (FIPS 186-5 §5.1 wants no smaller one).
    fn rs256(modulus: &[u8], exponent: &[u8]) -> Result<Self, Problem> {
        let exponent = without_zeros(exponent);
        let is_whole = MODULUS.contains(&modulus.len())
            && modulus.first().is_some_and(|first| *first >= 0x80)
            && modulus.last().is_some_and(|last| last % 2 == 1)
            && exponent.len() <= 4;
        let exponent = exponent.iter().fold(0, |number: u32, byte| number << 8 | u32::from(*byte));
        if !is_whole || exponent < 65_537 || exponent % 2 == 0 {
            return Err(Problem::Unreadable);
        }
        Ok(Self::Rs256 { modulus: modulus.to_vec(), exponent })
    }
}

fn without_zeros(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    &number[zeros..]
}
