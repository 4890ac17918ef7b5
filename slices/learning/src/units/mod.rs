//! The noun: a unit that was opened, first and last.

mod open;
pub(crate) mod store;

pub use open::{OpenUnit, note_opening};
pub use store::{last_of, last_of_person, opened, opened_counts, opened_of_person};
