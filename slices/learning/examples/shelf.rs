//! Draws every block of every course archive of a folder, and says what is not as it should be: elements left open,
//! words of an author that are nowhere, blocks that show nothing.
//!
//! `cargo run --release -p learning --example shelf -- FOLDER`

use courses::{Content, NodeId, Run, content::Manifest};
use learning::{
    answers::Problems,
    render::{self, Reader, Rendered, Scene, Tallies, clean},
    state::States,
};
use lexicon::{CourseId, Instant, InstitutionId, Lang, PersonId, RunId, facts::courses::RunTerms, ids::Id};
use olx::{Body, Limits, Package};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::{Duration, Instant as Stopwatch},
};
use store::Blobs;

fn main() -> std::process::ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        println!("Say the folder of archives: cargo run -p learning --example shelf -- FOLDER");
        return std::process::ExitCode::FAILURE;
    };
    let mut archives: Vec<PathBuf> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    archives.retain(|path| path.to_string_lossy().ends_with(".tar.gz"));
    archives.sort();
    let faults: usize = archives.iter().map(|path| course(path)).sum();
    println!("{} archives, {faults} faults", archives.len());
    if faults == 0 { std::process::ExitCode::SUCCESS } else { std::process::ExitCode::FAILURE }
}

fn course(path: &Path) -> usize {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let package = match Package::open(path, &Limits::default()) {
        Ok(package) => package,
        Err(error) => {
            println!("{name}: {error}");
            return 1;
        }
    };
    let (Ok(folder), content) = (tempfile::tempdir(), Content::of(&package, &name)) else { return 1 };
    let Ok(blobs) = Blobs::in_folder(folder.path()) else { return 1 };
    if let Err(error) = Manifest::keep(&package, &blobs) {
        println!("{name}: {error}");
        return 1;
    }
    let shelf =
        Shelf { content, run: run(), blobs, rendered: Rendered::default(), problems: Problems::default() };
    shelf.draw_all(&name)
}

struct Shelf {
    content: Content,
    run: Run,
    blobs: Blobs,
    rendered: Rendered,
    problems: Problems,
}

impl Shelf {
    fn draw_all(&self, name: &str) -> usize {
        let reader = Reader {
            person: Some(PersonId::new(Instant::from_millis(1), [1; 10])),
            enrolled: true,
            team: true,
            ..Reader::default()
        };
        let (states, tallies, texts) = (States::new(), Tallies::default(), BTreeMap::new());
        let scene = Scene {
            run: &self.run,
            content: &self.content,
            shelf: &self.rendered,
            problems: &self.problems,
            blobs: &self.blobs,
            lang: Lang::En,
            zone: "Europe/Paris",
            now: Instant::from_millis(1_700_000_000_000),
            reader: &reader,
            states: &states,
            tallies: &tallies,
            texts: &texts,
            said: None,
        };
        let (mut faults, mut bytes) = (0, 0);
        let began = Stopwatch::now();
        let mut slowest = (Duration::ZERO, String::new());
        for (id, node) in self.content.nodes() {
            let at = Stopwatch::now();
            let html = if node.children.is_empty() {
                render::block(&scene, id).into_string()
            } else {
                String::new()
            };
            if at.elapsed() > slowest.0 {
                slowest = (at.elapsed(), node.key.clone());
            }
            bytes += html.len();
            for fault in self.faults_of(id, &html) {
                println!("{name}: {}: {fault}", node.key);
                faults += 1;
            }
        }
        let first = began.elapsed();
        let again = Stopwatch::now();
        for unit in self.content.units() {
            let _ = render::block(&scene, *unit);
        }
        let count = self.content.nodes().count();
        let told = render::notices(&self.content).len();
        println!(
            "{name}: {count} blocks, {bytes} bytes, first {first:?}, units again {:?}, slowest {slowest:?}, {told} notices",
            again.elapsed()
        );
        faults
    }

