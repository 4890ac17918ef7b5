//! An iCalendar file is brought: what becomes a slot, what closed days, what is left out and why, line by line. It is shown
//! before it is done, and done whole or not at all.

pub(crate) mod pages;
mod plan;

pub use plan::{Line, Outcome, Plan, Why, plan};
