//! The words of a segment, in order, so that those that begin alike stand together.

use super::distance::{forgiven, row};

/// Words in order, their letters in one piece.
#[derive(Default)]
pub(super) struct Dictionary {
    letters: Vec<char>,
    /// Where each word begins; one more at the end.
    begins: Vec<u32>,
}

/// A word of the dictionary, by its place.
pub(super) type Term = usize;

/// Words of more letters are cut: nobody searches them.
pub(super) const LONGEST: usize = 40;
/// Words that begin as somebody types: beyond, one more letter is awaited.
const MOST_BEGUN: usize = 400;
/// Words near a misspelt one.
const MOST_NEAR: usize = 64;

impl Dictionary {
    /// `words` in order, each once.
    pub fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut dictionary = Self { letters: Vec::new(), begins: vec![0] };
        for word in words {
            dictionary.letters.extend(word.chars());
            dictionary.begins.push(dictionary.letters.len() as u32);
        }
        dictionary
    }

    pub fn len(&self) -> usize {
        self.begins.len().saturating_sub(1)
    }

    pub fn word(&self, term: Term) -> &[char] {
        &self.letters[self.begins[term] as usize..self.begins[term + 1] as usize]
    }

    pub fn find(&self, word: &[char]) -> Option<Term> {
        let at = self.first_from(word);
        (at < self.len() && self.word(at) == word).then_some(at)
    }

    /// The first word that is not before `word`.
    fn first_from(&self, word: &[char]) -> Term {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.word(middle) < word { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// The words that begin so, without the word itself.
    pub fn begun(&self, beginning: &[char]) -> impl Iterator<Item = Term> {
        let from = self.first_from(beginning);
        (from..self.len())
            .take_while(move |term| self.word(*term).starts_with(beginning))
            .filter(move |term| self.word(*term).len() > beginning.len())
            .take(MOST_BEGUN)
    }

    /// The words that a slip or two lead to, and how many; not the word itself.
    pub fn near(&self, wanted: &[char]) -> Vec<(Term, usize)> {
        let most = forgiven(wanted.len());
        let mut found = Vec::new();
        if most == 0 || wanted.len() > LONGEST {
            return found;
        }
        let first: Vec<u8> = (0..=wanted.len() as u8).collect();
        let mut walk =
            Walk { dictionary: self, wanted, most: most as u8, rows: vec![first], found: &mut found };
        walk.below(0, self.len(), 0);
        found.sort_by_key(|(term, slips)| (*slips, *term));
        found.truncate(MOST_NEAR);
        found
    }
}

/// Goes down the words as down a tree: what begins alike is measured once, and left as soon as it is too far.
struct Walk<'d> {
    dictionary: &'d Dictionary,
    wanted: &'d [char],
    most: u8,
    /// One row for each letter so far, and one before the first.
    rows: Vec<Vec<u8>>,
    found: &'d mut Vec<(Term, usize)>,
}

