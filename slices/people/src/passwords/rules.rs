//! Which passwords are taken: long ones, in any letters, that nobody would try first.
//!
//! NIST SP 800-63B-4 §3.1.1.2 and ASVS 5.0 §6.2: a length, no composition, no expiry, a list of known ones, words of
//! the context. Checked once, when it is chosen.

use ground::Refusal;
use std::{collections::HashSet, sync::LazyLock};
use unicode_normalization::UnicodeNormalization;

pub(crate) const SHORTEST: usize = 12;
pub(crate) const LONGEST: usize = 256;
/// What must be left of a password without the words everybody knows of its person.
const OWN: usize = 8;

/// Figures and signs around common words: up to so many hide nothing.
const MOST_AROUND: usize = 8;

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weak {
    Short,
    Long,
    /// On the list, or made of words on it.
    Common,
    /// Mostly a name, an address, or the name of this site.
    AboutOneself,
    /// The same again and again, or keys in a row.
    Pattern,
}

impl Weak {
    /// The sentence, at a field of the form.
    pub fn at(self, field: &str) -> Refusal {
        let (code, say): (_, fn(lexicon::Lang) -> String) = match self {
            Weak::Short => ("people.short-password", |lang| crate::say(lang).msg_password_short()),
            Weak::Long => ("people.long-password", |lang| crate::say(lang).msg_password_long()),
            Weak::Common => ("people.common-password", |lang| crate::say(lang).msg_password_common()),
            Weak::AboutOneself => ("people.own-password", |lang| crate::say(lang).msg_password_own()),
            Weak::Pattern => ("people.pattern-password", |lang| crate::say(lang).msg_password_pattern()),
        };
        Refusal::new(code, say).at(field)
    }
}

/// `known` is what everybody knows of the person: name, address, name of the site.
pub(crate) fn check(password: &str, known: &[&str]) -> Result<(), Weak> {
    let normal: String = password.nfc().collect();
    let length = normal.chars().count();
    if length < SHORTEST {
        return Err(Weak::Short);
    }
    if length > LONGEST {
        return Err(Weak::Long);
    }
    let lower = normal.to_lowercase();
    // The nearest reason first: one's own name may be a common word too.
    if is_about_oneself(&lower, known) {
        return Err(Weak::AboutOneself);
    }
    if is_common(&lower) {
        return Err(Weak::Common);
    }
    if is_pattern(&lower) {
        return Err(Weak::Pattern);
    }
    Ok(())
}

/// Words and whole passwords that are tried first, one a line.
static COMMON: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("common.txt")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
});

/// On the list as it stands, or once figures and signs around and in place of letters are undone.
fn is_common(lower: &str) -> bool {
    if COMMON.contains(lower) {
        return true;
    }
    // So many figures and signs that they are a secret themselves.
    if lower.chars().filter(|letter| !letter.is_alphabetic()).count() > MOST_AROUND {
        return false;
    }
    let inner = lower.trim_matches(|letter: char| !letter.is_alphabetic());
    let letters_of = |text: &str, read: fn(char) -> char| -> String {
        text.chars().map(read).filter(|letter| letter.is_alphabetic()).collect()
    };
    let readings =
        [letters_of(inner, |letter| letter), letters_of(inner, undisguised), letters_of(lower, undisguised)];
    readings.iter().any(|core| is_made_of_common(core, 2))
}

