//! What a portal tells of its catalogue, and what it told before: a course that is shown no longer is told of as gone, from
//! the moment somebody could have noticed.
//!
//! What is shown is found whenever a feed is asked for and something changed, or time passed; the difference to what was
//! told before is written down with the moment. So a datestamp is never before an answer that did not have it yet, which
//! is what harvesters that come again rely on.

mod compare;
mod read;
mod snapshot;
pub(crate) mod store;

pub(crate) use compare::{Compared, compare};
pub(crate) use read::{Published, ReadFeeds};
pub use snapshot::Snapshots;
pub(crate) use snapshot::snapshot;
pub(crate) use store::portal_closed;

use announce::{Course, Second};
use lexicon::CourseId;
use std::collections::BTreeMap;

/// A course as it is found in the catalogue now.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub id: CourseId,
    pub course: Course,
    pub sets: Vec<String>,
}

/// A line of what was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub id: CourseId,
    pub key: String,
    pub sets: Vec<String>,
    pub digest: String,
    pub changed: Second,
    pub gone: bool,
    /// Run → since when it is told.
    pub runs: BTreeMap<String, i64>,
}

/// The catalogue of a portal at a moment, with what is gone: by datestamp, then by key.
#[derive(Debug, Default)]
pub(crate) struct Snapshot {
    pub entries: Vec<Entry>,
    /// Programmes that are shown, for the sitemap: no feed tells of them.
    pub programmes: Vec<ProgrammePage>,
    /// Names this state: another one has another.
    pub tag: String,
}

/// The page of a programme, and when it last changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ProgrammePage {
    pub slug: String,
    pub changed: Second,
}

/// A course, or that there was one.
#[derive(Debug)]
pub(crate) struct Entry {
    pub key: String,
    pub changed: Second,
    pub sets: Vec<String>,
    pub course: Option<Course>,
}

impl Snapshot {
    pub fn courses(&self) -> impl Iterator<Item = (&Entry, &Course)> {
        self.entries.iter().filter_map(|entry| Some((entry, entry.course.as_ref()?)))
    }
}
