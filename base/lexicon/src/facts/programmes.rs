//! Programmes: what they are made of, their intakes, who applied, who follows them, what was recognised.

use super::{agreements::words, fact, learning::HandedFile};
use crate::{
    AgreementId, ApplicationId, CourseId, GrantId, Instant, InstitutionId, IntakeId, PersonId, PlaceRef,
    ProgrammeId, RecognitionId, RunId,
};
use serde::{Deserialize, Serialize};

words! {
    /// What sort of programme it is.
    ProgrammeKind {
        /// Courses that belong together.
        Parcours = "parcours",
        /// Some courses of a collection, to a certificate.
        CertifyingPath = "certifying-path",
        /// Modules with credits, to a degree such as a specialised master.
        Degree = "degree",
    }
}

words! {
    /// How one comes into an intake.
    Admission {
        /// Whoever wants enrols at once.
        Open = "open",
        /// A jury decides about applications.
        Application = "application",
    }
}

words! {
    /// What a jury decides about an application.
    JuryDecision {
        /// Something is missing; it can be sent again.
        ToComplete = "to-complete",
        /// A place is kept until it is confirmed.
        Admitted = "admitted",
        Waiting = "waiting",
        Refused = "refused",
    }
}

/// What a programme is made of. A version of it never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeDefinition {
    /// In the order of [`Lang::ALL`](crate::Lang::ALL); empty where there is none.
    pub titles: [String; 3],
    pub kind: ProgrammeKind,
    /// BCP 47.
    pub language: String,
    pub partners: Vec<InstitutionId>,
    pub modules: Vec<ProgrammeModule>,
    pub rule: CompletionRule,
}

/// Courses that are taught together. One without a title is only a list of courses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeModule {
    /// Unique in the programme, for ever.
    pub number: i64,
    pub titles: [String; 3],
    /// The institution that teaches it.
    pub school: Option<InstitutionId>,
    /// Tenths of an ECTS credit, had once all its courses are.
    pub credits: i64,
    pub hours: Option<i64>,
    pub courses: Vec<ProgrammeCourse>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeCourse {
    pub course: CourseId,
    /// As they were when it was put in.
    pub key: String,
    pub title: String,
    pub institution: InstitutionId,
    pub mandatory: bool,
    /// Tenths of an ECTS credit.
    pub credits: i64,
    /// The mark it asks, in hundredths of a percent; without one, what the run asks.
    pub minimum: Option<i64>,
}

/// When a programme is complete: all mandatory courses, and this.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompletionRule {
    /// How many of the courses that are not mandatory.
    pub optional: i64,
    /// Tenths of an ECTS credit.
    pub credits: Option<i64>,
    /// Marks of a module make up for each other.
    pub compensation: Option<Compensation>,
}

/// In hundredths of a percent: the average a module asks, and the mark under which nothing makes up for a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compensation {
    pub average: i64,
    pub floor: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProgrammeCreated {
    pub programme: ProgrammeId,
    pub institution: InstitutionId,
    /// The word in addresses.
    pub slug: String,
    /// What it is called to begin with, in the order of [`Lang::ALL`](crate::Lang::ALL).
    #[serde(default)]
    pub titles: [String; 3],
}
fact!("programmes.created", ProgrammeCreated, |it| PlaceRef::programme(it.programme));

/// A version for those who come from now on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProgrammeVersionPublished {
    pub programme: ProgrammeId,
    /// From 1.
    pub version: i64,
    pub definition: ProgrammeDefinition,
}
fact!("programmes.version-published", ProgrammeVersionPublished, |it| PlaceRef::programme(it.programme));

/// Whether anybody may know of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProgrammeShown {
    pub programme: ProgrammeId,
    pub public: bool,
}
fact!("programmes.shown", ProgrammeShown, |it| PlaceRef::programme(it.programme));

/// What it says of itself is another text now. The text is no history: it is kept beside the journal.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProgrammeDescribed {
    pub programme: ProgrammeId,
}
fact!("programmes.described", ProgrammeDescribed, |it| PlaceRef::programme(it.programme));

