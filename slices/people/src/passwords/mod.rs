//! Passwords: argon2id, off the async threads; rules that help rather than annoy.

mod change;
mod forgotten;
mod hashing;
pub(crate) mod pages;
pub(crate) mod rules;
pub(crate) mod store;

pub(crate) use change::ChangeOwnKeys;
pub use change::ChangePassword;
pub use forgotten::{AskNewPassword, ChooseNewPassword, WhoForgot};
pub(crate) use hashing::{hash_aside, verify_aside};
pub use hashing::{hash_password, verify_password};
