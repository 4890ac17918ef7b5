//! The noun: a course counted as passed because of what was done elsewhere.

mod acts;
pub(crate) mod store;

pub use acts::{Recognise, RevokeRecognition};

use lexicon::{CourseId, Instant, RecognitionId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognition {
    pub id: RecognitionId,
    pub course: CourseId,
    /// Hundredths of a percent.
    pub mark: Option<i64>,
    /// The reason and its evidence; empty once erased.
    pub words: String,
    pub at: Instant,
    /// Who recognised it; empty when the account was erased.
    pub by: String,
    /// When it was taken back, and why.
    pub revoked: Option<(Instant, String)>,
}
