//! The noun: a domain of e-mail that is an institution's. Only addresses of proven ones are believed, when a provider says
//! that they were verified. The very domain counts, not those beneath it.

mod claim;
mod prove;
pub(crate) mod store;

pub use claim::{ClaimDomain, DropDomain};
pub use prove::{LetterOf, ProveDomain, SeenLetter};

use lexicon::{Instant, time::Millis};

/// How long the link of the letter works.
pub const LASTS: Millis = Millis::days(7);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    /// In lower case.
    pub name: String,
    pub asked_at: Instant,
    /// When somebody who reads its postmaster's mail said that it is so.
    pub proven_at: Option<Instant>,
}
