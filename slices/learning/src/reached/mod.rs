//! How far a learner is in a run: which units are done, and what became of the work that is due. Pure.

mod units;
mod work;

pub(crate) use units::is_named;
pub use units::{UnitReach, Units, units_done};
pub use work::Work;

use crate::{
    grades::{Grade, Shape},
    state::States,
};
use courses::Content;
use lexicon::Instant;
use std::collections::BTreeMap;

/// What a learner left in a run, as far as it tells where they are.
#[derive(Clone, Copy)]
pub struct Reached<'r> {
    pub content: &'r Content,
    pub shape: &'r Shape,
    pub states: &'r States,
    /// When each unit was first opened.
    pub opened: &'r BTreeMap<String, Instant>,
    pub grade: Option<&'r Grade>,
}

#[cfg(test)]
mod tests;
