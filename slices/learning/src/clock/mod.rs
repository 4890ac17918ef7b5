//! When things open, are due and close in a run, and who may see them. Pure.

mod access;
mod calendar;

pub use access::{Access, access, is_in_outline};
pub use calendar::Calendar;
