//! What a block asks to be handed in, and what it can give. Pure.

use super::{MAX_FILES, Practice};
use crate::answers::Problems;
use courses::{Content, NodeId};
use olx::{
    Block,
    blocks::{Criterion, OpenAssessment, StaffGraded},
    value,
};

/// Whether something has to be handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    No,
    May,
    Must,
}

/// What is asked of learners, and how staff grade it.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    pub text: Need,
    pub file: Need,
    /// Most files taken.
    pub most_files: usize,
    /// Endings a file may have, in small letters.
    pub endings: Vec<String>,
    /// The grid; empty where staff give points.
    pub criteria: Vec<Criterion>,
    /// The most points staff can give.
    pub points: f64,
    /// What those are worth in the grade.
    pub possible: f64,
    /// Own due date of the block, as written (RFC 3339).
    pub due: Option<String>,
}

const IMAGES: &[&str] = &["png", "jpg", "jpeg", "gif", "webp"];
const DOCUMENTS: &[&str] = &[
    "pdf", "txt", "md", "csv", "doc", "docx", "odt", "ods", "odp", "xls", "xlsx", "ppt", "pptx", "zip",
    "svg", "dxf", "stl", "3mf", "step", "stp", "gcode", "ino", "py", "mp4", "webm", "mov", "mp3", "m4a",
    "ogg",
];

impl Assignment {
    /// Whether anything is handed in here; else the team gives the points by itself.
    pub fn takes_anything(&self) -> bool {
        (self.text, self.file) != (Need::No, Need::No)
    }

    /// The assignment of a block, problems that a person grades included.
    pub fn of(content: &Content, problems: &Problems, id: NodeId) -> Option<Assignment> {
        let block = &content.node(id).block;
        if block.kind != "problem" {
            return Assignment::of_block(block);
        }
        let prepared = problems.of(content, id).filter(|prepared| prepared.problem.needs_staff())?;
        Some(with_points(Need::No, Need::No, prepared.possible, prepared.possible))
    }

    /// The assignment of a block that is no problem.
    pub(crate) fn of_block(block: &Block) -> Option<Assignment> {
        match block.kind.as_str() {
            "openassessment" => open_assessment(block),
            "edx_sga" => {
                let read = StaffGraded::from_block(block)?;
                let points = read.points as f64;
                Some(with_points(Need::No, Need::Must, points, read.weight.unwrap_or(points)))
            }
            "staffgradedxblock" => {
                let weight = number(block, "weight").unwrap_or(1.0);
                Some(with_points(Need::No, Need::No, weight, weight))
            }
            "practice" => practice(block),
            _ => None,
        }
    }
}

fn with_points(text: Need, file: Need, points: f64, possible: f64) -> Assignment {
    let endings = IMAGES.iter().chain(DOCUMENTS).map(|ending| (*ending).to_owned()).collect();
    Assignment { text, file, most_files: 1, endings, criteria: Vec::new(), points, possible, due: None }
}

/// The best option of each criterion, together.
fn best(criteria: &[Criterion]) -> f64 {
    let of = |criterion: &Criterion| criterion.options.iter().map(|option| option.points).fold(0.0, f64::max);
    criteria.iter().map(of).sum()
}

fn open_assessment(block: &Block) -> Option<Assignment> {
    let read = OpenAssessment::from_block(block)?;
    let points = best(&read.criteria);
    let asked = with_points(need(&read.text_response), need(&read.file_response), points, points);
    let endings = match read.file_kind.as_deref() {
        Some("image") => IMAGES.iter().map(|ending| (*ending).to_owned()).collect(),
        Some("pdf-and-image") => IMAGES.iter().chain(&["pdf"]).map(|ending| (*ending).to_owned()).collect(),
        _ if read.allowed_endings.is_empty() => asked.endings,
        _ => read.allowed_endings.iter().map(|ending| ending.to_lowercase()).collect(),
    };
    Some(Assignment { criteria: read.criteria, endings, due: read.submission_due, ..asked })
}

/// A practice done in a lab: evidence is handed in, and graded by its grid; without one, with `points`.
fn practice(block: &Block) -> Option<Assignment> {
    let read = Practice::from_block(block)?;
    let points = match read.criteria.is_empty() {
        true => number(block, "points").unwrap_or(1.0),
        false => best(&read.criteria),
    };
    let possible = number(block, "weight").unwrap_or(points);
    let asked = |file: bool| match read.evidence.iter().any(|evidence| evidence.is_file() == file) {
        true => Need::Must,
        false => Need::May,
    };
    let assignment = with_points(asked(false), asked(true), points, possible);
    Some(Assignment { criteria: read.criteria, most_files: MAX_FILES, ..assignment })
}

fn need(written: &str) -> Need {
    match value::text(written).as_deref() {
        Some("required") => Need::Must,
        Some("optional") => Need::May,
        _ => Need::No,
    }
}

fn number(block: &Block, name: &str) -> Option<f64> {
    block.attribute(name).and_then(value::number).filter(|number| *number >= 0.0)
}
