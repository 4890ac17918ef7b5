//! The steps of something that takes several pages or several days: an application, an agreement, an import.

use maud::{Markup, html};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    Done,
    Current,
    Later,
}

pub struct Step<'a> {
    pub name: &'a str,
    pub state: StepState,
    /// A date or a sentence; or empty.
    pub note: &'a str,
}

/// `done` is the word a screen reader hears on a step that is behind.
pub fn stepper(label: &str, done: &str, steps: &[Step<'_>]) -> Markup {
    html! {
        ol class="stepper" aria-label=(label) {
            @for step in steps {
                li class={ "step " (class(step.state)) } aria-current=[(step.state == StepState::Current).then_some("step")] {
                    span class="step-name" { (step.name) @if step.state == StepState::Done { span class="visually-hidden" { " " (done) } } }
                    @if !step.note.is_empty() { span class="step-note" { (step.note) } }
                }
            }
        }
    }
}

fn class(state: StepState) -> &'static str {
    match state {
        StepState::Done => "step-done",
        StepState::Current => "step-current",
        StepState::Later => "step-later",
    }
}
