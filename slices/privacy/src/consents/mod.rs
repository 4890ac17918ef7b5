//! Consents: an institution asks people to agree to something, in a text that has versions; each person agrees, or does
//! not, and may take it back as easily (GDPR art. 7). What one agreed to is the version one was shown: a further version
//! asks again.

mod answer;
pub(crate) mod asks;
mod known;
pub(crate) mod mine_page;
mod place;
mod publish;
pub(crate) mod store;
pub(crate) mod text_page;
pub(crate) mod texts_page;
mod wording;

pub use answer::{AnswerConsent, AnswerConsents};
pub use asks::{MyConsents, SeeConsentTexts, TextOf, TextsOf};
pub use place::{ConsentText, TextName};
pub use publish::{PublishConsents, PublishText, RetireText, publish};
pub use store::agrees;
pub use wording::Wording;

use lexicon::{ConsentTextId, Instant, InstitutionId, PersonId};

/// A version as it was shown: its number, what it says, since when, and who published it.
pub type Published = (i64, Wording, Instant, Option<PersonId>);

/// A text as it is shown now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub id: ConsentTextId,
    pub institution: InstitutionId,
    /// From 1.
    pub version: i64,
    pub wording: Wording,
    pub published_at: Instant,
    /// Nobody is asked any more.
    pub retired: bool,
}

/// What somebody said last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The version they were shown.
    pub version: i64,
    pub agreed: bool,
    pub at: Instant,
}
