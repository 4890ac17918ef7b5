//! The noun: a spell of a role, held by a person somewhere, from a day to a day.
//!
//! Rights are proved from `ground`'s table of roles; here is what people want to read about them: since when, given by
//! whom, ended why. A role that ended is never removed.

mod attested;
mod end;
pub(crate) mod forms;
mod give;
pub(crate) mod pages;
mod period;
pub(crate) mod store;
mod team;

pub use attested::{ATTESTABLE, Attested, attested};
pub use end::{EndRole, end_role};
pub use give::{GiveRole, GiveRoles, Was};
pub(crate) use give::{Offer, unknown_place, unknown_role};
pub use period::{Days, days, last_day, zone_of};
pub use team::{SeeTeam, Team, TeamOf};

use ground::rights::held::Period;
use lexicon::{Instant, PersonId, PlaceRef, Role};

/// A role held, now or in the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spell {
    pub person: PersonId,
    /// Empty for an account that was erased.
    pub name: String,
    pub role: Role,
    pub place: PlaceRef,
    /// The key and title of the place: the institution, or a course or run of it.
    pub key: String,
    pub title: String,
    pub given_at: Instant,
    /// From when to when it is held, where that was said.
    pub period: Period,
    /// Who gave it; none when it was given at the machine.
    pub given_by: Option<String>,
    /// When somebody ended it; one whose last day is past ended by itself.
    pub ended: Option<Ended>,
}

impl Spell {
    /// Since when it is held, or from when on it will be.
    pub fn begins(&self) -> Instant {
        self.period.from.unwrap_or(self.given_at)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    pub at: Instant,
    pub by: Option<String>,
    pub reason: Option<String>,
}
