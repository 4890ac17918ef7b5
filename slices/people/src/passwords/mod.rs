//! Passwords: argon2id, off the async threads; rules that help rather than annoy.

mod hashing;
pub(crate) mod store;

pub use hashing::{hash_password, verify_password};
pub(crate) use hashing::{HASHING, hash_aside, verify_aside};