/// A letter that a figure or sign stands for.
fn undisguised(letter: char) -> char {
    match letter {
        '0' => 'o',
        '1' | '!' | '|' => 'i',
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

/// `core` is one or up to `most` common words in a row.
fn is_made_of_common(core: &str, most: usize) -> bool {
    if COMMON.contains(core) {
        return true;
    }
    most > 1
        && core.char_indices().skip(3).any(|(cut, _)| {
            let (head, tail) = core.split_at(cut);
            COMMON.contains(head) && is_made_of_common(tail, most - 1)
        })
}

const ROWS: &[&str] =
    &["1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// A short piece repeated, or mostly neighbours: of the alphabet, of figures, of the keyboard.
fn is_pattern(lower: &str) -> bool {
    let letters: Vec<char> = lower.chars().collect();
    let repeats = (1..=letters.len() / 3)
        .any(|period| letters.iter().zip(&letters[period..]).all(|(one, other)| one == other));
    let pairs = letters.len().saturating_sub(1);
    let neighbours = letters.windows(2).filter(|pair| are_neighbours(pair[0], pair[1])).count();
    repeats || neighbours * 4 >= pairs * 3
}

fn are_neighbours(one: char, other: char) -> bool {
    let apart = u32::from(one).abs_diff(u32::from(other));
    let alike = one.is_alphanumeric() && other.is_alphanumeric();
    let beside = |row: &&str| {
        let at = |letter: char| row.chars().position(|key| key == letter);
        matches!((at(one), at(other)), (Some(a), Some(b)) if a.abs_diff(b) == 1)
    };
    one == other || (alike && apart == 1) || ROWS.iter().any(beside)
}

fn is_about_oneself(lower: &str, known: &[&str]) -> bool {
    let mut words: Vec<String> = known
        .iter()
        .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()))
        .map(str::to_lowercase)
        .filter(|word| word.chars().count() >= 3)
        .collect();
    // Longest first, so that a short word does not break a longer one apart.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let mut left = lower.to_owned();
    for word in &words {
        left = left.replace(word, "");
    }
    left != lower && left.chars().count() < OWN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_unforeseen_passwords_are_taken() {
        let good = [
            "trois ruches sous la pluie",
            "cheval brun sur un toit",
            "chat 7301 9245 soleil",
            "سبع نحلات فوق الجبل",
            "xK9#fQ2!vT7m",
            "  espaces gardés  ",
            "Mme Diop habite rue 12, porte 4, et chante",
            "0123 tournesols jaunes",
        ];
        for password in good {
            assert_eq!(check(password, &["Awa Diop", "awa@example.sn", "Essaim"]), Ok(()), "{password}");
        }
        let long: String = "pluie et vent 7 ".chars().cycle().take(60).chain("fin".chars()).collect();
        assert_eq!(check(&format!("{long}zut"), &[]), Ok(()), "at least 64 characters are allowed");
    }

    #[test]
    fn weak_passwords_are_told_why() {
        let cases = [
            ("elevencharz", Weak::Short),
            ("", Weak::Short),
            ("password1234", Weak::Common),
            ("P@ssw0rd!!!!", Weak::Common),
            ("motdepasse2026", Weak::Common),
            ("Bonjourbonjour1", Weak::Common),
            ("azertyuiop123", Weak::Common),
            ("bismillah12345", Weak::Common),
            ("senegal221221", Weak::Common),
            ("correct horse battery staple", Weak::Common),
            ("4zertyuiop!!", Weak::Pattern),
            ("123456789012", Weak::Pattern),
            ("abcabcabcabc", Weak::Pattern),
            ("aaaaaaaaaaaa", Weak::Pattern),
            ("qsdfghjklmqsdf", Weak::Pattern),
            ("abcdefghijklm", Weak::Pattern),
            ("AwaDiop19991!", Weak::AboutOneself),
            ("essaim-diop-1", Weak::AboutOneself),
            ("awa.diop@x.sn", Weak::AboutOneself),
        ];
        for (password, why) in cases {
            assert_eq!(
                check(password, &["Awa Diop", "awa.diop@example.sn", "Essaim"]),
                Err(why),
                "{password}"
            );
        }
        assert_eq!(check(&"été ".repeat(65), &[]), Err(Weak::Long));
    }

    #[test]
    fn the_list_is_read_in_lower_case() {
        assert!(COMMON.len() > 300, "{}", COMMON.len());
        assert!(COMMON.iter().all(|word| word.to_lowercase() == **word));
    }
}
