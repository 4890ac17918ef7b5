//! Unpublished changes (olx.md §1.5).

use std::collections::HashSet;

use super::Reader;
use super::naming::path_of;
use crate::inherited::Effective;
use crate::xml::Source;
use crate::{Block, Code, Draft, Severity, family};

impl Reader<'_> {
    /// The drafts that stand at the top of a sub-tree: those that say under which block they belong, and those no other draft holds.
    pub(super) fn drafts(&mut self, published: &Block) -> Vec<Draft> {
        let paths: Vec<String> = self
            .package
            .below("drafts")
            .map(|(path, _)| path.to_owned())
            .filter(|path| path.ends_with(".xml"))
            .collect();
        if paths.is_empty() {
            return Vec::new();
        }
        let keys: HashSet<String> = published.walk().map(Block::key).collect();
        self.in_drafts = true;
        let published_met = (std::mem::take(&mut self.met), std::mem::take(&mut self.inline));
        let published_errors = self.facts.unreadable.len();
        let mut drafts = Vec::new();
        for path in &paths {
            drafts.extend(self.draft(path, &keys, true));
        }
        // What no root reached: containers first, so that they take their children along.
        let (containers, leaves): (Vec<&String>, Vec<&String>) =
            paths.iter().partition(|path| is_container(path));
        for path in containers.into_iter().chain(leaves) {
            if !self.reached.contains(path.as_str()) {
                drafts.extend(self.draft(path, &keys, false));
            }
        }
        (self.met, self.inline) = published_met;
        self.facts.unreadable.truncate(published_errors);
        self.in_drafts = false;
        for draft in &drafts {
            let what = if draft.published_twin {
                "an unpublished edit of a published block"
            } else {
                "a block that was never published"
            };
            self.lose(Code::Draft, Severity::Kept, &draft.block.key(), what);
        }
        drafts
    }

    fn draft(&mut self, path: &str, published: &HashSet<String>, roots: bool) -> Option<Draft> {
        let (kind, file) = path.strip_prefix("drafts/")?.split_once('/')?;
        let name = file.strip_suffix(".xml")?.replace('/', ":");
        let bytes = self.package.file(path).unwrap_or_default();
        let source = Source::of(bytes);
        let document = match source.document(self.depth) {
            Ok(document) => document,
            Err(_) if roots => return None,
            Err(error) => {
                self.reached.insert(path.to_owned());
                let block = self.unparsable(kind, &name, path, bytes, &error, &Effective::default());
                return Some(Draft {
                    block,
                    parent: None,
                    parent_url: None,
                    index: None,
                    published_twin: false,
                });
            }
        };
        let root = document.root_element();
        let index = root.attribute("index_in_children_list");
        if roots && index.is_none() {
            return None;
        }
        self.tell_repairs(path, &source);
        self.reached.insert(path.to_owned());
        self.open.push(path.to_owned());
        let block = self.defined(root, kind, &name, Some(path), &Effective::default(), 1);
        self.open.pop();
        let parent_url = root
            .attribute("parent_url")
            .or_else(|| root.attribute("parent_sequential_url"))
            .map(str::to_owned);
        Some(Draft {
            parent: parent_url.as_deref().and_then(block_name),
            published_twin: published.contains(&block.key())
                || self.package.files.contains_key(&format!("{kind}/{}.xml", path_of(&name))),
            index: index.and_then(|index| index.parse().ok()),
            parent_url,
            block,
        })
    }
}

fn is_container(path: &str) -> bool {
    path.split('/').nth(1).is_some_and(|kind| family(kind).holds_blocks())
}

/// The last part of a usage key: `block-v1:…@name` or `i4x://org/course/type/name`.
fn block_name(key: &str) -> Option<String> {
    key.rsplit(['@', '/']).next().filter(|name| !name.is_empty()).map(str::to_owned)
}
