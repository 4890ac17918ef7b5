//! What a run asks for its certificate, and what is written on it.

mod set;
mod standing;
mod store;
mod typed;

pub use set::{SetCertificateRule, SetRule};
pub use standing::{Standing, pass_mark, standing};
pub use store::of_run;
pub use typed::TypedRule;

use courses::Run;
use lexicon::Lang;
use serde::{Deserialize, Serialize};

/// The rule of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Hundredths of a percent; `None`: the course's own pass mark.
    pub minimum_grade: Option<i64>,
    /// Percent of the units that must be done; `None`: not asked.
    pub units_percent: Option<i64>,
    /// Hours of work written on the certificate.
    pub hours: Option<i64>,
    pub signatory: Option<Signatory>,
    /// The language of the badge, and of letters about it. The PDF speaks all of ours.
    pub language: Lang,
}

/// The person whose name stands under a certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    pub name: String,
    pub title: String,
}

impl Rule {
    /// The rule of a run whose team has set none.
    pub fn of_course(run: &Run) -> Self {
        Self {
            minimum_grade: None,
            units_percent: None,
            hours: None,
            signatory: None,
            language: Lang::of_tag(&run.terms.language).unwrap_or_default(),
        }
    }
}
