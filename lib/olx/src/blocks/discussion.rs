//! `discussion`: a place in the forum.

use super::Fields;
use crate::Block;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discussion {
    /// What ties the topic to its threads; the block's name when none is written.
    pub id: String,
    pub category: Option<String>,
    pub target: Option<String>,
    pub sort_key: Option<String>,
}

impl Discussion {
    pub fn from_block(block: &Block) -> Option<Discussion> {
        (block.kind == "discussion" && !block.is_broken()).then(|| Discussion {
            id: block.text("discussion_id").or_else(|| block.text("id")).unwrap_or_else(|| block.id.clone()),
            category: block.text("discussion_category"),
            target: block.text("discussion_target").or_else(|| block.text("for")),
            sort_key: block.text("sort_key"),
        })
    }
}
