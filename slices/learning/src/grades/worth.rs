//! What a block can give.

use crate::{answers::Problems, blocks, hand_ins};
use courses::{Content, NodeId};

/// Weighted points a block can give; `None` if it gives none here. A tool by LTI gives none, since no grade comes
/// back from it.
pub fn possible_of(content: &Content, problems: &Problems, id: NodeId) -> Option<f64> {
    let block = &content.node(id).block;
    match block.kind.as_str() {
        "problem" => problems.of(content, id).map(|prepared| prepared.possible),
        "done" => Some(blocks::DONE_POINTS),
        "drag-and-drop-v2" => Some(olx::blocks::DragAndDrop::from_block(block)?.weight),
        _ => hand_ins::Assignment::of_block(block).map(|assignment| assignment.possible),
    }
}
