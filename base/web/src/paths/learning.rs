//! Following a run.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// Enrol (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/enrolment")]
pub struct Enrol {
    pub run: String,
}

/// Leave the run (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/enrolment/end")]
pub struct Leave {
    pub run: String,
}

/// The outline: where I am, what is due.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/outline")]
pub struct Outline {
    pub run: String,
}

/// To the unit where I left.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/resume")]
pub struct Resume {
    pub run: String,
}

/// A unit, `vertical@id`.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/units/{unit}")]
pub struct Unit {
    pub run: String,
    pub unit: String,
}

/// To the unit that holds a block, by its id alone.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/jump/{id}")]
pub struct JumpTo {
    pub run: String,
    pub id: String,
}

/// A block, in the unit that holds it.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/blocks/{block}")]
pub struct Block {
    pub run: String,
    pub block: String,
}

/// My grades and what remains to the certificate, with the arithmetic.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/progress")]
pub struct Progress {
    pub run: String,
}

/// News and handouts of the run.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/updates")]
pub struct Updates {
    pub run: String,
}

/// A page of the course team.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/pages/{slug}")]
pub struct StaticTab {
    pub run: String,
    pub slug: String,
}

/// Answer a problem (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/blocks/{block}/answer")]
pub struct Answer {
    pub run: String,
    pub block: String,
}

/// Keep answers without grading (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/blocks/{block}/save")]
pub struct Save {
    pub run: String,
    pub block: String,
}

/// Start a problem again (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/blocks/{block}/reset")]
pub struct Reset {
    pub run: String,
    pub block: String,
}

/// Another sample of a library, where its author allows it (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/blocks/{block}/draw-again")]
pub struct DrawAgain {
    pub run: String,
    pub block: String,
}

/// The next hint (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/blocks/{block}/hint")]
pub struct Hint {
    pub run: String,
    pub block: String,
}

/// Tick or untick "done" (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/blocks/{block}/done")]
pub struct Done {
    pub run: String,
    pub block: String,
}

/// Vote in a poll or survey (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/blocks/{block}/vote")]
pub struct Vote {
    pub run: String,
    pub block: String,
}

/// Words for a cloud (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/blocks/{block}/words")]
pub struct SayWords {
    pub run: String,
    pub block: String,
}

/// Place items in zones (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/blocks/{block}/place")]
pub struct PlaceItems {
    pub run: String,
    pub block: String,
}

/// Hand in text or a file (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/blocks/{block}/hand-in")]
pub struct HandIn {
    pub run: String,
    pub block: String,
}

/// How far a video was watched (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/blocks/{block}/watched")]
pub struct Watched {
    pub run: String,
    pub block: String,
}

/// Captions as WebVTT.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/blocks/{block}/captions/{lang}")]
pub struct Captions {
    pub run: String,
    pub block: String,
    pub lang: String,
}

/// The file of a hand-in, for its author and the team.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/hand-ins/{hand_in}/file")]
pub struct HandedFile {
    pub run: String,
    pub hand_in: String,
}

/// Leave the waiting list (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/enrolment/waiting/end")]
pub struct StopWaiting {
    pub run: String,
}

/// Ask the team for a place (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/enrolment/request")]
pub struct AskForPlace {
    pub run: String,
}

/// Withdraw one's request (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/enrolment/request/end")]
pub struct WithdrawRequest {
    pub run: String,
}

/// The link of a letter that invites to a run; come in (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/run-invitations/{run_invitation}")]
pub struct RunInvitation {
    pub run_invitation: String,
}
