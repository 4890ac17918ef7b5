//! A problem: its text, its questions, what became of the answers, and what may be done next.

mod controls;
mod help;
mod judged;
mod pieces;

use super::{Scene, anchor, scene::Said, unknown};
use crate::{
    answers::{Prepared, attempts_of, moment_of, seed_of},
    say,
    state::{BlockState, ProblemState},
};
use ::problem::{Graded, Piece, Shown, policy};
use courses::NodeId;
use maud::{Markup, html};
use olx::Code;
use std::sync::Arc;
use web::{
    components::{
        form::{FieldError, error_summary_with},
        problem::{Problem, problem},
    },
    paths,
};
use words::numbers;

/// All that the parts of a problem are drawn from.
pub(super) struct Bench<'s> {
    pub scene: &'s Scene<'s>,
    pub id: NodeId,
    pub anchor: String,
    pub prepared: Arc<Prepared>,
    pub state: BlockState,
    pub kept: ProblemState,
    pub seed: u64,
    /// As last graded, unless the author keeps it back.
    pub graded: Option<Graded>,
    /// Its author keeps results back.
    pub withheld: bool,
    pub moment: policy::Moment,
    pub attempts: policy::Attempts,
    pub may_submit: bool,
    pub shows_answers: bool,
    pub said: Option<&'s Said>,
}

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let Some(prepared) = scene.problems.of(scene.content, id) else {
        let say = say(scene.lang);
        let why = say.msg_unreadable_problem_for_team();
        return unknown::honest(
            scene,
            id,
            html! { p { (say.msg_cannot_be_shown(crate::named::title_of(scene.lang, scene.node(id)))) } },
            Code::XmlInvalid.as_str(),
            &why,
        );
    };
    let bench = Bench::new(scene, id, prepared);
    if bench.prepared.problem.inputs().next().is_none() {
        return bench.text_alone();
    }
    bench.frame()
}

/// Whether a point of a picture is asked for.
pub(super) fn has_image(scene: &Scene<'_>, id: NodeId) -> bool {
    let prepared = scene.problems.of(scene.content, id);
    prepared.is_some_and(|prepared| {
        prepared.problem.inputs().any(|input| matches!(input.kind, ::problem::InputKind::Image { .. }))
    })
}

impl<'s> Bench<'s> {
    fn new(scene: &'s Scene<'s>, id: NodeId, prepared: Arc<Prepared>) -> Self {
        let state = scene.state(id);
        let is_staff = scene.reader.team && !scene.reader.enrolled;
        let moment = moment_of(&scene.calendar(), id, scene.now, is_staff);
        let attempts = attempts_of(&prepared, &state);
        let known = scene.states.get(&scene.node(id).key);
        let seed = scene
            .reader
            .person
            .map_or(1, |person| seed_of(&prepared, scene.run, scene.content, id, person, known));
        let kept = state.problem();
        let withheld = policy::is_correctness_withheld(&prepared.settings, moment);
        let graded = kept.graded().filter(|_| !withheld);
        let may_submit = scene.may_act(id)
            && policy::may_submit(&prepared.settings, &attempts, moment) != Err(policy::Refusal::Closed)
            && !policy::must_reset(&prepared.settings, &attempts)
            || scene.may_act(id) && prepared.is_survey();
        let shows_answers =
            policy::may_show_answer(&prepared.settings, &attempts, moment) && scene.reader.person.is_some();
        let anchor = anchor(&scene.node(id).key);
        Self {
            scene,
            id,
            anchor,
            prepared,
            state,
            kept,
            seed,
            graded,
            withheld,
            moment,
            attempts,
            may_submit,
            shows_answers,
            said: scene.said_of(id),
        }
    }

    fn pieces(&self) -> Vec<Piece> {
        let typed = self.said.and_then(|said| said.answers.clone());
        let answers = typed.unwrap_or_else(|| self.kept.answers());
        let anonymous = self.scene.reader.person.map(|person| person.to_string()).unwrap_or_default();
        let shown = Shown {
            answers,
            graded: self.graded.clone(),
            solutions: self.shows_answers,
            anonymous_student_id: anonymous,
        };
        self.prepared.problem.view(self.seed, &shown)
    }

