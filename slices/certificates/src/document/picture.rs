//! The badge as a picture: a cell of the comb with what was achieved, and who says so.

use lexicon::Lang;
use maud::{PreEscaped, html};

/// Letters in a line, and lines, before the title is cut.
const LINE: usize = 22;
const LINES: usize = 4;

/// An SVG image; the credential can be baked into it.
pub fn picture(course: &str, awarders: &[&str], course_language: &str, label: &str) -> String {
    let (institution, others) =
        awarders.split_first().map_or(("", "".to_owned()), |(first, rest)| (*first, rest.join(" · ")));
    let dir = Lang::of_tag(course_language).unwrap_or_default().dir();
    let lines = lines(course);
    let top = 250 - (lines.len() as i64 - 1) * 18;
    let drawn = html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 440 500" width="440" height="500" role="img" aria-label=(label) {
            title { (label) }
            path fill="#0c5a63" d="M220 4l212 122v248L220 496 8 374V126z" {}
            path fill="none" stroke="#e9c98f" stroke-width="6" d="M220 22l196 113v230L220 478 24 365V135z" {}
            path fill="#e9c98f" d="M220 62l43 25v50l-43 25-43-25V87z" {}
            path fill="none" stroke="#0c5a63" stroke-width="9" stroke-linecap="round" stroke-linejoin="round" d="M200 112l15 15 26-31" {}
            g fill="#ffffff" font-family="Georgia, 'Noto Serif', 'Noto Naskh Arabic', serif" font-size="30" font-weight="700" text-anchor="middle" direction=(dir) lang=(course_language) {
                @for (at, line) in lines.iter().enumerate() { text x="220" y=(top + at as i64 * 37) { (line) } }
            }
            g fill="#f3e3c4" font-family="Verdana, 'Noto Sans', 'Noto Sans Arabic', sans-serif" font-size="19" text-anchor="middle" {
                @if others.is_empty() { text x="220" y="405" { (cut(institution, 26)) } } @else {
                    text x="220" y="374" { (cut(institution, 30)) }
                    text x="220" y="402" { (cut(&others, 26)) }
                }
            }
        }
    };
    let PreEscaped(svg) = drawn;
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{svg}")
}

/// A title in lines of a few words each.
fn lines(title: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in title.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(cut(word, LINE)),
        }
    }
    if lines.len() > LINES {
        lines.truncate(LINES);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

fn cut(text: &str, most: usize) -> String {
    let clean: String = text.chars().filter(|c| !c.is_control()).collect();
    match clean.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", &clean[..at]),
        None => clean,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_set_in_lines() {
        assert_eq!(
            lines("S’initier à la fabrication numérique"),
            ["S’initier à la", "fabrication numérique"]
        );
        let long = lines(&"mot ".repeat(60));
        assert_eq!(long.len(), LINES);
        assert!(long[LINES - 1].ends_with('…'));
    }

    #[test]
    fn a_title_cannot_leave_its_element() {
        let svg = picture("</text><script>x</script>", &["\"&<", "</text><script>y</script>"], "fr", "a\"b");
        assert!(!svg.contains("<script>"), "{svg}");
        assert!(svg.contains("&lt;/text&gt;") && svg.contains("a&quot;b"), "{svg}");
    }
}
