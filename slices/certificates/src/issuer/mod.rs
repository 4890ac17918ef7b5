//! An institution as others know it: who it is, its keys, and what it has revoked.

mod documents;
mod status;

pub use documents::{Documents, IssuerDocuments, SeeIssuer};
pub use status::{Revocations, StatusLists, signed_list};
