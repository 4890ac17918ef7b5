//! A text, word by word.

use super::{fold, stem::stem};

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// What is compared.
    pub stem: String,
    /// As it was written, but for capitals and accents.
    pub folded: String,
}

/// Before an apostrophe they are no words: `l’objet`, `jusqu’à`.
const ELIDED: [&str; 14] =
    ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"];

/// Words that say nothing of what a text is about, folded.
const EMPTY: &[&str] = &[
    // French
    "a", "au", "aux", "avec", "ce", "ces", "cette", "comment", "dans", "de", "des", "du", "elle", "en", "est",
    "et", "il", "ils", "je", "la", "le", "les", "leur", "mais", "mon", "ne", "nos", "notre", "nous", "ou",
    "par", "pas", "pour", "que", "qui", "sa", "se", "ses", "son", "sur", "un", "une", "vos", "votre", "vous",
    "y", // English
    "an", "and", "are", "as", "at", "be", "by", "for", "from", "how", "in", "is", "it", "its", "of", "on",
    "or", "that", "the", "this", "to", "was", "what", "will", "with", "you", "your", // Arabic
    "في", "من", "الي", "علي", "عن", "مع", "و", "او", "ما", "هذا", "هذه", "التي", "الذي", "كيف", "ان", "لا",
    "بين",
];

/// A text so long is read so far.
const LONGEST: usize = 20_000;

/// The words of a text that say what it is about, in their order; all of them when none does ("la", "to be").
pub fn words(text: &str) -> Vec<Word> {
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let folded = fold(&text[..end]);
    let all = split(&folded);
    let telling: Vec<Word> = all.iter().filter(|word| !EMPTY.contains(word)).map(|word| of(word)).collect();
    if telling.is_empty() { all.into_iter().map(of).collect() } else { telling }
}

fn of(word: &str) -> Word {
    Word { stem: stem(word), folded: word.to_owned() }
}

fn split(folded: &str) -> Vec<&str> {
    let mut out = Vec::new();
    for part in folded.split(|c: char| !c.is_alphanumeric() && c != '\'') {
        let mut pieces = part.split('\'').filter(|piece| !piece.is_empty()).peekable();
        let mut is_first = true;
        while let Some(piece) = pieces.next() {
            let is_elided = pieces.peek().is_some() && ELIDED.contains(&piece);
            // What English puts after one: `learner's`, `don't`.
            let is_ending = !is_first && matches!(piece, "s" | "t");
            if !is_elided && !is_ending {
                out.push(piece);
            }
            is_first = false;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_text_is_cut_in_the_words_that_tell() {
        let cases: [(&str, &[&str]); 8] = [
            ("S’initier à la fabrication numérique", &["initier", "fabrication", "numeriqu"]),
            ("L’impression 3D, jusqu’à l'objet d'art", &["impression", "3d", "objet", "art"]),
            ("The learner's guide to printing", &["learner", "guid", "printing"]),
            ("IMT+FAB101", &["imt", "fab101"]),
            ("مدخل إلى التصنيع الرقمي", &["مدخل", "تصنيع", "رقم"]),
            ("la", &["la"]),
            ("  …  ", &[]),
            ("aujourd’hui", &["aujourd", "hui"]),
        ];
        for (text, expected) in cases {
            let stems: Vec<String> = words(text).into_iter().map(|word| word.stem).collect();
            assert_eq!(stems, expected, "{text}");
        }
    }

    #[test]
    fn a_very_long_text_is_read_so_far() {
        assert!(words(&"é ".repeat(1_000_000)).len() <= 10_000);
    }
}
