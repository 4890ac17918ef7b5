//! The tree of blocks, flattened so that any block is found at once.

use super::{Content, Manifest};
use olx::{Block, Family, blocks::OpenAssessment};
use std::collections::HashMap;

/// A block's place in [`Content`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub usize);

/// A block, and its neighbours.
pub struct Node {
    /// `kind@id`; a block that stands in the course twice gets `~2` the second time.
    pub key: String,
    /// The block, without its children: they are nodes of their own.
    pub block: Block,
    pub parent: Option<NodeId>,
    pub children: Vec<NodeId>,
    /// 0 for the course, 1 for chapters.
    pub depth: usize,
    /// Whether this block is a page of its own.
    pub is_unit: bool,
}

impl Node {
    /// As people call it. An open assessment has its title among its questions.
    pub fn title(&self) -> String {
        let of_assessment = match self.block.kind.as_str() {
            "openassessment" if self.block.display_name().is_none() => {
                OpenAssessment::from_block(&self.block)
            }
            _ => None,
        };
        of_assessment.and_then(|one| one.title).unwrap_or_else(|| self.block.title())
    }
}

/// `kind@id`, with `~n` from the second occurrence on.
pub fn block_key(block: &Block) -> String {
    match block.occurrence {
        0 => format!("{}@{}", block.kind, block.id),
        again => format!("{}@{}~{}", block.kind, block.id, again + 1),
    }
}

impl Content {
    pub(crate) fn new(version: String, mut course: olx::Course, files: Manifest) -> Self {
        let empty = Block { children: Vec::new(), ..course.root.clone() };
        let root = std::mem::replace(&mut course.root, empty);
        let assets = course.assets.iter().map(|one| (one.name.clone(), one.path.clone())).collect();
        let mut content = Content {
            version,
            course,
            files,
            nodes: Vec::new(),
            by_key: HashMap::new(),
            by_id: HashMap::new(),
            assets,
            units: Vec::new(),
        };
        content.add(root, None, 0, false);
        content
    }

    fn add(&mut self, mut block: Block, parent: Option<NodeId>, depth: usize, in_unit: bool) -> NodeId {
        let children = std::mem::take(&mut block.children);
        let id = NodeId(self.nodes.len());
        let key = self.unused(block_key(&block));
        let is_unit = !in_unit && depth > 0 && is_unit(&block);
        self.by_key.insert(key.clone(), id);
        self.by_id.entry(block.id.clone()).or_insert(id);
        if is_unit {
            self.units.push(id);
        }
        self.nodes.push(Node { key, block, parent, children: Vec::new(), depth, is_unit });
        for child in children {
            let child = self.add(child, Some(id), depth + 1, in_unit || is_unit);
            self.nodes[id.0].children.push(child);
        }
        id
    }

    /// Two inline blocks of one kind and name still get two keys.
    fn unused(&self, key: String) -> String {
        if !self.by_key.contains_key(&key) {
            return key;
        }
        let mut again = 2;
        while self.by_key.contains_key(&format!("{key}~{again}")) {
            again += 1;
        }
        format!("{key}~{again}")
    }
}

/// A unit is what stands below the chapters and sequentials: a vertical, or, in hand-written courses, a block that
/// stands there without one.
fn is_unit(block: &Block) -> bool {
    !matches!(olx::family(&block.kind), Family::Course | Family::Chapter | Family::Sequential)
}
