//! Checking a credential that came from anywhere.

use serde_json::Value;

use crate::badge::{HashedEmail, StatusEntry};
use crate::issue::{belongs_to, owner};
use crate::key::PublicKey;
use crate::proof::{self, Proof, Signed};
use crate::status::StatusList;
use crate::{Invalid, bounds, contexts, terms};

/// What a verified badge says. Whether it is still valid depends on the instant and on its status
/// list, which the caller knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    pub id: String,
    /// The issuer's identifier; its key signed.
    pub issuer: String,
    pub issuer_name: Option<String>,
    /// The name of the achievement.
    pub achievement: String,
    pub subject_id: Option<String>,
    pub hashed_emails: Vec<HashedEmail>,
    /// RFC 3339 instants, as written.
    pub valid_from: String,
    pub valid_until: Option<String>,
    /// Where revocation and suspension are told.
    pub statuses: Vec<StatusEntry>,
    pub verification_method: String,
    /// The keys of others who signed it too, by their addresses; whether they had to is for the caller to know.
    pub co_signers: Vec<String>,
    /// When it was signed, as the signer says.
    pub created: String,
}

/// Checks a badge: its size, that every word in it is signed, that its issuer's key signed it, and that every other proof
/// it carries holds too.
///
/// `resolve` finds a key by its address (from a DID document, or a copy of one); it is called once for each proof, of
/// which there are at most eight, one of them with an address that belongs to the issuer.
///
/// # Errors
/// [`Invalid`] says why the badge must not be believed.
pub fn verify(credential: &Value, resolve: &dyn Fn(&str) -> Option<PublicKey>) -> Result<Verified, Invalid> {
    let (signed, issuer) = check(
        credential,
        &["OpenBadgeCredential", "AchievementCredential"],
        bounds::LARGEST_CREDENTIAL,
        resolve,
    )?;
    read(signed, issuer)
}

/// Checks the credential of a status list, and reads the list. `url` is where it was found: a list
/// published elsewhere is another list.
///
/// # Errors
/// [`Invalid`] says why the list must not be believed.
pub fn verify_status_list(
    credential: &Value,
    url: &str,
    issuer: &str,
    resolve: &dyn Fn(&str) -> Option<PublicKey>,
) -> Result<StatusList, Invalid> {
    let (signed, signer) =
        check(credential, &["BitstringStatusListCredential"], bounds::LARGEST_STATUS_LIST, resolve)?;
    let document = signed.document();
    if signer != issuer || signed.proofs.len() != 1 {
        let method = signed.proofs.into_iter().next().map(|one| one.verification_method).unwrap_or_default();
        return Err(Invalid::NotTheIssuersKey { method, issuer: issuer.to_owned() });
    }
    if text(document, "id") != Some(url) {
        return Err(Invalid::StatusList("it was made for another address"));
    }
    let subject = &document["credentialSubject"];
    if text(subject, "type") != Some("BitstringStatusList") {
        return Err(Invalid::StatusList("it holds no list"));
    }
    let purpose = text(subject, "statusPurpose").ok_or(Invalid::Missing("statusPurpose"))?;
    StatusList::decode(purpose, text(subject, "encodedList").ok_or(Invalid::Missing("encodedList"))?)
}

