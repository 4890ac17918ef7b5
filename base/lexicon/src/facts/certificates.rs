//! Certificates: awarded, and sometimes revoked; never deleted.

use super::fact;
use crate::{CertificateId, InstitutionId, PersonId, PlaceRef, RunId};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CertificateIssued {
    pub certificate: CertificateId,
    pub person: PersonId,
    pub run: RunId,
    pub institution: InstitutionId,
    /// Random, in Crockford's base 32; what the QR code leads to.
    pub code: String,
    /// Index in the institution's status list.
    pub status_index: i64,
    /// Hundredths of a percent.
    pub grade: i64,
    /// Hash of the signed document's blob (it holds the name).
    pub document: String,
}
fact!("certificates.issued", CertificateIssued, |it| PlaceRef::run(it.run));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CertificateRevoked {
    pub certificate: CertificateId,
    pub institution: InstitutionId,
    /// Hash of the blob of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// The reason itself, in old lines.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
fact!("certificates.revoked", CertificateRevoked, |it| PlaceRef::institution(it.institution));
