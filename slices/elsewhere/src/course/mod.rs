//! What is kept of a course of another site: plain texts, without anything that could act in a page.

mod store;
mod texts;

pub(crate) use store::{changed, count, of_feed, put, remove, remove_all};
pub use store::{number, shown};
pub(crate) use texts::publisher;

use announce::exchange::TakenCourse;
use texts::{language, line, text};

/// A course of another site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Its page there, which is also what names it: always on the host of its feed.
    pub url: String,
    pub title: String,
    /// A sentence or some; the first line is what a card shows.
    pub text: String,
    /// BCP 47, or empty.
    pub language: String,
    /// Who gives it.
    pub provider: String,
    /// Names, in whatever language the other site writes them.
    pub subjects: Vec<String>,
}

/// A course as it is found on a portal: with whose catalogue it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownCourse {
    pub course: Course,
    /// Who publishes the catalogue, and the host it leads to: `fun.example`.
    pub publisher: String,
    pub host: String,
}

impl Course {
    /// What others write is only ever text: controls and what turns the direction of the text around it are taken out, and
    /// it is cut.
    pub(crate) fn of(url: String, taken: TakenCourse) -> Option<Self> {
        let title = line(&taken.title);
        let provider = line(&taken.provider);
        if title.is_empty() || provider.is_empty() {
            return None;
        }
        let subjects = taken.subjects.iter().map(|one| line(one)).filter(|one| !one.is_empty()).collect();
        let text = text(&taken.description);
        // What is told where nobody wrote a sentence stands on a card already.
        let is_said = text == format!("{title} · {provider}");
        Some(Self {
            url,
            title,
            text: if is_said { String::new() } else { text },
            language: language(&taken.language),
            provider,
            subjects,
        })
    }
}
