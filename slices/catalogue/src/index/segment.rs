//! A part of the index that never changes: the words of some courses.

use super::dictionary::{Dictionary, LONGEST, Term};
use crate::text::words;
use std::collections::BTreeMap;

/// A text of a course, and how much it says about it that a word stands there.
pub(crate) struct Document {
    /// (weight, text), the heaviest first.
    pub texts: Vec<(f32, String)>,
}

/// The courses that have a word, and how much it says of each.
pub(super) struct Posting {
    /// Place of the course in its segment.
    pub at: u32,
    pub weight: f32,
}

#[derive(Default)]
pub(crate) struct Segment {
    pub(super) dictionary: Dictionary,
    /// As each word is written where it says most, for "did you mean".
    written: Vec<Box<str>>,
    postings: Vec<Posting>,
    /// Where the postings of each word begin; one more at the end.
    begins: Vec<u32>,
    pub(super) len: usize,
}

/// A word said again adds less: half, a third…
#[derive(Default)]
struct Gathered {
    written: String,
    heaviest: f32,
    /// Course → its weight, and how often it was added to.
    courses: Vec<(u32, f32, u32)>,
}

impl Segment {
    pub fn of(documents: impl Iterator<Item = Document>) -> Self {
        // In the order of letters, as the dictionary compares them: UTF-8 sorts as its scalars do.
        let mut gathered: BTreeMap<String, Gathered> = BTreeMap::new();
        let mut len = 0;
        for (at, document) in documents.enumerate() {
            len = at + 1;
            for (weight, text) in &document.texts {
                for word in words(text) {
                    gather(gathered.entry(cut(word.stem)).or_default(), at as u32, *weight, word.folded);
                }
            }
        }
        let mut segment =
            Self { dictionary: Dictionary::of(gathered.keys().map(String::as_str)), len, ..Self::default() };
        for one in gathered.into_values() {
            segment.begins.push(segment.postings.len() as u32);
            segment.written.push(one.written.into_boxed_str());
            let postings = one.courses.into_iter().map(|(at, weight, _)| Posting { at, weight });
            segment.postings.extend(postings);
        }
        segment.begins.push(segment.postings.len() as u32);
        segment
    }

    pub(super) fn postings(&self, term: Term) -> &[Posting] {
        &self.postings[self.begins[term] as usize..self.begins[term + 1] as usize]
    }

    pub(super) fn written(&self, term: Term) -> &str {
        &self.written[term]
    }
}

fn cut(stem: String) -> String {
    match stem.char_indices().nth(LONGEST) {
        None => stem,
        Some((at, _)) => stem[..at].to_owned(),
    }
}

fn gather(word: &mut Gathered, at: u32, weight: f32, folded: String) {
    if weight > word.heaviest {
        word.heaviest = weight;
        word.written = folded;
    }
    match word.courses.last_mut() {
        Some((last, sum, times)) if *last == at => {
            *times += 1;
            *sum += weight / (*times * *times) as f32;
        }
        _ => word.courses.push((at, weight, 1)),
    }
}
