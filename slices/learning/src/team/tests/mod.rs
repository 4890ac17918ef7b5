//! The team of a small run at its pages, on a real store.

mod grades;
mod groups;
mod learners;
mod rights;
mod sheets;
pub(crate) mod staff;
mod unnamed;
mod work;
