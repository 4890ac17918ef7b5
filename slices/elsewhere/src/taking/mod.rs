//! Taking up: a feed is read by the one way out, checked page by page, and applied whole or not at all.

mod apply;
mod compare;
mod fetch;
mod page;
mod round;

pub use fetch::{Wanted, fetch, first_page};
pub use round::{Rounds, look};

use crate::{Course, Problem, feed::FeedKey};
use announce::Second;

/// What was read of a feed, and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenUp {
    pub publisher: String,
    pub key: FeedKey,
    /// The moment its first page says it is of.
    pub of: Second,
    /// The tag of its first page, or empty.
    pub tag: String,
    pub items: Vec<Item>,
}

/// A course, or that it is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The address of its page.
    pub url: String,
    pub course: Option<Course>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Took {
    /// Nothing changed since what is known.
    Unchanged,
    Feed(TakenUp),
}

/// Nothing was taken up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    pub problem: Problem,
    /// The new key, where that is what stops it.
    pub offered: Option<FeedKey>,
}

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self { problem, offered: None }
    }
}

/// Courses of a feed at most.
pub(crate) const MOST_COURSES: usize = 2_000;
