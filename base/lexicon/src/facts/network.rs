//! Institutions and the roles held in them.

use super::fact;
use crate::{Instant, InstitutionId, KeptPicture, PersonId, PlaceRef, Role, RoleId};
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

/// It became part of another, or stands by itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InstitutionMoved {
    pub institution: InstitutionId,
    pub parent: Option<InstitutionId>,
}
fact!("network.institution-moved", InstitutionMoved, |it| PlaceRef::institution(it.institution));

/// What an institution says of itself changed; all of it is said each time.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InstitutionDescribed {
    pub institution: InstitutionId,
    /// Hash of the blob of its texts: a JSON object from language to Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// `https://…`, or empty.
    pub website: String,
    pub city: String,
    pub country: String,
    /// The zone in which its days begin and end (IANA name), or empty: the house's.
    pub zone: String,
    /// Whether anybody may know of it.
    pub is_public: bool,
}
fact!("network.institution-described", InstitutionDescribed, |it| PlaceRef::institution(it.institution));

/// An institution has another logo, or none any more.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InstitutionLogoChanged {
    pub institution: InstitutionId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<KeptPicture>,
}
fact!("network.institution-logo-changed", InstitutionLogoChanged, |it| PlaceRef::institution(it.institution));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RoleGiven {
    pub id: RoleId,
    pub person: PersonId,
    pub role: Role,
    pub place: PlaceRef,
    /// When it begins; at once without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Instant>,
    /// From when on it is held no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
    /// Who offered it, where the person took it up by themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}
fact!("network.role-given", RoleGiven, |it| it.place.clone());

impl RoleGiven {
    /// A role that begins at once and has no end yet.
    pub fn now(id: RoleId, person: PersonId, role: Role, place: PlaceRef) -> Self {
        Self { id, person, role, place, from: None, until: None, by: None }
    }
}

/// A role that is held, or will be, has other dates.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RoleDated {
    pub person: PersonId,
    pub role: Role,
    pub place: PlaceRef,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Instant>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
}
fact!("network.role-dated", RoleDated, |it| it.place.clone());

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
