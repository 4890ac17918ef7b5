//! The table of contents.

use serde::Serialize;

use crate::{Block, Course, Family, family};

#[derive(Debug, Clone, Serialize)]
pub struct OutlineChapter {
    pub title: String,
    pub url_name: String,
    pub sequentials: Vec<OutlineSequential>,
}

#[derive(Debug, Clone, Serialize)]
pub struct OutlineSequential {
    pub title: String,
    pub url_name: String,
    pub verticals: Vec<OutlineVertical>,
}

#[derive(Debug, Clone, Serialize)]
pub struct OutlineVertical {
    pub title: String,
    pub url_name: String,
    /// The types of its blocks, in order.
    pub blocks: Vec<String>,
}

pub(super) fn outline(course: &Course) -> Vec<OutlineChapter> {
    let chapters = children(&course.root, |block| family(&block.kind) == Family::Chapter);
    chapters
        .map(|chapter| OutlineChapter {
            title: chapter.title(),
            url_name: chapter.id.clone(),
            sequentials: children(chapter, |block| block.kind == "sequential").map(sequential).collect(),
        })
        .collect()
}

fn sequential(block: &Block) -> OutlineSequential {
    OutlineSequential {
        title: block.title(),
        url_name: block.id.clone(),
        verticals: children(block, |block| block.kind == "vertical").map(vertical).collect(),
    }
}

fn vertical(block: &Block) -> OutlineVertical {
    OutlineVertical {
        title: block.title(),
        url_name: block.id.clone(),
        blocks: children(block, |_| true).map(|child| child.kind.clone()).collect(),
    }
}

fn children(block: &Block, wanted: impl Fn(&Block) -> bool) -> impl Iterator<Item = &Block> {
    block.children.iter().filter(move |child| !child.is_broken() && wanted(child))
}
