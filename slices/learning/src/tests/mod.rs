//! A small course, a few people, and what they do, on a real store.

mod course;
mod pace;
mod personal;
pub mod story;
mod withheld;
pub(crate) mod world;
