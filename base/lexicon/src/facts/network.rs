//! Institutions and the roles held in them.

use super::fact;
use crate::{InstitutionId, PersonId, PlaceRef, Role, RoleId};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InstitutionFounded {
    pub institution: InstitutionId,
    /// The word in addresses and on the command line: `imt`.
    pub slug: String,
    pub name: String,
    /// school, university, lab-host, federation, company, ministry, funder, association, platform.
    pub kind: String,
    pub parent: Option<InstitutionId>,
}
fact!("network.institution-founded", InstitutionFounded, |it| PlaceRef::institution(it.institution));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InstitutionRenamed {
    pub institution: InstitutionId,
    pub name: String,
    pub kind: String,
}
fact!("network.institution-renamed", InstitutionRenamed, |it| PlaceRef::institution(it.institution));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RoleGiven {
    pub id: RoleId,
    pub person: PersonId,
    pub role: Role,
    pub place: PlaceRef,
}
fact!("network.role-given", RoleGiven, |it| it.place.clone());

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RoleEnded {
    pub person: PersonId,
    pub role: Role,
    pub place: PlaceRef,
    /// Hash of the blob of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// The reason itself, in old lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
fact!("network.role-ended", RoleEnded, |it| it.place.clone());

/// Somebody looked people up, to help them: who was shown, and how they were looked for. What was typed is not kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PeopleLookedUp {
    pub institution: InstitutionId,
    /// `email` or `name`.
    pub by: String,
    pub people: Vec<PersonId>,
}
fact!("network.people-looked-up", PeopleLookedUp, |it| PlaceRef::institution(it.institution));
