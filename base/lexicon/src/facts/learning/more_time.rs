//! More time than others have.

use crate::{Instant, InstitutionId, PersonId, PlaceRef, RunId, facts::fact};
use serde::{Deserialize, Serialize};

/// A learner, a group or the students of a school have more time. Said again for the same whom and what, it takes the place of what was given.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TimeGiven {
    pub run: RunId,
    pub whom: Whom,
    /// Key of a subsection, `sequential@id`; everything in the run without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsection: Option<String>,
    pub time: MoreTime,
    /// Hash of the blob of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
fact!("learning.time-given", TimeGiven, |it| PlaceRef::run(it.run));

/// It was taken back: the dates are those of everybody again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TimeTaken {
    pub run: RunId,
    pub whom: Whom,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsection: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
fact!("learning.time-taken", TimeTaken, |it| PlaceRef::run(it.run));

/// One learner, a group of the course, or the students of a school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whom {
    Person(PersonId),
    /// Ids written in the course.
    Group {
        partition: i64,
        group: i64,
    },
    /// Those whom this institution took a seat for.
    School(InstitutionId),
}

/// How much more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MoreTime {
    /// Days after each due date, at the same hour of the wall clock.
    Days(i64),
    /// Until then, where it is later than the due date.
    Until(Instant),
}
