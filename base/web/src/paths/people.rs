//! Signing up and in, the account.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// Create an account.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/sign-up")]
pub struct SignUp;

/// Sign in by password, magic link or passkey.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/sign-in")]
pub struct SignIn;

/// Sign out (POST).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/sign-out")]
pub struct SignOut;

/// Ask for a link by mail (POST).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/sign-in/link")]
pub struct MagicLink;

/// The link of the mail: GET shows a button, POST signs in, so that mail scanners use nothing up.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/sign-in/link/{token}")]
pub struct MagicLinkOpened {
    pub token: String,
}

/// The digits of the mail, typed in the browser that asked (GET form, POST).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/sign-in/code")]
pub struct MagicLinkCode;

/// Confirm an address.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/confirm/{token}")]
pub struct ConfirmEmail {
    pub token: String,
}

/// Ask for a new password by mail.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/password/forgotten")]
pub struct ForgottenPassword;

/// Choose a new password.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/password/{token}")]
pub struct NewPassword {
    pub token: String,
}

/// My account: name, language, zone, password.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/account")]
pub struct Account;

/// Send the confirming mail again, or to another address (POST).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/account/email")]
pub struct AccountEmail;

/// Prove again who I am, before something serious.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/account/prove")]
pub struct Prove;

/// Change the password (POST).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/account/password")]
pub struct Password;

/// Where I am signed in; sign out elsewhere.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/account/sessions")]
pub struct Sessions;

/// Sign out one of my sessions (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/account/sessions/{session}/end")]
pub struct SessionEnd {
    pub session: String,
}

/// All that is known of me, as JSON.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/account/data")]
pub struct MyData;

/// Erase my account.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/account/erase")]
pub struct Erase;

/// My passkeys.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/account/passkeys")]
pub struct Passkeys;

/// Remove one of my passkeys (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/account/passkeys/{passkey}/remove")]
pub struct PasskeyRemove {
    pub passkey: String,
}

/// WebAuthn registration, first half (POST, JSON).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/passkeys/register/start")]
pub struct PasskeyRegisterStart;

/// WebAuthn registration, second half (POST, JSON).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/passkeys/register/finish")]
pub struct PasskeyRegisterFinish;

/// WebAuthn sign-in, first half (POST, JSON).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/passkeys/sign-in/start")]
pub struct PasskeySignInStart;

/// WebAuthn sign-in, second half (POST, JSON).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/passkeys/sign-in/finish")]
pub struct PasskeySignInFinish;

/// The sign-in page, and back to `next` afterwards.
pub fn sign_in_then(next: &str) -> String {
    match next {
        "" | "/" => SignIn.to_string(),
        next => format!("{SignIn}?next={}", super::in_query(next)),
    }
}
