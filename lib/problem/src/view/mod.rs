//! What a page draws, in order. The HTML in it is the author's: sanitise it before it reaches anybody.

mod controls;
mod drawing;

use serde::Serialize;

use crate::answers::{Answer, Answers};
use crate::grade::{Graded, InputResult};
use crate::model::Problem;

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
        let mut drawing = drawing::Drawing::new(self, seed, shown);
        drawing.inside(&self.body);
        drawing.finish()
    }
}