impl Walk<'_> {
    /// The words from `from` to `to`, which have their first `depth` letters in common.
    fn below(&mut self, mut from: Term, to: Term, depth: usize) {
        if from < to && self.dictionary.word(from).len() == depth {
            let slips = self.rows[depth][self.wanted.len()];
            if (1..=self.most).contains(&slips) {
                self.found.push((from, usize::from(slips)));
            }
            from += 1;
        }
        while from < to {
            let letter = self.dictionary.word(from)[depth];
            let next = self.after(from, to, depth, letter);
            self.down(from, next, depth, letter);
            from = next;
        }
    }

    /// Where the words that go on with this letter end.
    fn after(&self, from: Term, to: Term, depth: usize, letter: char) -> Term {
        let (mut low, mut high) = (from, to);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.dictionary.word(middle)[depth] <= letter { low = middle + 1 } else { high = middle }
        }
        low
    }

    fn down(&mut self, from: Term, to: Term, depth: usize, letter: char) {
        // A word much longer than what is wanted is too far whatever follows.
        if depth >= self.wanted.len() + usize::from(self.most) {
            return;
        }
        let last = depth.checked_sub(1).map(|at| self.dictionary.word(from)[at]);
        let mut next = Vec::with_capacity(self.wanted.len() + 1);
        let higher = depth.checked_sub(1).map(|at| self.rows[at].as_slice());
        row(self.wanted, letter, last, &self.rows[depth], higher, &mut next);
        let least = next.iter().copied().min().unwrap_or(u8::MAX);
        // A swap looks two rows up, and can't make less than the row above already is.
        let above = self.rows[depth].iter().copied().min().unwrap_or(u8::MAX);
        if least > self.most && above.saturating_add(1) > self.most {
            return;
        }
        self.rows.push(next);
        self.below(from, to, depth + 1);
        self.rows.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(word: &str) -> Vec<char> {
        word.chars().collect()
    }

    #[test]
    fn words_near_another_are_found() {
        let words = ["arduino", "ardu", "atelier", "fabrication", "fabriqu", "impression", "ورش", "طباع"];
        let mut sorted = words;
        sorted.sort_unstable_by_key(|word| letters(word));
        let dictionary = Dictionary::of(sorted.into_iter());
        let cases: [(&str, &[(&str, usize)]); 9] = [
            ("aruino", &[("arduino", 1)]),
            ("ardiuno", &[("arduino", 1)]),
            ("arduinno", &[("arduino", 1)]),
            ("brduino", &[("arduino", 1)]),
            ("fabrcaton", &[("fabrication", 2)]),
            ("imprssoin", &[("impression", 2)]),
            ("طباغ", &[("طباع", 1)]),
            ("ورس", &[]),
            ("arduino", &[]),
        ];
        for (typed, expected) in cases {
            let found: Vec<(String, usize)> = dictionary
                .near(&letters(typed))
                .into_iter()
                .map(|(term, slips)| (dictionary.word(term).iter().collect(), slips))
                .collect();
            let expected: Vec<(String, usize)> =
                expected.iter().map(|(word, slips)| ((*word).to_owned(), *slips)).collect();
            assert_eq!(found, expected, "{typed}");
        }
        let begun: Vec<String> =
            dictionary.begun(&letters("fabri")).map(|term| dictionary.word(term).iter().collect()).collect();
        assert_eq!(begun, ["fabrication", "fabriqu"]);
        assert_eq!(dictionary.find(&letters("ateliers")), None);
        assert!(dictionary.find(&letters("atelier")).is_some());
    }

    /// Every pair of short words over three letters, against the plain table.
    #[test]
    fn distances_are_those_of_the_table() {
        let mut words: Vec<String> = Vec::new();
        for number in 0..3_usize.pow(5) {
            let word = (0..5).map(|at| [b'a', b'b', b'c'][number / 3_usize.pow(at) % 3] as char).collect();
            words.push(word);
        }
        words.sort_unstable();
        let dictionary = Dictionary::of(words.iter().map(String::as_str));
        for wanted in words.iter().step_by(7) {
            let found = dictionary.near(&letters(wanted));
            let plain: Vec<usize> =
                (0..words.len()).filter(|at| table(&letters(wanted), &letters(&words[*at])) == 1).collect();
            assert_eq!(found.iter().map(|(term, _)| *term).collect::<Vec<_>>(), plain, "{wanted}");
        }
    }

    fn table(a: &[char], b: &[char]) -> usize {
        let mut d = vec![vec![0; b.len() + 1]; a.len() + 1];
        (0..=a.len()).for_each(|i| d[i][0] = i);
        (0..=b.len()).for_each(|j| d[0][j] = j);
        for i in 1..=a.len() {
            for j in 1..=b.len() {
                let change = d[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                d[i][j] = change.min(d[i - 1][j] + 1).min(d[i][j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    d[i][j] = d[i][j].min(d[i - 2][j - 2] + 1);
                }
            }
        }
        d[a.len()][b.len()]
    }
}
