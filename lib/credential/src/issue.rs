//! Signing badges and status lists.

use serde_json::{Value, json};

use crate::badge::{Badge, Issuer};
use crate::contexts::{self, CREDENTIALS_V2};
use crate::key::IssuerKey;
use crate::status::StatusList;
use crate::{Error, bounds, document, proof, terms};

/// Signs `badge` with its issuer's key.
///
/// `verification_method` is the key's address in the issuer's DID document
/// (`did:web:essaim.example:org:ucad#key-1`); `created` the instant of signing.
///
/// # Errors
/// [`Error`] when an address, an instant or a text is not what the specification asks for.
pub fn issue(
    badge: &Badge,
    key: &IssuerKey,
    verification_method: &str,
    created: &str,
) -> Result<Value, Error> {
    issue_jointly(badge, Signer { key, method: verification_method }, &[], created)
}

/// A key, and its address in the DID document of who signs with it.
#[derive(Clone, Copy)]
pub struct Signer<'a> {
    pub key: &'a IssuerKey,
    pub method: &'a str,
}

/// Signs `badge` with its issuer's key and with those of others who award it too: a set of proofs, each over the whole
/// badge, in no order (Data Integrity 1.0, §2.1.1 "Proof Sets").
///
/// # Errors
/// As [`issue`]; and when one of the others is the issuer, is there twice, or there are more than seven.
pub fn issue_jointly(
    badge: &Badge,
    issuer: Signer<'_>,
    others: &[Signer<'_>],
    created: &str,
) -> Result<Value, Error> {
    check_badge(badge)?;
    let mut owners: Vec<&str> = others.iter().map(|one| owner(one.method)).collect();
    owners.push(&badge.issuer.id);
    let count = owners.len();
    owners.sort_unstable();
    owners.dedup();
    if owners.len() < count || count > proof::MOST || owners.contains(&"") {
        return Err(Error::NotSigners(proof::MOST - 1));
    }
    let signers: Vec<Signer<'_>> = std::iter::once(issuer).chain(others.iter().copied()).collect();
    sign(document::of(badge), &badge.issuer.id, &signers, created, bounds::LARGEST_CREDENTIAL)
}

/// Signs a status list, to be published at `url` (Bitstring Status List 1.0, §2.2).
/// Sign it again at each change: wallets read the list, not the badge, to know what was revoked.
///
/// # Errors
/// [`Error`] when `url`, the issuer or `created` is not what the specification asks for.
pub fn issue_status_list(
    url: &str,
    list: &StatusList,
    issuer: &Issuer,
    key: &IssuerKey,
    verification_method: &str,
    created: &str,
) -> Result<Value, Error> {
    https("The address of the list", url)?;
    check_issuer(issuer)?;
    let document = json!({
        "@context": [CREDENTIALS_V2],
        "id": url,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer.id,
        "validFrom": created,
        "credentialSubject": {
            "id": format!("{url}#list"),
            "type": "BitstringStatusList",
            "statusPurpose": list.purpose(),
            "encodedList": list.encode(),
        },
    });
    let signer = Signer { key, method: verification_method };
    sign(document, &issuer.id, &[signer], created, bounds::LARGEST_STATUS_LIST)
}

fn sign(
    document: Value,
    issuer: &str,
    signers: &[Signer<'_>],
    created: &str,
    limit: usize,
) -> Result<Value, Error> {
    instant("The instant of signing", created)?;
    if let Some(first) = signers.first().filter(|first| !belongs_to(first.method, issuer)) {
        return Err(Error::NotTheIssuersKey { method: first.method.to_owned(), issuer: issuer.to_owned() });
    }
    bounds::check(&document, limit)?;
    terms::check(&document)?;
    Ok(proof::sign(document, signers, created, contexts::embedded)?)
}

/// A key belongs to an issuer when its address is the issuer's, with a fragment.
pub(crate) fn belongs_to(method: &str, issuer: &str) -> bool {
    !issuer.is_empty() && owner(method) == issuer
}

/// Whose key it is: its address without the fragment; empty where it has none.
pub(crate) fn owner(method: &str) -> &str {
    method.split_once('#').filter(|(_, fragment)| !fragment.is_empty()).map_or("", |(owner, _)| owner)
}

fn check_badge(badge: &Badge) -> Result<(), Error> {
    https("The address of the badge", &badge.id)?;
    check_issuer(&badge.issuer)?;
    https("The address of the achievement", &badge.achievement.id)?;
    for (field, text) in [
        ("The name of the badge", &badge.name),
        ("The name of the achievement", &badge.achievement.name),
        ("The description of the achievement", &badge.achievement.description),
        ("The criteria of the achievement", &badge.achievement.criteria),
        ("The type of the achievement", &badge.achievement.type_),
        ("The language of the achievement", &badge.achievement.language),
    ] {
        present(field, text)?;
    }
    if badge.subject.id.is_none() && badge.subject.hashed_email.is_none() {
        return Err(Error::Missing {
            field: "What identifies the person (a DID or a hashed e-mail address)",
        });
    }
    instant("The beginning of validity", &badge.valid_from)?;
    if let Some(until) = &badge.valid_until {
        instant("The end of validity", until)?;
    }
    badge.status.as_ref().map_or(Ok(()), |status| https("The address of the status list", &status.list))
}

fn check_issuer(issuer: &Issuer) -> Result<(), Error> {
    if !issuer.id.starts_with("did:web:") && https("The issuer", &issuer.id).is_err() {
        return Err(Error::NotAnIssuer { field: "The issuer", value: issuer.id.clone() });
    }
    present("The name of the issuer", &issuer.name)?;
    https("The web site of the issuer", &issuer.url)
}

fn present(field: &'static str, text: &str) -> Result<(), Error> {
    if text.trim().is_empty() { Err(Error::Missing { field }) } else { Ok(()) }
}

fn https(field: &'static str, value: &str) -> Result<(), Error> {
    let host = value.strip_prefix("https://").unwrap_or_default();
    if host.starts_with(|c: char| c.is_alphanumeric() || c == '[') {
        Ok(())
    } else {
        Err(Error::NotHttps { field, value: value.to_owned() })
    }
}

/// RFC 3339, which `xsd:dateTimeStamp` asks for: a date, `T`, a time, and a zone.
pub(crate) fn instant(field: &'static str, value: &str) -> Result<(), Error> {
    if is_instant(value) { Ok(()) } else { Err(Error::NotAnInstant { field, value: value.to_owned() }) }
}

fn is_instant(value: &str) -> bool {
    let Some((moment, rest)) = value.split_at_checked(19) else { return false };
    let shape = moment
        .bytes()
        .zip(b"0000-00-00T00:00:00")
        .all(|(b, model)| if *model == b'0' { b.is_ascii_digit() } else { b == *model });
    let part = |from: usize, to: usize| moment[from..to].parse::<u8>().unwrap_or(u8::MAX);
    if !shape
        || !(1..=12).contains(&part(5, 7))
        || !(1..=31).contains(&part(8, 10))
        || part(11, 13) > 23
        || part(14, 16) > 59
        || part(17, 19) > 59
    {
        return false;
    }
    let zone = match rest.strip_prefix('.') {
        Some(fraction) => fraction.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    };
    let offset = |zone: &str| {
        zone.len() == 6
            && zone
                .bytes()
                .zip(b"+00:00")
                .skip(1)
                .all(|(b, model)| if *model == b'0' { b.is_ascii_digit() } else { b == *model })
    };
    zone == "Z" || (zone.starts_with(['+', '-']) && offset(zone))
}
