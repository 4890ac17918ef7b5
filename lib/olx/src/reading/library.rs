//! The library archive of 2025 and later (olx.md §2.5): one folder per block, TOML around it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::{MOST_LEVELS, Reader, Unreadable};
use crate::inherited::Effective;
use crate::xml::{Source, decode};
use crate::{Block, Body, Code, Course, GradingPolicy, Severity};

/// What one file of `entities/` says.
struct Entity {
    key: String,
    title: String,
    /// `section`, `subsection` or `unit`; `None` for a block.
    container: Option<&'static str>,
    version: Option<i64>,
    published: bool,
    children: Vec<String>,
    /// Its path without `.toml`.
    stem: String,
}

impl Reader<'_> {
    pub(super) fn library(&mut self) -> Course {
        let package = self.toml("package.toml").unwrap_or_default();
        self.reached.insert("package.toml".to_owned());
        let about = package.get("learning_package").cloned().unwrap_or_default();
        let text = |name: &str| about.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let key = text("key");
        let mut parts = key.split(':').skip(1).map(str::to_owned);
        let (org, number) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let title = Some(text("title")).filter(|title| !title.is_empty());
        let root = self.library_root(title.as_deref());
        let settings: Map<String, Value> = about.as_object().cloned().unwrap_or_default();
        Course {
            kind: self.package.kind,
            org,
            course: number,
            run: "library".to_owned(),
            display_name: title,
            settings,
            start: None,
            end: None,
            language: None,
            grading: GradingPolicy { graders: Vec::new(), cutoffs: Vec::new() },
            tabs: Vec::new(),
            about: BTreeMap::new(),
            updates: Vec::new(),
            handouts: None,
            static_tabs: Vec::new(),
            textbooks: Vec::new(),
            partitions: Vec::new(),
            root,
            assets: self.library_assets(),
            drafts: Vec::new(),
            custom_tags: BTreeMap::new(),
            wiki_slug: None,
        }
    }

    /// Containers that nothing holds, then blocks that nothing holds.
    fn library_root(&mut self, title: Option<&str>) -> Block {
        let paths: Vec<String> = self.package.below("entities").map(|(path, _)| path.to_owned()).collect();
        let mut entities = BTreeMap::new();
        for path in paths.iter().filter(|path| path.ends_with(".toml")) {
            self.reached.insert(path.clone());
            if let Some(entity) = self.entity(path) {
                entities.insert(entity.key.clone(), entity);
            }
        }
        let held: BTreeSet<&String> = entities.values().flat_map(|entity| &entity.children).collect();
        let mut tops: Vec<&Entity> = entities.values().filter(|entity| !held.contains(&entity.key)).collect();
        tops.sort_by_key(|entity| entity.container.is_none());
        let children = tops
            .into_iter()
            .filter_map(|entity| self.entity_block(entity, &entities, &mut Vec::new()))
            .collect();
        let mut root = named_block("library", "library", title);
        root.children = children;
        root
    }

    fn entity(&mut self, path: &str) -> Option<Entity> {
        let value = self.toml(path)?;
        let entity = value.get("entity")?;
        let number =
            |name: &str| entity.get(name).and_then(|side| side.get("version_num")).and_then(Value::as_i64);
        let version = number("published").or_else(|| number("draft"));
        let versions = value.get("version").and_then(Value::as_array).cloned().unwrap_or_default();
        let current = versions
            .iter()
            .find(|entry| entry.get("version_num").and_then(Value::as_i64) == version)
            .or(versions.last());
        let of_current = |name: &str| current.and_then(|entry| entry.get(name));
        let containers = entity.get("container");
        let container = ["section", "subsection", "unit"]
            .into_iter()
            .find(|kind| containers.is_some_and(|all| all.get(kind).is_some()));
        let children =
            of_current("container").and_then(|container| container.get("children")).and_then(Value::as_array);
        Some(Entity {
            key: entity.get("key").and_then(Value::as_str)?.to_owned(),
            title: of_current("title").and_then(Value::as_str).unwrap_or_default().to_owned(),
            container,
            version: version.or_else(|| of_current("version_num").and_then(Value::as_i64)),
            published: number("published").is_some(),
            children: children.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect(),
            stem: path.trim_end_matches(".toml").to_owned(),
        })
    }

    fn entity_block(
        &mut self,
        entity: &Entity,
        all: &BTreeMap<String, Entity>,
        above: &mut Vec<String>,
    ) -> Option<Block> {
        if !self.work.block(&Effective::default()) {
            return None;
        }
        if above.contains(&entity.key) {
            self.lose(Code::LinkDangling, Severity::Kept, &entity.key, "it holds itself; it was read once");
            return None;
        }
        if above.len() >= MOST_LEVELS {
            let detail = "it is nested deeper than anything can be; it was not read";
            self.lose(Code::XmlInvalid, Severity::Lost, &entity.key, detail);
            return None;
        }
        if !entity.published {
            self.lose(Code::Draft, Severity::Kept, &entity.key, "it was never published");
        }
        let Some(container) = entity.container else {
            return Some(self.component(entity));
        };
        let kind = match container {
            "section" => "chapter",
            "subsection" => "sequential",
            _ => "vertical",
        };
        let mut block = named_block(kind, &entity.key, Some(&entity.title));
        above.push(entity.key.clone());
        for key in &entity.children {
            match all.get(key) {
                Some(child) => block.children.extend(self.entity_block(child, all, above)),
                None => self.lose(
                    Code::LinkDangling,
                    Severity::Lost,
                    &entity.key,
                    &format!("it holds {key}, which is not in the package"),
                ),
            }
        }
        above.pop();
        Some(block)
    }

    /// `entities/xblock.v1/<type>/<code>`: the block is `block.xml` of its version.
    fn component(&mut self, entity: &Entity) -> Block {
        let mut parts = entity.stem.rsplit('/');
        let (code, tag) =
            (parts.next().unwrap_or_default().to_owned(), parts.next().unwrap_or_default().to_owned());
        let version = entity.version.unwrap_or(1);
        let path = format!("{}/component_versions/v{version}/block.xml", entity.stem);
        if !self.package.files.contains_key(&path) {
            self.facts.unreadable.push(Unreadable {
                kind: "missing-definition",
                at: format!("{}.toml", entity.stem),
                detail: path.clone(),
            });
            self.lose(
                Code::LinkDangling,
                Severity::Kept,
                &entity.key,
                &format!("{path} is not in the package"),
            );
            let mut block = named_block(&tag, &code, Some(&entity.title));
            block.body = Body::Broken {
                path: None,
                bytes: Vec::new(),
                error: format!("{path} is not in the package"),
            };
            return block;
        }
        let bytes = self.used(&path);
        let source = Source::of(bytes);
        self.tell_repairs(&path, &source);
        let above = Effective::default();
        match source.document(self.depth) {
            Ok(document) => {
                self.open.push(path.clone());
                let mut block = self.defined(document.root_element(), &tag, &code, Some(&path), &above, 1);
                self.open.pop();
                if !entity.title.is_empty() {
                    block.attributes.entry("display_name".to_owned()).or_insert_with(|| entity.title.clone());
                }
                block
            }
            Err(error) => self.unparsable(&tag, &code, &path, bytes, &error, &above),
        }
    }

    fn library_assets(&mut self) -> Vec<crate::Asset> {
        let files = self.package.below("entities").filter(|(path, _)| path.contains("/static/"));
        files
            .map(|(path, bytes)| crate::Asset {
                name: crate::rewrite::normalise_asset(
                    path.rsplit_once("/static/").map_or(path, |(_, name)| name),
                ),
                path: path.to_owned(),
                sha256: crate::package::digest::of_file(bytes),
                mime: super::assets::mime(path),
                locked: false,
                bytes_len: bytes.len() as u64,
            })
            .collect()
    }

    fn toml(&mut self, path: &str) -> Option<Value> {
        let text = decode(self.package.file(path)?).text;
        match toml::from_str::<Value>(&text) {
            Ok(value) => Some(value),
            Err(error) => {
                self.lose(
                    Code::XmlInvalid,
                    Severity::Kept,
                    path,
                    &format!("it is not TOML ({}), so it was not used", error.message()),
                );
                None
            }
        }
    }
}

fn named_block(kind: &str, id: &str, title: Option<&str>) -> Block {
    Block {
        kind: kind.to_owned(),
        id: id.to_owned(),
        attributes: title.map(|title| ("display_name".to_owned(), title.to_owned())).into_iter().collect(),
        effective: Effective::default(),
        body: Body::None,
        children: Vec::new(),
        path: None,
        occurrence: 0,
        renamed_from: None,
    }
}
