//! What became of the answers, at each input and as a whole.

use super::Bench;
use crate::say;
use ::problem::{Correctness, Feedback, InputView, Label};
use maud::{Markup, html};
use web::components::{
    notice::notice,
    problem::{Verdict, verdict},
    tone::Tone,
};
use words::numbers;

impl Bench<'_> {
    /// How an input was judged, in words. Nothing while answers typed since were not sent.
    pub(super) fn mark_words(&self, input: &InputView) -> Option<(Tone, String)> {
        let (result, say) = (input.result.as_ref()?, say(self.scene.lang));
        Some(match result.correctness {
            Correctness::Correct => (Tone::Good, say.msg_correct()),
            Correctness::PartiallyCorrect => (Tone::Warn, say.msg_partly_correct()),
            Correctness::Incorrect => (Tone::Bad, say.msg_incorrect()),
            Correctness::Ungraded => (Tone::Info, say.msg_will_be_read()),
        })
    }

    /// The author's words on an answer.
    pub(super) fn feedback(&self, input: &InputView) -> Markup {
        let said: Vec<&Feedback> = input.result.iter().flat_map(|result| &result.message).collect();
        html! {
            @for feedback in said.iter().filter(|feedback| !feedback.on_request) { (self.one_feedback(feedback)) }
            @for feedback in said.iter().filter(|feedback| feedback.on_request) {
                details class="hint" { summary { (say(self.scene.lang).msg_why()) } (self.one_feedback(feedback)) }
            }
        }
    }

    fn one_feedback(&self, feedback: &Feedback) -> Markup {
        let say = say(self.scene.lang);
        let label = match &feedback.label {
            None => String::new(),
            Some(Label::Correct) => say.msg_correct_before(),
            Some(Label::Incorrect) => say.msg_incorrect_before(),
            Some(Label::Custom(text)) => text.clone(),
        };
        html! { div class="choice-feedback" { @if !label.is_empty() { b { bdi { (label) } } " " } (self.scene.problem_words(&feedback.html)) } }
    }

    pub(super) fn said_of_choice(&self, source: &str, is_right: bool) -> Markup {
        let tone = if is_right { Tone::Good } else { Tone::Bad };
        notice(tone, "", self.scene.problem_text(source))
    }

    /// The whole, after a submission.
    pub(super) fn verdict(&self) -> Markup {
        let say = say(self.scene.lang);
        if self.state.submitted_at.is_none() || !self.attempts.done {
            return Markup::default();
        }
        let Some(graded) = &self.graded else {
            return verdict(&Verdict {
                tone: Tone::Info,
                title: &say.msg_submitted(),
                body: html! { p { (say.msg_result_later()) } },
            });
        };
        if graded.awaits_staff {
            return verdict(&Verdict {
                tone: Tone::Info,
                title: &say.msg_submitted(),
                body: html! { p { (say.msg_person_will_read()) } },
            });
        }
        let results = || graded.inputs.values().map(|result| result.correctness);
        let (tone, title) = if results().all(|one| one == Correctness::Correct) {
            (Tone::Good, say.msg_correct())
        } else if results().any(|one| one != Correctness::Incorrect) {
            (Tone::Warn, say.msg_partly_correct())
        } else {
            (Tone::Bad, say.msg_incorrect())
        };
        verdict(&Verdict { tone, title: &title, body: self.what_it_is_worth() })
    }

    fn what_it_is_worth(&self) -> Markup {
        let (Some(earned), Some(possible)) = (self.state.earned, self.state.possible) else {
            return Markup::default();
        };
        let figure = |points: f64| numbers::number(self.scene.lang, points, 2);
        let say = say(self.scene.lang);
        let is_graded = self.scene.node(self.id).block.effective.graded;
        html! {
            @if possible > 0.0 {
                p { (say.msg_points_of(possible, figure(earned), figure(possible))) @if !is_graded { " · " (say.msg_does_not_count()) } }
            }
        }
    }
}
