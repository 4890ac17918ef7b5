//! One XML file, ready to be parsed.

use std::borrow::Cow;

use roxmltree::{Document, Node, ParsingOptions};

use super::decode::decode;
use super::{namespaces, repair};

/// How deep elements may be nested when nobody says otherwise.
pub(crate) const DEPTH: usize = 200;

/// No XML file of a course is larger than this in elements, attributes and texts.
const NODES: u32 = 4_000_000;

/// The text of an XML file without its declaration, repaired where that was needed to read it at all.
pub(crate) struct Source<'b> {
    text: Cow<'b, str>,
    /// What was repaired, as sentences. Empty for a file that was well-formed.
    pub repairs: Vec<String>,
}

impl<'b> Source<'b> {
    pub(crate) fn of(bytes: &'b [u8]) -> Source<'b> {
        let decoded = decode(bytes);
        let mut source =
            Source { text: without_declaration(decoded.text), repairs: Vec::from_iter(decoded.note) };
        // Each turn mends one kind of fault; a file with more kinds than this is not XML.
        for _ in 0..8 {
            let Err(error) = Document::parse_with_options(&source.text, options()) else {
                break;
            };
            let Some((text, sentence)) = repair::repair(&source.text, &error) else {
                break;
            };
            source.text = Cow::Owned(text);
            if let Some(sentence) = sentence {
                source.repairs.push(sentence);
            }
        }
        source
    }

    /// The tree, or a sentence on why there is none.
    pub(crate) fn document(&self, depth: usize) -> Result<Document<'_>, String> {
        let document =
            Document::parse_with_options(&self.text, options()).map_err(|error| error.to_string())?;
        if is_deeper(&document, depth) {
            return Err(format!("its elements are nested more than {depth} deep"));
        }
        Ok(document)
    }
}

fn options<'input>() -> ParsingOptions<'input> {
    ParsingOptions { allow_dtd: false, nodes_limit: NODES, ..ParsingOptions::default() }
}

/// An XML declaration names an encoding that no longer applies, and must stand at the very start; both stop mattering without it.
fn without_declaration(text: Cow<'_, str>) -> Cow<'_, str> {
    let start = text.len() - text.trim_start().len();
    let rest = &text[start..];
    let end = match rest.strip_prefix("<?xml") {
        Some(after) if after.starts_with(char::is_whitespace) => rest.find("?>").map_or(0, |at| at + 2),
        _ => 0,
    };
    match (start + end, text) {
        (0, text) => text,
        (cut, Cow::Borrowed(text)) => Cow::Borrowed(text[cut..].trim_start()),
        (cut, Cow::Owned(text)) => Cow::Owned(text[cut..].trim_start().to_owned()),
    }
}

/// Walked without recursion, for this is where a tree of ten thousand levels is found out.
fn is_deeper(document: &Document, limit: usize) -> bool {
    let mut depth = 0;
    let mut node = document.root();
    loop {
        if let Some(child) = node.first_child() {
            depth += 1;
            if depth > limit {
                return true;
            }
            node = child;
            continue;
        }
        loop {
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            match node.parent() {
                Some(parent) => {
                    depth -= 1;
                    node = parent;
                }
                None => return false,
            }
        }
    }
}

/// The element as it was written, comments and all. Prefixes declared further up are declared on it, so that it stands alone.
pub(crate) fn element_source(node: Node) -> String {
    let text = &node.document().input_text()[node.range()];
    let mut missing = Vec::new();
    for namespace in node.namespaces() {
        let Some(prefix) = namespace.name().filter(|prefix| *prefix != "xml") else {
            continue;
        };
        if text.contains(&format!("{prefix}:")) && !text.contains(&format!("xmlns:{prefix}")) {
            missing.push((prefix, namespace.uri()));
        }
    }
    missing.sort();
    namespaces::declare(text, &missing)
}

/// A value as it may stand between double quotes.
pub(crate) fn escape_attribute(value: &str) -> String {
    value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
