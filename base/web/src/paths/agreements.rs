//! Agreements between institutions.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// The agreements of an institution, for its team.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/agreements")]
pub struct Agreements {
    pub institution: String,
}

/// Begin one (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/agreements/new")]
pub struct NewAgreement {
    pub institution: String,
}

/// An agreement as one of its parties sees it.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/agreements/{agreement}")]
pub struct Agreement {
    pub institution: String,
    pub agreement: String,
}

/// Its text and dates, written before it is proposed (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/agreements/{agreement}/draft")]
pub struct Draft {
    pub institution: String,
    pub agreement: String,
}

/// Add a grant to the draft (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/agreements/{agreement}/draft/grants")]
pub struct DraftGrants {
    pub institution: String,
    pub agreement: String,
}

/// Take a grant out of the draft (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/agreements/{agreement}/draft/grants/{grant}/remove")]
pub struct RemoveGrant {
    pub institution: String,
    pub agreement: String,
    pub grant: String,
}

/// Throw the draft away (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/agreements/{agreement}/draft/discard")]
pub struct DiscardDraft {
    pub institution: String,
    pub agreement: String,
}

/// A step, with what follows from it (GET), and taken (POST): `propose`, `sign`, `decline`, `suspend`, `resume`, `renew`,
/// `leave`, `show`, `hide`.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/agreements/{agreement}/steps/{step}")]
pub struct Step {
    pub institution: String,
    pub agreement: String,
    pub step: String,
}

/// The sealed document, as PDF.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/agreements/{agreement}/document.pdf")]
pub struct Document {
    pub institution: String,
    pub agreement: String,
}

/// An agreement that all its parties show to everybody.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/agreements/{agreement}")]
pub struct PublicAgreement {
    pub agreement: String,
}

/// Why can (or can't) they?
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/agreements/why")]
pub struct Why;

/// Is this the document that was signed? By its digest (GET), or the file itself (POST).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/agreements/verify")]
pub struct VerifyDocument;
