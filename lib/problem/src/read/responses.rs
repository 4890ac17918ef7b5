//! One response: its inputs, its label, its rules.

use super::{Reading, inputs, rules};
use crate::model::{Input, Kind, PartialCredit, Response};
use crate::script;
use crate::xml::{Element, Mark, Node, inner_html, outer_xml};

const NATIVE: &[&str] = &[
    "multiplechoiceresponse",
    "truefalseresponse",
    "choiceresponse",
    "optionresponse",
    "numericalresponse",
    "stringresponse",
    "formularesponse",
    "imageresponse",
    "choicetextresponse",
    "annotationresponse",
];
const PYTHON: &[&str] = &["customresponse", "symbolicresponse", "schematicresponse"];
const EXTERNAL: &[&str] = &["coderesponse", "externalresponse", "javascriptresponse"];

pub(super) fn is_response(name: &str) -> bool {
    NATIVE.contains(&name) || PYTHON.contains(&name) || EXTERNAL.contains(&name)
}

/// Whether a script is there to decide rather than to compute values.
pub(super) fn needs_code(element: &Element) -> bool {
    PYTHON.contains(&element.name.as_str())
        || EXTERNAL.contains(&element.name.as_str())
        || element.get("hintfn").is_some()
}

fn accepted_inputs(tag: &str) -> &'static [&'static str] {
    match tag {
        "multiplechoiceresponse" | "truefalseresponse" => &["choicegroup"],
        "choiceresponse" => &["checkboxgroup", "radiogroup"],
        "optionresponse" => &["optioninput"],
        "numericalresponse" | "formularesponse" => &["textline", "formulaequationinput"],
        "stringresponse" => &["textline"],
        "imageresponse" => &["imageinput"],
        "choicetextresponse" => &["choicetextgroup", "checkboxtextgroup", "radiotextgroup"],
        "annotationresponse" => &["annotationinput"],
        _ => &[],
    }
}

impl Reading {
    /// Adds the response. `before` is the element just before it; `true` when that was its label and is used up.
    pub(super) fn response(&mut self, element: &mut Element, before: Option<&Element>) -> bool {
        let index = self.responses.len();
        let mut found = Vec::new();
        self.collect_inputs(element, index, &element.name.clone(), &mut found);
        element.mark = Some(Mark::Response(index));
        let (label, taken) = label_of(element, &found, before);
        let descriptions =
            element.children_named("description").map(|text| inner_html(text).trim().to_owned()).collect();
        let partial = self.partial_credit(element);
        let kind = self.kind(element, &found);
        if let Kind::ByHand { code, detail } = &kind {
            self.note(code, detail.clone());
        }
        let legacy_hints = self.legacy_hints(element);
        strip_label(element);
        self.responses.push(Response {
            number: index + 1,
            tag: element.name.clone(),
            kind,
            inputs: found,
            label,
            descriptions,
            partial,
            legacy_hints,
            targeted: None,
        });
        taken
    }

    fn collect_inputs(&mut self, element: &mut Element, response: usize, tag: &str, found: &mut Vec<Input>) {
        for node in &mut element.children {
            let Node::Element(child) = node else { continue };
            if inputs::is_input(&child.name) {
                child.mark = Some(Mark::Input(response, found.len()));
                self.inputs += 1;
                found.push(Input {
                    id: format!("{}_{}", response + 2, found.len() + 1),
                    number: self.inputs,
                    kind: inputs::read(child, tag),
                    points: inputs::points(child),
                    label: child.get("label").unwrap_or("").to_owned(),
                    correct_answer: child.filled("correct_answer").map(str::to_owned),
                });
            } else if !is_response(&child.name) {
                self.collect_inputs(child, response, tag, found);
            }
        }
    }

