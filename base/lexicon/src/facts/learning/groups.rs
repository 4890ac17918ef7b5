//! The groups a run is divided into.

use crate::{PersonId, PlaceRef, RunId, facts::fact};
use serde::{Deserialize, Serialize};

/// The team put a learner in a group of the course, whose content they see from now on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GroupJoined {
    pub run: RunId,
    /// The learner.
    pub person: PersonId,
    /// Ids written in the course.
    pub partition: i64,
    pub group: i64,
}
fact!("learning.group-joined", GroupJoined, |it| PlaceRef::run(it.run));

/// The team took a learner out of the group they had in a partition.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GroupLeft {
    pub run: RunId,
    /// The learner.
    pub person: PersonId,
    pub partition: i64,
}
fact!("learning.group-left", GroupLeft, |it| PlaceRef::run(it.run));
