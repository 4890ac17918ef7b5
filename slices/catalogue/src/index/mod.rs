//! The index in memory: words → courses.
//!
//! It stands in two segments: what was read at once, and what changed since. A change costs what changed, not a new index of
//! everything; when the second grows, both become one.

mod dictionary;
mod distance;
mod matching;
mod segment;
#[cfg(test)]
mod tests;

pub(crate) use matching::matching;
pub use matching::{Match, Matched};
pub(crate) use segment::{Document, Segment};
