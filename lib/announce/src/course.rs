//! Plain data: a course as anybody may know it, its runs, and who gives it.

use crate::Second;

/// An organisation that gives courses or shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisation {
    pub name: String,
    /// The word it has in addresses: `imt`.
    pub slug: String,
    /// Its page here.
    pub url: String,
    /// Its own site, or empty.
    pub website: String,
    pub city: String,
    pub country: String,
    /// What it says of itself, or empty.
    pub description: String,
    /// The address of its logo, or empty.
    pub logo: String,
}

/// A course, as a work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// `ORG+NUMBER`.
    pub key: String,
    /// Its page: also what names it among all courses of the world.
    pub url: String,
    pub title: String,
    /// Plain text, or empty.
    pub description: String,
    /// BCP 47 tags; the first is that of the title.
    pub languages: Vec<String>,
    /// Words, in the language of the catalogue.
    pub subjects: Vec<String>,
    /// The subjects' codes, where there are any: the words in addresses.
    pub subject_codes: Vec<String>,
    /// Words, or empty.
    pub level: String,
    /// What one learns, one sentence each.
    pub teaches: Vec<String>,
    /// What one should know before, or empty.
    pub prerequisites: String,
    /// An address (`https://creativecommons.org/licenses/by/4.0/`) or words, or empty.
    pub licence: String,
    /// Address of a picture, or empty.
    pub image: String,
    /// Whether a certificate can be had.
    pub certificate: bool,
    pub cost: Cost,
    /// Work asked for altogether; none where nobody said.
    pub hours: Option<u32>,
    pub provider: Organisation,
    /// Newest first.
    pub runs: Vec<Run>,
}

/// What following a course costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cost {
    #[default]
    Free,
    /// The certificate alone is paid.
    PartlyFree,
    Paid,
}

/// How a run is followed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    #[default]
    Online,
    /// Partly in a place.
    Blended,
}

/// One session of a course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// `ORG+NUMBER+RUN`.
    pub key: String,
    pub url: String,
    pub title: String,
    /// BCP 47 tag.
    pub language: String,
    pub mode: Mode,
    pub start: Option<Second>,
    pub end: Option<Second>,
    pub enrolment_start: Option<Second>,
    pub enrolment_end: Option<Second>,
    /// Since when anybody may find it.
    pub announced: Second,
    /// Who gives it, where that is another than who provides the course.
    pub organizer: Option<Organisation>,
}

/// The words of a long text that fit in `most` characters, whole, with an ellipsis where some are missing.
pub fn shortened(text: &str, most: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let whole = words.join(" ");
    if whole.chars().count() <= most {
        return whole;
    }
    let mut short = String::new();
    for word in words {
        if short.chars().count() + word.chars().count() + 2 > most {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_shortened_between_words() {
        for (text, most, expected) in [
            ("  a  b\nc ", 10, "a b c"),
            ("Imprimer en trois dimensions", 14, "Imprimer en…"),
            ("Anticonstitutionnellement", 5, "…"),
            ("", 5, ""),
        ] {
            assert_eq!(shortened(text, most), expected, "{text}");
        }
    }
}
