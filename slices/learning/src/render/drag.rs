//! Things to put in their places. The form of lists is always there; dragging is added to it.

use super::{Scene, anchor, scene::plain_text, unknown};
use crate::{
    blocks::item_field,
    say,
    state::{BlockState, Detail},
};
use courses::NodeId;
use maud::{Markup, html};
use olx::blocks::{DragAndDrop, Item, Zone};
use std::collections::BTreeMap;
use web::{
    components::{
        button::{Look, button},
        form::{FieldError, error_summary},
        problem::{Mark, Placing, PlacingItem, PlacingZone, Problem, Verdict, placing, problem, verdict},
        tone::Tone,
    },
    paths,
};

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let (node, say) = (scene.node(id), say(scene.lang));
    let Some(drag) =
        DragAndDrop::from_block(&node.block).filter(|drag| !drag.items.is_empty() && !drag.zones.is_empty())
    else {
        return unknown::draw(scene, id);
    };
    let state = scene.state(id);
    // Attempts are limited only where feedback waits for the end.
    let limit = drag.max_attempts.filter(|_| drag.is_assessment);
    let may_act = scene.may_act(id)
        && limit.is_none_or(|most| state.attempts < most)
        && !(state.done && state.is_right());
    let action =
        paths::learning::PlaceItems { run: scene.run.key.clone(), block: node.key.clone() }.to_string();
    let placed = placed(&state.detail);
    let (lang, dir) = scene.tongue();
    let title = if node.block.display_name().is_some() { node.title() } else { say.msg_place_items() };
    problem(&Problem {
        id: &anchor(&node.key),
        title: &title,
        heading_level: 2,
        points: &super::problem::points(scene, &state, Some(drag.weight)),
        lang,
        dir,
        action: &action,
        questions: html! {
            (refused(scene, id))
            (scene.why_closed(id))
            @if let Some(question) = &drag.question { (scene.prose(scene.author(question, 3))) }
            @if !drag.feedback_start.is_empty() && state.attempts == 0 { (scene.prose(scene.author(&drag.feedback_start, 3))) }
            (elsewhere(scene, &drag))
            (board(scene, id, &drag, &placed, &state, !may_act))
        },
        verdict: said(scene, &drag, &state),
        buttons: html! { @if may_act { (button(Look::Primary, "", "", html! { (say.msg_check_places()) })) } },
        attempts: &super::problem::attempts_left(scene, limit, state.attempts),
        failure: &say.msg_not_sent(),
        ..Problem::default()
    })
}

/// The pictures that another site would be asked for, as links.
fn elsewhere(scene: &Scene<'_>, drag: &DragAndDrop) -> Markup {
    let board = drag.image.iter().map(|image| (image, &drag.image_description));
    let items = drag.items.iter().filter_map(|item| Some((item.image.as_ref()?, &item.image_description)));
    html! {
        @for (image, alt) in board.chain(items).filter(|(image, _)| scene.own_picture(image).is_none()) {
            p { (scene.picture(image, alt)) }
        }
    }
}

fn refused(scene: &Scene<'_>, id: NodeId) -> Markup {
    let Some(said) = scene.said_of(id) else { return Markup::default() };
    let errors: Vec<FieldError<'_>> =
        said.refusals.all().map(|(_, sentence)| FieldError { field: "", sentence }).collect();
    error_summary(&say(scene.lang).msg_not_taken(), &errors)
}

/// Item id → zone.
fn placed(detail: &Detail) -> BTreeMap<String, String> {
    let Detail::Given { given } = detail else { return BTreeMap::new() };
    let placed = given.get("placed").and_then(|placed| placed.as_object());
    placed
        .into_iter()
        .flatten()
        .filter_map(|(item, zone)| Some((item.clone(), zone.as_str()?.to_owned())))
        .collect()
}

