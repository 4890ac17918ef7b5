//! Finding a person to help them. Every look-up is a line of the journal, and the person finds it among their data.

mod look_up;
pub(crate) mod pages;
pub(crate) mod store;

pub use look_up::{FoundPeople, LookUp, SeePeople};

use lexicon::{PersonId, Role};

/// Somebody found, with what a helper needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub person: PersonId,
    pub name: String,
    /// If it was confirmed.
    pub email: Option<String>,
    /// Roles in this institution, each with the key and title of its place.
    pub roles: Vec<(Role, String, String)>,
    /// Runs of this institution they follow.
    pub enrolments: i64,
}
