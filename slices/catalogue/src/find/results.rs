//! What is found.

use super::Facet;
use crate::{beside::Others, entry::Shown, index::Matched, programme::Programmes};
use std::collections::BTreeMap;

/// A page of results, and what they could be narrowed to.
#[derive(Debug)]
pub struct Results {
    /// At most [`PAGE`](super::PAGE).
    pub shown: Vec<Shown>,
    /// How many there are in all.
    pub total: usize,
    /// How many there would be without any facet.
    pub without_facets: usize,
    /// By facet, the answers that some result gives, and how many: as if nothing of that facet were chosen.
    pub counts: BTreeMap<Facet, Vec<Counted>>,
    /// What was made of the words.
    pub matched: Matched,
    /// The programmes that match; the first of them on the first page.
    pub programmes: Programmes,
    /// What other sites have that this portal follows.
    pub others: Others,
}

/// An answer, and how many courses give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    pub answer: String,
    /// As people read it, where the answer itself is a name for machines: the name of an institution.
    pub name: Option<String>,
    pub count: usize,
}

impl Results {
    /// How many courses give an answer.
    pub fn count(&self, facet: Facet, answer: &str) -> usize {
        let counted = self.counts.get(&facet).and_then(|all| all.iter().find(|one| one.answer == answer));
        counted.map_or(0, |one| one.count)
    }
}