    fn frame(&self) -> Markup {
        let (scene, say) = (self.scene, say(self.scene.lang));
        let pieces = self.pieces();
        let (questions, solutions) = self.questions(&pieces);
        let (lang, dir) = scene.tongue();
        let shows_title =
            scene.node(self.id).block.display_name().is_some_and(|name| !name.trim().is_empty());
        problem(&Problem {
            id: &self.anchor,
            title: &if shows_title { scene.node(self.id).title() } else { say.msg_problem() },
            heading_level: 2,
            points: &self.points(),
            lang,
            dir,
            action: &self.action(),
            hidden: html! { (self.refused()) (scene.why_closed(self.id)) },
            files: false,
            questions,
            verdict: self.verdict(),
            help: html! { (self.hints()) (self.solution(&solutions)) (self.team_notes()) },
            buttons: self.buttons(),
            attempts: &self.what_is_left(),
            saved: &if self.kept.saved { say.msg_answers_saved() } else { String::new() },
            failure: &say.msg_not_sent(),
        })
    }

    /// What it gave, or what it can give while that is kept back.
    fn points(&self) -> String {
        let untold = BlockState::default();
        let state = if self.withheld { &untold } else { &self.state };
        points(self.scene, state, Some(self.prepared.possible))
    }

    fn action(&self) -> String {
        let (run, block) = (self.scene.run.key.clone(), self.scene.node(self.id).key.clone());
        paths::learning::Answer { run, block }.to_string()
    }

    /// Text that asks nothing.
    fn text_alone(&self) -> Markup {
        let pieces = self.pieces();
        let (questions, solutions) = self.questions(&pieces);
        let title = self.scene.node(self.id).block.display_name().map(|_| self.scene.node(self.id).title());
        html! {
            div class="block" id=(self.anchor) {
                @if let Some(title) = title.filter(|title| !title.is_empty()) { h2 { (self.scene.words(&title)) } }
                (self.scene.prose(html! { (questions) }))
                (self.solution(&solutions))
                (self.team_notes())
            }
        }
    }

    /// Why the last act did nothing, each sentence leading to its question.
    fn refused(&self) -> Markup {
        let Some(said) = self.said else { return Markup::default() };
        let lines: Vec<(Option<String>, String)> = said
            .refusals
            .all()
            .map(|(field, sentence)| match field {
                Some(field) => (self.control_id_of(field), self.line_of(field, sentence)),
                None => (None, sentence.to_owned()),
            })
            .collect();
        let errors: Vec<FieldError<'_>> = lines
            .iter()
            .map(|(field, sentence)| FieldError { field: field.as_deref().unwrap_or_default(), sentence })
            .collect();
        let say = say(self.scene.lang);
        let note = if self.may_submit && !self.prepared.is_survey() {
            say.msg_no_attempt_used()
        } else {
            String::new()
        };
        error_summary_with(&say.msg_not_taken(), &note, &errors)
    }
}

/// "1.5 out of 3 points"; nothing for what is worth nothing.
pub(super) fn points(scene: &Scene<'_>, state: &BlockState, worth: Option<f64>) -> String {
    let say = say(scene.lang);
    let figure = |points: f64| numbers::number(scene.lang, points, 2);
    match (state.earned, state.possible.or(worth)) {
        (_, Some(possible)) if possible <= 0.0 => String::new(),
        (Some(earned), Some(possible)) if state.submitted_at.is_some() => {
            say.msg_points_of(possible, figure(earned), figure(possible))
        }
        (_, Some(possible)) => say.msg_points_possible(possible, figure(possible)),
        _ => String::new(),
    }
}

/// "2 attempts left"; nothing when there is no limit.
pub(super) fn attempts_left(scene: &Scene<'_>, most: Option<i64>, used: i64) -> String {
    match most {
        Some(most) if most > 0 => say(scene.lang).msg_attempts_left((most - used).max(0), most),
        _ => String::new(),
    }
}
