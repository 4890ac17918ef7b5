//! Signing in by one's institution (OpenID Connect).

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// Choose the institution to sign in by.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/sign-in/institution")]
pub struct ChooseInstitution;

/// The ways to sign in by this institution.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/sign-in/{institution}")]
pub struct SignInBy {
    pub institution: String,
}

/// To the provider, and from there back to [`Return`].
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/sign-in/{institution}/{provider}")]
pub struct Begin {
    pub institution: String,
    pub provider: String,
}

/// Where providers send browsers back to.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/openid/return")]
pub struct Return;

/// An account that somebody's institution may be connected to: what would be; do it (POST).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/openid/connect")]
pub struct Connect;

/// The same, by the link of a letter (GET, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/openid/connect/{token}")]
pub struct ConnectOpened {
    pub token: String,
}

/// The link of a letter to a domain's postmaster (GET, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/openid/domain/{token}")]
pub struct ProveDomain {
    pub token: String,
}

/// By which institutions I sign in.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/account/identities")]
pub struct Identities;

/// Sign in by that institution no longer (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/account/identities/{identity}/unlink")]
pub struct Unlink {
    pub identity: String,
}

/// How an institution's people sign in: its providers and domains.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/sign-in")]
pub struct SignInSettings {
    pub institution: String,
}

/// One of its providers, or `new` (GET, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/sign-in/providers/{provider}")]
pub struct Provider {
    pub institution: String,
    pub provider: String,
}

/// What a provider says of itself, asked now (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/sign-in/providers/{provider}/test")]
pub struct TestProvider {
    pub institution: String,
    pub provider: String,
}

/// Switch a provider on or off (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/sign-in/providers/{provider}/switch")]
pub struct SwitchProvider {
    pub institution: String,
    pub provider: String,
}

/// Say that a domain of e-mail is the institution's (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/sign-in/domains")]
pub struct Domains {
    pub institution: String,
}

/// And no longer (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/sign-in/domains/{domain}/drop")]
pub struct DropDomain {
    pub institution: String,
    pub domain: String,
}
