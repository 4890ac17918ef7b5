//! Seats that institutions open to each other's students: asked for, approved, given back; and what comes back of them.

use super::fact;
use crate::{
    AgreementId, CourseId, GrantId, InstitutionId, PersonId, PlaceRef, RunId, SeatRecordId, SeatRequestId,
};
use serde::{Deserialize, Serialize};

/// What the host says of a course, or of one run of it: said again, it takes the place of what was said.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SeatTermsSet {
    pub course: CourseId,
    /// Nothing for all runs of the course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<RunId>,
    /// Courses that have to be passed before.
    pub needs: Vec<CourseId>,
    /// ECTS credits in hundredths; nothing where the host gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credits: Option<i64>,
}
fact!("seats.terms-set", SeatTermsSet, |it| PlaceRef::course(it.course));

/// A student asks their school for a seat in a run of another.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SeatAsked {
    pub request: SeatRequestId,
    pub person: PersonId,
    /// The school they study at.
    pub home: InstitutionId,
    pub host: InstitutionId,
    pub course: CourseId,
    pub run: RunId,
    /// Hash of the blob of what they wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
fact!("seats.asked", SeatAsked, |it| PlaceRef::institution(it.home));

/// The school agreed, and no seat was left: the request waits for one in its turn.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SeatAwaited {
    pub request: SeatRequestId,
    pub home: InstitutionId,
    /// The grant whose quota is used up.
    pub agreement: AgreementId,
    pub grant: GrantId,
}
fact!("seats.awaited", SeatAwaited, |it| PlaceRef::institution(it.home));

/// The student has a seat of a grant: another fact says that they are enrolled in the run.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SeatTaken {
    pub request: SeatRequestId,
    pub home: InstitutionId,
    pub agreement: AgreementId,
    pub grant: GrantId,
    /// The run was full: they wait for a place in it.
    #[serde(default)]
    pub waits_for_place: bool,
}
fact!("seats.taken", SeatTaken, |it| PlaceRef::institution(it.home));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SeatRefused {
    pub request: SeatRequestId,
    pub home: InstitutionId,
    /// Hash of the blob of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
fact!("seats.refused", SeatRefused, |it| PlaceRef::institution(it.home));

/// The student takes the request back, or leaves the seat.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SeatWithdrawn {
    pub request: SeatRequestId,
    pub home: InstitutionId,
}
fact!("seats.withdrawn", SeatWithdrawn, |it| PlaceRef::institution(it.home));

/// A seat that was left before the run began is the quota's again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SeatGivenBack {
    pub request: SeatRequestId,
    pub home: InstitutionId,
}
fact!("seats.given-back", SeatGivenBack, |it| PlaceRef::institution(it.home));

/// The signed result of a student goes back to their school. Said again for the same request, it corrects the one before.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SeatResultReturned {
    pub record: SeatRecordId,
    pub request: SeatRequestId,
    pub home: InstitutionId,
    /// Random, in Crockford's base 32; what the QR code leads to.
    pub code: String,
    /// Hundredths of a percent; absent when nothing graded was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<i64>,
    pub passed: bool,
    /// ECTS credits in hundredths.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credits: Option<i64>,
    /// Hash of the blob of the signed document (it holds the name).
    pub document: String,
}
fact!("seats.result-returned", SeatResultReturned, |it| PlaceRef::institution(it.home));
