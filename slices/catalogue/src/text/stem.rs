//! Words without what number, gender and the article add to them. Light on purpose: a word that is cut too far finds what
//! nobody looked for.

/// The stem of a folded word.
pub(super) fn stem(word: &str) -> String {
    match word.chars().next() {
        Some('\u{600}'..='\u{6ff}') => arabic(word),
        _ => latin(word),
    }
}

/// Plurals in -s, -x and -aux, mute -e, and -y and -ie, which English and French write one for the other.
fn latin(word: &str) -> String {
    let mut word = word.to_owned();
    // Digits keep their letters: `3d`, `fab101`; short words mean themselves.
    if word.len() < 4 || word.bytes().any(|b| b.is_ascii_digit()) {
        return word;
    }
    if word.ends_with("aux") && !word.ends_with("eaux") && word.len() > 5 {
        word.truncate(word.len() - 3);
        word.push_str("al");
    } else if word.ends_with('x') || (word.ends_with('s') && !word.ends_with("ss")) {
        word.pop();
    }
    if word.ends_with('e') && word.len() > 4 {
        word.pop();
    }
    if word.ends_with('y') && word.len() > 3 {
        word.pop();
        word.push('i');
    }
    word
}

/// With the conjunction or a preposition before it.
const ARTICLES: [&str; 6] = ["وال", "بال", "كال", "فال", "لل", "ال"];
const ENDINGS: [&str; 8] = ["ها", "ات", "ون", "ين", "ان", "يه", "ه", "ي"];

/// The article, and one ending of number, gender or relation.
fn arabic(word: &str) -> String {
    let count = |text: &str| text.chars().count();
    let without =
        ARTICLES.iter().find_map(|article| word.strip_prefix(article).filter(|rest| count(rest) >= 3));
    let word = without.unwrap_or(word);
    let without = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending).filter(|rest| count(rest) >= 3));
    without.unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn a_word_and_its_forms_have_one_stem() {
        let alike: [&[&str]; 12] = [
            &["imprimante", "imprimantes"],
            &["machine", "machines"],
            &["reseau", "reseaux"],
            &["journal", "journaux"],
            &["technologie", "technologies", "technology"],
            &["battery", "batterie", "batteries"],
            &["objet", "objets"],
            &["process"],
            &["مقرر", "المقرر", "مقررات", "والمقررات"],
            &["طباعه", "الطباعه"],
            &["رقمي", "رقميه", "الرقميه", "الرقمي"],
            &["شبكه", "شبكات", "الشبكات"],
        ];
        for words in alike {
            let stems: std::collections::BTreeSet<String> = words.iter().map(|word| stem(word)).collect();
            assert_eq!(stems.len(), 1, "{words:?}: {stems:?}");
        }
        for (word, expected) in [("3d", "3d"), ("fab101", "fab101"), ("iot", "iot"), ("process", "process")] {
            assert_eq!(stem(word), expected);
        }
    }
}
