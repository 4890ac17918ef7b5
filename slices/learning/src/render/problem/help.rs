//! Hints, the explained solution, the buttons, and what is left to do.

use super::{Bench, attempts_left};
use crate::{
    render::{
        aside_note::{for_team, found_in_files},
        scene::plain_text,
    },
    say,
};
use ::problem::{ShownAnswer, policy};
use courses::RunState;
use maud::{Markup, html};
use web::{
    components::{
        button::{Look, button, button_to},
        notice::notice,
        problem::{hint_box, solution},
        tone::Tone,
    },
    paths,
};

impl Bench<'_> {
    pub(super) fn hints(&self) -> Markup {
        let shown =
            usize::try_from(self.kept.hints).unwrap_or(0).min(self.prepared.problem.demand_hints.len());
        html! {
            @for n in 0..shown {
                @if let Some((source, number, total)) = self.prepared.problem.demand_hint(n) {
                    (hint_box(&say(self.scene.lang).msg_hint_n(number, total), self.scene.problem_text(source)))
                }
            }
        }
    }

    /// The right answers and what the author explains, folded: looking is a decision.
    pub(super) fn solution(&self, explained: &[&str]) -> Markup {
        if !self.shows_answers {
            return Markup::default();
        }
        let answers = self.prepared.problem.correct_answers(self.seed);
        let lines: Vec<String> =
            answers.iter().filter_map(|(input, answer)| self.answer_words(input, answer)).collect();
        if lines.is_empty() && explained.is_empty() {
            return Markup::default();
        }
        let say = say(self.scene.lang);
        solution(
            &say.msg_show_answer(),
            html! {
                @if lines.len() == 1 { p { (say.msg_answer_is()) " " b { bdi { (lines[0]) } } } }
                @else if !lines.is_empty() { ol { @for line in &lines { li { b { bdi { (line) } } } } } }
                @for source in explained { (self.scene.problem_text(source)) }
            },
        )
    }

    fn answer_words(&self, input: &str, answer: &ShownAnswer) -> Option<String> {
        let names = |wanted: &[String]| {
            let input = self.prepared.problem.inputs().find(|one| one.id == input)?;
            let ::problem::InputKind::Choices(choices) = &input.kind else { return None };
            let right = choices.list.iter().filter(|choice| wanted.contains(&choice.name));
            Some(right.map(|choice| plain_text(&choice.html)).collect::<Vec<_>>())
        };
        let words = match answer {
            ShownAnswer::Text(list) => list.clone(),
            ShownAnswer::Choices(wanted) => names(wanted)?,
            ShownAnswer::ChoicesWithNumbers(list) => {
                list.iter().map(|(_, numbers)| numbers.join(", ")).collect()
            }
            ShownAnswer::Areas { .. } => return None,
        };
        let words: Vec<String> = words.into_iter().filter(|word| !word.trim().is_empty()).collect();
        (!words.is_empty()).then(|| words.join(" · "))
    }

    pub(super) fn buttons(&self) -> Markup {
        let (scene, say) = (self.scene, say(self.scene.lang));
        if !scene.may_act(self.id) {
            return Markup::default();
        }
        let (run, block) = (scene.run.key.clone(), scene.node(self.id).key.clone());
        let settings = &self.prepared.settings;
        let may = policy::buttons(settings, &self.attempts, self.moment);
        let has_hints =
            self.kept.hints < i64::try_from(self.prepared.problem.demand_hints.len()).unwrap_or(0);
        let save = paths::learning::Save { run: run.clone(), block: block.clone() }.to_string();
        let reset = paths::learning::Reset { run: run.clone(), block: block.clone() }.to_string();
        let hint = paths::learning::Hint { run, block }.to_string();
        html! {
            @if self.prepared.is_survey() { (button(Look::Primary, "", "", html! { (say.msg_keep_answers()) })) }
            @else if self.may_submit { (button(Look::Primary, "", "", html! { (say.msg_submit()) })) }
            @if may.save && !self.prepared.is_survey() && self.may_submit { (button_to(Look::Plain, &save, html! { (say.msg_save()) })) }
            @if may.reset { (button_to(Look::Plain, &reset, html! { (say.msg_start_again()) })) }
            @if has_hints { (button_to(Look::Quiet, &hint, html! { @if self.kept.hints > 0 { (say.msg_another_hint()) } @else { (say.msg_hint()) } })) }
        }
    }

    /// Attempts left, or why who looks has none. What is closed says so above its questions.
    pub(super) fn what_is_left(&self) -> String {
        let (scene, say) = (self.scene, say(self.scene.lang));
        if !scene.reader.enrolled {
            return if scene.reader.team {
                say.msg_preview_nothing_kept()
            } else {
                say.msg_enrol_to_answer()
            };
        }
        if scene.run.state(scene.now) != RunState::Running || scene.deadline(self.id).is_over {
            return String::new();
        }
        let most = self.prepared.settings.max_attempts.map(i64::from);
        attempts_left(scene, most, self.state.attempts)
    }

    /// What the team should know: answers that a person must grade, and what was understood differently.
    pub(super) fn team_notes(&self) -> Markup {
        html! { @for note in &self.prepared.problem.notes { (found_in_files(self.scene, note.code, &note.detail)) } }
    }

    /// In place of a question that no program can grade.
    pub(super) fn by_hand(&self) -> Markup {
        notice(Tone::Info, "", html! { p { (say(self.scene.lang).msg_person_grades_this()) } })
    }

    /// In place of a control that needs the author's own script.
    pub(super) fn not_here(&self, what: &str) -> Markup {
        html! {
            (notice(Tone::Plain, "", html! { p { (say(self.scene.lang).msg_needs_script()) } }))
            (for_team(self.scene, olx::Code::BlockUnsupported.as_str(), &say(self.scene.lang).msg_needs_script_for_team(what)))
        }
    }
}
