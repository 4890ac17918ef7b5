//! The text of a letter as HTML: the same words, readable on a phone, with links that can be pressed.

use lexicon::Lang;

/// A whole document. Paragraphs are parted by an empty line; addresses become links. Mail readers drop style sheets, so what
/// little style there is stands in the elements.
pub fn html_of(lang: Lang, subject: &str, text: &str) -> String {
    let paragraphs: String = text
        .split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| {
            let lines: Vec<String> = paragraph.lines().map(linked).collect();
            format!("<p style=\"margin:0 0 1em\">{}</p>", lines.join("<br>"))
        })
        .collect();
    format!(
        "<!doctype html><html lang=\"{0}\" dir=\"{1}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{2}</title></head><body style=\"margin:0;padding:1.5em;background:#fbf7f0;\
         color:#2b2118\"><div lang=\"{0}\" dir=\"{1}\" style=\"max-width:36em;margin:0 auto;font:17px/1.5 system-ui,sans-serif;\
         overflow-wrap:anywhere\">{paragraphs}</div></body></html>",
        lang.tag(),
        lang.dir(),
        escaped(subject),
    )
}

fn linked(line: &str) -> String {
    let word = |word: &str| {
        let end = word.trim_end_matches(['.', ',', ';', ')', '>']);
        match end.starts_with("https://") || end.starts_with("http://") {
            true => {
                let (address, rest) = (escaped(end), escaped(&word[end.len()..]));
                format!("<a href=\"{address}\" style=\"color:#7a3e00\">{address}</a>{rest}")
            }
            false => escaped(word),
        }
    };
    line.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_becomes_markup() {
        let html = html_of(Lang::Ar, "a<b", "Bonjour <b>\n\nVoir https://x.example/?a=1&b=\"2.\nfin");
        assert!(html.contains("dir=\"rtl\"") && html.contains("<title>a&lt;b</title>"), "{html}");
        assert!(html.contains("Bonjour &lt;b&gt;</p>"), "{html}");
        let link = "href=\"https://x.example/?a=1&amp;b=&quot;2\"";
        assert!(html.contains(link) && html.contains("</a>.<br>fin</p>"), "{html}");
    }
}
