//! What people are asked to agree to, and what they answer.

use super::fact;
use crate::{ConsentTextId, InstitutionId, PersonId, PlaceRef};
use serde::{Deserialize, Serialize};

/// An institution shows people a text; a further version asks everybody again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ConsentTextPublished {
    pub text: ConsentTextId,
    pub institution: InstitutionId,
    /// From 1.
    pub version: i64,
    /// Hash of the blob of titles and texts by language.
    pub words: Option<String>,
}
fact!("privacy.consent-text-published", ConsentTextPublished, |it| PlaceRef::institution(it.institution));

/// Nobody is asked any more.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ConsentTextRetired {
    pub text: ConsentTextId,
    pub institution: InstitutionId,
}
fact!("privacy.consent-text-retired", ConsentTextRetired, |it| PlaceRef::institution(it.institution));

/// A person agrees to a version of a text, or does not (any more).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ConsentAnswered {
    pub text: ConsentTextId,
    pub institution: InstitutionId,
    pub person: PersonId,
    pub version: i64,
    pub agreed: bool,
}
fact!("privacy.consent-answered", ConsentAnswered, |it| PlaceRef::institution(it.institution));
