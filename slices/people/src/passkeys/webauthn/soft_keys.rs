//! The keys of the device made of software.

use super::keys::{EDDSA, ES256, RS256};
use base64::{Engine, engine::general_purpose::STANDARD};
use ed25519_dalek as ed25519;
use p256::ecdsa::{self, signature::Signer};
use ring::{
    rand::SystemRandom,
    signature::{RSA_PKCS1_SHA256, RsaKeyPair},
};

/// A secret key of one of the algorithms.
pub(crate) enum SoftKey {
    Es256(ecdsa::SigningKey),
    EdDsa(ed25519::SigningKey),
    Rs256(RsaKeyPair),
}

impl SoftKey {
    pub fn of(algorithm: i64, seed: u8) -> Self {
        match algorithm {
            ES256 => Self::Es256(ecdsa::SigningKey::from_slice(&[seed; 32]).expect("a scalar")),
            EDDSA => Self::EdDsa(ed25519::SigningKey::from_bytes(&[seed; 32])),
            RS256 => {
                let der = STANDARD.decode(RSA).expect("base64");
                Self::Rs256(RsaKeyPair::from_der(&der).expect("a key"))
            }
            other => panic!("no device signs with {other}"),
        }
    }

    /// The public key in COSE form, in CBOR.
    pub fn cose(&self) -> Vec<u8> {
        match self {
            Self::Es256(key) => {
                let point = key.verifying_key().to_sec1_point(false);
                let (x, y) = (&point.as_bytes()[1..33], &point.as_bytes()[33..65]);
                let head = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01];
                [&head[..], &[0x21, 0x58, 0x20], x, &[0x22, 0x58, 0x20], y].concat()
            }
            Self::EdDsa(key) => eddsa_cose(key.verifying_key().as_bytes()),
            Self::Rs256(key) => {
                let public = ring::rsa::PublicKeyComponents::<Vec<u8>>::from(key.public());
                rsa_cose(&public.n, &public.e)
            }
        }
    }

    pub fn sign(&self, text: &[u8]) -> Vec<u8> {
        match self {
            Self::Es256(key) => {
                let signature: ecdsa::Signature = key.sign(text);
                signature.to_der().as_bytes().to_vec()
            }
            Self::EdDsa(key) => ed25519::Signer::sign(key, text).to_bytes().to_vec(),
            Self::Rs256(key) => {
                let mut signature = vec![0; key.public().modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), text, &mut signature).expect("signed");
                signature
            }
        }
    }
}

/// `{1: 1, 3: -8, -1: 6, -2: x}`
pub(crate) fn eddsa_cose(x: &[u8]) -> Vec<u8> {
    let length = u8::try_from(x.len()).expect("short");
    [&[0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, length][..], x].concat()
}

/// `{1: 3, 3: -257, -1: n, -2: e}`
pub(crate) fn rsa_cose(n: &[u8], e: &[u8]) -> Vec<u8> {
    let length = u16::try_from(n.len()).expect("short").to_be_bytes();
    let exponent = 0x40 | u8::try_from(e.len()).expect("short");
    let head = [0xa4, 0x01, 0x03, 0x03, 0x39, 0x01, 0x00, 0x20, 0x59];
    [&head[..], &length, n, &[0x21, exponent], e].concat()
}

/// Made for these tests alone, since making one takes long: it opens nothing anywhere. PKCS #1.
const RSA: &str = "\
    MIIEpQIBAAKCAQEAwNPQqCUmm1Q8TB2mPertXLQ/JFm8hBD8A/BHsaT/Cuei0QI5iWmB5X5lNefiRRxU1aw4y1Bs3Wr/QXmJNBYN\
    mvtCWm5mPgTx0B/O8B4JGr/HGqOuNgE4vGOhntz1ASe+Ob/9ljZWnexdJmpfaQYm5B5DEGkmn8eGRJZRUVIxX0b3OftG/wgJrUWb\
    ghxjILgPhC3DJQtYoiYnDOfZNRpdBUwLLKt063Kwopv76+pioX5yLUCzMsvKlkC0gV7WGD3D2LIUv3XYGgw2uNDkrSYXJ+HWOZJc\
    d3+EdrTzdoKZwheOwjvvNaihi76XM9dRL+Kui1BU1kR1irmU9uN6y7MYXQIDAQABAoIBABZ83Vmus3jr8vhBgPC5pCLqlm6L1JNm\
    U6216PaLsn64EuHjK4id+FsmSXFm8Jl0u2QL6Le1UmzkHI6rONgNNlr7sHpRY7UZ6IWIIB8asZ8f/H1b12ZO8CnwSJn5VM1ksCeV\
    /2H0Rle2iAqB30ylPgXejZ2tVabOoxb+nM8qEb31mduDTdhAUpvyKNyFKXB4bcQOFQaxr6c2rG5VFUk77yWHNztAxxcnWnr/nffJ\
    hbWtpbJWoUoKER6sAPHzENW01ZK2DgvFTWmVcZo0BWak3YouxFUKoCEVpiA8AhPGb2cw1PU/2TfXOtW0cSOF+up8Okl6ZJFlQzK1\
    km95Zew2DDUCgYEA6oWGvmeeUmiwk7bw5CxRtOGHciA/L5rPEWHvWRnxn5y7re4lXDmMtJM6MUNxMBZrFGPCkZrBsNWXTxMlM05X\
    t29eMTHgxC8IV7VLiQzp67fhFxA3NV1c2opMOTlV5VI1sOd36EPVeIMQ+0xzhn0/TX7fC0DHR0lalD0PuvzgiXsCgYEA0ny/hCbM\
    VDcO22yDWpd9bInviH5Tbwk0dojJ9J+fkPqfRwWD+YwRZ+9Kcmtlaz46EtwjaBPsp0bFNasvZMwv9kDPwqrHLgOjd5gMjkf3s0pY\
    N7cj+zNDjGsmB3OWG0/R6wx6dQTEkUWHXQCBwTyZGpXqXoZ0nqGKxotGa/vXIgcCgYEA29bTWoVTeji83Zst8RZCeWa4SxlDYeKi\
    nM7LSSDyyQZpQD/vMaaY6WThtfBcmBFLy09AwrDpRFTUg8GUq6WSwFdbWo5A/maAUYeXCR/b36T9EVuYBSRBuHLPxQykIlWQEwbH\
    9igwYcmrD4a4/KdHweNePfQ5We+/QxqCNmx6JyUCgYEAznDFkYJQAwThEHpUNkTAIfUDNnbXs95uUxeEI+Vupc3467pQHy+uXqbF\
    +IS2usEUSi0YmNp5z/JMN4AHArB1FeupGT9QDSRKbmB1aBLTsUfoT/TSWGyGArGQYdyOy4i01PivHhgoBmcQBTobCQA7FWUVsdHj\
    jTXZGzO8ROqCrH8CgYEAsSO67lge3PA6AcfqtX823ZtDf+h4ymWNVB8/x30WIVbE3jZSwUd67oMX+RX5M5P0Z2iu5L2Wsw834hyz\
    21+h9qfHkWIIn1jP6HNdKKPpOHAw5PROoluB8RoJ7eSgABFBxeRUnpiE4f7EQ9sVDwhFjiy/VG3z2frwKf9QdRzwG4k=";
