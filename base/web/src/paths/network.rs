//! Institutions, their people and roles.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// All institutions; found one (POST).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/institutions")]
pub struct Institutions;

/// An institution's own page.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}")]
pub struct Institution {
    pub institution: String,
}

/// People with roles here; give a role (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/people")]
pub struct InstitutionTeam {
    pub institution: String,
}

/// End a role (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/people/end")]
pub struct EndRole {
    pub institution: String,
}

/// Name, kind (GET, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/settings")]
pub struct InstitutionSettings {
    pub institution: String,
}

/// Find a person by address or name, to help them.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/people/find")]
pub struct FindPeople {
    pub institution: String,
}
