//! A problem, as it was understood.

use crate::script::Script;
use crate::settings::Settings;
use crate::tolerance::Tolerance;
use crate::xml::Element;

#[derive(Clone, Debug)]
pub struct Problem {
    pub settings: Settings,
    /// In document order; inputs carry the ids of olx.md §9.1.
    pub responses: Vec<Response>,
    pub demand_hints: Vec<String>,
    /// What was degraded, for the report of an import.
    pub notes: Vec<Note>,
    pub script: Option<Script>,
    pub(crate) body: Element,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// A stable code, `OLX-…` (olx.md §12).
    pub code: &'static str,
    pub detail: String,
}

#[derive(Clone, Debug)]
pub struct Response {
    /// From 1, in document order.
    pub number: usize,
    /// The name of its element.
    pub tag: String,
    pub kind: Kind,
    pub inputs: Vec<Input>,
    /// Author HTML; empty when there is none.
    pub label: String,
    pub descriptions: Vec<String>,
    pub partial: Vec<PartialCredit>,
    pub(crate) legacy_hints: Option<LegacyHints>,
    pub(crate) targeted: Option<Targeted>,
}

#[derive(Clone, Debug)]
pub enum Kind {
    /// Exactly one choice; several may be right.
    MultipleChoice,
    TrueFalse,
    /// The exact set of ticks.
    Checkboxes {
        compound: Vec<CompoundHint>,
    },
    Dropdown,
    Numerical(Numerical),
    Text(TextRule),
    Formula(Formula),
    Image,
    ChoiceText,
    Annotation,
    /// Kept and shown; a person grades it.
    ByHand {
        code: &'static str,
        detail: String,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartialCredit {
    EveryDecisionCounts,
    Halves,
    Points,
    Close,
    List,
}

#[derive(Clone, Debug)]
pub struct Input {
    /// `2_1`: what stands after the problem's own id in Open edX.
    pub id: String,
    /// From 1, in document order over the whole problem.
    pub number: usize,
    pub kind: InputKind,
    pub points: f64,
    /// The input's own `label` attribute.
    pub label: String,
    /// The shown answer, when the author gives one on the input.
    pub correct_answer: Option<String>,
}

#[derive(Clone, Debug)]
pub enum InputKind {
    Choices(Choices),
    Dropdown {
        options: Vec<DropdownOption>,
        correct: Option<String>,
        inline: bool,
    },
    Line {
        size: Option<u32>,
        hidden: bool,
        inline: bool,
        math: bool,
        trailing_text: String,
    },
    Image {
        src: String,
        width: u32,
        height: u32,
        rectangle: Option<String>,
        regions: Option<String>,
    },
    ChoiceText {
        multiple: bool,
        choices: Vec<TextChoice>,
    },
    Annotation(Annotation),
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
    Frame {
        html_file: String,
        width: u32,
        height: u32,
        title: String,
    },
    /// Anything else: its XML, verbatim.
    Other {
        tag: String,
        xml: String,
    },
}

#[derive(Clone, Debug, Default)]
pub struct Choices {
    pub multiple: bool,
    pub list: Vec<Choice>,
    pub shuffle: bool,
    /// How many choices are drawn, one right one among them.
    pub pool: Option<usize>,
}

#[derive(Clone, Debug)]
pub struct Choice {
    /// `choice_0` or `choice_<name>`: what a learner's answer names.
    pub name: String,
    /// A, B, C… or the author's own, upper-cased: what compound hints name.
    pub letter: String,
    pub html: String,
    pub correct: Correct,
    pub fixed: bool,
    pub explanation: Option<String>,
    pub hints: Vec<ChoiceHint>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Correct {
    Yes,
    No,
    /// The points it gives.
    Partly(f64),
    /// Neither true nor false.
    Unsaid,
}

#[derive(Clone, Debug)]
pub struct ChoiceHint {
    pub selected: Option<bool>,
    pub hint: Hint,
}

/// A text for the learner; `label`: `None` is the usual one, empty is none at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    pub label: Option<String>,
    pub html: String,
}

#[derive(Clone, Debug)]
pub struct CompoundHint {
    pub letters: Vec<String>,
    pub hint: Hint,
}

#[derive(Clone, Debug)]
pub struct DropdownOption {
    pub text: String,
    pub correct: bool,
    pub hint: Option<Hint>,
}

#[derive(Clone, Debug)]
pub struct Numerical {
    pub answer: NumericalAnswer,
    pub tolerance: Tolerance,
    pub additional: Vec<(String, Option<Hint>)>,
    pub hint: Option<Hint>,
    pub partial_answers: Vec<String>,
    pub partial_range: f64,
}

#[derive(Clone, Debug)]
pub enum NumericalAnswer {
    Value(String),
    /// As written by the author, bounds included or not.
    Interval {
        low: String,
        high: String,
        low_included: bool,
        high_included: bool,
    },
}

#[derive(Clone, Debug)]
pub struct TextRule {
    /// The main answer first.
    pub answers: Vec<String>,
    pub ignore_case: bool,
    pub regexp: bool,
    /// Answers came from the old `a _or_ b`.
    pub old_or: bool,
    /// The `answer` attribute as it stands.
    pub main: String,
    pub hint: Option<Hint>,
    pub additional_hints: Vec<(String, Option<Hint>)>,
    pub equal_hints: Vec<(String, Hint)>,
    pub regexp_hints: Vec<(String, Hint)>,
}

#[derive(Clone, Debug)]
pub struct Formula {
    pub answer: String,
    pub samples: Samples,
    pub tolerance: Tolerance,
    pub case_sensitive: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Samples {
    /// Name, lower and upper bound.
    pub variables: Vec<(String, f64, f64)>,
    pub count: usize,
}

#[derive(Clone, Debug)]
pub struct TextChoice {
    pub correct: bool,
    pub parts: Vec<ChoicePart>,
}

#[derive(Clone, Debug)]
pub enum ChoicePart {
    Html(String),
    Number { answer: Option<String>, tolerance: Tolerance },
}

#[derive(Clone, Debug)]
pub struct Annotation {
    pub title: String,
    pub text: String,
    pub comment: String,
    pub comment_prompt: String,
    pub tag_prompt: String,
    /// Text, and what choosing it means.
    pub options: Vec<(String, AnnotationMark)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnnotationMark {
    Correct,
    PartiallyCorrect,
    Incorrect,
    Unknown,
}

/// `<hintgroup>` with named conditions.
#[derive(Clone, Debug)]
pub(crate) struct LegacyHints {
    pub conditions: Vec<Condition>,
    /// The condition it hangs on, and the text.
    pub parts: Vec<(String, String)>,
    pub always: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Condition {
    pub name: String,
    pub answer: String,
    pub samples: Option<Samples>,
}

/// Feedback per wrong choice, and the explanation of the right one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Targeted {
    pub feedback: Vec<(String, String)>,
    /// Explanation id (when it has one) and HTML.
    pub solutions: Vec<(Option<String>, String)>,
    pub always_explains: bool,
    pub is_asked: bool,
}
