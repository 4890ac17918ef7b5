//! Seats in the runs of other institutions, the students who ask for them, the results that come back.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// The students of an institution.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/students")]
pub struct Students {
    pub institution: String,
}

/// The last day of studies of one or several (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/students/end")]
pub struct EndStudies {
    pub institution: String,
}

/// What other institutions open to my school, and what I asked for.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/seats")]
pub struct Seats;

/// Ask for a seat in a run (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/seats/runs/{run}")]
pub struct AskSeat {
    pub run: String,
}

/// Take a request back, or leave the seat (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/seats/requests/{seat_request}/withdraw")]
pub struct Withdraw {
    pub seat_request: String,
}

/// The requests of a school's students.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/seats")]
pub struct Requests {
    pub institution: String,
}

/// Approve or refuse those that are checked (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/seats/decide")]
pub struct Decide {
    pub institution: String,
}

/// Bring a group of students to a run (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/seats/group")]
pub struct Group {
    pub institution: String,
}

/// The signed results that came back.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/seats/results")]
pub struct Results {
    pub institution: String,
}

/// The same as a sheet.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/seats/results.csv")]
pub struct ResultsCsv {
    pub institution: String,
}

/// The runs of others that the institution's students follow.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/elsewhere")]
pub struct Elsewhere {
    pub institution: String,
}

/// How they do in one of them, as far as a grant lets the institution know.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/elsewhere/{run}")]
pub struct ElsewhereRun {
    pub institution: String,
    pub run: String,
}

/// The same as a sheet.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/elsewhere/{run}/results.csv")]
pub struct ElsewhereCsv {
    pub institution: String,
    pub run: String,
}

/// What the host asks for and gives for a run; who has a seat (GET, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/seats")]
pub struct RunSeats {
    pub run: String,
}

/// What would go to the schools now (GET); send the results of those who are ticked (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/seats/results")]
pub struct SendResults {
    pub run: String,
}

/// A signed result, for whoever has its code.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/r/{code}")]
pub struct Record {
    pub code: String,
}

/// The same on paper.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/r/{code}/result.pdf")]
pub struct RecordPdf {
    pub code: String,
}

/// The same as a verifiable credential.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/r/{code}/result.json")]
pub struct RecordJson {
    pub code: String,
}
