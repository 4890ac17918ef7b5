//! One element, one block.

use std::collections::{BTreeMap, hash_map::Entry};

use roxmltree::Node;
use serde_json::Value;

use super::definition::is_pointer;
use super::naming::{name_from_content, written_name};
use super::{MOST_LEVELS, Reader};
use crate::inherited::Effective;
use crate::package::SECRET_SETTINGS;
use crate::xml::{Source, attributes_of, element_source, elements, inner_text, qualified_name};
use crate::{Block, Body, Code, Family, Severity, family, value};

/// Attributes that say where a block is and not what it is (olx.md §1.3).
const NOT_SETTINGS: &[&str] = &[
    "url_name",
    "slug",
    "name",
    "filename",
    "org",
    "course",
    "library",
    "data_dir",
    "xml_attributes",
    "x-is-pointer-node",
    "xblock-family",
    "parent_url",
    "parent_sequential_url",
    "index_in_children_list",
];

/// Child elements of containers that are not blocks.
const NOT_BLOCKS: &[&str] = &["meta", "wiki", "textbook", "show"];

impl Reader<'_> {
    /// Reads an element that stands for a block, following its pointer.
    pub(super) fn block(&mut self, node: Node, from: &str, above: &Effective, level: usize) -> Option<Block> {
        if !self.work.block(above) {
            return None;
        }
        if level > MOST_LEVELS {
            let detail = "the course has deeper blocks than a course can have; the rest was not read";
            self.lose(Code::XmlInvalid, Severity::Lost, from, detail);
            return None;
        }
        let tag = qualified_name(node);
        let written = written_name(node);
        if let (true, Some(name)) = (is_pointer(node), &written)
            && let Some(mut block) = self.pointed(node, name, from, above, level)
        {
            if !block.is_broken() {
                block.occurrence = self.meet(&tag, name);
                self.tell_repetition(&block);
            }
            return Some(block);
        }
        let Some(name) = written else {
            let name = self.free_name(&tag, name_from_content(node));
            return Some(self.defined(node, &tag, &name, None, above, level));
        };
        let mut block = self.defined(node, &tag, &name, None, above, level);
        block.occurrence = self.meet(&tag, &name);
        self.tell_apart(&mut block, node, from);
        Some(block)
    }

    /// An inline block met again is the same one if it says the same (its file was used twice); otherwise it gets a name of its own.
    fn tell_apart(&mut self, block: &mut Block, node: Node, from: &str) {
        let made = name_from_content(node);
        let first = self.inline.entry((block.kind.clone(), block.id.clone())).or_insert_with(|| made.clone());
        if block.occurrence == 0 || *first == made {
            return self.tell_repetition(block);
        }
        let made = self.free_name(&block.kind, made);
        self.lose(
            Code::NameDuplicate,
            Severity::Changed,
            &block.key(),
            &format!("a second one, in {from}, is now named {made}"),
        );
        block.renamed_from = Some(std::mem::replace(&mut block.id, made));
    }

    /// How often this block was met before.
    fn meet(&mut self, tag: &str, name: &str) -> u32 {
        let count = self.met.entry((tag.to_owned(), name.to_owned())).or_insert(0);
        *count += 1;
        *count - 1
    }

    fn tell_repetition(&mut self, block: &Block) {
        if block.occurrence > 0 {
            let place = block.path.clone().unwrap_or_else(|| block.key());
            self.lose(
                Code::NameDuplicate,
                Severity::Kept,
                &block.key(),
                &format!("{place} is used more than once; every use shares the learner's work"),
            );
        }
    }

    /// A name nobody has yet: the one wanted, or the same with a number.
    fn free_name(&mut self, tag: &str, wanted: String) -> String {
        if self.meet(tag, &wanted) == 0 {
            return wanted;
        }
        let last = self.numbered.entry((tag.to_owned(), wanted.clone())).or_insert(1);
        loop {
            *last += 1;
            let name = format!("{wanted}_{last}");
            if let Entry::Vacant(free) = self.met.entry((tag.to_owned(), name.clone())) {
                free.insert(1);
                return name;
            }
        }
    }

    /// Reads a definition: an element that holds the block itself.
    pub(super) fn defined(
        &mut self,
        node: Node,
        tag: &str,
        name: &str,
        path: Option<&str>,
        above: &Effective,
        level: usize,
    ) -> Block {
        let mut attributes = self.settings_of(node);
        self.apply_policy(tag, name, &mut attributes);
        let effective = above.below(&attributes);
        let from = path.map_or_else(|| self.open.last().cloned().unwrap_or_default(), str::to_owned);
        let mut block = Block {
            kind: tag.to_owned(),
            id: name.to_owned(),
            attributes,
            effective,
            body: Body::None,
            children: Vec::new(),
            path: path.map(str::to_owned),
            occurrence: 0,
            renamed_from: None,
        };
        match family(tag) {
            Family::Html => match self.html_body(node, tag, name) {
                Ok(body) => block.body = body,
                Err(wanted) => return self.missing(node, name, &from, &wanted, above),
            },
            family => {
                if let Some(filename) = node
                    .attribute("filename")
                    .filter(|filename| !filename.is_empty() && family != Family::Course)
                {
                    return self.redirected(node, block, filename, &from, above, level);
                }
                self.fill(&mut block, node, &from, level);
            }
        }
        block
    }

    /// Body and children, from the element that holds them.
    fn fill(&mut self, block: &mut Block, node: Node, from: &str, level: usize) {
        let family = family(&block.kind);
        if !family.holds_blocks() {
            block.body = Body::Xml(element_source(node));
            return;
        }
        if block.kind == "conditional" {
            block.body = Body::Xml(element_source(node));
        }
        if self.open.is_empty() {
            self.open.push(from.to_owned());
        }
        for child in node.children() {
            if child.is_text() && child.text().is_some_and(|text| !text.trim().is_empty()) {
                let text: String = child.text().unwrap_or_default().trim().chars().take(60).collect();
                self.lose(
                    Code::XmlInvalid,
                    Severity::Lost,
                    from,
                    &format!("text between blocks is shown nowhere: {text}"),
                );
            }
        }
        for child in elements(node) {
            let is_block =
                !NOT_BLOCKS.contains(&child.tag_name().name()) && child.tag_name().namespace().is_none();
            if is_block && let Some(child) = self.block(child, from, &block.effective, level + 1) {
                block.children.push(child);
            }
        }
    }

    /// The old way of saying that the body is in another file: `filename="x"` (olx.md §1.2).
    fn redirected(
        &mut self,
        node: Node,
        mut block: Block,
        filename: &str,
        from: &str,
        above: &Effective,
        level: usize,
    ) -> Block {
        let tag = block.kind.clone();
        let candidates = [
            format!("{tag}/{filename}.xml"),
            format!("{tag}/{filename}"),
            format!("{tag}s/{filename}.xml"),
            format!("{filename}.xml"),
            filename.to_owned(),
        ];
        let is_xml = |path: &String| path.ends_with(".xml");
        let found = candidates.iter().filter_map(|candidate| self.definition_path(candidate)).find(is_xml);
        let Some(path) = found.filter(|path| !self.open.contains(path) || from == path) else {
            if node.has_children() {
                self.fill(&mut block, node, from, level);
                return block;
            }
            return self.missing(node, &block.id, from, &candidates[0], above);
        };
        // Many files name themselves; then the body is right here.
        if path == from {
            self.fill(&mut block, node, from, level);
            return block;
        }
        let bytes = self.used(&path);
        let source = Source::of(bytes);
        self.tell_repairs(&path, &source);
        match source.document(self.depth) {
            Ok(document) => {
                for (name, value) in self.settings_of(document.root_element()) {
                    block.attributes.entry(name).or_insert(value);
                }
                block.effective = above.below(&block.attributes);
                self.open.push(path.clone());
                self.fill(&mut block, document.root_element(), &path, level);
                self.open.pop();
                block.path = Some(path);
                block
            }
            Err(error) => self.unparsable(&tag, &block.id, &path, bytes, &error, above),
        }
    }

    /// What is set on an element: its attributes, its `<meta>`, and the deprecated `name`.
    pub(super) fn settings_of(&self, node: Node) -> BTreeMap<String, String> {
        let mut settings = attributes_of(node);
        if let Some(name) = settings.get("name").cloned() {
            settings.entry("display_name".to_owned()).or_insert(name);
        }
        for meta in elements(node).filter(|child| child.tag_name().name() == "meta") {
            if let Ok(Value::Object(values)) = serde_json::from_str(&inner_text(meta)) {
                settings.extend(values.iter().map(|(name, value)| (name.clone(), value::written(value))));
            }
        }
        settings.retain(|name, _| !NOT_SETTINGS.contains(&name.as_str()));
        settings
    }

    pub(super) fn apply_policy(&mut self, tag: &str, name: &str, settings: &mut BTreeMap<String, String>) {
        let Some(policy) = self.policy.of(tag, name).cloned() else {
            return;
        };
        let bytes = policy.iter().map(|(setting, value)| setting.len() + value::written(value).len()).sum();
        if !self.work.copy(bytes) {
            return;
        }
        for (setting, value) in &policy {
            let setting = if setting == "name" { "display_name" } else { setting.as_str() };
            if NOT_SETTINGS.contains(&setting)
                || setting == "tabs"
                || setting == "discussion_topics" && tag != "course"
            {
                continue;
            }
            let text = value::written(value);
            let before = settings.insert(setting.to_owned(), text.clone());
            if let Some(before) = before.filter(|before| !says_the_same(setting, before, &text)) {
                let detail = match SECRET_SETTINGS.contains(&setting) {
                    true => format!("{setting} is replaced by the policy"),
                    false => format!("{setting} is {text} by the policy, in place of {before}"),
                };
                self.lose(
                    Code::PolicyOverride,
                    Severity::Changed,
                    &format!("{tag}/{name}"),
                    &detail.chars().take(300).collect::<String>(),
                );
            }
        }
    }
}

/// Whether two ways of writing a value mean the same: as typed values, or as one moment.
fn says_the_same(setting: &str, one: &str, other: &str) -> bool {
    let moments = (value::instant(one), value::instant(other));
    value::typed(setting, one) == value::typed(setting, other)
        || moments.0.is_some() && moments.0 == moments.1
}
