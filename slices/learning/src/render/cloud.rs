//! Everyone gives words; the words given most are shown, as bars with their figures.

use super::{Scene, anchor, unknown};
use crate::{blocks::WORD_FIELD, say, state::Detail};
use courses::NodeId;
use maud::{Markup, html};
use olx::blocks::WordCloud;
use web::{
    components::{
        button::{Look, button},
        form::{Field, FieldError, InputKind, Width, error_summary, text_field},
        poll::{PollResult, poll_results},
        progress::Percent,
    },
    paths,
};
use words::numbers;

/// Bars beyond these say little.
const SHOWN: usize = 30;

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let (node, say) = (scene.node(id), say(scene.lang));
    let Some(cloud) = WordCloud::from_block(&node.block) else { return unknown::draw(scene, id) };
    let mine = given(&scene.state(id).detail);
    let action = paths::learning::SayWords { run: scene.run.key.clone(), block: node.key.clone() };
    let title_id = format!("{}-title", anchor(&node.key));
    html! {
        section class="block problem" id=(anchor(&node.key)) data-fragment aria-labelledby=(title_id) {
            div class="problem-head" { h2 class="flush" id=(title_id) { (scene.words(&crate::named::title_of(scene.lang, node))) } p class="problem-points" { (say.msg_no_right_answer()) } }
            @if let Some(instructions) = &cloud.instructions { (scene.prose(scene.author(instructions, 3))) }
            @if !mine.is_empty() {
                p data-feedback tabindex="-1" { (say.msg_your_words()) " " (scene.words(&mine.join(", "))) }
                (words_of_all(scene, id, &cloud, &mine))
            } @else if scene.may_act(id) {
                form method="post" action=(action) data-enhance="answer" class="form" novalidate {
                    @if let Some(said) = scene.said_of(id) {
                        @let errors: Vec<FieldError<'_>> = said.refusals.all().map(|(_, sentence)| FieldError { field: "", sentence }).collect();
                        (error_summary(&say.msg_not_taken(), &errors))
                    }
                    @for n in 1..=cloud.inputs { (word_field(scene, id, n)) }
                    div class="problem-actions" { (button(Look::Primary, "", "", html! { (say.msg_give_words()) })) }
                }
            } @else {
                @if !scene.reader.enrolled { p class="small" { (say.msg_enrol_to_take_part()) } }
                (words_of_all(scene, id, &cloud, &mine))
            }
        }
    }
}

fn word_field(scene: &Scene<'_>, id: NodeId, n: u32) -> Markup {
    let say = say(scene.lang);
    let field = format!("{}-{n}", anchor(&scene.node(id).key));
    text_field(
        InputKind::Text,
        &Field {
            id: &field,
            name: WORD_FIELD,
            label: &say.msg_word_n(n),
            optional: &if n == 1 { String::new() } else { say.msg_optional() },
            width: Width::Short,
            autocomplete: "off",
            ..Field::default()
        },
    )
}

fn given(detail: &Detail) -> Vec<String> {
    let Detail::Given { given } = detail else { return Vec::new() };
    let words = given.get("words").and_then(|words| words.as_array());
    words.into_iter().flatten().filter_map(|word| word.as_str()).map(str::to_owned).collect()
}

fn words_of_all(scene: &Scene<'_>, id: NodeId, cloud: &WordCloud, mine: &[String]) -> Markup {
    let Some(counts) = scene.tallies.1.get(&scene.node(id).key).filter(|counts| !counts.is_empty()) else {
        return Markup::default();
    };
    let all: i64 = counts.iter().map(|(_, count)| count).sum();
    let words = &counts[..counts.len().min(cloud.top_words as usize).min(SHOWN)];
    let most = words.first().map_or(1, |(_, count)| *count).max(1);
    let shown: Vec<String> = words
        .iter()
        .map(|(_, count)| match cloud.shows_percents {
            true => numbers::percent(scene.lang, (*count as f64 / all.max(1) as f64 * 100.0).round() / 100.0),
            false => numbers::count(scene.lang, *count),
        })
        .collect();
    let results: Vec<PollResult<'_>> = words
        .iter()
        .zip(&shown)
        .map(|((word, count), shown)| PollResult {
            answer: word,
            share: Percent::of(u64::try_from(*count).unwrap_or(0), u64::try_from(most).unwrap_or(1)),
            shown,
            mine: mine.iter().any(|mine| mine.eq_ignore_ascii_case(word)),
        })
        .collect();
    html! { h3 { (say(scene.lang).msg_words_of_all()) } (poll_results(&say(scene.lang).msg_your_word(), &results)) }
}
