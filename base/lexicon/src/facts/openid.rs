//! Signing in by one's institution. Who somebody is there (issuer and subject) stands in a table that can be erased, never here.

use super::fact;
use crate::{InstitutionId, PersonId, PlaceRef};
use serde::{Deserialize, Serialize};

/// A provider of an institution was set up, changed, switched on or off.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProviderChanged {
    pub institution: InstitutionId,
    /// Its name in the tables.
    pub provider: String,
    /// `https://…`
    pub issuer: String,
    pub is_enabled: bool,
}
fact!("openid.provider-changed", ProviderChanged, |it| PlaceRef::institution(it.institution));

/// Somebody who reads the mail of a domain's postmaster said that it is the institution's.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DomainProven {
    pub institution: InstitutionId,
    pub domain: String,
}
fact!("openid.domain-proven", DomainProven, |it| PlaceRef::institution(it.institution));

/// The institution no longer says that a domain is its own.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DomainDropped {
    pub institution: InstitutionId,
    pub domain: String,
}
fact!("openid.domain-dropped", DomainDropped, |it| PlaceRef::institution(it.institution));

/// A person signs in by a provider of an institution from now on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IdentityLinked {
    pub institution: InstitutionId,
    pub provider: String,
    pub person: PersonId,
}
fact!("openid.identity-linked", IdentityLinked, |it| PlaceRef::institution(it.institution));

/// And no longer does.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IdentityUnlinked {
    pub institution: InstitutionId,
    pub provider: String,
    pub person: PersonId,
}
fact!("openid.identity-unlinked", IdentityUnlinked, |it| PlaceRef::institution(it.institution));