/// `kinds` are the names of the kind of credential asked for, any of which will do.
fn check(
    credential: &Value,
    kinds: &[&str],
    limit: usize,
    resolve: &dyn Fn(&str) -> Option<PublicKey>,
) -> Result<(Signed, String), Invalid> {
    bounds::check(credential, limit)?;
    let signed = proof::take(credential)?;
    let document = signed.document();
    terms::check(document)?;
    let types = document.get("type").and_then(Value::as_array).ok_or(Invalid::Missing("type"))?;
    let is_a = |name: &str| types.iter().any(|t| t == name);
    if !is_a("VerifiableCredential") || !kinds.iter().any(|kind| is_a(kind)) {
        return Err(Invalid::Missing("type"));
    }
    let issuer = issuer_id(document).ok_or(Invalid::Missing("issuer"))?.to_owned();
    let methods: Vec<&str> = signed.proofs.iter().map(|one| one.verification_method.as_str()).collect();
    if methods.iter().filter(|method| belongs_to(method, &issuer)).count() != 1 {
        let method = methods.first().copied().unwrap_or_default().to_owned();
        return Err(Invalid::NotTheIssuersKey { method, issuer });
    }
    let mut owners: Vec<&str> = methods.iter().map(|method| owner(method)).collect();
    owners.sort_unstable();
    owners.dedup();
    if owners.len() < methods.len() {
        return Err(Invalid::UnknownProof);
    }
    let key = |method: &&str| resolve(method).ok_or_else(|| Invalid::UnknownKey((*method).to_owned()));
    let keys: Vec<PublicKey> = methods.iter().map(key).collect::<Result<_, _>>()?;
    signed.check(&keys, contexts::embedded)?;
    Ok((signed, issuer))
}

fn read(signed: Signed, issuer: String) -> Result<Verified, Invalid> {
    let document = signed.document();
    let subject = &document["credentialSubject"];
    let (own, others): (Vec<&Proof>, Vec<&Proof>) =
        signed.proofs.iter().partition(|proof| belongs_to(&proof.verification_method, &issuer));
    let own = own.first().ok_or(Invalid::Missing("proof"))?;
    Ok(Verified {
        id: text(document, "id").ok_or(Invalid::Missing("id"))?.to_owned(),
        issuer: issuer.clone(),
        issuer_name: owned(&document["issuer"], "name"),
        achievement: owned(&subject["achievement"], "name")
            .ok_or(Invalid::Missing("credentialSubject.achievement.name"))?,
        subject_id: owned(subject, "id"),
        hashed_emails: each(&subject["identifier"]).filter_map(hashed_email).collect(),
        valid_from: owned(document, "validFrom").ok_or(Invalid::Missing("validFrom"))?,
        valid_until: owned(document, "validUntil"),
        statuses: each(&document["credentialStatus"]).map(status).collect::<Result<_, _>>()?,
        created: own.created.clone(),
        verification_method: own.verification_method.clone(),
        co_signers: others.iter().map(|proof| proof.verification_method.clone()).collect(),
    })
}

fn issuer_id(document: &Value) -> Option<&str> {
    match document.get("issuer")? {
        Value::String(id) => Some(id),
        issuer => text(issuer, "id"),
    }
}

fn hashed_email(identifier: &Value) -> Option<HashedEmail> {
    if text(identifier, "identityType")? != "emailAddress" || identifier.get("hashed")? != true {
        return None;
    }
    Some(HashedEmail {
        hash: owned(identifier, "identityHash")?,
        salt: owned(identifier, "salt").unwrap_or_default(),
    })
}

/// A status this cannot read is a status it could not check: the badge is refused.
fn status(entry: &Value) -> Result<StatusEntry, Invalid> {
    let read = || {
        (text(entry, "type")? == "BitstringStatusListEntry").then_some(())?;
        Some(StatusEntry {
            list: owned(entry, "statusListCredential")?,
            index: text(entry, "statusListIndex")?.parse().ok()?,
            purpose: owned(entry, "statusPurpose")?,
        })
    };
    read().ok_or(Invalid::Missing("credentialStatus"))
}

/// The items of a set, which JSON-LD lets people write without its brackets when there is one.
fn each(value: &Value) -> impl Iterator<Item = &Value> {
    match value {
        Value::Null => [].iter(),
        Value::Array(items) => items.iter(),
        one => std::slice::from_ref(one).iter(),
    }
}

fn text<'a>(value: &'a Value, member: &str) -> Option<&'a str> {
    value.get(member).and_then(Value::as_str)
}

fn owned(value: &Value, member: &str) -> Option<String> {
    text(value, member).map(str::to_owned)
}
