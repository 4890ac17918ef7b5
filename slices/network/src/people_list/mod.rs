//! The noun: a list of people from a spreadsheet. It is read, weighed against what is, and shown line by line; then all of
//! it is done, or nothing.
//!
//! A line whose address has an account gives the role (or gives it other dates); one without sends an invitation; one that
//! says what is already so does nothing, so that the same list can be brought again.

mod bring;
mod columns;
mod confirm;
pub(crate) mod pages;
mod plan;
pub(crate) mod preview_page;
pub mod sheet;
mod store;

pub use bring::{BringList, DropList, ForgetList, forget};
pub use columns::{check as check_cell, unreadable};
pub use confirm::{ConfirmList, Confirmed};
pub use plan::{Plan, PlanOf, Step, What};
