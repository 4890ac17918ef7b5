//! When things open, are due and close in a run, and who may see them. Pure.

mod access;
mod calendar;
mod own;

pub use access::{Access, access, is_in_outline};
pub use calendar::Calendar;
pub use own::{More, OwnDates};