fn board(
    scene: &Scene<'_>,
    id: NodeId,
    drag: &DragAndDrop,
    placed: &BTreeMap<String, String>,
    state: &BlockState,
    disabled: bool,
) -> Markup {
    let say = say(scene.lang);
    let is_judged = state.attempts > 0 || state.done;
    let (right, wrong) = (say.msg_correct(), say.msg_incorrect());
    let texts: Vec<ItemText> =
        drag.items.iter().map(|item| ItemText::of(scene, id, item, placed, is_judged)).collect();
    let items: Vec<PlacingItem<'_>> = drag
        .items
        .iter()
        .zip(&texts)
        .map(|(_, text)| PlacingItem {
            id: &text.id,
            name: &text.name,
            label: &text.label,
            picture: text.picture.as_ref().map(|(src, alt)| (src.as_str(), alt.as_str())),
            zone: &text.zone,
            mark: text.is_right.map(|is_right| match is_right {
                true => Mark { tone: Tone::Good, label: &right },
                false => Mark { tone: Tone::Bad, label: &wrong },
            }),
            feedback: &text.feedback,
        })
        .collect();
    let titles: Vec<(String, String)> = drag.zones.iter().map(words_of_zone).collect();
    let zones: Vec<PlacingZone<'_>> = drag
        .zones
        .iter()
        .zip(&titles)
        .map(|(zone, (title, description))| PlacingZone { value: &zone.uid, label: title, description })
        .collect();
    let picture = drag.image.as_ref().and_then(|image| scene.own_picture(image));
    let picture = picture.map(|address| (address, drag.image_description.clone()));
    placing(&Placing {
        nowhere: &say.msg_not_placed(),
        board: picture.as_ref().map(|(src, alt)| (src.as_str(), alt.as_str())),
        zones: &zones,
        items: &items,
        disabled,
    })
}

/// The name of a place and what it is, unless that says no more than the name.
fn words_of_zone(zone: &Zone) -> (String, String) {
    let (title, description) = (plain_text(&zone.title), plain_text(&zone.description));
    let says_more = description.to_lowercase() != title.to_lowercase();
    (title, if says_more { description } else { String::new() })
}

struct ItemText {
    id: String,
    name: String,
    label: String,
    picture: Option<(String, String)>,
    zone: String,
    is_right: Option<bool>,
    feedback: String,
}

impl ItemText {
    fn of(
        scene: &Scene<'_>,
        id: NodeId,
        item: &Item,
        placed: &BTreeMap<String, String>,
        is_judged: bool,
    ) -> Self {
        let zone = placed.get(&item.id.to_string()).cloned().unwrap_or_default();
        // A decoy is right where it is: nowhere.
        let is_right = if zone.is_empty() { item.zones.is_empty() } else { item.zones.contains(&zone) };
        let feedback = if is_right { &item.feedback_correct } else { &item.feedback_incorrect };
        Self {
            id: format!("{}-{}", anchor(&scene.node(id).key), item.id),
            name: item_field(item.id),
            label: plain_text(&item.name),
            picture: item
                .image
                .as_ref()
                .and_then(|image| Some((scene.own_picture(image)?, item.image_description.clone()))),
            is_right: is_judged.then_some(is_right),
            feedback: if is_judged && !zone.is_empty() { plain_text(feedback) } else { String::new() },
            zone,
        }
    }
}

fn said(scene: &Scene<'_>, drag: &DragAndDrop, state: &BlockState) -> Markup {
    let say = say(scene.lang);
    let (Some(earned), Some(possible)) = (state.earned, state.possible) else { return Markup::default() };
    let is_right = earned >= possible;
    let (tone, title) = match (is_right, earned > 0.0) {
        (true, _) => (Tone::Good, say.msg_all_in_place()),
        (false, true) => (Tone::Warn, say.msg_partly_in_place()),
        (false, false) => (Tone::Bad, say.msg_nothing_in_place()),
    };
    let body = html! { @if is_right && !drag.feedback_finish.is_empty() { (scene.prose(scene.author(&drag.feedback_finish, 3))) } };
    verdict(&Verdict { tone, title: &title, body })
}
