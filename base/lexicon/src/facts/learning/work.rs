//! What learners do with the content.

use crate::{PersonId, PlaceRef, RawJson, RunId, facts::fact};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A unit was opened for the first time by this learner.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct UnitOpened {
    pub run: RunId,
    pub person: PersonId,
    /// `vertical@id`.
    pub unit: String,
}
fact!("learning.unit-opened", UnitOpened, |it| PlaceRef::run(it.run));

/// A problem was answered and graded (or saved, for a survey without attempts).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Answered {
    pub run: RunId,
    pub person: PersonId,
    /// `problem@id`.
    pub block: String,
    /// The block of kind `sequential` it counts in, `sequential@id`.
    pub subsection: String,
    /// 1 for the first graded submission; unchanged when nothing was graded.
    pub attempt: i64,
    pub seed: i64,
    /// Input id → text or list, as submitted: choices, figures, short texts.
    pub answers: RawJson,
    /// Hash of the blob of the answers in free words; JSON as `answers`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// As graded: score, and per input correctness, points and feedback, so that a page can show it again. Null
    /// when nothing was graded.
    pub results: RawJson,
    /// Weighted points earned and possible after this submission, by the problem's grading method.
    pub earned: f64,
    pub possible: f64,
    /// Whether those points count in the grade of the run.
    pub graded: bool,
    /// The version of the course it was answered in.
    #[serde(default)]
    pub version: String,
    /// How many hints had been shown.
    #[serde(default)]
    pub hints: i64,
    /// Raw points of the graded submissions so far that the grading method looks back to.
    #[serde(default)]
    pub scores: Vec<f64>,
    /// Whether the points are other ones than before. A second wrong answer moves no grade.
    #[serde(default = "yes")]
    pub moved: bool,
}

fn yes() -> bool {
    true
}
fact!("learning.answered", Answered, |it| PlaceRef::run(it.run));

/// Answers kept without grading ("save").
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AnswersSaved {
    pub run: RunId,
    pub person: PersonId,
    pub block: String,
    pub answers: RawJson,
    /// Hash of the blob of the answers in free words; JSON as `answers`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    pub seed: i64,
    /// Whether keeping them is all there is to do: the problem is a survey.
    #[serde(default)]
    pub done: bool,
}
fact!("learning.answers-saved", AnswersSaved, |it| PlaceRef::run(it.run));

/// A problem was reset: answers cleared, score to zero, a new seed; attempts stay.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProblemReset {
    pub run: RunId,
    pub person: PersonId,
    pub block: String,
    pub subsection: String,
    pub seed: i64,
    pub possible: f64,
    pub graded: bool,
}
fact!("learning.problem-reset", ProblemReset, |it| PlaceRef::run(it.run));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HintTaken {
    pub run: RunId,
    pub person: PersonId,
    pub block: String,
    /// How many hints have been shown, from 1.
    pub shown: i64,
    /// The variant it was taken in.
    #[serde(default)]
    pub seed: i64,
}
fact!("learning.hint-taken", HintTaken, |it| PlaceRef::run(it.run));

/// A block that is not a problem was done: `done` ticked, poll or survey voted, words given, items placed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BlockDone {
    pub run: RunId,
    pub person: PersonId,
    pub block: String,
    pub subsection: String,
    /// What was given: `{"done":true}`, `{"vote":"a"}`, `{"placed":{"item":"zone"}}`; `{"words":[]}` for a cloud.
    /// Old lines have a cloud's words here.
    pub given: Value,
    /// Hash of the blob of the words given to a cloud: a JSON list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    pub attempt: i64,
    pub earned: f64,
    pub possible: f64,
    pub graded: bool,
}
fact!("learning.block-done", BlockDone, |it| PlaceRef::run(it.run));

/// A video was watched up to a second (written seldom: at pauses and every half minute).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct VideoWatched {
    pub run: RunId,
    pub person: PersonId,
    pub block: String,
    pub second: f64,
    pub ended: bool,
}
fact!("learning.video-watched", VideoWatched, |it| PlaceRef::run(it.run));

/// Which child a branching block gave to a learner, kept for ever.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BranchAssigned {
    pub run: RunId,
    pub person: PersonId,
    pub block: String,
    /// The children shown, in order.
    pub children: Vec<String>,
}
fact!("learning.branch-assigned", BranchAssigned, |it| PlaceRef::run(it.run));
