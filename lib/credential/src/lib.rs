//! Open Badges 3.0 as Verifiable Credentials 2.0: issue, verify, revoke, bake.
//!
//! A badge is a JSON-LD document signed with the suite `eddsa-rdfc-2022`: the document becomes an
//! RDF graph, the graph a canonical text, and the text is hashed and signed with Ed25519.
//! Everything happens here, without network: the contexts are embedded, keys and instants are
//! arguments, and whoever verifies says how a key is found.
//!
//! Sources of the rules: Open Badges 3.0 (1EdTech), Verifiable Credentials Data Model 2.0, Data
//! Integrity EdDSA Cryptosuites 1.0, Bitstring Status List 1.0 and did:web (W3C).
//!
//! What is signed is the graph, not the letters: the order of keys and of the items of a set may
//! change without breaking a proof. Whatever would not reach the graph (an unknown term, `null`, an
//! empty list) is refused, when issuing and when verifying, so nothing can be slipped in.

mod badge;
mod bake;
mod bounds;
mod contexts;
mod did;
mod document;
mod error;
mod issue;
mod key;
mod linked;
mod proof;
mod sealed;
mod status;
mod terms;
mod verify;

pub use badge::{
    Achievement, Alignment, Badge, Evidence, HashedEmail, Issuer, Outcome, ResultDescription, StatusEntry,
    Subject,
};
pub use bake::{bake_png, bake_svg, unbake_png, unbake_svg};
pub use bounds::LARGEST_CREDENTIAL;
pub use contexts::{CREDENTIALS_V2, OPEN_BADGES};
pub use did::{did_document, did_web, did_web_document, listed_key};
pub use error::{Error, Invalid};
pub use issue::{Signer, issue, issue_jointly, issue_status_list};
pub use key::{IssuerKey, PublicKey};
pub use sealed::{Opened, open, seal};
pub use status::StatusList;
pub use verify::{Verified, verify, verify_status_list};

#[cfg(test)]
mod tests;
