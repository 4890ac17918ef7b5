//! The noun: what the team of a course says of it for whoever looks for one. What the content says by itself (its
//! overview, its pictures) is not said again here.

mod describe;
pub(crate) mod page;
mod store;
pub mod terms;
#[cfg(test)]
mod tests;

pub use describe::{DescribeCourse, DescribeCourses, describe_course};
pub use store::{CLEAR, described, every, of_course};
pub use terms::{Cost, Level, Licence, Subject};

use lexicon::{InstitutionId, Lang};

/// What a course is, for whoever looks for one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    pub subjects: Vec<Subject>,
    pub level: Option<Level>,
    /// How long the whole of it takes.
    pub effort_hours: Option<i64>,
    pub licence: Option<Licence>,
    pub cost: Option<Cost>,
    /// Who receives its practice.
    pub hosts: Vec<InstitutionId>,
    /// What it is in a sentence, in the order of [`Lang::ALL`]; empty where the content's own does.
    pub short: [String; 3],
    /// What one should know before.
    pub before: [String; 3],
}

/// The text for somebody who reads `lang`, and the language it is in: another where there is none in theirs.
pub fn text_for(texts: &[String; 3], lang: Lang) -> Option<(Lang, &str)> {
    let mut tried = std::iter::once(lang).chain(Lang::ALL).map(|lang| (lang, texts[lang.index()].as_str()));
    tried.find(|(_, text)| !text.is_empty())
}
