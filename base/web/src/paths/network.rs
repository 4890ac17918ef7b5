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

/// What it is a part of (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/settings/parent")]
pub struct InstitutionParent {
    pub institution: String,
}

/// Its logo: another one, or none (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/settings/logo")]
pub struct InstitutionLogoSettings {
    pub institution: String,
}

/// The logo it has now, by the hash it is kept by.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/logo/{hash}")]
pub struct InstitutionLogo {
    pub institution: String,
    pub hash: String,
}

/// Offers of roles by mail that wait; make one (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/people/invitations")]
pub struct Invitations {
    pub institution: String,
}

/// Take an offer back (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/people/invitations/{invitation}/withdraw")]
pub struct WithdrawInvitation {
    pub institution: String,
    pub invitation: String,
}

/// The link of the letter: what is offered; take it up (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/invitations/{token}")]
pub struct Invitation {
    pub token: String,
}

/// Bring a list of people (GET, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/people/lists")]
pub struct PeopleLists {
    pub institution: String,
}

/// What a list would do; do it (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/people/lists/{people_list}")]
pub struct PeopleList {
    pub institution: String,
    pub people_list: String,
}

/// Forget a list (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/people/lists/{people_list}/drop")]
pub struct DropPeopleList {
    pub institution: String,
    pub people_list: String,
}

/// What each institution knows of oneself.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/account/institutions")]
pub struct KnownBy;

/// Find a person by address or name, to help them.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/people/find")]
pub struct FindPeople {
    pub institution: String,
}
