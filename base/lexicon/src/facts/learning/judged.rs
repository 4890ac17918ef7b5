//! What is handed in, and what the team says of it.

use crate::{HandInId, Instant, PersonId, PlaceRef, RunId, facts::fact};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Work handed in for staff to grade; the words or the file are a blob.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HandedIn {
    pub id: HandInId,
    pub run: RunId,
    pub person: PersonId,
    pub block: String,
    pub subsection: String,
    /// Hash of the text's blob, if there is text.
    pub text: Option<String>,
    pub file: Option<HandedFile>,
    /// Further files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<HandedFile>,
    pub possible: f64,
    pub graded: bool,
}
fact!("learning.handed-in", HandedIn, |it| PlaceRef::run(it.run));

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedFile {
    pub blob: String,
    pub mime: String,
    pub bytes: i64,
}

/// Staff graded a hand-in: options chosen per criterion, and a comment (a blob).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HandInGraded {
    pub id: HandInId,
    pub run: RunId,
    /// The learner.
    pub person: PersonId,
    pub block: String,
    pub subsection: String,
    /// Criterion → option.
    pub choices: Value,
    pub comment: Option<String>,
    pub earned: f64,
    pub possible: f64,
    pub graded: bool,
}
fact!("learning.hand-in-graded", HandInGraded, |it| PlaceRef::run(it.run));

/// The grade of a subsection was set by staff, with a reason; `earned: None` takes it back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GradeOverridden {
    pub run: RunId,
    /// The learner.
    pub person: PersonId,
    pub subsection: String,
    pub earned: Option<f64>,
    pub possible: f64,
    /// Hash of the blob of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// The reason itself, in old lines.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    pub at: Instant,
}
fact!("learning.grade-overridden", GradeOverridden, |it| PlaceRef::run(it.run));

/// One of the team opened a learner's progress, to help them; the learner sees that in their data.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LearnerLookedAt {
    pub run: RunId,
    /// The learner.
    pub person: PersonId,
}
fact!("learning.learner-looked-at", LearnerLookedAt, |it| PlaceRef::run(it.run));
