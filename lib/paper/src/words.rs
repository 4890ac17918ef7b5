//! Cleaning of the texts that come in, and the questions of script that typesetting asks.

/// One line of text as it will be set: runs of white space become one space, control characters
/// and explicit embeddings go away. Isolates (U+2066 to U+2069) stay: they keep a Latin name in
/// one piece inside an Arabic sentence (UAX #9).
pub fn cleaned(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for character in text.chars().filter(|&c| is_kept(c)) {
        match (is_white_space(character), clean.ends_with(' ') || clean.is_empty()) {
            (true, true) => {}
            (true, false) => clean.push(' '),
            (false, _) => clean.push(character),
        }
    }
    clean.truncate(clean.trim_end().len());
    clean
}

/// Several names on one line, each isolated so that its direction does not disturb its neighbours.
pub fn joined(names: &[String]) -> String {
    names.iter().map(|name| format!("\u{2068}{name}\u{2069}")).collect::<Vec<_>>().join(" · ")
}

/// Whether the text reads from right to left: its first strong letter decides, but in a
/// right-to-left document any Arabic letter does (a title may begin with a Latin product name).
pub fn reads_from_the_right(text: &str, in_rtl_document: bool) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    if in_rtl_document { letters.any(is_right_to_left) } else { letters.next().is_some_and(is_right_to_left) }
}

/// Characters that steer layout and leave no ink (Default_Ignorable_Code_Point, the part of it
/// that can occur in a line of text).
pub fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{E0000}'..='\u{E0FFF}')
}

fn is_kept(character: char) -> bool {
    let embedding = matches!(character, '\u{202A}'..='\u{202E}');
    let control = character.is_control() && !is_white_space(character);
    let mark = matches!(character, '\u{FEFF}' | '\u{00AD}' | '\u{200B}' | '\u{2060}');
    !(embedding || control || mark)
}

fn is_white_space(character: char) -> bool {
    // No-break spaces are typography (“20 %”), not layout: they are left as they are.
    character.is_whitespace() && !matches!(character, '\u{00A0}' | '\u{202F}' | '\u{2007}')
}

fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

#[cfg(test)]
mod tests {
    use super::{cleaned, reads_from_the_right};

    #[test]
    fn white_space_and_controls() {
        for (raw, clean) in [
            ("  Awa \n\t Diop  ", "Awa Diop"),
            ("20\u{a0}%", "20\u{a0}%"),
            ("Awa\u{0}\u{1b}[31m", "Awa[31m"),
            ("\u{202e}diop\u{202c}", "diop"),
            ("\u{2068}Léa\u{2069}", "\u{2068}Léa\u{2069}"),
            ("   ", ""),
        ] {
            assert_eq!(cleaned(raw), clean, "{raw:?}");
        }
    }

    #[test]
    fn direction_of_a_text() {
        for (text, in_rtl_document, from_the_right) in [
            ("Léa Martin", false, false),
            ("Léa Martin", true, false),
            ("ليلى بن صالح", false, true),
            ("Arduino للمبتدئين", true, true),
            ("Arduino للمبتدئين", false, false),
            ("18/20", true, false),
        ] {
            assert_eq!(reads_from_the_right(text, in_rtl_document), from_the_right, "{text}");
        }
    }
}
