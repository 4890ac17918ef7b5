//! Questions without a right answer: a poll has one, a survey several that share their answers.

use super::{Scene, anchor, scene::plain_text, unknown};
use crate::{
    blocks::{may_vote, vote_field, votes_of},
    say,
};
use courses::NodeId;
use maud::{Markup, html};
use olx::blocks::{Poll, PollAnswer, PollQuestion};
use std::collections::BTreeMap;
use web::{
    components::{
        button::{Look, button},
        form::{FieldError, error_summary},
        poll::{PollResult, poll_results},
        problem::{AnswerChoice, ChoiceKind, answer_choices, question},
        progress::Percent,
    },
    paths,
};
use words::numbers;

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let (node, say) = (scene.node(id), say(scene.lang));
    let Some(poll) = Poll::from_block(&node.block).filter(|poll| !poll.answers.is_empty()) else {
        return unknown::draw(scene, id);
    };
    let state = scene.state(id);
    let mine = state.given().map(|given| votes_of(&poll, given)).unwrap_or_default();
    let has_voted = !mine.is_empty();
    let may_vote = scene.may_act(id) && may_vote(&poll, Some(&state));
    let action = paths::learning::Vote { run: scene.run.key.clone(), block: node.key.clone() };
    let title = if node.block.display_name().is_some() { node.title() } else { say.msg_poll() };
    let (_, dir) = scene.tongue_of_content();
    html! {
        section class="block problem" id=(anchor(&node.key)) data-fragment aria-labelledby={ (anchor(&node.key)) "-title" } {
            div class="problem-head" dir=[dir] {
                h2 class="flush" id={ (anchor(&node.key)) "-title" } { (scene.words(&title)) }
                p class="problem-points" dir=[dir.map(|_| "auto")] { (say.msg_no_right_answer()) }
            }
            form method="post" action=(action) data-enhance="answer" novalidate {
                (refused(scene, id))
                @for asked in &poll.questions { (ask(scene, id, &poll, asked, &mine, !may_vote)) }
                @if may_vote {
                    div class="problem-actions" { (button(Look::Primary, "", "", html! { @if has_voted { (say.msg_change_vote()) } @else { (say.msg_vote()) } })) }
                } @else if !has_voted && !scene.reader.enrolled {
                    p class="small" { (say.msg_enrol_to_take_part()) }
                }
            }
            @if has_voted || scene.reader.team { (results(scene, id, &poll, &mine)) }
            @if has_voted && let Some(feedback) = &poll.feedback { (scene.prose(scene.author(&paragraphs(feedback), 3))) }
        }
    }
}

fn refused(scene: &Scene<'_>, id: NodeId) -> Markup {
    let Some(said) = scene.said_of(id) else { return Markup::default() };
    let errors: Vec<FieldError<'_>> =
        said.refusals.all().map(|(_, sentence)| FieldError { field: "", sentence }).collect();
    error_summary(&say(scene.lang).msg_not_taken(), &errors)
}

fn ask(
    scene: &Scene<'_>,
    id: NodeId,
    poll: &Poll,
    asked: &PollQuestion,
    mine: &BTreeMap<String, String>,
    disabled: bool,
) -> Markup {
    let name = vote_field(&asked.key);
    let choices: Vec<AnswerChoice<'_>> = poll
        .answers
        .iter()
        .map(|answer| AnswerChoice {
            value: &answer.key,
            label: label(scene, answer),
            chosen: mine.get(&asked.key) == Some(&answer.key),
            mark: None,
            feedback: Markup::default(),
            fields: Markup::default(),
        })
        .collect();
    let prompt = html! {
        (scene.prose(scene.author(&paragraphs(&asked.text), 3)))
        @if let Some(image) = &asked.image { (scene.picture(image, &asked.image_alt)) }
    };
    let legend = html! { span class="visually-hidden" { (short(&asked.text, scene, id)) } };
    question(
        scene.tongue().1,
        legend,
        prompt,
        answer_choices(ChoiceKind::One, &name, disabled, &choices),
        None,
    )
}

fn label(scene: &Scene<'_>, answer: &PollAnswer) -> Markup {
    html! {
        (scene.problem_words(&answer.text))
        @if let Some(image) = &answer.image { " " (scene.picture(image, &answer.image_alt)) }
    }
}

fn short(text: &str, scene: &Scene<'_>, id: NodeId) -> String {
    let text = plain_text(text);
    if text.is_empty() { crate::named::title_of(scene.lang, scene.node(id)) } else { text }
}

/// Markdown of xblock-poll is mostly lines; HTML stays what it is.
fn paragraphs(text: &str) -> String {
    if text.contains('<') || !text.contains("\n\n") {
        text.to_owned()
    } else {
        format!("<p>{}</p>", text.replace("\n\n", "</p><p>"))
    }
}

fn results(scene: &Scene<'_>, id: NodeId, poll: &Poll, mine: &BTreeMap<String, String>) -> Markup {
    let say = say(scene.lang);
    if poll.private_results && !scene.reader.team {
        return html! { p class="small" data-feedback tabindex="-1" { (say.msg_vote_kept_private()) } };
    }
    let nothing = BTreeMap::new();
    let counts = scene.tallies.0.get(&scene.node(id).key).unwrap_or(&nothing);
    html! {
        div data-feedback tabindex="-1" {
            @for asked in &poll.questions {
                h3 { (say.msg_results()) }
                @if poll.questions.len() > 1 { p { strong { (scene.words(&plain_text(&asked.text))) } } }
                (bars(scene, poll, asked, counts.get(&asked.key), mine))
            }
        }
    }
}

fn bars(
    scene: &Scene<'_>,
    poll: &Poll,
    asked: &PollQuestion,
    counts: Option<&BTreeMap<String, i64>>,
    mine: &BTreeMap<String, String>,
) -> Markup {
    let of = |answer: &PollAnswer| {
        let count = counts.and_then(|counts| counts.get(&answer.key)).copied();
        u64::try_from(count.unwrap_or(0)).unwrap_or(0)
    };
    let all: u64 = poll.answers.iter().map(of).sum();
    let texts: Vec<(String, String, u64)> = poll
        .answers
        .iter()
        .map(|answer| {
            let share = if all == 0 { 0.0 } else { of(answer) as f64 / all as f64 };
            let shown = format!(
                "{} ({})",
                numbers::percent(scene.lang, (share * 100.0).round() / 100.0),
                numbers::count(scene.lang, of(answer) as i64)
            );
            (plain_text(&answer.text), shown, of(answer))
        })
        .collect();
    let results: Vec<PollResult<'_>> = texts
        .iter()
        .zip(&poll.answers)
        .map(|((answer, shown, count), of)| PollResult {
            answer,
            share: Percent::of(*count, all),
            shown,
            mine: mine.get(&asked.key) == Some(&of.key),
        })
        .collect();
    poll_results(&say(scene.lang).msg_your_answer(), &results)
}
