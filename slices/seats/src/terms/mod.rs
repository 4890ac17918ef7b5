//! What the host asks of students of other schools, and what it gives them: courses to have passed, ECTS credits.

mod pages;
mod set;
mod store;

pub(crate) use pages::{save, show};
pub use set::{KeepTerms, RunSeats, RunSeatsSeen, SetTerms, TermsScope};
pub use store::{AllTerms, SeatTerms, all, missing, of_run, title};
pub(crate) use store::{CLEAR, applied};
