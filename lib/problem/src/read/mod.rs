//! From XML to a problem. Anything that cannot be graded here is kept, shown and noted; nothing is refused but
//! text that is not XML.

mod choices;
mod inputs;
mod responses;
mod rules;

pub(crate) use rules::staff_number;

use crate::model::{Kind, Note, Problem, Targeted};
use crate::script;
use crate::settings::{Settings, ShowAnswer};
use crate::xml::{self, Element, Malformed, Mark, Node, inner_html};

/// Reads the source of a problem. Bounded in size and depth; never panics.
pub fn parse(source: &str) -> Result<Problem, Malformed> {
    let mut body = xml::read(&old_text_marks(source))?;
    let settings = Settings::from_attributes(|name| body.get(name));
    let mut reading = Reading { notes: Vec::new(), responses: Vec::new(), variables: Vec::new(), inputs: 0 };
    let script = script::source_of(&body).map(|source| {
        let grades = body.descendants().iter().any(|element| responses::needs_code(element));
        script::analyse(&body, source, grades)
    });
    if let Some(script) = &script {
        reading.variables = script.variables_used.clone();
        if !script.variables_used.is_empty() {
            reading.note(
                "OLX-SCRIPT-VARIABLES",
                format!("The script computes {}.", script.variables_used.join(", ")),
            );
        }
    }
    if let Some(value) = body
        .get("showanswer")
        .filter(|value| !value.is_empty() && ShowAnswer::known(value.trim_matches('"')).is_none())
    {
        reading.notes.push(Note {
            code: "OLX-SHOWANSWER-UNKNOWN",
            detail: format!("showanswer=\"{value}\" shows nothing."),
        });
    }
    for include in body.descendants_named("include") {
        reading.note(
            "OLX-STATIC-MISSING",
            format!("<include file=\"{}\"/> is not followed.", include.get("file").unwrap_or("")),
        );
    }
    reading.visit(&mut body);
    reading.stray_inputs(&body);
    let demand_hints = body
        .children_named("demandhint")
        .flat_map(|group| group.children_named("hint"))
        .map(|hint| inner_html(hint).trim().to_owned())
        .collect();
    Ok(Problem { settings, responses: reading.responses, demand_hints, notes: reading.notes, script, body })
}

/// `<startouttext/>…<endouttext/>` is how LON-CAPA wrote `<text>…</text>`.
fn old_text_marks(source: &str) -> String {
    let mut text = source.to_owned();
    for (old, new) in [("startouttext", "text"), ("endouttext", "/text")] {
        let mut out = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some(found) = rest.find(old) {
            let after = &rest[found + old.len()..];
            out.push_str(&rest[..found]);
            match after.trim_start().strip_prefix('/') {
                Some(closed) => {
                    out.push_str(new);
                    rest = closed;
                }
                None => {
                    out.push_str(old);
                    rest = after;
                }
            }
        }
        out.push_str(rest);
        text = out;
    }
    text
}

pub(crate) struct Reading {
    notes: Vec<Note>,
    responses: Vec<crate::model::Response>,
    variables: Vec<String>,
    /// Inputs met so far.
    inputs: usize,
}

impl Reading {
    pub(crate) fn note(&mut self, code: &'static str, detail: impl Into<String>) {
        self.notes.push(Note { code, detail: detail.into() });
    }

    fn visit(&mut self, parent: &mut Element) {
        let mut index = 0;
        while index < parent.children.len() {
            let is_response =
                parent.children[index].element().is_some_and(|child| responses::is_response(&child.name));
            if is_response {
                index = self.response_at(parent, index);
            } else if let Node::Element(child) = &mut parent.children[index] {
                self.visit(child);
            }
            index += 1;
        }
    }

    /// Reads the response and takes its label from the element just before it; gives the index where it stands then.
    fn response_at(&mut self, parent: &mut Element, index: usize) -> usize {
        let Node::Element(mut element) =
            std::mem::replace(&mut parent.children[index], Node::Text(String::new()))
        else {
            return index;
        };
        let before = (0..index).rev().find(|at| parent.children[*at].element().is_some());
        let number = self.responses.len();
        let taken = self.response(&mut element, before.and_then(|at| parent.children[at].element()));
        parent.children[index] = Node::Element(element);
        self.feedback_after(parent, index, number);
        if let Node::Element(element) = &mut parent.children[index] {
            self.visit(element);
        }
        match before.filter(|_| taken) {
            Some(at) => {
                parent.children.remove(at);
                index - 1
            }
            None => index,
        }
    }

    /// Feedback and explanations stand after a multiple choice, as its siblings.
    fn feedback_after(&mut self, parent: &mut Element, index: usize, number: usize) {
        let Some(Kind::MultipleChoice) = self.responses.get(number).map(|response| &response.kind) else {
            return;
        };
        let attribute = parent.children[index]
            .element()
            .and_then(|element| element.get("targeted-feedback"))
            .map(str::to_owned);
        let mut targeted = Targeted {
            is_asked: attribute.is_some(),
            always_explains: attribute.as_deref() == Some("alwaysShowCorrectChoiceExplanation"),
            ..Targeted::default()
        };
        let (mut has_feedback, mut has_solutions) = (false, false);
        for node in &mut parent.children[index + 1..] {
            let Node::Element(element) = node else {
                continue;
            };
            if responses::is_response(&element.name) {
                break;
            }
            if element.name == "targetedfeedbackset" && attribute.is_some() && !has_feedback {
                has_feedback = true;
                element.mark = Some(Mark::TargetedFeedback(number));
                for feedback in element.children_named("targetedfeedback") {
                    targeted.feedback.push((
                        feedback.get("explanation-id").unwrap_or("").to_owned(),
                        inner_html(feedback).trim().to_owned(),
                    ));
                }
            } else if !has_solutions
                && (element.name == "solutionset" || (element.name == "solution" && has_feedback))
            {
                has_solutions = true;
                element.mark = Some(Mark::Solutions(number));
                let solutions: Vec<&Element> = if element.name == "solution" {
                    vec![element]
                } else {
                    element.children_named("solution").collect()
                };
                targeted.solutions = solutions
                    .into_iter()
                    .map(|solution| {
                        (
                            solution.get("explanation-id").map(str::to_owned),
                            inner_html(solution).trim().to_owned(),
                        )
                    })
                    .collect();
            }
        }
        if (has_feedback || has_solutions)
            && let Some(response) = self.responses.get_mut(number)
        {
            response.targeted = Some(targeted);
        }
    }

    fn stray_inputs(&mut self, body: &Element) {
        for element in body.descendants() {
            if inputs::is_input(&element.name) && element.mark.is_none() {
                self.note(
                    "OLX-XML-INVALID",
                    format!("<{}> on line {} belongs to no response.", element.name, element.line),
                );
            }
        }
    }
}
