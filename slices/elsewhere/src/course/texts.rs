//! Texts of others, made harmless and short.

/// Letters of a title or a name, and of a description.
const LONGEST_LINE: usize = 200;
const LONGEST_TEXT: usize = 600;

/// A title, a name.
pub(super) fn line(given: &str) -> String {
    let line = announce::course::shortened(&plain(given), LONGEST_LINE);
    // What nobody can read is no name: a link would have none.
    if line.chars().any(char::is_alphanumeric) { line } else { String::new() }
}

/// What a catalogue calls itself; its host where it has no name that can be read.
pub(crate) fn publisher(given: &str, host: &str) -> String {
    let name = line(given);
    if name.is_empty() { host.to_owned() } else { name }
}

/// Its first paragraph on a line of its own, which is what a card shows; then the rest.
pub(super) fn text(given: &str) -> String {
    let given = given.trim().replace("\r\n", "\n");
    let (first, rest) = given.split_once("\n\n").unwrap_or((&given, ""));
    let first = announce::course::shortened(&plain(first), LONGEST_TEXT);
    let left = LONGEST_TEXT.saturating_sub(first.chars().count());
    match announce::course::shortened(&plain(rest), left) {
        rest if rest.chars().any(char::is_alphanumeric) => format!("{first}\n{rest}"),
        _ => first,
    }
}

/// A tag of a language as far as it is shaped like one (RFC 5646 §2.1), or empty.
pub(super) fn language(given: &str) -> String {
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let is_tag = given.len() <= 35 && given.split('-').all(is_part) && given.is_ascii();
    let begins = given.split('-').next().is_some_and(|first| first.bytes().all(|b| b.is_ascii_alphabetic()));
    if is_tag && begins { given.to_owned() } else { String::new() }
}

/// Without controls, and without what turns the direction of what stands around it (UAX #9, §2) or can't be seen.
fn plain(given: &str) -> String {
    let is_hidden = |c: char| {
        matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
            // Letters of Hangul that are drawn as nothing, and tags.
            || matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{e0000}'..='\u{e007f}')
    };
    let shown = |c: char| match c {
        c if c.is_control() || c == '\u{2028}' || c == '\u{2029}' => Some(' '),
        // Arabic and the languages of India write by joining or not: without these two, words are misspelt.
        '\u{200c}' | '\u{200d}' => Some(c),
        c if is_hidden(c) => None,
        c => Some(c),
    };
    given.chars().filter_map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_others_are_plain_and_short() {
        for (given, expected) in [
            ("  Imprimer\n en\u{0}3D ", "Imprimer en 3D"),
            ("a\u{202e}gpj.exe\u{202c}", "agpj.exe"),
            ("\u{2067}x\u{2069}\u{200b}", "x"),
            ("<b>&amp;", "<b>&amp;"),
            ("\u{feff}", ""),
            ("\u{3164}\u{61c}\u{ad}", ""),
            ("\u{200c} – !", ""),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ] {
            assert_eq!(line(given), expected, "{given:?}");
        }
        assert!(line(&"mot ".repeat(1_000)).chars().count() <= LONGEST_LINE + 1);
        assert!(text(&"x".repeat(9_000)).chars().count() <= LONGEST_TEXT + 1);
        assert_eq!(text(" Souder\nvite. \r\n\r\nCe\n\ncours"), "Souder vite.\nCe cours");
        assert_eq!(text(&format!("{}\n\nfin", "x".repeat(599))), "x".repeat(599));
        assert_eq!(publisher("\u{202e}", "fun.example"), "fun.example");
    }

    #[test]
    fn a_language_is_a_tag_or_nothing() {
        for (given, expected) in [
            ("fr", "fr"),
            ("pt-BR", "pt-BR"),
            ("zh-Hant-TW", "zh-Hant-TW"),
            ("", ""),
            ("-fr", ""),
            ("fr\" onclick", ""),
            ("12", ""),
            ("é", ""),
            ("abcdefghi", ""),
        ] {
            assert_eq!(language(given), expected, "{given:?}");
        }
    }
}
