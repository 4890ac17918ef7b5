//! What people are told, and how they want to be written to.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// What I was told.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/notifications")]
pub struct Notifications;

/// I read everything (POST).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/notifications/read")]
pub struct ReadAll;

/// I read one (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/notifications/{notice}/read")]
pub struct ReadOne {
    pub notice: String,
}

/// Which letters I want (GET form, POST).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/account/notifications")]
pub struct Settings;

/// Stop letters without signing in: a page with a button (GET), and done (POST; RFC 8058).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/unsubscribe/{token}/{letters}")]
pub struct Unsubscribe {
    pub token: String,
    /// `digest`, or a kind.
    pub letters: String,
}
