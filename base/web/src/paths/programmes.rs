//! Programmes: courses composed with a rule of completion.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// All programmes that are shown here: search. Served by catalogue.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/programmes")]
pub struct AllProgrammes;

/// The programmes of an institution.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/programmes")]
pub struct Programmes {
    pub institution: String,
}

/// Begin one (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/programmes/new")]
pub struct NewProgramme {
    pub institution: String,
}

/// What it is, for whom, its modules, intakes and certificate.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}")]
pub struct Programme {
    pub programme: String,
}

/// Enrol in an intake that is open to all (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/intakes/{intake}/enrolment")]
pub struct EnrolInProgramme {
    pub programme: String,
    pub intake: String,
}

/// Apply for an intake, and what became of it (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/intakes/{intake}/application")]
pub struct Apply {
    pub programme: String,
    pub intake: String,
}

/// A file of my application, by its number from 1.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/intakes/{intake}/application/files/{attachment}")]
pub struct MyApplicationFile {
    pub programme: String,
    pub intake: String,
    pub attachment: String,
}

/// What remains, and what comes next.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/my")]
pub struct MyProgramme {
    pub programme: String,
}

/// Enrol in the next run of a course of it (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/my/courses/{course}")]
pub struct MyProgrammeCourse {
    pub programme: String,
    pub course: String,
}

/// Leave the programme (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/my/end")]
pub struct LeaveProgramme {
    pub programme: String,
}

/// My certificate of it (GET where I stand, POST takes it).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/my/certificate")]
pub struct ProgrammeCertificate {
    pub programme: String,
}

/// For its team: versions, intakes, who follows it.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/team")]
pub struct ProgrammeTeam {
    pub programme: String,
}

/// The next version, as it is written (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/team/definition")]
pub struct Definition {
    pub programme: String,
}

/// Intakes, and one more (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/team/intakes")]
pub struct Intakes {
    pub programme: String,
}

/// The terms of an intake (GET form, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/team/intakes/{intake}")]
pub struct Intake {
    pub programme: String,
    pub intake: String,
}

/// The jury's page: applications, and decisions about them (GET, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/team/applications")]
pub struct Applications {
    pub programme: String,
}

/// A file of an application, for the jury; by its number from 1.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/team/applications/{application}/files/{attachment}")]
pub struct ApplicationFile {
    pub programme: String,
    pub application: String,
    pub attachment: String,
}

/// Who follows it, with their progress.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/team/people")]
pub struct ProgrammePeople {
    pub programme: String,
}

/// One of them: progress, what is recognised, their version (GET, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/programmes/{programme}/team/people/{person}")]
pub struct ProgrammePerson {
    pub programme: String,
    pub person: String,
}
