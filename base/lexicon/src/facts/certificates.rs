//! Certificates: awarded, and sometimes revoked; never deleted.

use super::fact;
use crate::{CertificateId, InstitutionId, PersonId, PlaceRef, ProgrammeId, RunId};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CertificateIssued {
    pub certificate: CertificateId,
    pub person: PersonId,
    /// What it is of: a run, or a programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<RunId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<ProgrammeId>,
    pub institution: InstitutionId,
    /// Random, in Crockford's base 32; what the QR code leads to.
    pub code: String,
    /// Index in the institution's status list.
    pub status_index: i64,
    /// Hundredths of a percent.
    pub grade: i64,
    /// Hash of the signed document's blob (it holds the name).
    pub document: String,
    /// The others who award it too, and signed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub jointly: Vec<InstitutionId>,
}
fact!("certificates.issued", CertificateIssued, |it| match (it.run, it.programme) {
    (Some(run), _) => PlaceRef::run(run),
    (None, Some(programme)) => PlaceRef::programme(programme),
    (None, None) => PlaceRef::institution(it.institution),
});

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
