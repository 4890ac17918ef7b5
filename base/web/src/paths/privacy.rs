//! Personal data: the register, consents, one's own data to read.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// All that is known of oneself, as a page to read.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/account/data/read")]
pub struct ReadableData;

/// What I am asked to agree to; answer (POST).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/account/consents")]
pub struct MyConsents;

/// What an institution does with personal data (GDPR art. 30).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/register")]
pub struct Register {
    pub institution: String,
}

/// The same as a sheet.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/register.csv")]
pub struct RegisterSheet {
    pub institution: String,
}

/// What an institution asks people to agree to; ask for something else (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/consents")]
pub struct ConsentTexts {
    pub institution: String,
}

/// One text, its versions and answers; a further version (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/consents/{consent_text}")]
pub struct ConsentText {
    pub institution: String,
    pub consent_text: String,
}

/// Ask nobody any more (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/consents/{consent_text}/retire")]
pub struct RetireConsentText {
    pub institution: String,
    pub consent_text: String,
}
