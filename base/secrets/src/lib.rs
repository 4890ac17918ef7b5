//! Secrets that must be kept in the database and read back: signing keys of institutions, what they prove themselves
//! with to others. Each is encrypted with the [`MasterKey`], which lives outside the database.

mod master;

pub use master::{MasterKey, NONCE};
