//! Pages that may be shown again as they are.

use lexicon::PersonId;

/// An extension of a response: as long as [`Changes`](ground::Changes) knows of nothing that this person's pages show,
/// and for some seconds at most, the same request may be answered the same. Not for a page of a team, which shows what
/// learners do, nor one whose visit is to be noted each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Who it was made for; a stranger without one.
    pub person: Option<PersonId>,
}
