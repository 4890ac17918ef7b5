//! The noun: a spell of a role, held by a person somewhere, from a day to a day.
//!
//! Rights are proved from `ground`'s table of roles; here is what people want to read about them: since when, given by
//! whom, ended why. A role that ended is never removed.

mod end;
mod give;
pub(crate) mod pages;
pub(crate) mod store;
mod team;

pub use end::{EndRole, end_role};
pub use give::{GiveRole, GiveRoles};
pub use team::{SeeTeam, Team, TeamOf};

use lexicon::{Instant, PersonId, Role};

/// A role held, now or in the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spell {
    pub person: PersonId,
    /// Empty for an account that was erased.
    pub name: String,
    pub role: Role,
    /// The key and title of the place: the institution, or a course or run of it.
    pub key: String,
    pub title: String,
    pub since: Instant,
    /// Who gave it; none when it was given at the machine.
    pub given_by: Option<String>,
    pub ended: Option<Ended>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    pub at: Instant,
    pub by: Option<String>,
    pub reason: Option<String>,
}
