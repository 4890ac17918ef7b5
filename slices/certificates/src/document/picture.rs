//! The badge as a picture: a cell of the comb with what was achieved, and who says so.

use super::Logo;
use base64::{Engine, engine::general_purpose::STANDARD};
use lexicon::Lang;
use maud::{Markup, PreEscaped, html};

/// Letters in a line, and lines, before the title is cut.
const LINE: usize = 22;
const LINES: usize = 4;
/// Logos beneath the names, and the width they share.
const MOST_LOGOS: usize = 3;
const ROOM: i64 = 128;
const GAP: i64 = 10;

/// An SVG image; the credential can be baked into it.
pub fn picture(
    course: &str,
    awarders: &[&str],
    course_language: &str,
    label: &str,
    logos: &[Logo],
) -> String {
    let (institution, others) =
        awarders.split_first().map_or(("", "".to_owned()), |(first, rest)| (*first, rest.join(" · ")));
    let dir = Lang::of_tag(course_language).unwrap_or_default().dir();
    let lines = lines(course);
    let top = 250 - (lines.len() as i64 - 1) * 18;
    // Names make room for logos, inside of the line around.
    let up = if logos.is_empty() { 0 } else { 22 };
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
                @if others.is_empty() { text x="220" y=(405 - up) { (cut(institution, 26)) } } @else {
                    text x="220" y=(374 - up) { (cut(institution, 30)) }
                    text x="220" y=(402 - up) { (cut(&others, 26)) }
                }
            }
            (row(logos))
        }
    };
    let PreEscaped(svg) = drawn;
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{svg}")
}

/// The logos, inside of the picture itself, on white in the narrow part of the cell.
fn row(logos: &[Logo]) -> Markup {
    let logos = &logos[..logos.len().min(MOST_LOGOS)];
    let count = logos.len() as i64;
    let width = if count == 0 { return html! {} } else { (ROOM - GAP * (count - 1)) / count };
    let all = width * count + GAP * (count - 1);
    html! {
        rect x=(220 - all / 2 - 5) y="394" width=(all + 10) height="36" rx="5" fill="#ffffff" {}
        @for (at, logo) in logos.iter().enumerate() {
            image x=(220 - all / 2 + at as i64 * (width + GAP)) y="397" width=(width) height="30" preserveAspectRatio="xMidYMid meet"
                href=(format!("data:{};base64,{}", logo.mime, STANDARD.encode(&logo.bytes))) {
                title { (logo.name) }
            }
        }
    }
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
        let svg =
            picture("</text><script>x</script>", &["\"&<", "</text><script>y</script>"], "fr", "a\"b", &[]);
        assert!(!svg.contains("<script>"), "{svg}");
        assert!(svg.contains("&lt;/text&gt;") && svg.contains("a&quot;b"), "{svg}");
    }

    #[test]
    fn logos_are_inside_of_the_picture() {
        let logo = |name: &str| Logo {
            name: name.to_owned(),
            mime: "image/png".to_owned(),
            bytes: name.as_bytes().to_vec(),
        };
        let logos = ["A", "B", "C", "D"].map(logo);
        let svg = picture("Cours", &["A", "B"], "fr", "x", &logos[..2]);
        assert_eq!(svg.matches("<image ").count(), 2);
        assert!(svg.contains("data:image/png;base64,QQ==") && svg.contains("<title>B</title>"));
        assert_eq!(picture("Cours", &["A"], "fr", "x", &logos).matches("<image ").count(), MOST_LOGOS);
        assert!(!picture("Cours", &["A"], "fr", "x", &[]).contains("<image "));
    }
}
