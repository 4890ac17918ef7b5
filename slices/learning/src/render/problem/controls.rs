//! Each way to answer, drawn by its component.

use super::Bench;
use crate::{
    answers::{field, part_field},
    render::scene::plain_text,
    say,
};
use ::problem::{Answer, Control, InputView, TextChoiceView, TextPart};
use maud::{Markup, html};
use web::components::problem::{
    AnswerChoice, AnswerInput, AnswerOption, ChoiceKind, ImageAnswer, ImageWords, answer_choices,
    answer_dropdown, answer_long_text, answer_text, image_answer, status,
};

/// A question longer than that is named by its number, so that a line of the error box stays a line.
const LONGEST_NAME: usize = 120;

impl Bench<'_> {
    pub(super) fn input(&self, input: &InputView, within: (&str, bool)) -> Markup {
        let label = self.name_of(input, within);
        html! {
            (self.error_at(input))
            (self.control(input, &label))
            (self.feedback(input))
        }
    }

    /// The id of an input's control; the error summary leads there.
    fn control_id(&self, input: &str) -> String {
        format!("{}-{input}", self.anchor)
    }

    /// The place of a field that a refusal names (`input_2_1`).
    pub(super) fn control_id_of(&self, name: &str) -> Option<String> {
        let known = self.known_input(name)?;
        Some(format!("{}-error", self.control_id(&known.id)))
    }

    /// A line of the error box. Where a problem asks several things, it names the question it leads to.
    pub(super) fn line_of(&self, name: &str, sentence: &str) -> String {
        let problem = &self.prepared.problem;
        let input = self.known_input(name).filter(|_| problem.inputs().count() > 1);
        let Some(input) = input else { return sentence.to_owned() };
        let asked = problem.responses.iter().find(|asked| asked.inputs.iter().any(|one| one.id == input.id));
        let label = [&input.label, asked.map_or(&input.label, |asked| &asked.label)]
            .map(|label| plain_text(label))
            .into_iter()
            .find(|label| !label.trim().is_empty() && label.chars().count() <= LONGEST_NAME);
        let name = label.unwrap_or_else(|| say(self.scene.lang).msg_answer_n(input.number));
        format!("\u{2068}{name}\u{2069} – {sentence}")
    }

    fn known_input(&self, name: &str) -> Option<&::problem::Input> {
        let input = name.strip_prefix("input_").unwrap_or(name);
        let input = input.split('.').next().unwrap_or(input);
        self.prepared.problem.inputs().find(|one| one.id == input)
    }

    fn error_at(&self, input: &InputView) -> Markup {
        let name = field(&input.id);
        let sentence =
            self.said.and_then(|said| said.refusals.at(&name).or_else(|| said.refusals.at(&input.id)));
        html! { @if let Some(sentence) = sentence { p class="field-error" id={ (self.control_id(&input.id)) "-error" } tabindex="-1" { bdi { (sentence) } } } }
    }

    fn control(&self, input: &InputView, label: &str) -> Markup {
        let (id, name) = (self.control_id(&input.id), field(&input.id));
        let one = match &input.answer {
            Some(Answer::One(text)) => text.as_str(),
            Some(Answer::Many(list)) => list.first().map(String::as_str).unwrap_or_default(),
            _ => "",
        };
        let mark_words = self.mark_words(input);
        let mark =
            mark_words.as_ref().map(|(tone, label)| web::components::problem::Mark { tone: *tone, label });
        let base = AnswerInput {
            id: &id,
            name: &name,
            label,
            value: one,
            disabled: !self.may_submit,
            mark,
            ..AnswerInput::default()
        };
        match &input.control {
            Control::Choices { multiple, choices } => self.choices(input, *multiple, choices, &name),
            Control::Dropdown { options, .. } => {
                let options: Vec<AnswerOption<'_>> =
                    options.iter().map(|option| AnswerOption { value: option, label: option }).collect();
                answer_dropdown(&base, &say(self.scene.lang).msg_choose_answer(), &options)
            }
            Control::Line { size, number, math, trailing_text, .. } => answer_text(&AnswerInput {
                unit: trailing_text,
                numeric: *number || *math,
                size: size.map_or(0, |size| u16::try_from(size).unwrap_or(60)),
                ..base
            }),
            Control::Image { src, width, height } => self.image(input, src, *width, *height, label),
            Control::ChoiceText { multiple, choices } => self.text_choices(input, *multiple, choices, &name),
            Control::Annotation { .. } => self.annotation(input, label),
            Control::Area { rows, mode, .. } => {
                let rows = u8::try_from((*rows).clamp(3, 30)).unwrap_or(10);
                html! { div dir=[(!mode.is_empty()).then_some("ltr")] { (answer_long_text(rows, &base)) } }
            }
            // A problem keeps words, no files: learners say where theirs is.
            Control::Files { .. } => {
                html! { p class="field-hint" { (say(self.scene.lang).msg_link_to_file()) } (answer_long_text(3, &base)) }
            }
            Control::Frame { title, .. } => self.not_here(title),
            Control::Other { tag, .. } => self.not_here(tag),
        }
    }

    fn choices(
        &self,
        input: &InputView,
        multiple: bool,
        choices: &[::problem::ChoiceView],
        name: &str,
    ) -> Markup {
        let chosen = chosen(input);
        let words = self.mark_words(input);
        let choices: Vec<AnswerChoice<'_>> = choices
            .iter()
            .map(|choice| {
                let is_chosen = chosen.contains(&choice.id.as_str());
                // A single choice is right or wrong itself; ticks are judged together, below.
                let mark = words.as_ref().filter(|_| is_chosen && !multiple);
                AnswerChoice {
                    value: &choice.id,
                    label: self.scene.problem_words(&choice.html),
                    chosen: is_chosen,
                    mark: mark.map(|(tone, label)| web::components::problem::Mark { tone: *tone, label }),
                    feedback: Markup::default(),
                    fields: Markup::default(),
                }
            })
            .collect();
        let kind = if multiple { ChoiceKind::Several } else { ChoiceKind::One };
        html! {
            (answer_choices(kind, name, !self.may_submit, &choices))
            @if let Some((tone, label)) = words.as_ref().filter(|_| multiple || chosen.is_empty()) {
                (status(web::components::problem::Mark { tone: *tone, label }))
            }
        }
    }

    fn image(&self, input: &InputView, src: &str, width: u32, height: u32, label: &str) -> Markup {
        let (id, name, say) = (self.control_id(&input.id), field(&input.id), say(self.scene.lang));
        let words = self.mark_words(input);
        let (x, y) = (part_field(&input.id, "x"), part_field(&input.id, "y"));
        let given = match &input.answer {
            Some(Answer::One(text)) => point(text),
            _ => None,
        };
        html! {
            div id=(name) {
                @if self.scene.own_picture(src).is_none() { p { (self.scene.picture(src, label)) } }
                (image_answer(&ImageAnswer {
                    id: &id,
                    src: &self.scene.own_picture(src).unwrap_or_default(),
                    alt: label,
                    width: width.max(1),
                    height: height.max(1),
                    name_x: &x,
                    name_y: &y,
                    point: given,
                    disabled: !self.may_submit,
                    words: ImageWords { x: &say.msg_from_left(width), y: &say.msg_from_top(height), help: &say.msg_point_help() },
                    mark: words.as_ref().map(|(tone, label)| web::components::problem::Mark { tone: *tone, label }),
                }))
            }
        }
    }

    fn text_choices(
        &self,
        input: &InputView,
        multiple: bool,
        choices: &[TextChoiceView],
        name: &str,
    ) -> Markup {
        let named = match &input.answer {
            Some(Answer::Named(named)) => named.clone(),
            _ => Default::default(),
        };
        let words = self.mark_words(input);
        let numbers: Vec<Markup> = choices.iter().map(|choice| self.numbers(input, choice, &named)).collect();
        let choices: Vec<AnswerChoice<'_>> = choices
            .iter()
            .zip(numbers)
            .map(|(choice, fields)| AnswerChoice {
                value: &choice.id,
                label: self.choice_words(choice),
                chosen: named.contains_key(&choice.id),
                mark: None,
                feedback: Markup::default(),
                fields,
            })
            .collect();
        let kind = if multiple { ChoiceKind::Several } else { ChoiceKind::One };
        html! {
            (answer_choices(kind, name, !self.may_submit, &choices))
            @if let Some((tone, label)) = &words { (status(web::components::problem::Mark { tone: *tone, label })) }
        }
    }

    /// The text of a choice; an ellipsis stands where a number is asked for beside it.
    fn choice_words(&self, choice: &TextChoiceView) -> Markup {
        html! {
            @for part in &choice.parts {
                @match part {
                    TextPart::Html(source) => (self.scene.problem_words(source)),
                    TextPart::Number(_) => " … ",
                }
            }
        }
    }

    fn numbers(
        &self,
        input: &InputView,
        choice: &TextChoiceView,
        named: &std::collections::BTreeMap<String, String>,
    ) -> Markup {
        let names: Vec<&String> = choice
            .parts
            .iter()
            .filter_map(|part| match part {
                TextPart::Number(name) => Some(name),
                TextPart::Html(_) => None,
            })
            .collect();
        html! {
            @for (position, name) in names.iter().enumerate() {
                @let (id, field) = (format!("{}-{name}", self.control_id(&input.id)), part_field(&input.id, name));
                @let label = say(self.scene.lang).msg_number_n(position + 1);
                @let value = named.get(*name).map(String::as_str).unwrap_or_default();
                (answer_text(&AnswerInput { id: &id, name: &field, label: &label, value, numeric: true, size: 10, disabled: !self.may_submit, ..AnswerInput::default() }))
            }
        }
    }

    fn annotation(&self, input: &InputView, label: &str) -> Markup {
        let Control::Annotation { title, text, comment, comment_prompt, tag_prompt, options } =
            &input.control
        else {
            return Markup::default();
        };
        let named = match &input.answer {
            Some(Answer::Named(named)) => named.clone(),
            _ => Default::default(),
        };
        let given = named.get("comment").cloned().unwrap_or_default();
        let picked = named.get("options").cloned().unwrap_or_default();
        let (comment_name, options_name) =
            (part_field(&input.id, "comment"), part_field(&input.id, "options"));
        let id = format!("{}-comment", self.control_id(&input.id));
        let numbers: Vec<String> = (0..options.len()).map(|n| n.to_string()).collect();
        let options: Vec<AnswerChoice<'_>> = options
            .iter()
            .zip(&numbers)
            .map(|(option, number)| AnswerChoice {
                value: number,
                label: html! { (option) },
                chosen: picked.trim_matches(['[', ']', '"']) == number,
                mark: None,
                feedback: Markup::default(),
                fields: Markup::default(),
            })
            .collect();
        let words = self.mark_words(input);
        html! {
            @if !title.is_empty() { p { b { (title) } } }
            @if !text.is_empty() { blockquote { (self.scene.problem_words(text)) } }
            @if !comment.is_empty() { p { (self.scene.problem_words(comment)) } }
            label class="field-label" for=(id) { @if comment_prompt.is_empty() { (label) } @else { (comment_prompt) } }
            (answer_long_text(4, &AnswerInput { id: &id, name: &comment_name, label: comment_prompt, value: &given, disabled: !self.may_submit, ..AnswerInput::default() }))
            p class="field-label" { (tag_prompt) }
            (answer_choices(ChoiceKind::One, &options_name, !self.may_submit, &options))
            @if let Some((tone, label)) = &words { (status(web::components::problem::Mark { tone: *tone, label })) }
        }
    }
}

fn chosen(input: &InputView) -> Vec<&str> {
    match &input.answer {
        Some(Answer::One(text)) if !text.is_empty() => vec![text],
        Some(Answer::Many(list)) => list.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    }
}

/// `[12,34]`, as the answer to a picture is kept.
fn point(text: &str) -> Option<(u32, u32)> {
    let (x, y) = text.trim().trim_matches(['[', ']']).split_once(',')?;
    let whole = |text: &str| {
        text.trim().parse::<f64>().ok().filter(|n| *n >= 0.0 && *n < 100_000.0).map(|n| n.round() as u32)
    };
    Some((whole(x)?, whole(y)?))
}
