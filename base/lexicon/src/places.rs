//! Places: where a role is held and a right is asked for.

use crate::{AgreementId, CourseId, InstitutionId, PersonId, PortalId, ProgrammeId, RunId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A place as tables and facts write it: `run:0192…`, `institution:0192…`, `site`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PlaceRef(String);

impl PlaceRef {
    /// The whole installation.
    pub fn site() -> Self {
        Self("site".to_owned())
    }
    pub fn person(id: PersonId) -> Self {
        Self(format!("person:{id}"))
    }
    pub fn institution(id: InstitutionId) -> Self {
        Self(format!("institution:{id}"))
    }
    pub fn course(id: CourseId) -> Self {
        Self(format!("course:{id}"))
    }
    pub fn run(id: RunId) -> Self {
        Self(format!("run:{id}"))
    }
    pub fn agreement(id: AgreementId) -> Self {
        Self(format!("agreement:{id}"))
    }
    pub fn programme(id: ProgrammeId) -> Self {
        Self(format!("programme:{id}"))
    }
    pub fn portal(id: PortalId) -> Self {
        Self(format!("portal:{id}"))
    }
    /// As read back from a table.
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// The id after `kind:`, if this place is of that kind.
    pub fn id_of(&self, kind: &str) -> Option<&str> {
        self.0.strip_prefix(kind)?.strip_prefix(':')
    }
}

impl fmt::Display for PlaceRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
