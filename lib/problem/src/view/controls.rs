//! What a learner fills in, as a page needs it.

use super::drawing::Drawing;
use super::{ChoiceView, Control, TextChoiceView, TextPart};
use crate::model::{Annotation, ChoicePart, Input, InputKind, Kind};

impl Drawing<'_> {
    pub(super) fn control(&self, response: usize, input: &Input) -> Control {
        match &input.kind {
            InputKind::Choices(choices) => Control::Choices {
                multiple: choices.multiple,
                choices: self.order[response]
                    .iter()
                    .map(|choice| ChoiceView { id: choice.name.clone(), html: self.fill(&choice.html) })
                    .collect(),
            },
            InputKind::Dropdown { options, inline, .. } => Control::Dropdown {
                options: options.iter().map(|option| self.fill(&option.text)).collect(),
                inline: *inline,
            },
            InputKind::Line { size, hidden, inline, math, trailing_text } => Control::Line {
                size: *size,
                hidden: *hidden,
                inline: *inline,
                math: *math,
                number: matches!(self.problem.responses[response].kind, Kind::Numerical(_)),
                trailing_text: self.fill(trailing_text),
            },
            InputKind::Image { src, width, height, .. } => {
                Control::Image { src: self.fill(src), width: *width, height: *height }
            }
            InputKind::ChoiceText { multiple, choices } => Control::ChoiceText {
                multiple: *multiple,
                choices: choices
                    .iter()
                    .enumerate()
                    .map(|(index, choice)| text_choice(index, &choice.parts))
                    .collect(),
            },
            InputKind::Annotation(annotation) => annotation_control(annotation),
            InputKind::Area { rows, cols, mode, hidden } => {
                Control::Area { rows: *rows, cols: *cols, mode: mode.clone(), hidden: *hidden }
            }
            InputKind::Files { allowed, required } => {
                Control::Files { allowed: allowed.clone(), required: required.clone() }
            }
            InputKind::Frame { html_file, width, height, title } => Control::Frame {
                html_file: html_file.clone(),
                width: *width,
                height: *height,
                title: title.clone(),
            },
            InputKind::Other { tag, xml } => Control::Other { tag: tag.clone(), xml: xml.clone() },
        }
    }
}

fn annotation_control(annotation: &Annotation) -> Control {
    Control::Annotation {
        title: annotation.title.clone(),
        text: annotation.text.clone(),
        comment: annotation.comment.clone(),
        comment_prompt: annotation.comment_prompt.clone(),
        tag_prompt: annotation.tag_prompt.clone(),
        options: annotation.options.iter().map(|(text, _)| text.clone()).collect(),
    }
}

fn text_choice(index: usize, parts: &[ChoicePart]) -> TextChoiceView {
    let mut numbers = 0;
    let parts = parts
        .iter()
        .map(|part| match part {
            ChoicePart::Html(html) => TextPart::Html(html.clone()),
            ChoicePart::Number { .. } => {
                numbers += 1;
                TextPart::Number(format!("choiceinput_{index}_numtolerance_input_{}", numbers - 1))
            }
        })
        .collect();
    TextChoiceView { id: format!("choiceinput_{index}bc"), parts }
}
