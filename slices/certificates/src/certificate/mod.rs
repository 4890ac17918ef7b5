//! The noun: a certificate, and its table of facts.

mod about;
mod known;
mod of_run;
mod see;
mod store;

pub use about::{About, Of};
pub use of_run::{A_PAGE, MyStanding, OfRun, SeeCertificates, Stands, TeamList};
pub use see::{See, SeeCertificate, Seen};
pub(crate) use store::{CLEAR, forgotten, is_free, issued, revoked};
pub use store::{
    Listed, held, in_institution, listed, of_learner, of_person, of_programme, revoked_indexes,
    runs_of_holder,
};

use crate::Code;
use ::store::{BlobHash, StoreError, View};
use ground::Place;
use lexicon::{CertificateId, Instant, InstitutionId, PersonId, PlaceRef};

/// A certificate, with what it is of.
#[derive(Clone, Debug, PartialEq)]
pub struct Certificate {
    pub id: CertificateId,
    pub person: PersonId,
    pub about: About,
    pub code: Code,
    pub status_index: i64,
    /// Hundredths of a percent.
    pub grade: i64,
    /// Where the signed document is, until the holder is forgotten.
    pub document: Option<BlobHash>,
    pub issued_at: Instant,
    pub revoked: Option<Revoked>,
    pub forgotten_at: Option<Instant>,
    /// Who awards it too, and signed it.
    pub jointly: Vec<InstitutionId>,
}

/// When and why a certificate was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revoked {
    pub at: Instant,
    pub reason: String,
}

impl Place for Certificate {
    type Id = Code;

    fn find(view: &View<'_>, code: &Code) -> Result<Option<Self>, StoreError> {
        let Some(row) = store::by_code(view, code)? else { return Ok(None) };
        row.with_its_about(view)
    }

    fn path(&self) -> Vec<PlaceRef> {
        self.about.path.clone()
    }

    /// Whoever has the code may see it: that is what it is for.
    fn is_public(&self) -> bool {
        true
    }
}
