//! What a person must know before they commit an archive.

use super::{Analysis, access, prepare::runs_here};
use olx::{Block, Body, Code, Family, Severity, family, is_native};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// As many places of one kind as a page lists; all are counted.
const LISTED: usize = 100;

/// What is in an archive, and what came through otherwise than it was. Kept with a draft, as JSON.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// `course`, `library` or `library-v2`.
    pub kind: String,
    pub files: usize,
    pub bytes: u64,
    pub chapters: usize,
    pub subsections: usize,
    pub units: usize,
    pub blocks: usize,
    /// Type of block → how many.
    pub by_kind: BTreeMap<String, usize>,
    pub problems: ProblemCounts,
    /// Types of blocks that are kept and shown as a notice → how many.
    pub notices: BTreeMap<String, usize>,
    /// What matters most first.
    pub groups: Vec<LossGroup>,
    pub images_without_alt: Places,
    pub videos_without_transcript: Places,
}

/// Problems, by how they will run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProblemCounts {
    pub total: usize,
    /// Graded at once.
    pub natively: usize,
    /// Shown as written; a person grades some of it.
    pub by_hand: usize,
    /// Nothing to answer.
    pub without_question: usize,
    /// Kept, and shown as a notice: they could not be read.
    pub as_notice: usize,
    /// Before weights.
    pub points: f64,
}

/// Everything of one code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LossGroup {
    /// `OLX-…`
    pub code: String,
    pub lost: usize,
    pub changed: usize,
    pub kept: usize,
    /// The first of them.
    pub places: Vec<Mention>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// A file, or `type/id`.
    pub at: String,
    /// In English.
    pub detail: String,
}

/// Places of one kind: all counted, the first listed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Places {
    pub count: usize,
    pub first: Vec<Mention>,
}

impl Places {
    pub(super) fn add(&mut self, at: &str, detail: &str) {
        self.count += 1;
        if self.first.len() < LISTED {
            self.first.push(Mention { at: at.to_owned(), detail: detail.to_owned() });
        }
    }
}

impl LossGroup {
    pub fn count(&self) -> usize {
        self.lost + self.changed + self.kept
    }
}

impl Report {
    pub fn of(analysis: &Analysis) -> Self {
        let Analysis { package, reading, inspection } = analysis;
        let course = &reading.course;
        let mut groups = Groups::default();
        for loss in &reading.losses {
            groups.add(loss.code.as_str(), loss.severity, &loss.at, &loss.detail);
        }
        let problems = problems(&course.root, &mut groups);
        let counts = &inspection.counts;
        Self {
            kind: inspection.kind.to_owned(),
            files: package.files.len(),
            bytes: package.files.values().map(|bytes| bytes.len() as u64).sum(),
            chapters: counts.chapters,
            subsections: counts.sequentials,
            units: counts.verticals,
            blocks: counts.blocks,
            by_kind: counts.by_type.clone(),
            problems,
            notices: notices(&course.root, &course.custom_tags),
            groups: groups.sorted(),
            images_without_alt: access::images_without_alt(course),
            videos_without_transcript: access::videos_without_transcript(course, package),
        }
    }

    /// How many things are lost, changed, kept.
    pub fn totals(&self) -> (usize, usize, usize) {
        self.groups.iter().fold((0, 0, 0), |(lost, changed, kept), group| {
            (lost + group.lost, changed + group.changed, kept + group.kept)
        })
    }

    /// How many keys and passwords were taken out.
    pub fn secrets(&self) -> usize {
        let group = self.groups.iter().find(|group| group.code == Code::Secret.as_str());
        group.map_or(0, |group| group.lost)
    }
}

/// Reads each problem as learners will meet it; what it notes joins the report.
fn problems(root: &Block, groups: &mut Groups) -> ProblemCounts {
    let mut counts = ProblemCounts::default();
    for block in root.walk().filter(|block| family(&block.kind) == Family::Problem) {
        counts.total += 1;
        let source = match &block.body {
            Body::Xml(source) => source.as_str(),
            // A problem without a body asks nothing.
            Body::None | Body::Html(_) => "<problem/>",
            Body::Broken { .. } => {
                counts.as_notice += 1;
                continue;
            }
        };
        match problem::parse(source) {
            Ok(problem) => {
                counts.points += problem.max_points();
                match (problem.is_gradable(), problem.needs_staff()) {
                    (true, _) => counts.natively += 1,
                    (false, true) => counts.by_hand += 1,
                    (false, false) => counts.without_question += 1,
                }
                groups.note(block, &problem.notes);
            }
            Err(malformed) => {
                counts.as_notice += 1;
                groups.add(Code::XmlInvalid.as_str(), Severity::Kept, &block.key(), &malformed.to_string());
            }
        }
    }
    counts
}

fn notices(root: &Block, templates: &BTreeMap<String, String>) -> BTreeMap<String, usize> {
    let mut notices = BTreeMap::new();
    for block in root.walk() {
        let native = is_native(&block.kind) || runs_here(&block.kind) || templates.contains_key(&block.kind);
        let is_problem = family(&block.kind) == Family::Problem;
        if (!native || block.is_broken()) && !is_problem {
            *notices.entry(block.kind.clone()).or_default() += 1;
        }
    }
    notices
}

/// Losses by code, each (code, place) of a problem told once whichever reader saw it.
#[derive(Default)]
struct Groups {
    by_code: BTreeMap<String, LossGroup>,
    told: BTreeSet<(String, String)>,
}

impl Groups {
    fn add(&mut self, code: &str, severity: Severity, at: &str, detail: &str) {
        self.told.insert((code.to_owned(), at.to_owned()));
        let group = self.by_code.entry(code.to_owned()).or_insert_with(|| LossGroup {
            code: code.to_owned(),
            lost: 0,
            changed: 0,
            kept: 0,
            places: Vec::new(),
        });
        match severity {
            Severity::Lost => group.lost += 1,
            Severity::Changed => group.changed += 1,
            Severity::Kept => group.kept += 1,
        }
        if group.places.len() < LISTED {
            group.places.push(Mention { at: at.to_owned(), detail: detail.to_owned() });
        }
    }

    fn note(&mut self, block: &Block, notes: &[problem::Note]) {
        let key = block.key();
        let path = block.path.clone().unwrap_or_default();
        for note in notes {
            let known = |at: &str| self.told.contains(&(note.code.to_owned(), at.to_owned()));
            if !known(&key) && !known(&path) {
                self.add(note.code, Severity::Changed, &key, &note.detail);
            }
        }
    }

    fn sorted(self) -> Vec<LossGroup> {
        let mut groups: Vec<LossGroup> = self.by_code.into_values().collect();
        groups.sort_by_key(|group| {
            let rank = if group.lost > 0 {
                0
            } else if group.changed > 0 {
                1
            } else {
                2
            };
            (rank, std::cmp::Reverse(group.count()))
        });
        groups
    }
}
