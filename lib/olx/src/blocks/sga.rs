//! `edx_sga`: hand in a file, staff give points.

use super::{Fields, field};
use crate::Block;

#[derive(Debug, Clone, PartialEq)]
pub struct StaffGraded {
    /// The most points staff can give.
    pub points: i64,
    /// What it is worth; points when none.
    pub weight: Option<f64>,
    /// HTML shown afterwards.
    pub solution: Option<String>,
}

impl StaffGraded {
    pub fn from_block(block: &Block) -> Option<StaffGraded> {
        (block.kind == "edx_sga").then(|| StaffGraded {
            points: block.whole("points").filter(|points| *points >= 0).unwrap_or(100),
            weight: block.number("weight"),
            solution: field(block, "solution").filter(|solution| !solution.trim().is_empty()),
        })
    }
}
