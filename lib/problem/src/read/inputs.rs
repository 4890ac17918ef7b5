//! One input: what a learner fills in (olx.md §9.7).

use super::choices;
use crate::model::{Annotation, AnnotationMark, ChoicePart, DropdownOption, Hint, InputKind, TextChoice};
use crate::python;
use crate::tolerance::Tolerance;
use crate::xml::{Element, Node, escape_text, html_of, inner_html, outer_xml};

pub(super) fn is_input(name: &str) -> bool {
    matches!(
        name,
        "optioninput"
            | "choicegroup"
            | "radiogroup"
            | "checkboxgroup"
            | "javascriptinput"
            | "jsinput"
            | "textline"
            | "filesubmission"
            | "codeinput"
            | "textbox"
            | "matlabinput"
            | "schematic"
            | "imageinput"
            | "crystallography"
            | "vsepr_input"
            | "chemicalequationinput"
            | "formulaequationinput"
            | "drag_and_drop_input"
            | "editamoleculeinput"
            | "designprotein2dinput"
            | "editageneinput"
            | "annotationinput"
            | "choicetextgroup"
            | "radiotextgroup"
            | "checkboxtextgroup"
    )
}

/// Whole points, 1 unless the author says otherwise; an annotation is worth 2 whatever is said.
pub(super) fn points(element: &Element) -> f64 {
    if element.name == "annotationinput" {
        return 2.0;
    }
    element
        .get("points")
        .and_then(|points| points.trim().parse::<i64>().ok())
        .map_or(1.0, |points| points as f64)
}

pub(super) fn read(element: &Element, response: &str) -> InputKind {
    match element.name.as_str() {
        "choicegroup" | "radiogroup" | "checkboxgroup" => {
            InputKind::Choices(choices::read(element, response))
        }
        "optioninput" => dropdown(element),
        "textline" | "formulaequationinput" => InputKind::Line {
            size: number(element, "size"),
            hidden: element.get("hidden").is_some_and(|value| !value.is_empty() && value != "false"),
            inline: flag(element, "inline"),
            math: flag(element, "math") || flag(element, "dojs") || element.name == "formulaequationinput",
            trailing_text: element.get("trailing_text").unwrap_or("").to_owned(),
        },
        "imageinput" => InputKind::Image {
            src: element.get("src").unwrap_or("").trim().to_owned(),
            width: number(element, "width").unwrap_or(0),
            height: number(element, "height").unwrap_or(0),
            rectangle: element.filled("rectangle").map(str::to_owned),
            regions: element.filled("regions").map(str::to_owned),
        },
        "choicetextgroup" | "checkboxtextgroup" | "radiotextgroup" => text_choices(element),
        "annotationinput" => InputKind::Annotation(annotation(element)),
        "textbox" | "codeinput" | "matlabinput" => InputKind::Area {
            rows: number(element, "rows").unwrap_or(30).min(200),
            cols: number(element, "cols").unwrap_or(80).min(400),
            mode: element.get("mode").unwrap_or("python").to_owned(),
            hidden: element.filled("hidden").is_some(),
        },
        "filesubmission" => InputKind::Files {
            allowed: names(element, "allowed_files"),
            required: names(element, "required_files"),
        },
        "jsinput" => InputKind::Frame {
            html_file: element.get("html_file").unwrap_or("").to_owned(),
            width: number(element, "width").unwrap_or(400),
            height: number(element, "height").unwrap_or(300),
            title: element.get("title").unwrap_or("").to_owned(),
        },
        tag => InputKind::Other { tag: tag.to_owned(), xml: outer_xml(element) },
    }
}

fn number(element: &Element, name: &str) -> Option<u32> {
    let digits: String = element.get(name)?.trim().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn flag(element: &Element, name: &str) -> bool {
    element.get(name).is_some_and(|value| !matches!(value, "" | "0" | "false" | "False"))
}

fn names(element: &Element, name: &str) -> Vec<String> {
    element
        .get(name)
        .unwrap_or("")
        .split([',', ' ', '[', ']', '"'])
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The text of a hint element; nothing when it says nothing.
pub(super) fn hint(element: &Element) -> Option<Hint> {
    let html = inner_html(element).trim().to_owned();
    (!html.is_empty()).then(|| Hint { label: element.get("label").map(str::to_owned), html })
}

fn dropdown(element: &Element) -> InputKind {
    let mut options: Vec<DropdownOption> = element
        .children_named("option")
        .map(|option| DropdownOption {
            text: option.leading_text().trim().to_owned(),
            correct: option.get("correct").is_some_and(|value| value.eq_ignore_ascii_case("true")),
            hint: option.child("optionhint").and_then(hint),
        })
        .collect();
    let mut correct = element.get("correct").map(str::to_owned);
    if options.is_empty() {
        let texts = python::option_list(element.get("options").unwrap_or(""));
        options = texts
            .into_iter()
            .map(|text| DropdownOption { correct: Some(&text) == correct.as_ref(), text, hint: None })
            .collect();
    } else if let Some(right) = options.iter().find(|option| option.correct && !option.text.is_empty()) {
        correct = Some(right.text.clone());
    }
    InputKind::Dropdown { options, correct, inline: flag(element, "inline") }
}

fn text_choices(element: &Element) -> InputKind {
    let choices = element
        .descendants_named("choice")
        .into_iter()
        .map(|choice| TextChoice {
            correct: choice.get("correct") == Some("true"),
            parts: choice_parts(choice),
        })
        .collect();
    InputKind::ChoiceText { multiple: element.name == "checkboxtextgroup", choices }
}

fn choice_parts(choice: &Element) -> Vec<ChoicePart> {
    let mut parts: Vec<ChoicePart> = Vec::new();
    for node in &choice.children {
        let html = match node {
            Node::Text(text) => escape_text(text),
            Node::Element(input) if matches!(input.name.as_str(), "numtolerance_input" | "decoy_input") => {
                parts.push(ChoicePart::Number {
                    answer: input.filled("answer").map(str::to_owned),
                    tolerance: input.get("tolerance").and_then(Tolerance::read).unwrap_or_default(),
                });
                continue;
            }
            Node::Element(element) => html_of(element),
        };
        match parts.last_mut() {
            Some(ChoicePart::Html(before)) => before.push_str(&html),
            _ => parts.push(ChoicePart::Html(html)),
        }
    }
    parts
}

fn annotation(element: &Element) -> Annotation {
    let text = |name: &str, default: &str| {
        element
            .child(name)
            .map(|child| inner_html(child).trim().to_owned())
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| default.to_owned())
    };
    Annotation {
        title: text("title", "Annotation Exercise"),
        text: text("text", ""),
        comment: text("comment", ""),
        comment_prompt: text("comment_prompt", "Type a commentary below:"),
        tag_prompt: text("tag_prompt", "Select one tag:"),
        options: element
            .children_named("options")
            .flat_map(|options| options.children_named("option"))
            .map(|option| {
                let mark = match option.get("choice") {
                    Some("correct") => AnnotationMark::Correct,
                    Some("partially-correct") => AnnotationMark::PartiallyCorrect,
                    Some("incorrect") => AnnotationMark::Incorrect,
                    _ => AnnotationMark::Unknown,
                };
                (inner_html(option).trim().to_owned(), mark)
            })
            .collect(),
    }
}
