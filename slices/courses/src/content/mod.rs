//! The content of a version: read once, kept in memory by its digest, never changed.

mod files;
mod index;
mod shelf;

pub use files::{FileEntry, Manifest};
pub use index::{Node, NodeId, block_key};
pub use shelf::{Contents, of_version};

use lexicon::Instant;
use std::collections::HashMap;

/// A version of a course, as pages and graders read it.
pub struct Content {
    pub version: String,
    /// The course without its tree: the blocks are in [`Content::node`].
    pub course: olx::Course,
    pub files: Manifest,
    pub(crate) nodes: Vec<Node>,
    pub(crate) by_key: HashMap<String, NodeId>,
    pub(crate) by_id: HashMap<String, NodeId>,
    /// Asset name → path (olx.md §4.1).
    pub(crate) assets: HashMap<String, String>,
    /// The units, in the order of the course.
    pub(crate) units: Vec<NodeId>,
}

impl Content {
    /// The content of a package, as it would be kept; `version` names it in memory.
    pub fn of(package: &olx::Package, version: &str) -> Self {
        Self::new(version.to_owned(), olx::read(package).course, Manifest::of(package))
    }

    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }

    /// All blocks, in the order of the course; the first is the course itself.
    pub fn nodes(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        self.nodes.iter().enumerate().map(|(index, node)| (NodeId(index), node))
    }

    /// The block of a key, such as `problem@ab12`.
    pub fn find(&self, key: &str) -> Option<NodeId> {
        self.by_key.get(key).copied()
    }

    /// The block of a name alone, as `/jump_to_id/` links give it.
    pub fn find_by_id(&self, id: &str) -> Option<NodeId> {
        self.by_id.get(id).copied()
    }

    /// The course itself.
    pub fn root(&self) -> NodeId {
        NodeId(0)
    }

    pub fn children(&self, id: NodeId) -> impl Iterator<Item = (NodeId, &Node)> {
        self.node(id).children.iter().map(|child| (*child, self.node(*child)))
    }

    /// The block and what it is in, out to the course.
    pub fn ancestors(&self, id: NodeId) -> impl Iterator<Item = (NodeId, &Node)> {
        let mut next = Some(id);
        std::iter::from_fn(move || {
            let id = next?;
            next = self.node(id).parent;
            Some((id, self.node(id)))
        })
    }

    /// Everything below a block, in order, without the block itself.
    pub fn below(&self, id: NodeId) -> impl Iterator<Item = (NodeId, &Node)> {
        let mut waiting: Vec<NodeId> = self.node(id).children.iter().rev().copied().collect();
        std::iter::from_fn(move || {
            let id = waiting.pop()?;
            waiting.extend(self.node(id).children.iter().rev());
            Some((id, self.node(id)))
        })
    }

    /// The units (what one page shows), in the order of the course.
    pub fn units(&self) -> &[NodeId] {
        &self.units
    }

    /// The unit that holds a block, or the block itself if it is one.
    pub fn unit_of(&self, id: NodeId) -> Option<NodeId> {
        self.ancestors(id).map(|(id, _)| id).find(|id| self.node(*id).is_unit)
    }

    /// The subsection that holds a block: where its points count.
    pub fn subsection_of(&self, id: NodeId) -> Option<NodeId> {
        self.ancestors(id)
            .find(|(_, node)| node.block.kind == "sequential")
            .or_else(|| self.ancestors(id).find(|(_, node)| node.depth == 2))
            .map(|(id, _)| id)
    }

    /// The chapter that holds a block.
    pub fn chapter_of(&self, id: NodeId) -> Option<NodeId> {
        self.ancestors(id).find(|(_, node)| node.depth == 1).map(|(id, _)| id)
    }

    /// A file of the course by the name after `/static/`: the exact path first, then the normalised name.
    pub fn asset(&self, name: &str) -> Option<(&str, &FileEntry)> {
        let exact = format!("static/{name}");
        if let Some((path, entry)) = self.files.get(&exact) {
            return Some((path, entry));
        }
        let path = self.assets.get(&olx::rewrite::normalise_asset(name))?;
        self.files.get(path)
    }

    /// Whether the course brought a picture of itself.
    pub fn has_picture(&self) -> bool {
        let named = self.course.settings.get("course_image").and_then(|name| name.as_str());
        named.is_some_and(|name| self.asset(name).is_some())
    }

    /// The share of points from which a certificate is given, if the course sets one.
    pub fn pass_mark(&self) -> Option<f64> {
        let shares = self.course.grading.cutoffs.iter().map(|(_, share)| *share);
        shares.filter(|share| *share > 0.0).min_by(f64::total_cmp)
    }

    /// The start written in the course, from which a run's dates are shifted.
    pub fn written_start(&self) -> Option<Instant> {
        self.course.start.as_deref().and_then(words::dates::parse)
    }
}
