//! Unpublished changes, by file.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use crate::xml::{DEPTH, Source, elements, qualified_name};
use crate::{Block, Course, Package};

/// Empty when there is no draft, and then written as an empty object.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Drafts {
    /// XML files in `drafts/`, by type of block.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub files_by_type: BTreeMap<String, usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verticals: Option<Vec<DraftVertical>>,
}

#[derive(Debug, Clone, Serialize)]
pub struct DraftVertical {
    pub url_name: String,
    pub display_name: Option<String>,
    pub parent_url: Option<String>,
    /// As written.
    pub index: Option<String>,
    pub published_twin: bool,
    /// The types of its blocks, in order.
    pub children: Vec<String>,
}

pub(super) fn count(package: &Package, course: &Course) -> Drafts {
    let published: HashSet<String> = course.root.walk().map(Block::key).collect();
    let mut drafts = Drafts::default();
    for (path, bytes) in package.below("drafts").filter(|(path, _)| path.ends_with(".xml")) {
        let Some((kind, file)) = path["drafts/".len()..].split_once('/') else {
            continue;
        };
        *drafts.files_by_type.entry(kind.to_owned()).or_default() += 1;
        if kind == "vertical" {
            let name = file.trim_end_matches(".xml");
            let twin = package.files.contains_key(&path["drafts/".len()..])
                || published.contains(&format!("vertical/{name}"));
            drafts.verticals.get_or_insert_default().extend(vertical(name, bytes, twin));
        }
    }
    if !drafts.files_by_type.is_empty() {
        drafts.verticals.get_or_insert_default();
    }
    drafts
}

fn vertical(name: &str, bytes: &[u8], published_twin: bool) -> Option<DraftVertical> {
    let source = Source::of(bytes);
    let document = source.document(DEPTH).ok()?;
    let root = document.root_element();
    let attribute = |name: &str| root.attribute(name).map(str::to_owned);
    Some(DraftVertical {
        url_name: name.to_owned(),
        display_name: attribute("display_name"),
        parent_url: attribute("parent_url").or_else(|| attribute("parent_sequential_url")),
        index: attribute("index_in_children_list"),
        published_twin,
        children: elements(root).map(qualified_name).collect(),
    })
}
