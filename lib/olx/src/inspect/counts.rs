//! How many blocks of which type.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::family::must_be_unique;
use crate::{Block, Course};

/// Blocks in the published tree, the course itself included. A block that could not be read is not counted; a block file that is used
/// twice counts twice, and once among the distinct.
#[derive(Debug, Clone, Serialize)]
pub struct Counts {
    pub chapters: usize,
    pub sequentials: usize,
    pub verticals: usize,
    pub blocks: usize,
    pub by_type: BTreeMap<String, usize>,
    pub distinct_blocks: usize,
    pub distinct_by_type: BTreeMap<String, usize>,
}

/// A block that is used more than once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Duplicate {
    pub extra_uses: usize,
    /// How many of these Open edX would drop: those in files of their own, of a type whose names must
    /// differ.
    pub edx_drops: usize,
}

pub(super) fn count(course: &Course) -> Counts {
    let mut by_type: BTreeMap<String, usize> = BTreeMap::new();
    let mut distinct_by_type: BTreeMap<String, usize> = BTreeMap::new();
    for block in read_blocks(course) {
        *by_type.entry(block.kind.clone()).or_default() += 1;
        if block.occurrence == 0 {
            *distinct_by_type.entry(block.kind.clone()).or_default() += 1;
        }
    }
    let of = |kind: &str| by_type.get(kind).copied().unwrap_or(0);
    Counts {
        chapters: of("chapter"),
        sequentials: of("sequential"),
        verticals: of("vertical"),
        blocks: by_type.values().sum(),
        distinct_blocks: distinct_by_type.values().sum(),
        by_type,
        distinct_by_type,
    }
}

pub(super) fn duplicates(course: &Course) -> BTreeMap<String, Duplicate> {
    let mut duplicates: BTreeMap<String, Duplicate> = BTreeMap::new();
    for block in read_blocks(course).filter(|block| block.occurrence > 0) {
        let name = block.renamed_from.as_ref().unwrap_or(&block.id);
        let entry = duplicates
            .entry(format!("{}/{name}", block.kind))
            .or_insert(Duplicate { extra_uses: 0, edx_drops: 0 });
        entry.extra_uses += 1;
        entry.edx_drops += usize::from(must_be_unique(&block.kind) && block.path.is_some());
    }
    duplicates
}

pub(super) fn read_blocks(course: &Course) -> impl Iterator<Item = &Block> {
    course.root.walk().filter(|block| !block.is_broken())
}
