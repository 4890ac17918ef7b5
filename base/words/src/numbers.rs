//! Figures as people write them: `1 234,5` in French, `1,234.5` in English, `1.234,5` in Moroccan Arabic.

use crate::say;
use lexicon::Lang;

/// A number with at most `decimals` digits after the mark, trailing zeros left out.
pub fn number(lang: Lang, value: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let fraction = fraction.trim_end_matches('0');
    let (thousands, mark) = match lang {
        Lang::Fr => ('\u{202f}', ','),
        Lang::En => (',', '.'),
        Lang::Ar => ('.', ','),
    };
    let mut out = String::new();
    if value < 0.0 && (whole != "0" || !fraction.is_empty()) {
        out.push('\u{2212}');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(mark);
        out.push_str(fraction);
    }
    out
}

/// A whole number.
pub fn count(lang: Lang, value: i64) -> String {
    number(lang, value as f64, 0)
}

/// A share of 1 as a percentage: `0.5` → "50 %".
pub fn percent(lang: Lang, share: f64) -> String {
    let figure = number(lang, share * 100.0, 1);
    match lang {
        Lang::Fr => format!("{figure}\u{202f}%"),
        Lang::En => format!("{figure}%"),
        Lang::Ar => format!("\u{200e}{figure}%\u{200e}"),
    }
}

/// A size for people who pay for their bytes: "340 Ko", "2,5 Mo".
pub fn bytes(lang: Lang, bytes: u64) -> String {
    let value = bytes as f64;
    if bytes < 1_000 {
        say(lang).msg_bytes_b(bytes as i64)
    } else if bytes < 1_000_000 {
        say(lang).msg_bytes_kb(number(lang, value / 1e3, 0))
    } else {
        say(lang).msg_bytes_mb(number(lang, value / 1e6, 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_follow_the_language() {
        let cases = [
            (Lang::Fr, 1_234_567.891, 2, "1\u{202f}234\u{202f}567,89"),
            (Lang::En, 1_234.5, 2, "1,234.5"),
            (Lang::Ar, 1_234.5, 2, "1.234,5"),
            (Lang::Fr, -0.001, 2, "0"),
            (Lang::En, -12.0, 2, "\u{2212}12"),
            (Lang::En, 999.0, 0, "999"),
        ];
        for (lang, value, decimals, expected) in cases {
            assert_eq!(number(lang, value, decimals), expected);
        }
    }

    #[test]
    fn shares_and_sizes() {
        assert_eq!(percent(Lang::Fr, 0.155), "15,5\u{202f}%");
        assert_eq!(bytes(Lang::Fr, 2_540_000), "2,5 Mo");
        assert_eq!(bytes(Lang::En, 340_000), "340 KB");
    }
}
