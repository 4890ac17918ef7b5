//! The pieces of a problem, gathered into questions.

use super::Bench;
use crate::{render::scene::plain_text, say};
use ::problem::{InputView, Piece};
use maud::{Markup, html};
use web::components::problem::question;

/// A question while its parts come in.
struct Open<'p> {
    number: usize,
    label: &'p str,
    descriptions: &'p [String],
    /// Inputs still to come.
    waiting: Vec<&'p str>,
    several: bool,
    content: Vec<Markup>,
}

impl Bench<'_> {
    /// The questions with the text between them, and the explanations an author wrote.
    pub(super) fn questions<'p>(&self, pieces: &'p [Piece]) -> (Markup, Vec<&'p str>) {
        let mut out: Vec<Markup> = Vec::new();
        let mut solutions = Vec::new();
        let mut open: Option<Open<'p>> = None;
        for piece in pieces {
            match piece {
                Piece::Question { number, label, descriptions, inputs } => {
                    out.extend(open.take().map(|open| self.close(open)));
                    let waiting: Vec<&str> = inputs.iter().map(String::as_str).collect();
                    open = Some(Open {
                        number: *number,
                        label,
                        descriptions,
                        several: waiting.len() > 1,
                        waiting,
                        content: Vec::new(),
                    });
                }
                Piece::Input(input) => {
                    let within = open.as_ref().map(|open| (open.label, open.several)).unwrap_or_default();
                    let control = self.input(input, within);
                    put(&mut out, &mut open, control);
                    if let Some(one) = &mut open {
                        one.waiting.retain(|id| *id != input.id);
                    }
                    if open.as_ref().is_some_and(|open| open.waiting.is_empty()) {
                        out.extend(open.take().map(|open| self.close(open)));
                    }
                }
                Piece::Html(source) => put(&mut out, &mut open, self.text(source)),
                Piece::Feedback { html, right } => {
                    put(&mut out, &mut open, self.said_of_choice(html, *right))
                }
                Piece::Solution(source) => solutions.push(source.as_str()),
                Piece::Unsupported { .. } => put(&mut out, &mut open, self.by_hand()),
            }
        }
        out.extend(open.take().map(|open| self.close(open)));
        (html! { @for part in out { (part) } }, solutions)
    }

    fn close(&self, open: Open<'_>) -> Markup {
        let label = plain_text(open.label);
        let legend = match label.is_empty() {
            true => {
                html! { span class="visually-hidden" { (say(self.scene.lang).msg_question_n(open.number)) } }
            }
            false => self.scene.problem_words(open.label),
        };
        let prompt = html! { @for text in open.descriptions { p class="field-hint" { (self.scene.problem_words(text)) } } };
        question(self.scene.tongue().1, legend, prompt, html! { @for part in open.content { (part) } }, None)
    }

    fn text(&self, source: &str) -> Markup {
        self.scene.problem_text(source)
    }

    /// What a screen reader calls a control that has no visible name of its own.
    pub(super) fn name_of(&self, input: &InputView, (label, several): (&str, bool)) -> String {
        let own = plain_text(&input.label);
        let label = plain_text(label);
        match (own.is_empty(), label.is_empty()) {
            (false, _) => own,
            (true, false) if !several => label,
            (true, false) => format!("{label} ({})", say(self.scene.lang).msg_answer_n(input.number)),
            (true, true) => say(self.scene.lang).msg_answer_n(input.number),
        }
    }
}

fn put<'p>(out: &mut Vec<Markup>, open: &mut Option<Open<'p>>, part: Markup) {
    match open {
        Some(open) => open.content.push(part),
        None => out.push(part),
    }
}
