//! Making an account: under a minute, and it works at once.

mod confirm;
mod create;
pub(crate) mod pages;

pub use confirm::{AskConfirmation, ConfirmAddress};
pub use create::{SignUp, SignedUp};
