//! Content groups: learners whom the team divides, so that each group sees content of its own (olx.md §2.4, partitions
//! of scheme `cohort`). An archive holds the groups and what is for them; who is in which is said here.
//!
//! A membership stands with what branching blocks gave, under the key of its partition, so that whoever asks what a
//! learner is shown finds it there.

mod list;
mod put;
pub(crate) mod store;

pub use list::{GroupList, GroupsOfRun, LearnersByAddress, MAX_LINES};
pub use put::PutInGroup;
pub use store::Member;

use olx::{Course, Partition};

/// Begins the key of a partition among what was given to a learner.
const PREFIX: &str = "partition@";

/// The key of a partition among what was given to a learner.
pub(crate) fn key_of(partition: i64) -> String {
    format!("{PREFIX}{partition}")
}

/// How the table of what was given to learners has a group.
pub fn as_given(partition: i64, group: i64) -> (String, Vec<String>) {
    (key_of(partition), vec![group.to_string()])
}

/// The partition that has this key.
pub(crate) fn partition_of(key: &str) -> Option<i64> {
    key.strip_prefix(PREFIX)?.parse().ok()
}

/// The partitions whose groups the team fills. The others go by chance, or by enrolment track.
pub fn partitions(course: &Course) -> impl Iterator<Item = &Partition> {
    course.partitions.iter().filter(|partition| partition.scheme == "cohort")
}

#[cfg(test)]
mod tests;
