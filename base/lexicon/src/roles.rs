//! Roles: what a person may be, always somewhere and from a date on.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

macro_rules! roles {
    ($($(#[$doc:meta])* $role:ident = $name:literal),+ $(,)?) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Role { $($(#[$doc])* $role),+ }

        impl Role {
            pub const ALL: &'static [Role] = &[$(Role::$role),+];

            /// The word stored in tables and said in the API.
            pub fn name(self) -> &'static str {
                match self { $(Role::$role => $name),+ }
            }
        }

        impl FromStr for Role {
            type Err = UnknownRole;
            fn from_str(text: &str) -> Result<Self, UnknownRole> {
                match text { $($name => Ok(Role::$role),)+ other => Err(UnknownRole(other.to_owned())) }
            }
        }
    };
}

roles! {
    /// Of the installation: may do everything an operator needs, anywhere.
    Administrator = "administrator",
    /// Leads an institution: gives roles, creates courses and runs.
    Lead = "lead",
    /// Keeps people and enrolments of an institution in order.
    Registrar = "registrar",
    /// Heads the e-learning centre: courses, runs and what becomes of them, but nobody's grades.
    ElearningHead = "elearning-head",
    /// The digital lead of one place: helps its people, keeps their enrolments in order.
    LocalLead = "local-lead",
    /// Coordinates a network or a programme: sees courses, learners and results, changes none.
    Coordinator = "coordinator",
    /// Writes and imports courses.
    Author = "author",
    /// Runs a session: dates, grades, certificates.
    Instructor = "instructor",
    /// Helps learners of a run: sees them and grades hand-ins.
    Tutor = "tutor",
    /// May look, not touch.
    Viewer = "viewer",
    /// Follows a run.
    Learner = "learner",
    /// Studies at an institution, from a date to another: one of the school's own people, with no say in what it has.
    Student = "student",
}

/// Roles a person gives to another; `Learner` comes by enrolling.
impl Role {
    pub const GIVEN: &'static [Role] = &[
        Role::Lead,
        Role::ElearningHead,
        Role::LocalLead,
        Role::Registrar,
        Role::Coordinator,
        Role::Author,
        Role::Instructor,
        Role::Tutor,
        Role::Viewer,
        Role::Student,
    ];

    /// Whether who holds it works there: learners and students are whom a place is for.
    pub fn is_of_team(self) -> bool {
        !matches!(self, Role::Learner | Role::Student)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRole(pub String);

impl fmt::Display for UnknownRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no role is called {:?}", self.0)
    }
}

impl std::error::Error for UnknownRole {}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
