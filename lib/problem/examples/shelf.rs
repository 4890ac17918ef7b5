//! Reads every problem of a folder of course archives and says what comes out.
//!
//! `cargo run -p problem --example shelf -- FOLDER [--show NAME]`: counts per response, per note, and problems whose
//! view lost a word of the source. With `--show`, draws the problems whose path contains NAME.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use problem::{Control, Piece, Shown, TextPart};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next() else {
        return eprintln!("Which folder of .tar.gz archives?");
    };
    let wanted = arguments.nth(1);
    let mut shelf = Shelf::default();
    let archives = std::fs::read_dir(&folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect::<Vec<_>>());
    let Ok(mut archives) = archives else {
        return eprintln!("{folder} cannot be read.");
    };
    archives.sort();
    for archive in archives.iter().filter(|path| path.to_string_lossy().ends_with(".tar.gz")) {
        shelf.read(archive, wanted.as_deref());
    }
    shelf.print();
}

#[derive(Default)]
struct Shelf {
    problems: usize,
    gradable: usize,
    expressible: usize,
    responses: BTreeMap<String, usize>,
    notes: BTreeMap<String, Vec<String>>,
    malformed: Vec<String>,
    lost: Vec<String>,
}

impl Shelf {
    fn read(&mut self, archive: &std::path::Path, wanted: Option<&str>) {
        let Ok(file) = std::fs::File::open(archive) else {
            return;
        };
        let mut archive_reader = tar::Archive::new(flate2::read::GzDecoder::new(file));
        let Ok(entries) = archive_reader.entries() else {
            return;
        };
        for mut entry in entries.flatten() {
            let path = entry.path().map(|path| path.to_string_lossy().into_owned()).unwrap_or_default();
            let mut source = String::new();
            if !path.ends_with(".xml") || entry.read_to_string(&mut source).is_err() {
                continue;
            }
            let name = format!("{}:{path}", archive.file_name().unwrap_or_default().to_string_lossy());
            if path.contains("/problem/") {
                self.one(&name, &source, wanted);
            } else {
                for inline in inline_problems(&source) {
                    self.one(&name, inline, wanted);
                }
            }
        }
    }

    fn one(&mut self, name: &str, source: &str, wanted: Option<&str>) {
        self.problems += 1;
        let problem = match problem::parse(source) {
            Ok(problem) => problem,
            Err(fault) => return self.malformed.push(format!("{name} {fault}")),
        };
        self.gradable += usize::from(problem.is_gradable());
        self.expressible += usize::from(problem::markdown::from_xml(&problem).is_some());
        for response in &problem.responses {
            *self.responses.entry(response.tag.clone()).or_default() += 1;
        }
        for note in &problem.notes {
            self.notes.entry(note.code.to_owned()).or_default().push(format!("{name} {}", note.detail));
        }
        let pieces = problem.view(1, &Shown { solutions: true, ..Shown::default() });
        let lost = lost_words(source, &drawn(&pieces));
        if !lost.is_empty() {
            self.lost.push(format!("{name} {lost:?}"));
        }
        if wanted.is_some_and(|wanted| name.contains(wanted)) {
            println!("== {name}");
            pieces.iter().for_each(|piece| println!("{piece:?}"));
            println!("-- {:?}\n", problem.correct_answers(1));
        }
    }

    fn print(&self) {
        println!(
            "{} problems, {} malformed, {} graded here, {} in Studio's short form",
            self.problems,
            self.malformed.len(),
            self.gradable,
            self.expressible
        );
        println!("{:#?}", self.responses);
        self.malformed.iter().for_each(|line| println!("malformed {line}"));
        for (code, details) in &self.notes {
            println!("{code}: {}", details.len());
            details
                .iter()
                .filter(|_| !matches!(code.as_str(), "OLX-RESPONSE-PYTHON" | "OLX-SCRIPT-VARIABLES"))
                .take(12)
                .for_each(|detail| println!("    {detail}"));
        }
        println!("lost words in {}", self.lost.len());
        self.lost.iter().for_each(|line| println!("    {line}"));
    }
}

fn inline_problems(source: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(start) = rest.find("<problem") {
        let Some(end) = rest[start..].find("</problem>") else {
            break;
        };
        found.push(&rest[start..start + end + "</problem>".len()]);
        rest = &rest[start + end..];
    }
    found
}

/// Everything a page would show, as one text.
fn drawn(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        text.push(' ');
        match piece {
            Piece::Html(html) | Piece::Solution(html) | Piece::Feedback { html, .. } => text.push_str(html),
            Piece::Question { label, descriptions, .. } => {
                text.push_str(&format!("{label} {}", descriptions.join(" ")))
            }
            Piece::Input(input) => match &input.control {
                Control::Choices { choices, .. } => {
                    choices.iter().for_each(|choice| text.push_str(&format!("{} ", choice.html)))
                }
                Control::Dropdown { options, .. } => text.push_str(&options.join(" ")),
                Control::ChoiceText { choices, .. } => {
                    choices.iter().flat_map(|choice| &choice.parts).for_each(|part| {
                        if let TextPart::Html(html) = part {
                            text.push_str(html);
                        }
                    })
                }
                other => text.push_str(&format!("{other:?}")),
            },
            Piece::Unsupported { .. } => {}
        }
    }
    text
}

/// Words between the tags of the source that are in no piece, apart from what is never shown.
fn lost_words(source: &str, drawn: &str) -> BTreeSet<String> {
    let mut text = source.to_owned();
    for tag in [
        "script",
        "answer",
        "hintgroup",
        "demandhint",
        "choicehint",
        "optionhint",
        "correcthint",
        "compoundhint",
        "stringequalhint",
        "regexphint",
        "additional_answer",
        "targetedfeedbackset",
        "initial_display",
        "grader_payload",
        "codeparam",
        "rubric",
    ] {
        while let Some(start) = text.find(&format!("<{tag}")).filter(|start| {
            !text[*start + tag.len() + 1..].starts_with(|c: char| c.is_alphanumeric() || c == '_')
        }) {
            let closing = format!("</{tag}>");
            let self_closing = text[start..].find('>').filter(|end| text[..start + end].ends_with('/'));
            let end = match (self_closing, text[start..].find(&closing)) {
                (Some(end), _) => start + end + 1,
                (None, Some(end)) => start + end + closing.len(),
                (None, None) => break,
            };
            text.replace_range(start..end, " ");
        }
    }
    while let Some(start) = text.find("<!--") {
        let Some(end) = text[start..].find("-->") else {
            break;
        };
        text.replace_range(start..start + end + 3, " ");
    }
    let text = text.replace("<![CDATA[", " ").replace("]]>", " ");
    let known: BTreeSet<String> = words(drawn).into_iter().collect();
    words(&text).into_iter().filter(|word| !known.contains(word)).collect()
}

fn words(html: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut in_tag = false;
    for c in html.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", "> ").chars() {
        match c {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                plain.push(' ');
            }
            _ if !in_tag => plain.push(c),
            _ => {}
        }
    }
    plain.split(|c: char| !(c.is_alphanumeric())).filter(|word| word.len() > 3).map(str::to_owned).collect()
}
