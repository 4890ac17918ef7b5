//! The root: `course.xml` or `library.xml`.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::definition::is_pointer;
use super::naming::{path_of, written_name};
use super::{Reader, Unreadable};
use crate::inherited::Effective;
use crate::value;
use crate::xml::{Source, attributes_of};
use crate::{Block, Body, Code, Course, GradingPolicy, Kind, Severity};

impl Reader<'_> {
    pub(super) fn course(&mut self) -> Course {
        let file = if self.package.kind == Kind::Course { "course.xml" } else { "library.xml" };
        let bytes = self.package.file(file).unwrap_or_default();
        let source = Source::of(bytes);
        self.tell_repairs(file, &source);
        self.reached.insert(file.to_owned());
        let parsed = source.document(self.depth);
        match &parsed {
            Ok(document) => self.course_of(document.root_element(), file),
            Err(error) => {
                self.facts.unreadable.push(Unreadable {
                    kind: "invalid-xml",
                    at: file.to_owned(),
                    detail: error.clone(),
                });
                self.lose(Code::XmlInvalid, Severity::Kept, file, error);
                let root = broken_root(file, bytes, error);
                self.assembled(&BTreeMap::new(), root, None)
            }
        }
    }

    fn course_of(&mut self, node: Node, file: &str) -> Course {
        let identity = attributes_of(node);
        let tag = node.tag_name().name().to_owned();
        let run = written_name(node).unwrap_or_else(|| {
            if self.package.kind == Kind::Course { "course".to_owned() } else { "library".to_owned() }
        });
        self.load_policy(&run);
        self.facts.root_is_pointer = is_pointer(node);
        self.met.insert((tag.clone(), run.clone()), 1);
        let above = Effective::default();
        let relative = format!("{tag}/{}.xml", path_of(&run));
        if self.facts.root_is_pointer && self.package.files.contains_key(&relative) {
            let source = Source::of(self.package.file(&relative).unwrap_or_default());
            self.tell_repairs(&relative, &source);
            self.reached.insert(relative.clone());
            match source.document(self.depth) {
                Ok(document) => {
                    let root = self.rooted(document.root_element(), &tag, &run, &relative, &above);
                    self.assembled(&identity, root, Some(document.root_element()))
                }
                Err(error) => {
                    let bytes = self.package.file(&relative).unwrap_or_default();
                    let root = self.unparsable(&tag, &run, &relative, bytes, &error, &above);
                    self.assembled(&identity, root, None)
                }
            }
        } else if self.facts.root_is_pointer && tag == "course" {
            let root = self.missing(node, &run, file, &relative, &above);
            self.assembled(&identity, root, None)
        } else {
            let root = self.rooted(node, &tag, &run, file, &above);
            self.assembled(&identity, root, Some(node))
        }
    }

    fn rooted(&mut self, node: Node, tag: &str, run: &str, path: &str, above: &Effective) -> Block {
        self.open.push(path.to_owned());
        let root = self.defined(node, tag, run, Some(path), above, 1);
        self.open.pop();
        root
    }

    /// Everything around the tree. `identity` is what the root file says of itself; `node` is the definition of the course.
    fn assembled(&mut self, identity: &BTreeMap<String, String>, root: Block, node: Option<Node>) -> Course {
        let settings = self.course_settings(&root);
        let text = |name: &str| settings.get(name).and_then(|value| value::text(&value::written(value)));
        let date = |name: &str| text(name).map(|written| value::instant(&written).unwrap_or(written));
        let named = |name: &str| identity.get(name).cloned().filter(|name| !name.is_empty());
        let number = named("course").or_else(|| named("library"));
        let tabs = self.tabs(&root.id);
        let mut course = Course {
            kind: self.package.kind,
            org: named("org").unwrap_or_else(|| "edx".to_owned()),
            course: number.unwrap_or_else(|| self.package.folder.clone()),
            run: root.id.clone(),
            display_name: root.display_name().map(str::to_owned),
            start: date("start"),
            end: date("end"),
            language: text("language"),
            grading: self.grading(&root.id),
            about: self.about(&root.id),
            updates: self.updates(&root.id),
            handouts: self.page("info", &root.id, "handouts.html"),
            static_tabs: self.static_tabs(&root.id, &tabs),
            textbooks: self.textbooks(node, &settings),
            partitions: self.partitions(&settings),
            tabs,
            assets: self.assets(),
            custom_tags: self.custom_tags(),
            wiki_slug: node.and_then(wiki_slug),
            drafts: Vec::new(),
            settings,
            root,
        };
        course.drafts = self.drafts(&course.root);
        course
    }

    fn grading(&mut self, run: &str) -> GradingPolicy {
        let candidates = [format!("policies/{run}/grading_policy.json"), "grading_policy.json".to_owned()];
        let Some(path) = candidates.into_iter().find(|path| self.package.files.contains_key(path)) else {
            return GradingPolicy::default();
        };
        self.facts.grading_policy_file = Some(path.clone());
        let Some(value) = self.json(&path) else {
            return GradingPolicy::default();
        };
        let (policy, complaints) = GradingPolicy::read(&value);
        for complaint in complaints {
            self.lose(Code::GraderUnmatched, Severity::Changed, &path, &complaint);
        }
        policy
    }
}

fn wiki_slug(node: Node) -> Option<String> {
    let wiki = node.children().find(|child| child.has_tag_name("wiki"))?;
    wiki.attribute("slug").map(str::to_owned)
}

fn broken_root(file: &str, bytes: &[u8], error: &str) -> Block {
    Block {
        kind: file.trim_end_matches(".xml").to_owned(),
        id: "course".to_owned(),
        attributes: BTreeMap::new(),
        effective: Effective::default(),
        body: Body::Broken { path: Some(file.to_owned()), bytes: bytes.to_vec(), error: error.to_owned() },
        children: Vec::new(),
        path: Some(file.to_owned()),
        occurrence: 0,
        renamed_from: None,
    }
}
