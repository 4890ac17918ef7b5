//! What a learner left in a block: the state pages show and graders start from.

pub(crate) mod store;

pub use self::store::{state_of, states_of};

use lexicon::{HandInId, Instant, RawJson};
use problem::{Answers, Graded};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A learner's state in one block of a run. What a block never saw is the default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BlockState {
    /// What belongs to the kind of the block.
    pub detail: Detail,
    /// Graded submissions so far.
    pub attempts: i64,
    /// Weighted points, once there are any.
    pub earned: Option<f64>,
    pub possible: Option<f64>,
    /// Whether the block needs nothing more of this learner.
    pub done: bool,
    pub submitted_at: Option<Instant>,
}

/// The part of a state that belongs to the kind of the block; kept as `jsontext`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Detail {
    #[default]
    Nothing,
    Problem(ProblemState),
    /// `done`, polls, surveys, word clouds, items placed: what was given.
    Given {
        given: Value,
    },
    Video {
        second: f64,
        ended: bool,
    },
    HandIn(HandInState),
    /// Keys of the children a branching block gave, in order.
    Branch {
        children: Vec<String>,
    },
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProblemState {
    pub seed: i64,
    /// [`problem::Answers`]: input id → text, list or named texts.
    #[serde(default)]
    pub answers: RawJson,
    /// The answers in free words, which go when the person is erased. [`answers`](Self::answers) has both.
    #[serde(default, skip_serializing_if = "RawJson::is_null")]
    pub words: RawJson,
    /// [`problem::Graded`] as last graded; null before the first submission and after a reset.
    #[serde(default)]
    pub results: RawJson,
    /// Demand hints shown so far.
    #[serde(default)]
    pub hints: i64,
    /// Answers were kept since the last grading.
    #[serde(default)]
    pub saved: bool,
    /// Points of the graded submissions that the grading method looks back to.
    #[serde(default)]
    pub scores: Vec<f64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandInState {
    pub id: HandInId,
    pub text: Option<String>,
    pub file: Option<lexicon::facts::learning::HandedFile>,
    /// Further files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<lexicon::facts::learning::HandedFile>,
    /// Criterion → option, once graded.
    #[serde(default)]
    pub choices: Value,
    /// Hash of the comment's blob, once graded.
    #[serde(default)]
    pub comment: Option<String>,
    pub graded: bool,
}

/// The states of one learner in one run (or in one unit of it), by block key.
pub type States = BTreeMap<String, BlockState>;

impl BlockState {
    /// All points it can give. What is worth nothing is right once done.
    pub fn is_right(&self) -> bool {
        self.is_submitted() && self.earned.unwrap_or(0.0) >= self.possible.unwrap_or(0.0)
    }

    /// Something stands handed in: graded since the last reset, or given.
    pub fn is_submitted(&self) -> bool {
        match &self.detail {
            Detail::Problem(problem) => !problem.results.is_null(),
            _ => self.done,
        }
    }

    /// The part of a problem, if there is one.
    pub fn as_problem(&self) -> Option<&ProblemState> {
        match &self.detail {
            Detail::Problem(problem) => Some(problem),
            _ => None,
        }
    }

    /// The part of a problem, or of one never seen.
    pub fn problem(&self) -> ProblemState {
        self.as_problem().cloned().unwrap_or_default()
    }

    /// What was given, for blocks that keep it so.
    pub fn given(&self) -> Option<&Value> {
        match &self.detail {
            Detail::Given { given } => Some(given),
            _ => None,
        }
    }

    pub fn hand_in(&self) -> Option<&HandInState> {
        match &self.detail {
            Detail::HandIn(hand_in) => Some(hand_in),
            _ => None,
        }
    }
}

impl Detail {
    /// Takes out what a person wrote in their own words; those given to a cloud. `None` where there was nothing.
    pub(crate) fn forget_words(&mut self) -> Option<Vec<String>> {
        match self {
            Detail::Problem(problem) if !problem.words.is_null() => {
                problem.words = RawJson::default();
                Some(Vec::new())
            }
            Detail::Given { given } => {
                let words = given.get_mut("words")?.as_array_mut()?;
                let taken: Vec<Value> = std::mem::take(words);
                Some(taken.iter().filter_map(|word| Some(word.as_str()?.to_owned())).collect())
            }
            Detail::HandIn(work) => {
                let HandInState { text, file, more, comment, .. } = work;
                (*text, *file, *more, *comment) = (None, None, Vec::new(), None);
                Some(Vec::new())
            }
            _ => None,
        }
    }
}

impl ProblemState {
    pub fn answers(&self) -> Answers {
        let [plain, words] =
            [&self.answers, &self.words].map(|given| given.read::<Answers>().unwrap_or_default());
        crate::answers::together(plain, words)
    }

    /// As last graded.
    pub fn graded(&self) -> Option<Graded> {
        self.results.read()
    }
}
