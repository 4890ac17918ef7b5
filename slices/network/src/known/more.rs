//! What slices above keep of a person for an institution.

use ::store::{StoreError, View};
use lexicon::{InstitutionId, Lang, PersonId};
use linkme::distributed_slice;

/// One thing an institution knows of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownFact {
    pub institution: InstitutionId,
    /// The part it is of.
    pub part: &'static str,
    /// What it is, for programs.
    pub name: String,
    pub value: String,
}

/// What a slice knows, under a title.
pub struct KnownPart {
    pub name: &'static str,
    pub read: fn(&View<'_>, PersonId) -> Result<Vec<KnownFact>, StoreError>,
    /// The title above, and what a thing is called.
    pub title: fn(Lang) -> String,
    pub label: fn(Lang, &str) -> String,
}

#[allow(unsafe_code)]
#[distributed_slice]
pub static KNOWN_PARTS: [KnownPart];

/// Enters a part: `network::known_part!(KnownPart { name: "openid", read, title, label });`
#[macro_export]
macro_rules! known_part {
    ($part:expr) => {
        const _: () = {
            // A linker section is how the parts of all crates come together.
            #[allow(unsafe_code)]
            #[$crate::linkme::distributed_slice($crate::known::KNOWN_PARTS)]
            #[linkme(crate = $crate::linkme)]
            static ENTERED: $crate::known::KnownPart = $part;
        };
    };
}
