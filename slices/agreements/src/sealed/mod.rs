//! The signed text as a sealed PDF: made once, when the last party has signed; its hash is in the journal.

mod paper;
mod seal;
mod verify;

pub use seal::{SealAgreement, seal};
pub use verify::{IsIt, TheDocument, Verified, VerifyAgreements};
