//! People, as far as others must hear of them.

use super::fact;
use crate::{PersonId, PlaceRef};
use serde::{Deserialize, Serialize};

/// A person asked to be erased. Every slice that keeps something personal of theirs erases it when it hears this,
/// also when a journal is applied again after a backup was brought back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PersonErased {
    pub person: PersonId,
}
fact!("people.person-erased", PersonErased, |it| PlaceRef::person(it.person));
