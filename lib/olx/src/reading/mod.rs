//! From files to a course. Nothing here fails: what cannot be read becomes a block that says so, and a line in the report.

mod assets;
mod attributes;
mod blocks;
pub(crate) mod checks;
mod course;
mod definition;
mod drafts;
mod htmlfile;
mod library;
mod naming;
mod pages;
mod policy;
mod problems;
mod settings;
mod work;

#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashMap};

use crate::{Course, Kind, Limits, Loss, Package, Refused};
use policy::Policy;
use work::Work;

/// A course, and everything about it that did not come through as it was.
#[derive(Debug, Clone)]
pub struct Reading {
    pub course: Course,
    pub losses: Vec<Loss>,
    /// Why the whole of it should be refused: it causes more work than any course does, and the rest was not read.
    pub refused: Option<Refused>,
    pub(crate) facts: Facts,
}

/// What an inspection tells beyond the course itself.
#[derive(Debug, Clone, Default)]
pub(crate) struct Facts {
    pub root_is_pointer: bool,
    pub policy_file: Option<String>,
    pub policy_keys: Vec<String>,
    pub grading_policy_file: Option<String>,
    pub unreadable: Vec<Unreadable>,
    /// Block files that the published tree does not reach, sorted.
    pub unreached: Vec<String>,
}

/// A definition that could not be found or read.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Unreadable {
    /// `missing-definition` or `invalid-xml`.
    pub kind: &'static str,
    /// The file that asked for it.
    #[serde(rename = "where")]
    pub at: String,
    pub detail: String,
}

/// Reads a package under the default limits.
pub fn read(package: &Package) -> Reading {
    read_within(package, &Limits::default())
}

/// Reads a package; of the limits, only `depth` matters here.
pub fn read_within(package: &Package, limits: &Limits) -> Reading {
    let mut reader = Reader::of(package, limits);
    let course = match package.kind {
        Kind::LibraryV2 => reader.library(),
        Kind::Course | Kind::LibraryV1 => reader.course(),
    };
    if reader.work.refused.is_none() {
        reader.check(&course);
    }
    Reading { course, losses: reader.losses, refused: reader.work.refused, facts: reader.facts }
}

/// The state of one reading.
pub(crate) struct Reader<'p> {
    package: &'p Package,
    /// How deep elements may be nested in one file.
    depth: usize,
    policy: Policy,
    losses: Vec<Loss>,
    facts: Facts,
    /// How often each (kind, name) was met.
    met: HashMap<(String, String), u32>,
    /// The last number given to a name of each kind that was wanted again.
    numbered: HashMap<(String, String), u32>,
    /// What the first inline block of each (kind, name) says, as a name made from it.
    inline: HashMap<(String, String), String>,
    /// Files that were used.
    reached: BTreeSet<String>,
    /// Files being read now, so that one that points back to itself is noticed.
    open: Vec<String>,
    /// What is left of the work allowed; small files can point at each other in ways that multiply.
    work: Work,
    /// Whether drafts come before published files.
    in_drafts: bool,
}

/// No real course is nested as deep as this: a unit is at the fourth level, and each level costs room on the stack.
const MOST_LEVELS: usize = 40;

impl<'p> Reader<'p> {
    fn of(package: &'p Package, limits: &Limits) -> Self {
        Reader {
            package,
            depth: limits.depth.clamp(8, 1000),
            policy: Policy::default(),
            losses: Vec::new(),
            facts: Facts::default(),
            met: HashMap::new(),
            numbered: HashMap::new(),
            inline: HashMap::new(),
            reached: BTreeSet::new(),
            open: Vec::new(),
            work: Work::default(),
            in_drafts: false,
        }
    }
}