    fn kind(&mut self, element: &Element, found: &[Input]) -> Kind {
        let tag = element.name.as_str();
        if PYTHON.contains(&tag) {
            return by_hand("OLX-RESPONSE-PYTHON", format!("<{tag}> is graded by Python."));
        }
        if EXTERNAL.contains(&tag) {
            return by_hand("OLX-RESPONSE-EXTERNAL", format!("<{tag}> is graded by another program."));
        }
        if found.is_empty() {
            return by_hand("OLX-XML-INVALID", format!("<{tag}> on line {} has no input.", element.line));
        }
        if !self.variables.is_empty() && script::mentions(&outer_xml(element), &self.variables) {
            return by_hand(
                "OLX-SCRIPT-VARIABLES",
                format!("<{tag}> on line {} needs values computed by the script.", element.line),
            );
        }
        let accepted = accepted_inputs(tag);
        if let Some(stranger) = element.descendants().into_iter().find(|input| {
            matches!(input.mark, Some(Mark::Input(..))) && !accepted.contains(&input.name.as_str())
        }) {
            return by_hand(
                "OLX-XML-INVALID",
                format!("<{tag}> on line {} cannot hold <{}>.", element.line, stranger.name),
            );
        }
        rules::kind(element, found)
            .unwrap_or_else(|fault| {
                by_hand("OLX-XML-INVALID", format!("<{tag}> on line {}: {fault}", element.line))
            })
            .noted(self)
    }

    fn partial_credit(&mut self, element: &Element) -> Vec<PartialCredit> {
        let Some(value) =
            element.get("partial_credit").filter(|value| !value.trim().eq_ignore_ascii_case("false"))
        else {
            return Vec::new();
        };
        let tag = element.name.as_str();
        let schemes: Vec<String> = value.split(',').map(|scheme| scheme.trim().to_lowercase()).collect();
        let read = |scheme: &String| match (tag, scheme.as_str()) {
            ("choiceresponse", "edc") => Some(PartialCredit::EveryDecisionCounts),
            ("choiceresponse", "halves") => Some(PartialCredit::Halves),
            ("multiplechoiceresponse", "points") => Some(PartialCredit::Points),
            ("numericalresponse", "close") => Some(PartialCredit::Close),
            ("numericalresponse", "list") => Some(PartialCredit::List),
            _ => None,
        };
        let known: Option<Vec<PartialCredit>> = schemes.iter().map(read).collect();
        let several = tag != "numericalresponse" && schemes.len() > 1;
        match known.filter(|_| !several) {
            Some(known) => known,
            None => {
                if !matches!(tag, "customresponse") {
                    self.note("OLX-PARTIAL-INVALID", format!("partial_credit=\"{value}\" means nothing on <{tag}>; graded without partial credit."));
                }
                Vec::new()
            }
        }
    }
}

impl Kind {
    fn noted(self, reading: &mut Reading) -> Kind {
        for (pattern, what) in rules::unreadable_patterns(&self) {
            reading.note("OLX-REGEX-UNSUPPORTED", format!("The pattern {pattern} of {what} cannot be read."));
        }
        for text in rules::unreadable_numbers(&self) {
            reading.note("OLX-XML-INVALID", format!("The answer {text} is not a number."));
        }
        if rules::main_pattern_is_unreadable(&self) {
            return by_hand(
                "OLX-REGEX-UNSUPPORTED",
                "The pattern of the answer cannot be read; a person grades it.".to_owned(),
            );
        }
        self
    }
}

fn by_hand(code: &'static str, detail: String) -> Kind {
    Kind::ByHand { code, detail }
}

/// The question's text, in the order of olx.md §9.1: a `<label>` inside; the `<p>` before it that says the same as the
/// input's `label`; the `<label>` before it.
fn label_of(element: &Element, found: &[Input], before: Option<&Element>) -> (String, bool) {
    let text = |element: &Element| inner_html(element).trim().to_owned();
    if let Some(label) = element.child("label") {
        return (text(label), false);
    }
    match (found.first().map(|input| input.label.as_str()).filter(|label| !label.is_empty()), before) {
        _ if found.len() != 1 => (String::new(), false),
        (Some(label), Some(before)) if before.name == "p" && before.leading_text() == label => {
            (text(before), true)
        }
        (None, Some(before)) if before.name == "label" => (text(before), true),
        _ => (String::new(), false),
    }
}

fn strip_label(element: &mut Element) {
    let mut has_label = false;
    element.children.retain(|node| match node.element().map(|child| child.name.as_str()) {
        Some("label") => std::mem::replace(&mut has_label, true),
        Some("description") => false,
        _ => true,
    });
}
