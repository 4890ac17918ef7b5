//! The frame of a problem: title and points, questions, hints, verdict, buttons, attempts.

use maud::{Markup, html};

use super::Mark;
use crate::components::card::heading;
use crate::components::icons::{Icon, icon};
use crate::components::layout::filled;
use crate::components::tone::Tone;

#[derive(Default)]
pub struct Problem<'a> {
    /// Unique in the page.
    pub id: &'a str,
    pub title: &'a str,
    pub heading_level: u8,
    /// "1.5 of 3 points"; or empty.
    pub points: &'a str,
    /// Language and direction of the title where they are not the page's; or empty. The author's text in the questions
    /// carries its own, since marks and labels between it are in the page's language.
    pub lang: &'a str,
    pub dir: &'a str,
    pub action: &'a str,
    /// Hidden fields: the token, the block, the seed.
    pub hidden: Markup,
    /// The answers carry files: the form is then sent as multipart.
    pub files: bool,
    /// The questions, made by `question`, with the author's text between them.
    pub questions: Markup,
    /// The `verdict`, once submitted; or empty.
    pub verdict: Markup,
    /// Hint boxes shown so far, and the solution; or empty.
    pub help: Markup,
    /// Submit, save, hint, show the answer, start again. Empty when nothing may be done any more.
    pub buttons: Markup,
    /// "2 attempts left"; or empty.
    pub attempts: &'a str,
    /// "Saved at 12:04"; or empty.
    pub saved: &'a str,
    /// What is said when the answer could not be sent ("Not sent: check the connection and try again.").
    pub failure: &'a str,
}

/// The frame. Its outer element is the fragment an enhanced form is replaced by.
pub fn problem(problem: &Problem<'_>) -> Markup {
    html! {
        section class="problem" id=(problem.id) data-fragment aria-labelledby={ (problem.id) "-title" } {
            div class="problem-head" dir=[filled(problem.dir)] {
                div id={ (problem.id) "-title" } lang=[filled(problem.lang)] dir=[filled(problem.dir)] { (heading(problem.heading_level, "flush", html! { (problem.title) })) }
                @if !problem.points.is_empty() { p class="problem-points" dir=[filled(problem.dir).map(|_| "auto")] { (problem.points) } }
            }
            form method="post" action=(problem.action) data-enhance="answer" data-failure=[filled(problem.failure)] enctype=[problem.files.then_some("multipart/form-data")] novalidate {
                (problem.hidden)
                (problem.questions) (problem.help)
                (problem.verdict)
                (foot(problem))
            }
        }
    }
}

fn foot(problem: &Problem<'_>) -> Markup {
    html! {
        @if !problem.buttons.0.is_empty() || !problem.attempts.is_empty() {
            div class="problem-actions" {
                (problem.buttons)
                @if !problem.attempts.is_empty() { p class="problem-attempts" { (problem.attempts) } }
            }
        }
        @if !problem.saved.is_empty() { p class="problem-saved" { (icon(Icon::Save)) (problem.saved) } }
    }
}

/// One question: its legend (short, the question itself), the author's longer prompt, the control, the mark. `dir` is
/// the direction of the author's language where it is not the page's, or empty: what is asked and what is chosen among
/// stand on one side.
pub fn question(
    dir: &str,
    legend: Markup,
    prompt: Markup,
    control: Markup,
    mark: Option<Mark<'_>>,
) -> Markup {
    html! {
        fieldset class="question" dir=[filled(dir)] {
            legend { (legend) }
            @if !prompt.0.is_empty() { div class="question-prompt prose" { (prompt) } }
            (control)
            @if let Some(mark) = mark { (super::status(mark)) }
        }
    }
}

/// What became of the whole answer. It takes the focus after an enhanced submit.
pub struct Verdict<'a> {
    pub tone: Tone,
    pub title: &'a str,
    /// The author's feedback and what to do next; or empty.
    pub body: Markup,
}

pub fn verdict(verdict: &Verdict<'_>) -> Markup {
    html! {
        div class={ "verdict " (verdict.tone.class()) } data-feedback tabindex="-1" {
            p class="verdict-title" { (icon(verdict.tone.icon())) (verdict.title) }
            (verdict.body)
        }
    }
}

/// A hint that was asked for. `title` is "Hint 1 of 3".
pub fn hint_box(title: &str, body: Markup) -> Markup {
    html! { div class="hint" { p class="hint-title" { (icon(Icon::Lightbulb)) (title) } (body) } }
}

/// The explained solution, folded: looking is a decision.
pub fn solution(title: &str, body: Markup) -> Markup {
    html! { details class="hint" { summary { b { (title) } } div class="prose" { (body) } } }
}
