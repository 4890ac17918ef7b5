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
use lexicon::{CourseId, Instant, InstitutionId, Lang};
use std::sync::Arc;

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
    /// What its team says of it.
    pub description: Description,
    /// What the content of its newest listed run says.
    pub said: Arc<Summary>,
    /// Where its practice happens; nothing without practice.
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
}

/// Where practice happens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub city: String,
    pub country: String,
    /// Who receives it.
    pub host: String,
    pub host_slug: String,
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
    /// Whether part of it is done in a lab.
    pub fn is_hybrid(&self) -> bool {
        !self.said.practices.is_empty()
    }

    pub fn has_certificate(&self) -> bool {
        self.said.pass_mark.is_some()
    }

    /// What it is in a sentence, for somebody who reads `lang`, and the tag of the language it is in.
    pub fn short(&self, lang: Lang) -> (&str, &str) {
        match courses::description::text_for(&self.description.short, lang) {
            Some((found, text)) => (text, found.tag()),
            None => (&self.said.short, &self.runs[0].terms.language),
        }
    }
}
