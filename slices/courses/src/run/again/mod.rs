//! A run again: another run of the same course with the same terms, all of whose dates are moved by whole weeks, so that
//! each keeps its weekday and its hour of the wall clock. Learners don't come along.

mod open;
pub(crate) mod page;
mod preview;
mod shift;

pub use open::RunAgain;
pub use preview::{Again, AgainOf, Dated};
pub use shift::Shift;
