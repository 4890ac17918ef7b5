//! What a page draws, in order. The HTML in it is the author's: sanitise it before it reaches anybody.

use serde::Serialize;

use crate::answers::{Answer, Answers};
use crate::context::Context;
use crate::grade::{Graded, InputResult};
use crate::model::{Annotation, Choice, ChoicePart, Input, InputKind, Kind, Problem};
use crate::xml::{
    Element, Mark, Node, close_html, escape_text, html_of, inner_html, is_silent, open_html,
};

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// Balanced author HTML. Math stays as `\( \)`, `\[ \]`, `[mathjax]`, `[mathjaxinline]`.
    Html(String),
    /// A question begins. `inputs` are the ids of what belongs to it.
    Question {
        number: usize,
        label: String,
        descriptions: Vec<String>,
        inputs: Vec<String>,
    },
    Input(Box<InputView>),
    /// Said about the choice made.
    Feedback {
        html: String,
        right: bool,
    },
    Solution(String),
    /// Kept, but nothing here can draw or grade it.
    Unsupported {
        code: &'static str,
        detail: String,
    },
}

/// What the page may show of a learner's state.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    pub answers: Answers,
    /// `None` before a submission, and while correctness is withheld.
    pub graded: Option<Graded>,
    pub solutions: bool,
    pub anonymous_student_id: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InputView {
    pub id: String,
    pub number: usize,
    /// The input's own label, when a question has several inputs.
    pub label: String,
    pub points: f64,
    pub control: Control,
    pub answer: Option<Answer>,
    pub result: Option<InputResult>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Control {
    Choices {
        multiple: bool,
        choices: Vec<ChoiceView>,
    },
    Dropdown {
        options: Vec<String>,
        inline: bool,
    },
    Line {
        size: Option<u32>,
        hidden: bool,
        inline: bool,
        math: bool,
        number: bool,
        trailing_text: String,
    },
    /// The answer is `[x,y]`, whole pixels of the declared size.
    Image {
        src: String,
        width: u32,
        height: u32,
    },
    ChoiceText {
        multiple: bool,
        choices: Vec<TextChoiceView>,
    },
    Annotation {
        title: String,
        text: String,
        comment: String,
        comment_prompt: String,
        tag_prompt: String,
        options: Vec<String>,
    },
    Area {
        rows: u32,
        cols: u32,
        mode: String,
        hidden: bool,
    },
    Files {
        allowed: Vec<String>,
        required: Vec<String>,
    },
    /// A page of the course, to be shown in a sandboxed frame on another origin.
    Frame {
        html_file: String,
        width: u32,
        height: u32,
        title: String,
    },
    Other {
        tag: String,
        xml: String,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChoiceView {
    /// What the answer names.
    pub id: String,
    pub html: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TextChoiceView {
    pub id: String,
    pub parts: Vec<TextPart>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TextPart {
    Html(String),
    /// A number to type; the name it is sent under.
    Number(String),
}

impl Problem {
    /// The problem for a seed, top to bottom.
    pub fn view(&self, seed: u64, shown: &Shown) -> Vec<Piece> {
        let context = Context {
            seed,
            anonymous_student_id: shown.anonymous_student_id.clone(),
        };
        let mut drawing = Drawing {
            problem: self,
            shown,
            context,
            order: self.arrangement(seed),
            html: String::new(),
            open: Vec::new(),
            pieces: Vec::new(),
        };
        drawing.inside(&self.body);
        drawing.flush();
        drawing.pieces
    }
}

struct Drawing<'a> {
    problem: &'a Problem,
    shown: &'a Shown,
    context: Context,
    order: Vec<Vec<&'a Choice>>,
    html: String,
    /// Elements that are open around what is being drawn.
    open: Vec<&'a Element>,
    pieces: Vec<Piece>,
}

impl<'a> Drawing<'a> {
    fn inside(&mut self, element: &'a Element) {
        for node in &element.children {
            match node {
                Node::Text(text) => self.html.push_str(&escape_text(text)),
                Node::Element(child) => self.element(child),
            }
        }
    }

    fn element(&mut self, element: &'a Element) {
        match element.mark {
            Some(Mark::Response(index)) => return self.response(element, index),
            Some(Mark::Input(response, index)) => return self.input(response, index),
            Some(Mark::TargetedFeedback(index)) => return self.feedback(index),
            Some(Mark::Solutions(index)) => return self.solutions_of(element, index),
            None => {}
        }
        if is_silent(element) {
        } else if element.name == "solution" {
            self.solution(inner_html(element));
        } else if matches!(element.name.as_str(), "solutionset" | "targetedfeedbackset") {
            element
                .children_named("solution")
                .for_each(|solution| self.solution(inner_html(solution)));
        } else if is_plain(element) {
            self.html.push_str(&html_of(element));
        } else {
            open_html(element, &mut self.html);
            self.open.push(element);
            self.inside(element);
            self.open.pop();
            close_html(element, &mut self.html);
        }
    }

    /// Ends the HTML so far as a balanced piece, and opens the same elements again for what follows.
    fn flush(&mut self) {
        for element in self.open.iter().rev() {
            close_html(element, &mut self.html);
        }
        let html = std::mem::take(&mut self.html);
        if says_something(&html) {
            self.pieces
                .push(Piece::Html(self.context.fill(html.trim()).into_owned()));
        }
        for element in &self.open {
            open_html(element, &mut self.html);
        }
    }

    fn push(&mut self, piece: Piece) {
        self.flush();
        self.pieces.push(piece);
    }

    fn fill(&self, text: &str) -> String {
        self.context.fill(text).into_owned()
    }

    fn response(&mut self, element: &'a Element, index: usize) {
        let Some(response) = self.problem.responses.get(index) else {
            return;
        };
        self.push(Piece::Question {
            number: response.number,
            label: self.fill(&response.label),
            descriptions: response
                .descriptions
                .iter()
                .map(|text| self.fill(text))
                .collect(),
            inputs: response
                .inputs
                .iter()
                .map(|input| input.id.clone())
                .collect(),
        });
        self.inside(element);
        self.flush();
        if let Kind::ByHand { code, detail } = &response.kind {
            self.push(Piece::Unsupported {
                code,
                detail: detail.clone(),
            });
        }
    }

    fn feedback(&mut self, response: usize) {
        let said: Vec<_> = self
            .shown
            .graded
            .iter()
            .flat_map(|graded| &graded.feedback)
            .filter(|feedback| feedback.response == response + 1)
            .cloned()
            .collect();
        for feedback in said {
            self.push(Piece::Feedback {
                html: self.fill(&feedback.html),
                right: feedback.right,
            });
        }
    }

    /// With an answer pool, only the explanation of the right choice that was drawn.
    fn solutions_of(&mut self, element: &'a Element, index: usize) {
        let pooled = self.problem.responses[index].inputs.first().is_some_and(
            |input| matches!(&input.kind, InputKind::Choices(choices) if choices.pool.is_some()),
        );
        let drawn: Vec<&Option<String>> = self.order[index]
            .iter()
            .filter(|choice| choice.correct == crate::model::Correct::Yes)
            .map(|choice| &choice.explanation)
            .collect();
        let Some(targeted) = &self.problem.responses[index].targeted else {
            return;
        };
        if element.name == "solution" {
            return self.solution(inner_html(element));
        }
        for (id, html) in &targeted.solutions {
            if !pooled || drawn.contains(&id) {
                self.solution(html.clone());
            }
        }
    }

    fn solution(&mut self, html: String) {
        if self.shown.solutions {
            self.push(Piece::Solution(self.fill(html.trim())));
        }
    }

    fn input(&mut self, response: usize, index: usize) {
        let Some(input) = self
            .problem
            .responses
            .get(response)
            .and_then(|response| response.inputs.get(index))
        else {
            return;
        };
        let view = InputView {
            id: input.id.clone(),
            number: input.number,
            label: self.fill(&input.label),
            points: input.points,
            control: self.control(response, input),
            answer: self.shown.answers.get(&input.id).cloned(),
            result: self
                .shown
                .graded
                .as_ref()
                .and_then(|graded| graded.inputs.get(&input.id))
                .cloned(),
        };
        self.push(Piece::Input(Box::new(view)));
    }

    fn control(&self, response: usize, input: &Input) -> Control {
        match &input.kind {
            InputKind::Choices(choices) => Control::Choices {
                multiple: choices.multiple,
                choices: self.order[response]
                    .iter()
                    .map(|choice| ChoiceView {
                        id: choice.name.clone(),
                        html: self.fill(&choice.html),
                    })
                    .collect(),
            },
            InputKind::Dropdown {
                options, inline, ..
            } => Control::Dropdown {
                options: options
                    .iter()
                    .map(|option| self.fill(&option.text))
                    .collect(),
                inline: *inline,
            },
            InputKind::Line {
                size,
                hidden,
                inline,
                math,
                trailing_text,
            } => Control::Line {
                size: *size,
                hidden: *hidden,
                inline: *inline,
                math: *math,
                number: matches!(self.problem.responses[response].kind, Kind::Numerical(_)),
                trailing_text: self.fill(trailing_text),
            },
            InputKind::Image {
                src, width, height, ..
            } => Control::Image {
                src: self.fill(src),
                width: *width,
                height: *height,
            },
            InputKind::ChoiceText { multiple, choices } => Control::ChoiceText {
                multiple: *multiple,
                choices: choices
                    .iter()
                    .enumerate()
                    .map(|(index, choice)| text_choice(index, &choice.parts))
                    .collect(),
            },
            InputKind::Annotation(annotation) => annotation_control(annotation),
            InputKind::Area {
                rows,
                cols,
                mode,
                hidden,
            } => Control::Area {
                rows: *rows,
                cols: *cols,
                mode: mode.clone(),
                hidden: *hidden,
            },
            InputKind::Files { allowed, required } => Control::Files {
                allowed: allowed.clone(),
                required: required.clone(),
            },
            InputKind::Frame {
                html_file,
                width,
                height,
                title,
            } => Control::Frame {
                html_file: html_file.clone(),
                width: *width,
                height: *height,
                title: title.clone(),
            },
            InputKind::Other { tag, xml } => Control::Other {
                tag: tag.clone(),
                xml: xml.clone(),
            },
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
        options: annotation
            .options
            .iter()
            .map(|(text, _)| text.clone())
            .collect(),
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
                TextPart::Number(format!(
                    "choiceinput_{index}_numtolerance_input_{}",
                    numbers - 1
                ))
            }
        })
        .collect();
    TextChoiceView {
        id: format!("choiceinput_{index}bc"),
        parts,
    }
}

/// Nothing inside has to be drawn by itself.
fn is_plain(element: &Element) -> bool {
    element.elements().all(|child| {
        child.mark.is_none()
            && !matches!(
                child.name.as_str(),
                "solution" | "solutionset" | "targetedfeedbackset"
            )
            && is_plain(child)
    })
}

/// There is text, or something to see, between the tags.
fn says_something(html: &str) -> bool {
    let has_media = [
        "<img", "<iframe", "<video", "<audio", "<svg", "<object", "<embed", "<hr", "<input",
        "<canvas", "<source", "<link", "<script",
    ]
    .iter()
    .any(|tag| html.contains(tag));
    let mut in_tag = false;
    has_media
        || html.chars().any(|c| {
            match c {
                '<' => in_tag = true,
                '>' => in_tag = false,
                _ => return !in_tag && !c.is_whitespace(),
            }
            false
        })
}
