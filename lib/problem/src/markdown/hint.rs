//! `{{label:: hint}}` after an answer, and its XML.

/// A text without its hint, and the hint.
#[derive(Debug, Default, PartialEq)]
pub struct Hinted {
    pub text: String,
    pub hint: String,
    pub label: Option<String>,
}

/// Takes the first `{{…}}` out of the text.
pub fn split(line: &str) -> Hinted {
    let found =
        line.find("{{").and_then(|start| line[start..].find("}}").map(|length| (start, start + length)));
    let Some((start, end)) = found else {
        return Hinted { text: line.to_owned(), ..Hinted::default() };
    };
    let text = format!("{}{}", line[..start].trim_end(), &line[end + 2..]);
    let inside = line[start + 2..end].trim();
    match inside.split_once("::") {
        Some((label, hint)) => {
            Hinted { text, hint: hint.trim().to_owned(), label: Some(label.trim().to_owned()) }
        }
        None => Hinted { text, hint: inside.to_owned(), label: None },
    }
}

impl Hinted {
    /// The hint under a tag; nothing when there is none.
    pub fn element(&self, tag: &str) -> String {
        if self.hint.is_empty() {
            String::new()
        } else {
            format!("<{tag}{}>{}</{tag}>", self.label_attribute(), self.hint)
        }
    }

    pub fn label_attribute(&self) -> String {
        self.label.as_ref().map_or_else(String::new, |label| format!(" label=\"{}\"", attribute(label)))
    }
}

/// The author's text may hold HTML and entities already: only what would end the attribute is escaped.
pub fn attribute(text: &str) -> String {
    text.replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
