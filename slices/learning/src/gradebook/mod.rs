//! The gradebook: every learner of a run with their grades, in pages; as CSV, and back from it.

mod asks;
mod csv;
mod diff;
mod import;
mod store;

pub use asks::{Gradebook, GradebookColumn, GradebookPage};
pub use csv::{read_csv, to_csv};
pub use diff::{Cell, Change, Trouble, diff};
pub use import::{ImportGrades, MOST_CHANGES, import_grades};
pub use store::GradebookRow;

#[cfg(test)]
mod tests;
