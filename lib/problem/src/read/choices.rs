//! The choices of a group, named as a learner's answer names them (olx.md §9.4).

use super::inputs::hint;
use crate::model::{Choice, ChoiceHint, Choices, Correct};
use crate::xml::{Element, inner_html};

pub(super) fn read(group: &Element, response: &str) -> Choices {
    let is_checkboxes = response == "choiceresponse";
    let list = if is_checkboxes { numbered(group) } else { named(group) };
    Choices {
        multiple: group.name == "checkboxgroup" || (response == "truefalseresponse"),
        list,
        shuffle: !is_checkboxes && group.get("shuffle") == Some("true"),
        pool: group
            .get("answer-pool")
            .and_then(|pool| pool.trim().parse().ok())
            .filter(|pool| !is_checkboxes && *pool > 0),
    }
}

/// Checkboxes are `choice_0`, `choice_1`, … whatever the author named them.
fn numbered(group: &Element) -> Vec<Choice> {
    group
        .descendants_named("choice")
        .into_iter()
        .enumerate()
        .map(|(index, element)| choice(element, format!("choice_{index}"), index, true))
        .collect()
}

/// A named choice is `choice_<name>`; the others are counted among themselves.
fn named(group: &Element) -> Vec<Choice> {
    let direct: Vec<&Element> = group.elements().collect();
    let all = if direct.iter().any(|child| child.name == "choice") {
        direct
    } else {
        group.descendants_named("choice")
    };
    let mut unnamed = 0;
    let mut list = Vec::new();
    for child in all {
        let name = match child.get("name") {
            Some(name) => format!("choice_{name}"),
            None => {
                unnamed += 1;
                format!("choice_{}", unnamed - 1)
            }
        };
        if child.name == "choice" {
            list.push(choice(child, name, list.len(), false));
        }
    }
    list
}

fn choice(element: &Element, name: String, index: usize, is_checkbox: bool) -> Choice {
    let letter = element.filled("id").map_or_else(|| letter(index), str::to_owned).to_uppercase();
    let correct = match element.get("correct").map(|value| value.trim().to_lowercase()).as_deref() {
        Some("true") => Correct::Yes,
        Some("partial") if !is_checkbox => Correct::Partly(
            element.get("point_value").and_then(|points| points.trim().parse().ok()).unwrap_or(0.5),
        ),
        Some("false") | None => Correct::No,
        Some(_) if is_checkbox => Correct::Unsaid,
        Some(_) => Correct::No,
    };
    Choice {
        name,
        letter,
        html: inner_html(element).trim().to_owned(),
        correct,
        fixed: element.get("fixed") == Some("true"),
        explanation: element.get("explanation-id").map(str::to_owned),
        hints: element
            .children_named("choicehint")
            .filter_map(|child| {
                let selected = child.get("selected").map(|value| value.eq_ignore_ascii_case("true"));
                hint(child).map(|hint| ChoiceHint { selected, hint })
            })
            .collect(),
    }
}

/// The 27th letter is whatever follows Z in Unicode, as in the original; only compound hints ever name it.
fn letter(index: usize) -> String {
    u32::try_from(index)
        .ok()
        .and_then(|index| char::from_u32(u32::from('A') + index))
        .unwrap_or('?')
        .to_string()
}
