//! Pointers, and the files they lead to (olx.md §1.2).

use roxmltree::Node;

use super::naming::path_of;
use super::{Reader, Unreadable};
use crate::family::has_own_file;
use crate::inherited::Effective;
use crate::xml::{Source, attributes_of, qualified_name};
use crate::{Block, Body, Code, Severity};

/// Whether an element only says where its definition is: no child, no text, and nothing but its name.
pub(super) fn is_pointer(node: Node) -> bool {
    let says_something = node.children().any(|child| {
        child.is_element() || child.text().is_some_and(|text| child.is_text() && !text.trim().is_empty())
    });
    let is_course = matches!(node.tag_name().name(), "course" | "library");
    let only_names = node.attributes().all(|attribute| match attribute.name() {
        "url_name" => true,
        "org" | "course" | "library" => is_course,
        _ => false,
    });
    !says_something && only_names && node.attribute("url_name").is_some()
}

impl<'p> Reader<'p> {
    /// Reads the file a pointer leads to. `None`: the element is no pointer to a file after all, but a block with nothing set.
    pub(super) fn pointed(
        &mut self,
        node: Node,
        name: &str,
        from: &str,
        above: &Effective,
        level: usize,
    ) -> Option<Block> {
        let tag = qualified_name(node);
        let relative = format!("{tag}/{}.xml", path_of(name));
        let Some(path) = self.definition_path(&relative) else {
            if let Some(block) = self.bare_html(&tag, name, above) {
                return Some(block);
            }
            if !has_own_file(&tag) {
                return None;
            }
            return Some(self.missing(node, name, from, &relative, above));
        };
        if self.open.contains(&path) {
            let detail = format!("{relative} leads back to itself");
            return Some(self.broken(
                node,
                name,
                from,
                "missing-definition",
                Code::LinkDangling,
                &detail,
                above,
            ));
        }
        let bytes = self.used(&path);
        let source = Source::of(bytes);
        self.tell_repairs(&path, &source);
        let block = match source.document(self.depth) {
            Ok(document) => {
                self.open.push(path.clone());
                let block = self.defined(document.root_element(), &tag, name, Some(&path), above, level);
                self.open.pop();
                block
            }
            Err(error) => self.unparsable(&tag, name, &path, bytes, &error, above),
        };
        Some(block)
    }

    /// Where a definition is: among the drafts first when drafts are read.
    pub(super) fn definition_path(&self, relative: &str) -> Option<String> {
        let drafted = format!("drafts/{relative}");
        if self.in_drafts && self.package.files.contains_key(&drafted) {
            return Some(drafted);
        }
        self.package.files.contains_key(relative).then(|| relative.to_owned())
    }

    pub(super) fn tell_repairs(&mut self, path: &str, source: &Source) {
        for repair in &source.repairs {
            self.lose(Code::XmlInvalid, Severity::Changed, path, repair);
        }
    }

    /// A block whose definition is not in the package.
    pub(super) fn missing(
        &mut self,
        node: Node,
        name: &str,
        from: &str,
        wanted: &str,
        above: &Effective,
    ) -> Block {
        self.facts.unreadable.push(Unreadable {
            kind: "missing-definition",
            at: from.to_owned(),
            detail: wanted.to_owned(),
        });
        let detail = format!("{wanted} is not in the package");
        self.broken_without_fact(node, name, from, Code::LinkDangling, &detail, above)
    }

    #[allow(clippy::too_many_arguments)]
    pub(super) fn broken(
        &mut self,
        node: Node,
        name: &str,
        from: &str,
        kind: &'static str,
        code: Code,
        detail: &str,
        above: &Effective,
    ) -> Block {
        self.facts.unreadable.push(Unreadable { kind, at: from.to_owned(), detail: detail.to_owned() });
        self.broken_without_fact(node, name, from, code, detail, above)
    }

    fn broken_without_fact(
        &mut self,
        node: Node,
        name: &str,
        from: &str,
        code: Code,
        detail: &str,
        above: &Effective,
    ) -> Block {
        self.lose(code, Severity::Kept, from, detail);
        let attributes = attributes_of(node);
        Block {
            kind: qualified_name(node),
            id: name.to_owned(),
            effective: above.below(&attributes),
            attributes,
            body: Body::Broken {
                path: Some(from.to_owned()),
                bytes: crate::xml::element_source(node).into_bytes(),
                error: detail.to_owned(),
            },
            children: Vec::new(),
            path: Some(from.to_owned()),
            occurrence: 0,
            renamed_from: None,
        }
    }

    /// A block whose file is there but is not XML.
    pub(super) fn unparsable(
        &mut self,
        tag: &str,
        name: &str,
        path: &str,
        bytes: &[u8],
        error: &str,
        above: &Effective,
    ) -> Block {
        self.facts.unreadable.push(Unreadable {
            kind: "invalid-xml",
            at: path.to_owned(),
            detail: error.to_owned(),
        });
        self.lose(Code::XmlInvalid, Severity::Kept, path, error);
        Block {
            kind: tag.to_owned(),
            id: name.to_owned(),
            attributes: Default::default(),
            effective: above.clone(),
            body: Body::Broken {
                path: Some(path.to_owned()),
                bytes: bytes.to_vec(),
                error: error.to_owned(),
            },
            children: Vec::new(),
            path: Some(path.to_owned()),
            occurrence: 0,
            renamed_from: None,
        }
    }
}
