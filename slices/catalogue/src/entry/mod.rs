//! The noun: an entry of the catalogue, one course with the runs anybody may follow.
//!
//! An [`Entry`] is the same for everybody; a [`Shown`] is what one portal shows of it at one moment.

mod load;
mod shown;
mod summary;

pub(crate) use load::{load_all, load_some};
pub use shown::Shown;
pub use summary::{PracticeTold, Summary, keep};

use courses::{Description, Run};
use lexicon::{CourseId, Instant, InstitutionId, KeptPicture};
use std::sync::Arc;
use web::paths::network::InstitutionLogo;

/// A course, its listed runs, and what is known of it without reading its content.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub course: CourseId,
    /// `ORG+NUMBER`.
    pub key: String,
    /// Of the newest version; a run has its own, in its language.
    pub title: String,
    pub institution: Arc<Provider>,
    /// What that is inside of, nearest first; those kept from the public are left out.
    pub above: Vec<Arc<Provider>>,
    /// All it is inside of, for what a portal shows.
    pub above_ids: Vec<InstitutionId>,
    /// The listed ones, newest first; never empty.
    pub runs: Vec<Run>,
    /// Who gives each of them, in their order, where that is another institution than the course's.
    pub givers: Vec<Option<Arc<Provider>>>,
    /// What its team says of it.
    pub description: Description,
    /// What the content of each of its runs says, in their order.
    pub said: Vec<Arc<Summary>>,
    /// Where its practice happens, if any of its runs has practice.
    pub places: Vec<Place>,
    /// When its first listed run was opened.
    pub opened_at: Instant,
    /// When anything last changed that is said here.
    pub changed_at: Instant,
}

/// Who gives a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provider {
    pub id: InstitutionId,
    pub slug: String,
    pub name: String,
    /// Whether it has a page for everybody.
    pub is_public: bool,
    pub website: String,
    pub city: String,
    pub country: String,
    pub logo: Option<KeptPicture>,
}

impl Provider {
    /// The address of its logo, where it has a page for everybody.
    pub fn logo_address(&self) -> Option<String> {
        let hash = self.logo.as_ref().filter(|_| self.is_public)?.hash.clone();
        Some(InstitutionLogo { institution: self.slug.clone(), hash }.to_string())
    }
}

/// Where practice happens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub city: String,
    pub country: String,
    /// Who receives it; no name where they are not named to everybody.
    pub host: String,
    /// Empty where they have no page for everybody.
    pub host_slug: String,
    /// Who that is, then what they are inside of.
    pub host_path: Vec<InstitutionId>,
}

impl Place {
    /// As it stands in addresses: `Dakar, Sénégal`.
    pub fn name(&self) -> String {
        match self.country.is_empty() {
            true => self.city.clone(),
            false => format!("{}, {}", self.city, self.country),
        }
    }
}

impl Entry {
    /// The first run of each edition: runs with the same content, title and giver are found by the same words. A run that
    /// a portal does not show must not be found there by what only it says.
    pub(crate) fn editions(&self) -> impl Iterator<Item = usize> {
        let is_first = |at: &usize| (0..*at).all(|before| !self.is_same_edition(before, *at));
        (0..self.runs.len()).filter(is_first)
    }

    pub(crate) fn is_same_edition(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.runs[one], &self.runs[other]);
        one.version == other.version
            && one.terms.title == other.terms.title
            && one.institution == other.institution
    }
}
