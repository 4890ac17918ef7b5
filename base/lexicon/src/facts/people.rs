//! People, as far as others must hear of them.

use super::fact;
use crate::{PersonId, PlaceRef};
use serde::{Deserialize, Serialize};

/// A person asked to be erased. Every slice that keeps something personal of theirs erases it when it hears this,
/// also when a journal is applied again after a backup was brought back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PersonErased {
    pub person: PersonId,
    /// Whether certificates issued to them stay, with their name, for whoever has the code. Their document is then
    /// the one place that still names them.
    #[serde(default = "kept")]
    pub keep_certificates: bool,
}

fn kept() -> bool {
    true
}
fact!("people.person-erased", PersonErased, |it| PlaceRef::person(it.person));