    fn faults_of(&self, id: NodeId, html: &str) -> Vec<String> {
        let node = self.content.node(id);
        if !node.children.is_empty() {
            return Vec::new();
        }
        let mut faults = Vec::new();
        let holds_nothing = olx::family(&node.block.kind).holds_blocks();
        if html.trim().is_empty() && !holds_nothing {
            faults.push("shows nothing".to_owned());
        }
        faults.extend(unbalanced(html));
        if let Body::Html(source) = &node.block.body {
            let lost = lost_words(source, html);
            if !lost.is_empty() {
                faults.push(format!("lost words: {}", lost.join(" ")));
            }
        }
        faults
    }
}

/// The first element that is closed out of order, or left open.
fn unbalanced(html: &str) -> Option<String> {
    let void = ["area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"];
    let mut open: Vec<String> = Vec::new();
    for (name, is_end) in clean::tag_names(html).filter(|(name, _)| !void.contains(&name.as_str())) {
        if !is_end {
            open.push(name);
        } else if open.pop().as_deref() != Some(name.as_str()) {
            return Some(format!("</{name}> closes nothing"));
        }
    }
    open.last().map(|name| format!("<{name}> stays open"))
}

/// Words of the author's text that are not in what is shown. Scripts, styles and formulas are no text.
fn lost_words(source: &str, html: &str) -> Vec<String> {
    let shown = words(html);
    // What is for machines, and what is only said where a frame or a form does not work.
    let silent = ["script", "style", "svg", "iframe", "select", "textarea"];
    let plain = silent.iter().fold(source.to_owned(), |text, element| without(text, element));
    if plain.contains("\\(") || plain.contains("\\[") || plain.contains("[mathjax") || plain.contains("$$") {
        return Vec::new();
    }
    let lost = words(&plain).into_iter().filter(|word| word.len() > 3 && !shown.contains(word));
    lost.take(8).collect()
}

fn without(mut text: String, element: &str) -> String {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    while let Some(from) = text.to_ascii_lowercase().find(&open) {
        let to =
            text[from..].to_ascii_lowercase().find(&close).map_or(text.len(), |at| from + at + close.len());
        text.replace_range(from..to, " ");
    }
    while let Some(from) = text.find("<!--") {
        let to = text[from..].find("-->").map_or(text.len(), |at| from + at + 3);
        text.replace_range(from..to, " ");
    }
    text
}

/// The words between tags.
fn words(html: &str) -> std::collections::BTreeSet<String> {
    let mut text = String::new();
    let (mut in_tag, mut in_value) = (false, false);
    for c in html.chars() {
        match c {
            '"' if in_tag => in_value = !in_value,
            _ if in_value => {}
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                text.push(' ');
            }
            _ if in_tag => {}
            _ => text.push(c),
        }
    }
    let text: Vec<&str> = text
        .split('&')
        .map(|part| part.split_once(';').filter(|(name, _)| name.len() < 9).map_or(part, |(_, rest)| rest))
        .collect();
    text.join(" ")
        .split(|c: char| !c.is_ascii_alphabetic())
        .map(str::to_lowercase)
        .filter(|word| !word.is_empty())
        .collect()
}

fn run() -> Run {
    let at = Instant::from_millis(0);
    Run {
        id: RunId::new(at, [1; 10]),
        key: "O+C+R".to_owned(),
        course: CourseId::new(at, [2; 10]),
        institution: InstitutionId::new(at, [3; 10]),
        above: Vec::new(),
        institution_name: "O".to_owned(),
        institution_slug: "o".to_owned(),
        version: "v".to_owned(),
        author: None,
        terms: RunTerms {
            title: "C".to_owned(),
            language: "en".to_owned(),
            zone: "Europe/Paris".to_owned(),
            start: None,
            end: None,
            enrolment_start: None,
            enrolment_end: None,
            self_paced: true,
            listed: false,
            ..RunTerms::default()
        },
    }
}
