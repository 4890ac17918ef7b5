//! Courses, their immutable versions, and the runs pinned to them.

use super::fact;
use crate::{CourseId, Instant, InstitutionId, PlaceRef, RunId};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CourseCreated {
    pub course: CourseId,
    pub institution: InstitutionId,
    /// `ORG+NUMBER`, unique in the installation.
    pub key: String,
    pub title: String,
}
fact!("courses.course-created", CourseCreated, |it| PlaceRef::course(it.course));

/// A new version of a course: its content, named by the digest of its files.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct VersionCommitted {
    pub course: CourseId,
    /// Hexadecimal SHA-256 over the sorted (path, hash) pairs of the files.
    pub version: String,
    /// Hash of the blob that lists its files: path → blob.
    pub manifest: String,
    pub title: String,
}
fact!("courses.version-committed", VersionCommitted, |it| PlaceRef::course(it.course));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RunOpened {
    pub run: RunId,
    pub course: CourseId,
    /// `ORG+NUMBER+RUN`, unique in the installation.
    pub key: String,
    pub version: String,
    pub terms: RunTerms,
    /// Whose run it is, where that is another institution than the course's: one to which an agreement lets it be given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<InstitutionId>,
}
fact!("courses.run-opened", RunOpened, |it| PlaceRef::run(it.run));

/// A person decided that a run goes on with another version.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RunMovedToVersion {
    pub run: RunId,
    pub version: String,
}
fact!("courses.run-moved-to-version", RunMovedToVersion, |it| PlaceRef::run(it.run));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RunTermsChanged {
    pub run: RunId,
    pub terms: RunTerms,
}
fact!("courses.run-terms-changed", RunTermsChanged, |it| PlaceRef::run(it.run));

/// What the team of a course says of it for whoever looks for one. It replaces what was said before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CourseDescribed {
    pub course: CourseId,
    /// Words of the closed list of `courses::description`, such as `computing`.
    pub subjects: Vec<String>,
    /// `beginner`, `intermediate`, `advanced`, or empty.
    pub level: String,
    /// How long the whole of it takes; `None` when nobody said.
    pub effort_hours: Option<i64>,
    /// `cc-by-sa`, `reserved` and the like, or empty.
    pub licence: String,
    /// `free`, `certificate` (only the certificate is paid), `paid`, or empty.
    pub cost: String,
    /// Who receives its practice, besides nobody in particular.
    #[serde(default)]
    pub hosts: Vec<InstitutionId>,
    /// Hash of the blob of its texts: JSON of what → language → text.
    pub words: Option<String>,
}
fact!("courses.course-described", CourseDescribed, |it| PlaceRef::course(it.course));

/// The dates and conditions of a run. Instants were computed from wall time in `zone`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RunTerms {
    pub title: String,
    /// BCP 47 language of the content.
    pub language: String,
    /// IANA zone in which dates are shown beside the learner's own.
    pub zone: String,
    pub start: Option<Instant>,
    pub end: Option<Instant>,
    pub enrolment_start: Option<Instant>,
    pub enrolment_end: Option<Instant>,
    pub self_paced: bool,
    /// Shown on the home page and found by anybody.
    pub listed: bool,
    /// At most so many learners at a time; no bound without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<i64>,
    /// Whoever finds the run full may wait for a place.
    #[serde(default)]
    pub waiting_list: bool,
    #[serde(default)]
    pub enrolment: EnrolmentMode,
    /// After the end learners read no more in it; they keep their results.
    #[serde(default)]
    pub closed_after_end: bool,
}

/// Who gets a place in a run, and by whose decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EnrolmentMode {
    /// Anybody, by themselves.
    #[default]
    Open,
    /// Who asks and is accepted by the team.
    Approval,
    /// Who has a seat of an agreement.
    Seat,
    /// Who has a letter of the team.
    Invitation,
    /// Whom the team or a school enrols; the run is not listed (a SPOC).
    Private,
}

impl EnrolmentMode {
    pub const ALL: &'static [EnrolmentMode] = &[
        EnrolmentMode::Open,
        EnrolmentMode::Approval,
        EnrolmentMode::Seat,
        EnrolmentMode::Invitation,
        EnrolmentMode::Private,
    ];

    pub fn name(self) -> &'static str {
        match self {
            EnrolmentMode::Open => "open",
            EnrolmentMode::Approval => "approval",
            EnrolmentMode::Seat => "seat",
            EnrolmentMode::Invitation => "invitation",
            EnrolmentMode::Private => "private",
        }
    }

    pub fn of_name(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|mode| mode.name() == text)
    }
}
