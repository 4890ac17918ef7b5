//! Names one after another, as a sentence says them.

use crate::say;
use lexicon::Lang;

/// `A`, `A and B`, `A, B and C`; each keeps its own direction (UAX #9).
pub fn names(lang: Lang, names: &[&str]) -> String {
    let isolated: Vec<String> = names.iter().map(|name| format!("\u{2068}{name}\u{2069}")).collect();
    match isolated.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, before)) => {
            let comma = if lang == Lang::Ar { "، " } else { ", " };
            say(lang).msg_names_and(before.join(comma), last)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_said_one_after_another() {
        let plain = |lang, all: &[&str]| names(lang, all).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(plain(Lang::Fr, &[]), "");
        assert_eq!(plain(Lang::Fr, &["A"]), "A");
        assert_eq!(plain(Lang::Fr, &["A", "B"]), "A et B");
        assert_eq!(plain(Lang::En, &["A", "B", "C"]), "A, B and C");
        assert_eq!(plain(Lang::Ar, &["A", "B", "C"]), "A، B وC");
    }
}
