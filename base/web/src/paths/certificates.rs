//! Certificates and their verification.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// Where I stand for my certificate; get it (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/certificate")]
pub struct Claim {
    pub run: String,
}

/// Type a code.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/v")]
pub struct Verify;

/// What was achieved, by whom, when, issued by which institution; whether it was revoked.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/v/{code}")]
pub struct Verified {
    pub code: String,
}

/// The certificate on paper.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/v/{code}/certificate.pdf")]
pub struct Pdf {
    pub code: String,
}

/// The certificate as an Open Badge 3.0.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/v/{code}/badge.json")]
pub struct Badge {
    pub code: String,
}

/// The badge as a picture, with the credential baked in.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/v/{code}/badge.svg")]
pub struct Picture {
    pub code: String,
}

/// The logo of one who awards it, as it was on the day of issue.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/v/{code}/logo/{hash}")]
pub struct Logo {
    pub code: String,
    pub hash: String,
}

/// Revoke a certificate, with a reason (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/v/{code}/revoke")]
pub struct Revoke {
    pub code: String,
}

/// Who issues, with which keys: a page, or the profile as JSON.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/issuer")]
pub struct Issuer {
    pub institution: String,
}

/// Sign with a new key from now on (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/issuer/keys")]
pub struct RotateKey {
    pub institution: String,
}

/// The issuer's DID document.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/did.json")]
pub struct Did {
    pub institution: String,
}

/// The signed list of what was revoked.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/status/{list}")]
pub struct StatusList {
    pub institution: String,
    pub list: String,
}

/// The badge of a run as a picture, the same for everybody.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/badge.svg")]
pub struct RunBadge {
    pub run: String,
}

/// Certificates of a run, and the rule (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/certificates")]
pub struct RunCertificates {
    pub run: String,
}

/// Give everybody who meets the rule their certificate (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/certificates/issue")]
pub struct IssueToAll {
    pub run: String,
}

/// Give one learner their certificate, also again after a revoked one (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/certificates/{person}/issue")]
pub struct IssueTo {
    pub run: String,
    pub person: String,
}
