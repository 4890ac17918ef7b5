//! What of a problem will not run without the author's code (olx.md §9).

use roxmltree::{Document, Node};

/// Response tags of the problem engine.
const RESPONSES: &[&str] = &[
    "multiplechoiceresponse",
    "choiceresponse",
    "truefalseresponse",
    "optionresponse",
    "numericalresponse",
    "stringresponse",
    "customresponse",
    "symbolicresponse",
    "coderesponse",
    "externalresponse",
    "formularesponse",
    "schematicresponse",
    "imageresponse",
    "annotationresponse",
    "choicetextresponse",
    "javascriptresponse",
];

/// Input tags of the problem engine.
const INPUTS: &[&str] = &[
    "optioninput",
    "choicegroup",
    "radiogroup",
    "checkboxgroup",
    "javascriptinput",
    "jsinput",
    "textline",
    "filesubmission",
    "textbox",
    "codeinput",
    "matlabinput",
    "schematic",
    "imageinput",
    "crystallography",
    "vsepr_input",
    "chemicalequationinput",
    "formulaequationinput",
    "drag_and_drop_input",
    "editamoleculeinput",
    "designprotein2dinput",
    "editageneinput",
    "annotationinput",
    "radiotextgroup",
    "checkboxtextgroup",
];

/// The questions of one problem, counted.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Questions {
    pub responses: Vec<String>,
    pub inputs: Vec<String>,
    /// Sum over inputs of their `points`, 1 by default (olx.md §8).
    pub max_points: f64,
    pub has_python: bool,
    pub has_javascript: bool,
    pub has_python_hints: bool,
    pub partial_credit: Vec<(String, String)>,
}

pub(crate) fn questions(document: &Document) -> Questions {
    let mut found = Questions::default();
    collect(document, &mut found);
    found
}

fn collect(document: &Document, found: &mut Questions) {
    // The response an element is in ends where the next element after its subtree begins.
    let mut response_end = 0;
    for node in document.descendants().filter(Node::is_element) {
        let tag = node.tag_name().name();
        if RESPONSES.contains(&tag) {
            found.responses.push(tag.to_owned());
            response_end = response_end.max(node.range().end);
            if let Some(scheme) = node.attribute("partial_credit") {
                found.partial_credit.push((tag.to_owned(), scheme.to_owned()));
            }
        } else if INPUTS.contains(&tag) && node.range().start < response_end {
            found.inputs.push(tag.to_owned());
            found.max_points += node.attribute("points").and_then(crate::value::number).unwrap_or(1.0);
        } else if tag == "script" {
            let kind = node.attribute("type").unwrap_or_default();
            found.has_python |= kind.contains("python");
            found.has_javascript |= kind.contains("javascript");
        } else if tag == "hintgroup" && node.attribute("hintfn").is_some() {
            found.has_python_hints = true;
        }
    }
}

/// Whether a partial credit scheme is one the response type knows (olx.md §9.3).
pub(crate) fn is_known_scheme(response: &str, scheme: &str) -> bool {
    let parts: Vec<String> = scheme
        .split(',')
        .map(|part| part.trim().to_ascii_lowercase())
        .filter(|part| !part.is_empty())
        .collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match (response, parts.as_slice()) {
        (_, [] | ["false"]) => true,
        ("choiceresponse", ["edc" | "halves"]) => true,
        ("multiplechoiceresponse", ["points"]) => true,
        ("numericalresponse", schemes) => schemes.iter().all(|scheme| matches!(*scheme, "close" | "list")),
        ("customresponse" | "optionresponse", _) => true,
        _ => false,
    }
}
