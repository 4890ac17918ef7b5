//! The team of a run.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// The run for its team: what needs somebody.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team")]
pub struct Team {
    pub run: String,
}

/// Learners, found by name.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/learners")]
pub struct Learners {
    pub run: String,
}

/// One learner's progress, to help them.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/learners/{person}")]
pub struct Learner {
    pub run: String,
    pub person: String,
}

/// End a learner's enrolment (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/learners/{person}/end")]
pub struct EndEnrolment {
    pub run: String,
    pub person: String,
}

/// Enrol a learner again who had left (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/learners/{person}/enrol")]
pub struct EnrolAgain {
    pub run: String,
    pub person: String,
}

/// The groups its content is for, and who is in them; put learners in one, or take them out (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/groups")]
pub struct Groups {
    pub run: String,
}

/// Grades of all learners.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/gradebook")]
pub struct Gradebook {
    pub run: String,
}

/// The same as CSV.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/gradebook.csv")]
pub struct GradebookCsv {
    pub run: String,
}

/// CSV back in: preview of differences, then commit (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/gradebook/import")]
pub struct GradebookImport {
    pub run: String,
}

/// Set a grade, with a reason (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/learners/{person}/override")]
pub struct Override {
    pub run: String,
    pub person: String,
}

/// Write the grades that were previewed, with a reason (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/gradebook/import/commit")]
pub struct GradebookImportCommit {
    pub run: String,
}

/// Work to grade.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/hand-ins")]
pub struct HandIns {
    pub run: String,
}

/// One piece of work; grade it (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/hand-ins/{hand_in}")]
pub struct HandInPage {
    pub run: String,
    pub hand_in: String,
}

/// Blocks that learners see differently from Open edX.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/notices")]
pub struct Notices {
    pub run: String,
}

/// Places of the run: who waits, who asks, who is invited; invite people (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/places")]
pub struct Places {
    pub run: String,
}

/// Accept somebody's request for a place (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/places/{person}/accept")]
pub struct AcceptRequest {
    pub run: String,
    pub person: String,
}

/// Refuse somebody's request, with a reason (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/places/{person}/refuse")]
pub struct RefuseRequest {
    pub run: String,
    pub person: String,
}

/// Move somebody up the waiting list by one turn (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/places/{person}/up")]
pub struct MoveUp {
    pub run: String,
    pub person: String,
}

/// Take somebody off the waiting list, with a reason (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/places/{person}/off")]
pub struct TakeOff {
    pub run: String,
    pub person: String,
}

/// Take an invitation to the run back (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/invitations/{run_invitation}/withdraw")]
pub struct WithdrawRunInvitation {
    pub run: String,
    pub run_invitation: String,
}

/// Enrol many people at once: bring a list (POST); the lists that were done.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/lists")]
pub struct EnrolmentLists {
    pub run: String,
}

/// What a list would do, line by line; do it (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/lists/{enrolment_list}")]
pub struct EnrolmentList {
    pub run: String,
    pub enrolment_list: String,
}

/// Forget a list that was brought (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/lists/{enrolment_list}/drop")]
pub struct DropEnrolmentList {
    pub run: String,
    pub enrolment_list: String,
}

/// What undoing a list would do; undo it (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/lists/{enrolment_list}/undo")]
pub struct UndoEnrolmentList {
    pub run: String,
    pub enrolment_list: String,
}

/// Move a learner to another run of the course (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/learners/{person}/transfer")]
pub struct Transfer {
    pub run: String,
    pub person: String,
}

/// More time for learners and groups; give some (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/time")]
pub struct MoreTime {
    pub run: String,
}

/// Take time back (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/time/take-back")]
pub struct TakeTimeBack {
    pub run: String,
}
