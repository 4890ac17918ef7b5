//! An ID token, checked (OpenID Connect Core §3.1.3.7). Every check must hold; the first that does not is named.

use crate::{Claims, Keys, keys::ALGORITHMS};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::digest::{SHA256, SHA512, digest};
use serde::Deserialize;

/// Clocks may differ by so many seconds.
pub const SKEW: i64 = 60;
/// A token was made at most so many seconds ago: it comes fresh, in answer to the code.
pub const YOUNGEST: i64 = 600;
const LONGEST: usize = 64 * 1024;

/// What a token must fit.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    pub issuer: &'a str,
    pub client_id: &'a str,
    pub nonce: &'a str,
    /// Seconds since 1970.
    pub now: i64,
    /// Given together with the token; its hash is compared where the token says one.
    pub access_token: Option<&'a str>,
    /// As it was asked for: then the token must say when the person last proved who they are.
    pub max_age: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenProblem {
    #[error("this is no token")]
    Unreadable,
    #[error("it is signed in a way that is not believed")]
    Algorithm,
    #[error("it is signed with a key the provider does not publish")]
    UnknownKey,
    #[error("its signature does not hold")]
    Signature,
    #[error("it is of another issuer")]
    Issuer,
    #[error("it is for somebody else")]
    Audience,
    #[error("it was asked for by somebody else")]
    AuthorizedParty,
    #[error("it is over")]
    Expired,
    #[error("it is of a time to come")]
    NotYet,
    #[error("it was made too long ago")]
    Stale,
    #[error("it answers another question")]
    Nonce,
    #[error("it does not belong to the access token it came with")]
    AccessToken,
    #[error("the person proved too long ago who they are")]
    ProofTooOld,
    /// Asked with `max_age`, it has to say so (OpenID Connect Core §3.1.2.1).
    #[error("it does not say when the person proved who they are")]
    NoProofTime,
    #[error("it names nobody")]
    Nobody,
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: Option<String>,
    /// Extensions that must be understood (RFC 7515 §4.1.11): none are.
    crit: Option<serde_json::Value>,
}

/// What the token says, if all of it holds.
///
/// [`TokenProblem::UnknownKey`] is the one that newer keys may mend.
pub fn check(token: &str, keys: &Keys, expected: &Expected<'_>) -> Result<Claims, TokenProblem> {
    if token.len() > LONGEST {
        return Err(TokenProblem::Unreadable);
    }
    let (signed, signature) = token.rsplit_once('.').ok_or(TokenProblem::Unreadable)?;
    let (header, body) = signed.split_once('.').ok_or(TokenProblem::Unreadable)?;
    let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text).map_err(|_| TokenProblem::Unreadable);
    let header: Header = serde_json::from_slice(&bytes(header)?).map_err(|_| TokenProblem::Unreadable)?;
    if !ALGORITHMS.contains(&header.alg.as_str()) || header.crit.is_some() {
        return Err(TokenProblem::Algorithm);
    }
    let (kid, algorithm) = (header.kid.as_deref(), header.alg.as_str());
    if !keys.knows(kid, algorithm) {
        return Err(TokenProblem::UnknownKey);
    }
    let signature = bytes(signature)?;
    if !keys.signed(kid, algorithm, signed.as_bytes(), &signature) {
        return Err(TokenProblem::Signature);
    }
    let claims = Claims::read(&bytes(body)?).ok_or(TokenProblem::Unreadable)?;
    whose(&claims, expected)?;
    when(&claims, expected)?;
    if claims.text("nonce") != Some(expected.nonce) {
        return Err(TokenProblem::Nonce);
    }
    goes_with(&claims, algorithm, expected.access_token)?;
    Ok(claims)
}

fn whose(claims: &Claims, expected: &Expected<'_>) -> Result<(), TokenProblem> {
    if claims.text("iss") != Some(expected.issuer) {
        return Err(TokenProblem::Issuer);
    }
    let audience = claims.values("aud");
    if !audience.iter().any(|one| one == expected.client_id) {
        return Err(TokenProblem::Audience);
    }
    let asked_by = claims.text("azp");
    if (audience.len() > 1 || asked_by.is_some()) && asked_by != Some(expected.client_id) {
        return Err(TokenProblem::AuthorizedParty);
    }
    // §2: at most 255 characters of ASCII.
    let names =
        |sub: &str| (1..=255).contains(&sub.len()) && sub.bytes().all(|byte| (32..127).contains(&byte));
    if claims.text("sub").is_some_and(names) { Ok(()) } else { Err(TokenProblem::Nobody) }
}

fn when(claims: &Claims, expected: &Expected<'_>) -> Result<(), TokenProblem> {
    let now = expected.now;
    let ends = claims.seconds("exp").ok_or(TokenProblem::Expired)?;
    let made = claims.seconds("iat").ok_or(TokenProblem::Stale)?;
    let begins = claims.seconds("nbf").unwrap_or(made);
    if now >= ends.saturating_add(SKEW) {
        return Err(TokenProblem::Expired);
    }
    if made.max(begins) > now.saturating_add(SKEW) {
        return Err(TokenProblem::NotYet);
    }
    if now.saturating_sub(made) > YOUNGEST + SKEW {
        return Err(TokenProblem::Stale);
    }
    let Some(max_age) = expected.max_age else { return Ok(()) };
    let proved = claims.seconds("auth_time").ok_or(TokenProblem::NoProofTime)?;
    if now.saturating_sub(proved) > max_age + SKEW { Err(TokenProblem::ProofTooOld) } else { Ok(()) }
}

/// §3.1.3.6: the left half of the hash that the algorithm uses.
fn goes_with(claims: &Claims, algorithm: &str, access_token: Option<&str>) -> Result<(), TokenProblem> {
    let Some(said) = claims.text("at_hash") else { return Ok(()) };
    let hash = if algorithm == "EdDSA" { &SHA512 } else { &SHA256 };
    let fits = access_token.is_some_and(|token| {
        let whole = digest(hash, token.as_bytes());
        let half = &whole.as_ref()[..whole.as_ref().len() / 2];
        URL_SAFE_NO_PAD.encode(half) == said
    });
    if fits { Ok(()) } else { Err(TokenProblem::AccessToken) }
}