/// The dates and conditions of an intake. Instants were computed from wall time in `zone`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntakeTerms {
    pub name: String,
    pub zone: String,
    pub admission: Admission,
    /// When one may apply or enrol.
    pub opens: Option<Instant>,
    pub closes: Option<Instant>,
    pub start: Option<Instant>,
    pub end: Option<Instant>,
    pub capacity: Option<i64>,
    /// The run in which this intake follows a course, where one was chosen.
    pub runs: Vec<(CourseId, RunId)>,
}

/// An intake was opened, or its terms changed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IntakeSet {
    pub intake: IntakeId,
    pub programme: ProgrammeId,
    pub terms: IntakeTerms,
}
fact!("programmes.intake-set", IntakeSet, |it| PlaceRef::programme(it.programme));

/// An application was sent, for the first time or again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ApplicationSubmitted {
    pub application: ApplicationId,
    pub programme: ProgrammeId,
    pub intake: IntakeId,
    pub person: PersonId,
    /// Hash of the blob of the motivation.
    pub words: Option<String>,
    /// What goes with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<HandedFile>,
}
fact!("programmes.application-submitted", ApplicationSubmitted, |it| PlaceRef::programme(it.programme));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ApplicationDecided {
    pub application: ApplicationId,
    pub programme: ProgrammeId,
    pub decision: JuryDecision,
    /// Hash of the blob of the reason.
    pub words: Option<String>,
    /// Until when an admission is confirmed.
    pub confirm_before: Option<Instant>,
}
fact!("programmes.application-decided", ApplicationDecided, |it| PlaceRef::programme(it.programme));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ApplicationWithdrawn {
    pub application: ApplicationId,
    pub programme: ProgrammeId,
}
fact!("programmes.application-withdrawn", ApplicationWithdrawn, |it| PlaceRef::programme(it.programme));

/// A seat of a grant's quota, in one course of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeSeat {
    pub course: CourseId,
    pub agreement: AgreementId,
    pub grant: GrantId,
    /// An intake began while they had it: it stays counted, whatever comes later.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub used: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProgrammeEnrolled {
    pub programme: ProgrammeId,
    pub intake: IntakeId,
    pub person: PersonId,
    /// The version they follow until a person moves them.
    pub version: i64,
    /// Courses of it that no grant opened any more when they came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<CourseId>,
    /// The seats of grants they have in it now: those taken with this, and those kept from a time before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seats: Vec<ProgrammeSeat>,
}
fact!("programmes.enrolled", ProgrammeEnrolled, |it| PlaceRef::programme(it.programme));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProgrammeLeft {
    pub programme: ProgrammeId,
    pub person: PersonId,
    /// Before the intake began: the seats they took for it are the quota's again, as other facts of this act say.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub seats_back: bool,
}
fact!("programmes.left", ProgrammeLeft, |it| PlaceRef::programme(it.programme));

/// A person decided that somebody goes on with another version.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProgrammeMoved {
    pub programme: ProgrammeId,
    pub person: PersonId,
    pub version: i64,
    /// Courses of it that are not open to them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<CourseId>,
    /// The seats of grants they have from now on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seats: Vec<ProgrammeSeat>,
}
fact!("programmes.moved", ProgrammeMoved, |it| PlaceRef::programme(it.programme));

/// A course counts as passed because of what was done elsewhere.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CourseRecognised {
    pub recognition: RecognitionId,
    pub programme: ProgrammeId,
    pub person: PersonId,
    pub course: CourseId,
    /// Hundredths of a percent, if it is carried over.
    pub mark: Option<i64>,
    /// Hash of the blob of the reason and its evidence.
    pub words: Option<String>,
}
fact!("programmes.course-recognised", CourseRecognised, |it| PlaceRef::programme(it.programme));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RecognitionRevoked {
    pub recognition: RecognitionId,
    pub programme: ProgrammeId,
    /// Hash of the blob of the reason.
    pub words: Option<String>,
}
fact!("programmes.recognition-revoked", RecognitionRevoked, |it| PlaceRef::programme(it.programme));
