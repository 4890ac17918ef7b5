//! The grid of a piece of work, or its points, and words for the learner.

use super::look::Frame;
use crate::{
    hand_ins::{Assignment, COMMENT_FIELD, Handed, POINTS_FIELD, criterion_field},
    say,
};
use maud::{Markup, html};
use olx::blocks::Criterion;
use std::collections::BTreeMap;
use web::{
    Refusals,
    components::{
        button::{Look, button},
        form::{ChoiceOption, Choices, Field, InputKind, Width, form, radio_fieldset, text_area, text_field},
    },
};
use words::numbers;

/// The form, filled with what was given before: a refused form's fields, or the grade as it stands.
pub(super) fn grading_form(
    frame: &Frame<'_>,
    handed: &Handed,
    assignment: &Assignment,
    action: &str,
    given: &BTreeMap<String, String>,
    comment: Option<&str>,
    refusals: &Refusals,
) -> Markup {
    let say = say(frame.lang());
    let typed = |field: &str| given.get(field).map(String::as_str);
    form(
        action,
        "",
        html! {},
        html! {
            @if assignment.criteria.is_empty() {
                (points(frame, handed, assignment, typed(POINTS_FIELD), refusals))
            } @else {
                @for (index, criterion) in assignment.criteria.iter().enumerate().filter(|(_, one)| !one.options.is_empty()) {
                    (choice(frame, handed, index, criterion, given, refusals))
                }
            }
            (text_area(5, &Field {
                id: COMMENT_FIELD, name: COMMENT_FIELD, label: &say.msg_team_comment(), optional: &say.msg_team_optional(),
                hint: &say.msg_team_comment_hint(), value: typed(COMMENT_FIELD).or(comment).unwrap_or_default(),
                error: refusals.at(COMMENT_FIELD).unwrap_or_default(), ..Field::default()
            }))
            (button(Look::Primary, "", "", html! { (say.msg_team_grade_and_next()) }))
        },
    )
}

fn points(
    frame: &Frame<'_>,
    handed: &Handed,
    assignment: &Assignment,
    typed: Option<&str>,
    refusals: &Refusals,
) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    // What was earned is weighted; the form takes points of the grid.
    let standing = handed.earned.filter(|_| assignment.possible > 0.0);
    let standing =
        standing.map(|earned| numbers::number(lang, earned * assignment.points / assignment.possible, 2));
    let value = typed.map(str::to_owned).or(standing).unwrap_or_default();
    text_field(
        InputKind::Decimal,
        &Field {
            id: POINTS_FIELD,
            name: POINTS_FIELD,
            label: &say.msg_team_points(),
            value: &value,
            width: Width::Tiny,
            hint: &say.msg_team_points_hint(numbers::number(lang, assignment.points, 2)),
            error: refusals.at(POINTS_FIELD).unwrap_or_default(),
            autocomplete: "off",
            ..Field::default()
        },
    )
}

/// A criterion: its options as radio buttons, which arrow keys go through.
fn choice(
    frame: &Frame<'_>,
    handed: &Handed,
    index: usize,
    criterion: &Criterion,
    given: &BTreeMap<String, String>,
    refusals: &Refusals,
) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    let field = criterion_field(index);
    let standing = handed.choices.get(&criterion.name).and_then(|name| name.as_str());
    let chosen = given.get(&field).map(String::as_str).or(standing);
    let notes: Vec<String> = criterion
        .options
        .iter()
        .map(|option| {
            let points = say.msg_team_option_points(option.points, numbers::number(lang, option.points, 2));
            match option.explanation.trim() {
                "" => points,
                // The author's words may run the other way: an isolate keeps their full stop where it belongs.
                explanation => format!("{points} · \u{2068}{explanation}\u{2069}"),
            }
        })
        .collect();
    let options: Vec<ChoiceOption<'_>> = criterion
        .options
        .iter()
        .zip(&notes)
        .map(|(option, note)| ChoiceOption {
            value: &option.name,
            label: &option.label,
            note,
            chosen: chosen == Some(option.name.as_str()),
            disabled: false,
        })
        .collect();
    radio_fieldset(&Choices {
        id: &field,
        name: &field,
        legend: &criterion.label,
        hint: criterion.prompt.trim(),
        error: refusals.at(&field).unwrap_or_default(),
        options: &options,
    })
}
