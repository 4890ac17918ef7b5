//! The noun: an identity, by which a person signs in. Issuer and subject name it, never an address: addresses change hands.

mod data;
mod list;
mod roles;
pub(crate) mod store;
mod unlink;

pub use list::{Linked, MyIdentities, SeenAt};
pub(crate) use roles::renew;
pub use unlink::{ChangeOwnIdentities, UnlinkIdentity};

use lexicon::{Instant, PersonId};

/// Identities that one person may have.
pub(crate) const MOST: usize = 20;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    pub id: String,
    pub issuer: String,
    pub subject: String,
    pub person: PersonId,
    pub linked_at: Instant,
}
