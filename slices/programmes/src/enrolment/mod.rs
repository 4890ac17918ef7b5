//! The noun: somebody in a programme, on a version of it.

mod acts;
mod erase;
mod leave;
pub(crate) mod store;
mod versions;

pub use acts::EnrolInProgramme;
pub(crate) use acts::enrolling;
pub use leave::LeaveProgramme;
pub use versions::MoveToVersion;

use lexicon::{CourseId, Instant, IntakeId, PersonId, ProgrammeId, facts::programmes::ProgrammeSeat};

/// A person who follows a programme, or did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    pub programme: ProgrammeId,
    pub person: PersonId,
    pub intake: IntakeId,
    /// The version they follow until a person moves them.
    pub version: i64,
    /// Courses that were not open to them when they came.
    pub without: Vec<CourseId>,
    /// The seats of grants they have; whoever left keeps those that were used.
    pub seats: Vec<ProgrammeSeat>,
    pub enrolled_at: Instant,
    pub left_at: Option<Instant>,
}
