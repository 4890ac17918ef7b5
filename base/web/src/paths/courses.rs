//! Courses, their versions and runs.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// The page of a run: what, for whom, when, by whom. Served by learning.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}")]
pub struct Run {
    pub run: String,
}

/// A file of the course.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/static/{*name}")]
pub struct StaticFile {
    pub run: String,
    pub name: String,
}

/// The picture of the course.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/picture")]
pub struct Picture {
    pub run: String,
}

/// Bring an archive: analyse (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/import")]
pub struct Import {
    pub institution: String,
}

/// Begin a course with nothing in it yet (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/courses")]
pub struct BeginCourse {
    pub institution: String,
}

/// What would be kept, changed and lost.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/imports/{import}")]
pub struct ImportReport {
    pub import: String,
}

/// Commit an analysed archive (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/imports/{import}/commit")]
pub struct ImportCommit {
    pub import: String,
}

/// Forget an analysed archive (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/imports/{import}/cancel")]
pub struct ImportCancel {
    pub import: String,
}

/// The courses one can follow: search and facets. Served by catalogue.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/courses")]
pub struct Courses;

/// The page of a course for whoever looks for one: what, for whom, when, where. Served by catalogue.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/courses/{course}")]
pub struct Course {
    pub course: String,
}

/// A course for its team: versions and runs.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/courses/{course}/team")]
pub struct CourseTeam {
    pub course: String,
}

/// What the catalogue says of a course: subjects, level, effort (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/courses/{course}/description")]
pub struct Describe {
    pub course: String,
}

/// Open a run (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/courses/{course}/runs")]
pub struct OpenRun {
    pub course: String,
}

/// Courses of others that agreements let an institution give, and the runs of them it gives.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/deliver")]
pub struct Deliver {
    pub institution: String,
}

/// Open a run of one of them (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/deliver/{course}")]
pub struct DeliverCourse {
    pub institution: String,
    pub course: String,
}

/// The archive of the newest version.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/courses/{course}/export")]
pub struct Export {
    pub course: String,
}

/// What was kept, changed and lost in a version.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/courses/{course}/versions/{version}")]
pub struct VersionReport {
    pub course: String,
    pub version: String,
}

/// Dates and terms of a run (GET, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/settings")]
pub struct RunSettings {
    pub run: String,
}

/// Move a run to another version (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/version")]
pub struct MoveToVersion {
    pub run: String,
}

/// Run again: key, start, a preview of all dates; open it (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/runs/{run}/team/again")]
pub struct RunAgain {
    pub run: String,
}
