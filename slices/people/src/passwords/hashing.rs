//! Argon2id (RFC 9106) with 19 MiB, two passes and one lane: the floor of OWASP's cheat sheet, which the small
//! machine of a workshop still bears.

use argon2::{Algorithm, Argon2, Params, Version};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use ground::Fault;
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

const KIBIBYTES: u32 = 19 * 1_024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
const LENGTH: usize = 32;
/// Stored hashes that ask for more are not ours.
const MOST_KIBIBYTES: u32 = 1 << 20;

/// How many may be computed at once: each takes 19 MiB.
static HASHING: Semaphore = Semaphore::const_new(4);

/// The hash of a password, in the PHC string format. Blocking, some 20 ms; the salt is fresh chance.
pub fn hash_password(password: &str, salt: [u8; 16]) -> String {
    let hash = derive(password, &salt, KIBIBYTES, PASSES, LANES).unwrap_or_default();
    format!(
        "$argon2id$v=19$m={KIBIBYTES},t={PASSES},p={LANES}${}${}",
        STANDARD_NO_PAD.encode(salt),
        STANDARD_NO_PAD.encode(hash)
    )
}

/// Whether this is the password. Blocking, some 20 ms.
pub fn verify_password(password: &str, hash: &str) -> bool {
    let Some((salt, expected, [kibibytes, passes, lanes])) = parse(hash) else { return false };
    let derived = derive(password, &salt, kibibytes, passes, lanes);
    derived.is_some_and(|derived| crate::secret::same(&derived, &expected))
}

/// Unicode gives some letters several spellings; keyboards differ in which they make (NIST SP 800-63B-4 §3.1.1.2).
fn derive(password: &str, salt: &[u8], kibibytes: u32, passes: u32, lanes: u32) -> Option<[u8; LENGTH]> {
    let normal: String = password.nfc().collect();
    let params = Params::new(kibibytes, passes, lanes, Some(LENGTH)).ok()?;
    let mut out = [0; LENGTH];
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon.hash_password_into(normal.as_bytes(), salt, &mut out).ok()?;
    Some(out)
}

fn parse(hash: &str) -> Option<(Vec<u8>, Vec<u8>, [u32; 3])> {
    let mut parts = hash.strip_prefix("$argon2id$v=19$")?.split('$');
    let (params, salt, expected) = (parts.next()?, parts.next()?, parts.next()?);
    let mut numbers = [0; 3];
    for ((number, name), param) in numbers.iter_mut().zip(["m=", "t=", "p="]).zip(params.split(',')) {
        *number = param.strip_prefix(name)?.parse().ok()?;
    }
    if numbers[0] > MOST_KIBIBYTES || numbers[1] > 16 || numbers[2] > 16 {
        return None;
    }
    let decode = |text: &str| STANDARD_NO_PAD.decode(text).ok();
    Some((decode(salt)?, decode(expected)?, numbers))
}

/// [`hash_password`] on a thread that may block.
pub(crate) async fn hash_aside(password: String, salt: [u8; 16]) -> Result<String, Fault> {
    aside(move || hash_password(&password, salt)).await
}

/// Which of these hashes the password fits, if one. Takes as long when there is none to compare with, so that
/// time does not tell who has an account.
pub(crate) async fn verify_aside(password: String, hashes: Vec<String>) -> Result<Option<usize>, Fault> {
    aside(move || {
        if hashes.is_empty() {
            hash_password(&password, [0; 16]);
        }
        hashes.iter().position(|hash| verify_password(&password, hash))
    })
    .await
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
    let _place = HASHING.acquire().await.map_err(Fault::broken)?;
    tokio::task::spawn_blocking(work).await.map_err(Fault::broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_hash_only() {
        let hash = hash_password("caf\u{e9} du mardi soir", [7; 16]);
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(verify_password("caf\u{e9} du mardi soir", &hash));
        assert!(verify_password("cafe\u{301} du mardi soir", &hash), "another spelling of é");
        assert!(!verify_password("cafe du mardi soir", &hash));
        assert_ne!(hash, hash_password("caf\u{e9} du mardi soir", [8; 16]));
    }

    #[test]
    fn what_is_not_a_hash_fits_nothing() {
        let hashes = [
            "",
            "$argon2id$v=19$",
            "$argon2id$v=19$m=1,t=1,p=1$AA$AA",
            "$argon2id$v=19$m=99999999,t=1,p=1$AAAA$AAAA",
            "plain",
        ];
        for hash in hashes {
            assert!(!verify_password("plain", hash), "{hash}");
        }
    }
}
