//! What the device signs (§6.1): for which site, what it checked, how often it signed, and a new key.

use super::{Problem, PublicKey, RelyingParty, cbor::CoseKey};
use sha2::{Digest, Sha256};

const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const HAS_CREDENTIAL: u8 = 0x40;
/// §4: credential ids are at most 1023 bytes.
const LONGEST_ID: usize = 1_023;

pub(super) struct AuthenticatorData {
    pub counter: u32,
    pub credential: Option<Credential>,
}

pub(super) struct Credential {
    pub id: Vec<u8>,
    pub public_key: PublicKey,
}

impl AuthenticatorData {
    /// Refuses data made for another site, or without the person having been there and verified.
    pub fn read(data: &[u8], site: &RelyingParty) -> Result<Self, Problem> {
        let (head, rest) = data.split_at_checked(37).ok_or(Problem::Unreadable)?;
        let (site_hash, head) = head.split_at(32);
        if site_hash != Sha256::digest(site.id.as_bytes()).as_slice() {
            return Err(Problem::WrongSite);
        }
        let &[flags, a, b, c, d] = head else { return Err(Problem::Unreadable) };
        if flags & PRESENT == 0 || flags & VERIFIED == 0 {
            return Err(Problem::NotVerified);
        }
        let credential = if flags & HAS_CREDENTIAL == 0 { None } else { Some(Credential::read(rest)?) };
        Ok(Self { counter: u32::from_be_bytes([a, b, c, d]), credential })
    }
}

impl Credential {
    /// The model of the device (16 bytes, not looked at), length and id, the key.
    fn read(data: &[u8]) -> Result<Self, Problem> {
        let (_model, data) = data.split_at_checked(16).ok_or(Problem::Unreadable)?;
        let (&length, data) = data.split_first_chunk::<2>().ok_or(Problem::Unreadable)?;
        let length = usize::from(u16::from_be_bytes(length));
        if length == 0 || length > LONGEST_ID {
            return Err(Problem::Unreadable);
        }
        let (id, key) = data.split_at_checked(length).ok_or(Problem::Unreadable)?;
        let key = CoseKey::read(key).ok_or(Problem::Unreadable)?;
        let public_key = PublicKey::from_cose(&key)?;
        Ok(Self { id: id.to_vec(), public_key })
    }
}
