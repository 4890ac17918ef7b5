//! An institution's students in the runs of others: how they do, as far as a grant lets their school know.
//!
//! Reading says no `GrantUsed`: nothing is used up by it, and an act that wrote a line whenever somebody opens a page
//! would tell of readers, not of results.

pub(crate) mod pages;
mod see;
mod store;

pub use see::{ElsewhereOf, ElsewhereSeen, FEWEST, InRun, RunElsewhere, SeeOwnPeople, Told, WhereTheyAre};
pub use store::{Figures, Graded, OneResult, RunCount};
