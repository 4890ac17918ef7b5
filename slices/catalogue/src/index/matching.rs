//! Which courses a search matches, and how well.
//!
//! Whoever may not see a course must not notice it either: everything here (what is found, how rare a word is, what may
//! have been meant) counts only the courses that `is_shown` lets through.

use super::segment::Segment;
use crate::text::{Word, words};

/// A course that matches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// Which segment, and its place there.
    pub segment: usize,
    pub at: usize,
    pub score: f32,
}

/// What a search matches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matched {
    /// In no order.
    pub matches: Vec<Match>,
    /// Words that no course has, with what was taken instead.
    pub meant: Vec<(String, String)>,
    /// Words no course has, nor anything near them.
    pub unknown: Vec<String>,
    /// No course has all words: these have some.
    pub is_partial: bool,
}

/// A search of more words is cut.
const MOST_WORDS: usize = 12;
/// What a match is worth, beside one of the very word.
const OF_BEGINNING: f32 = 0.7;
const OF_BEGINNING_INSIDE: f32 = 0.4;
const OF_SLIP: [f32; 3] = [1.0, 0.6, 0.35];

/// What one word of a search gives each course, segment by segment.
type Given = Vec<Vec<f32>>;

/// Matches a text against segments. The last word may be unfinished, as while somebody types.
pub(crate) fn matching(
    segments: &[&Segment],
    text: &str,
    is_shown: &dyn Fn(usize, usize) -> bool,
) -> Matched {
    let mut wanted = words(text);
    wanted.truncate(MOST_WORDS);
    let mut matched = Matched::default();
    let zero = || -> Given { segments.iter().map(|one| vec![0.0; one.len]).collect() };
    let (mut sum, mut count) = (zero(), zero());
    let shown: usize = segments
        .iter()
        .enumerate()
        .map(|(segment, one)| (0..one.len).filter(|at| is_shown(segment, *at)).count())
        .sum();
    for (position, word) in wanted.iter().enumerate() {
        let is_last = position + 1 == wanted.len();
        let mut given = zero();
        let have = one_word(segments, word, is_last, is_shown, &mut given, &mut matched);
        // Robertson's measure of how telling a word is; never below zero.
        let telling = (1.0 + (shown as f32 - have as f32 + 0.5) / (have as f32 + 0.5)).ln();
        for (segment, of) in given.iter().enumerate() {
            for (at, weight) in of.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
                sum[segment][at] += weight * telling;
                count[segment][at] += 1.0;
            }
        }
    }
    let most = count.iter().flatten().copied().fold(0.0, f32::max);
    // Half of the words at least: otherwise one common word would bring everything.
    if most == 0.0 || most * 2.0 < wanted.len() as f32 {
        return matched;
    }
    matched.is_partial = (most as usize) < wanted.len();
    for (segment, of) in sum.iter().enumerate() {
        let best = of.iter().enumerate().filter(|(at, _)| count[segment][*at] == most);
        matched.matches.extend(best.map(|(at, score)| Match { segment, at, score: *score }));
    }
    matched
}

/// Gives each shown course what it has of a word; how many have any.
fn one_word(
    segments: &[&Segment],
    word: &Word,
    is_last: bool,
    is_shown: &dyn Fn(usize, usize) -> bool,
    given: &mut Given,
    matched: &mut Matched,
) -> usize {
    let letters: Vec<char> = word.stem.chars().collect();
    let mut have = 0;
    for (at, segment) in segments.iter().enumerate() {
        let mut give = Giving { at, segment, is_shown, given };
        if let Some(term) = segment.dictionary.find(&letters) {
            have += give.term(term, 1.0);
        }
        // Two letters begin too much; one Arabic root of two does not exist.
        if letters.len() >= if is_last { 2 } else { 4 } {
            let worth = if is_last { OF_BEGINNING } else { OF_BEGINNING_INSIDE };
            for term in segment.dictionary.begun(&letters) {
                have += give.term(term, worth);
            }
        }
    }
    if have > 0 {
        return have;
    }
    let mut best: Option<(usize, usize, &str)> = None;
    for (at, segment) in segments.iter().enumerate() {
        for (term, slips) in segment.dictionary.near(&letters) {
            let mut give = Giving { at, segment, is_shown, given };
            let found = give.term(term, OF_SLIP[slips.min(2)]);
            have += found;
            let is_better =
                best.is_none_or(|(least, most, _)| slips < least || (slips == least && found > most));
            if found > 0 && is_better {
                best = Some((slips, found, segment.written(term)));
            }
        }
    }
    match best {
        Some((_, _, written)) => matched.meant.push((word.folded.clone(), written.to_owned())),
        None => matched.unknown.push(word.folded.clone()),
    }
    have
}

struct Giving<'g> {
    at: usize,
    segment: &'g Segment,
    is_shown: &'g dyn Fn(usize, usize) -> bool,
    given: &'g mut Given,
}

impl Giving<'_> {
    /// Gives the courses that have a word what it is worth, where that is more than they have; how many had nothing.
    fn term(&mut self, term: usize, worth: f32) -> usize {
        let mut fresh = 0;
        for posting in self.segment.postings(term) {
            let at = posting.at as usize;
            if !(self.is_shown)(self.at, at) {
                continue;
            }
            let place = &mut self.given[self.at][at];
            fresh += usize::from(*place == 0.0);
            *place = place.max(posting.weight * worth);
        }
        fresh
    }
}
