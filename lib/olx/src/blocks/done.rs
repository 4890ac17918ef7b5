//! `done`: a learner ticks "I did it"; one point.

use super::Fields;
use crate::Block;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// `left`, `right`, …
    pub align: String,
}

impl Done {
    pub fn from_block(block: &Block) -> Option<Done> {
        (block.kind == "done")
            .then(|| Done { align: block.text("align").unwrap_or_else(|| "left".to_owned()) })
    }
}
