//! The document that is signed and kept: everything a page or a PDF says, as it was on the day of issue.

use crate::rule::Signatory;
use lexicon::{Instant, KeptPicture, Lang};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The blob of a certificate, as JSON. It holds the holder's name, so it is erased when they are forgotten.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub statement: Statement,
    /// The Open Badge, signed.
    pub badge: Value,
}

/// What was achieved, by whom, when, and who says so. Later changes of names do not change it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    pub holder: String,
    pub course: String,
    /// BCP 47 language of the course and of its texts.
    pub course_language: String,
    /// `ORG+NUMBER+RUN`
    pub run: String,
    /// Whether anybody may find the run, and so the picture of its badge.
    pub listed: bool,
    pub description: String,
    pub skills: Vec<String>,
    pub institution: String,
    /// The institution's word in addresses.
    pub institution_slug: String,
    /// Its logo. Like names, logos stay those of the day of issue: a certificate is looked at years later, and still has to be
    /// the one its holder showed before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<KeptPicture>,
    /// Whose course it is, where an agreement let the institution give it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Who awards it too, and signed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub jointly: Vec<AwarderSaid>,
    /// Hundredths of a percent: reached, and asked.
    pub grade: i64,
    pub minimum: i64,
    /// Percent of the units asked, if that was asked.
    pub units_percent: Option<i64>,
    pub hours: Option<i64>,
    /// The dates of the run, where it had both and learners followed them together.
    pub dates: Option<(Instant, Instant)>,
    pub issued_at: Instant,
    /// IANA zone in which the dates are written.
    pub zone: String,
    /// The language of what we say in the badge.
    pub language: Lang,
    pub signatory: Option<Signatory>,
    pub code: String,
    /// Where it is of a programme: what that is made of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<ProgrammeSaid>,
}

/// Another institution that awards it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwarderSaid {
    pub name: String,
    /// Its word in addresses.
    pub slug: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<KeptPicture>,
}

/// What a programme was made of for its holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeSaid {
    /// The word in its address.
    pub slug: String,
    /// Tenths of an ECTS credit earned; 0 where it has none.
    pub credits: i64,
    /// The courses that counted, in its order.
    pub courses: Vec<CourseSaid>,
    /// The other institutions that teach it.
    pub schools: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseSaid {
    pub title: String,
    pub school: String,
    /// Tenths of an ECTS credit.
    pub credits: i64,
    pub recognised: bool,
}

impl Statement {
    /// All who award it, its own institution first.
    pub fn awarders(&self) -> Vec<&str> {
        let others = self.jointly.iter().map(|one| one.name.as_str());
        std::iter::once(self.institution.as_str()).chain(others).collect()
    }

    /// Whose logo is whose, in the same order; those that have none are left out.
    pub fn logos(&self) -> Vec<(&str, &KeptPicture)> {
        let own = (self.institution.as_str(), self.logo.as_ref());
        let others = self.jointly.iter().map(|one| (one.name.as_str(), one.logo.as_ref()));
        std::iter::once(own).chain(others).filter_map(|(name, logo)| Some((name, logo?))).collect()
    }
}

impl Document {
    pub fn to_bytes(&self) -> Vec<u8> {
        // Our own types serialise: a failure here is a bug of the type, seen by its first test.
        serde_json::to_vec(self).unwrap_or_default()
    }

    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }
}
