//! Walks the body of a problem and cuts it into pieces.

use super::{InputView, Piece, Shown};
use crate::context::Context;
use crate::model::{Choice, InputKind, Kind, Problem};
use crate::xml::{Element, Mark, Node, close_html, escape_text, html_of, inner_html, is_silent, open_html};

pub(super) struct Drawing<'a> {
    pub(super) problem: &'a Problem,
    shown: &'a Shown,
    context: Context,
    pub(super) order: Vec<Vec<&'a Choice>>,
    html: String,
    /// Elements that are open around what is being drawn.
    open: Vec<&'a Element>,
    pieces: Vec<Piece>,
}

impl<'a> Drawing<'a> {
    pub(super) fn new(problem: &'a Problem, seed: u64, shown: &'a Shown) -> Self {
        let context = Context { seed, anonymous_student_id: shown.anonymous_student_id.clone() };
        let order = problem.arrangement(seed);
        Drawing { problem, shown, context, order, html: String::new(), open: Vec::new(), pieces: Vec::new() }
    }

    pub(super) fn finish(mut self) -> Vec<Piece> {
        self.flush();
        self.pieces
    }

    pub(super) fn inside(&mut self, element: &'a Element) {
        for node in &element.children {
            match node {
                Node::Text(text) => self.html.push_str(&escape_text(text)),
                Node::Element(child) => self.element(child),
            }
        }
    }

    fn element(&mut self, element: &'a Element) {
        match element.mark {
            Some(Mark::Response(index)) => return self.response(element, index),
            Some(Mark::Input(response, index)) => return self.input(response, index),
            Some(Mark::TargetedFeedback(index)) => return self.feedback(index),
            Some(Mark::Solutions(index)) => return self.solutions_of(element, index),
            None => {}
        }
        if is_silent(element) {
        } else if element.name == "solution" {
            self.solution(inner_html(element));
        } else if matches!(element.name.as_str(), "solutionset" | "targetedfeedbackset") {
            element.children_named("solution").for_each(|solution| self.solution(inner_html(solution)));
        } else if is_plain(element) {
            self.html.push_str(&html_of(element));
        } else {
            open_html(element, &mut self.html);
            self.open.push(element);
            self.inside(element);
            self.open.pop();
            close_html(element, &mut self.html);
        }
    }

    /// Ends the HTML so far as a balanced piece, and opens the same elements again for what follows.
    fn flush(&mut self) {
        for element in self.open.iter().rev() {
            close_html(element, &mut self.html);
        }
        let html = std::mem::take(&mut self.html);
        if says_something(&html) {
            self.pieces.push(Piece::Html(self.context.fill(html.trim()).into_owned()));
        }
        for element in &self.open {
            open_html(element, &mut self.html);
        }
    }

    fn push(&mut self, piece: Piece) {
        self.flush();
        self.pieces.push(piece);
    }

    pub(super) fn fill(&self, text: &str) -> String {
        self.context.fill(text).into_owned()
    }

    fn response(&mut self, element: &'a Element, index: usize) {
        let Some(response) = self.problem.responses.get(index) else {
            return;
        };
        self.push(Piece::Question {
            number: response.number,
            label: self.fill(&response.label),
            descriptions: response.descriptions.iter().map(|text| self.fill(text)).collect(),
            inputs: response.inputs.iter().map(|input| input.id.clone()).collect(),
        });
        self.inside(element);
        self.flush();
        if let Kind::ByHand { code, detail } = &response.kind {
            self.push(Piece::Unsupported { code, detail: detail.clone() });
        }
    }

    fn feedback(&mut self, response: usize) {
        let said: Vec<_> = self
            .shown
            .graded
            .iter()
            .flat_map(|graded| &graded.feedback)
            .filter(|feedback| feedback.response == response + 1)
            .cloned()
            .collect();
        for feedback in said {
            self.push(Piece::Feedback { html: self.fill(&feedback.html), right: feedback.right });
        }
    }

    /// With an answer pool, only the explanation of the right choice that was drawn.
    fn solutions_of(&mut self, element: &'a Element, index: usize) {
        let pooled = self.problem.responses[index].inputs.first().is_some_and(
            |input| matches!(&input.kind, InputKind::Choices(choices) if choices.pool.is_some()),
        );
        let drawn: Vec<&Option<String>> = self.order[index]
            .iter()
            .filter(|choice| choice.correct == crate::model::Correct::Yes)
            .map(|choice| &choice.explanation)
            .collect();
        let Some(targeted) = &self.problem.responses[index].targeted else {
            return;
        };
        if element.name == "solution" {
            return self.solution(inner_html(element));
        }
        for (id, html) in &targeted.solutions {
            if !pooled || drawn.contains(&id) {
                self.solution(html.clone());
            }
        }
    }

    fn solution(&mut self, html: String) {
        if self.shown.solutions {
            self.push(Piece::Solution(self.fill(html.trim())));
        }
    }

    fn input(&mut self, response: usize, index: usize) {
        let Some(input) =
            self.problem.responses.get(response).and_then(|response| response.inputs.get(index))
        else {
            return;
        };
        let view = InputView {
            id: input.id.clone(),
            number: input.number,
            label: self.fill(&input.label),
            points: input.points,
            control: self.control(response, input),
            answer: self.shown.answers.get(&input.id).cloned(),
            result: self.shown.graded.as_ref().and_then(|graded| graded.inputs.get(&input.id)).cloned(),
        };
        self.push(Piece::Input(Box::new(view)));
    }
}

/// Nothing inside has to be drawn by itself.
fn is_plain(element: &Element) -> bool {
    element.elements().all(|child| {
        child.mark.is_none()
            && !matches!(child.name.as_str(), "solution" | "solutionset" | "targetedfeedbackset")
            && is_plain(child)
    })
}

/// There is text, or something to see, between the tags.
fn says_something(html: &str) -> bool {
    let has_media = [
        "<img", "<iframe", "<video", "<audio", "<svg", "<object", "<embed", "<hr", "<input", "<canvas",
        "<source", "<link", "<script",
    ]
    .iter()
    .any(|tag| html.contains(tag));
    let mut in_tag = false;
    has_media
        || html.chars().any(|c| {
            match c {
                '<' => in_tag = true,
                '>' => in_tag = false,
                _ => return !in_tag && !c.is_whitespace(),
            }
            false
        })
}
