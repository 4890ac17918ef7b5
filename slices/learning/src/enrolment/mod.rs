//! The noun: an enrolment, a person in a run.

mod asks;
mod enrol;
mod leave;
pub(crate) mod store;

pub use asks::{MyEnrolment, MyEnrolments, MyRun};
pub use enrol::{Enrol, EnrolLearner};
pub use leave::{EndEnrolment, Leave};
pub use store::{count, current, of, of_person};

use lexicon::{Instant, PersonId, RunId};

/// A person who follows a run, or did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    pub run: RunId,
    pub person: PersonId,
    /// `online` or `hybrid`.
    pub mode: String,
    pub enrolled_at: Instant,
    pub left_at: Option<Instant>,
}

/// The mode of those who enrol by themselves.
pub const ONLINE: &str = "online";
/// The mode of those who also come to a lab.
pub const HYBRID: &str = "hybrid";
