//! Settings of the course, typed, and what is made of some of them (olx.md §2.2).

use roxmltree::Node;
use serde_json::{Map, Value};

use super::Reader;
use crate::xml::elements;
use crate::{Block, Group, Partition, Tab, Textbook, TextbookChapter, TextbookKind, value};

impl Reader<'_> {
    /// The attributes as typed values. Values of the policy keep the type they have there.
    pub(super) fn course_settings(&self, root: &Block) -> Map<String, Value> {
        let mut settings: Map<String, Value> = root
            .attributes
            .iter()
            .map(|(name, written)| (name.clone(), value::typed(name, written)))
            .collect();
        if let Some(policy) = self.policy.of(&root.kind, &root.id) {
            let kept = policy.iter().filter(|(name, _)| root.attributes.contains_key(*name));
            settings.extend(kept.map(|(name, value)| (name.clone(), value.clone())));
        }
        settings
    }

    pub(super) fn tabs(&self, run: &str) -> Vec<Tab> {
        let list =
            self.policy.of("course", run).and_then(|policy| policy.get("tabs")).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(tab).collect()
    }

    pub(super) fn partitions(&self, settings: &Map<String, Value>) -> Vec<Partition> {
        let list = settings.get("user_partitions").and_then(Value::as_array);
        list.into_iter().flatten().filter_map(partition).collect()
    }

    pub(super) fn textbooks(&self, node: Option<Node>, settings: &Map<String, Value>) -> Vec<Textbook> {
        let mut books = Vec::new();
        for book in node.into_iter().flat_map(elements).filter(|child| child.has_tag_name("textbook")) {
            books.push(Textbook {
                kind: TextbookKind::Images,
                title: book.attribute("title").unwrap_or_default().to_owned(),
                url: book.attribute("book_url").map(str::to_owned),
                chapters: Vec::new(),
            });
        }
        for (setting, kind) in [("pdf_textbooks", TextbookKind::Pdf), ("html_textbooks", TextbookKind::Html)]
        {
            let list = settings.get(setting).and_then(Value::as_array);
            books.extend(list.into_iter().flatten().map(|book| textbook(book, kind)));
        }
        books
    }
}

fn text(value: &Value, name: &str) -> Option<String> {
    value.get(name).filter(|value| !value.is_null()).map(value::written)
}

fn flag(value: &Value, name: &str) -> bool {
    text(value, name).is_some_and(|written| value::is_true(&written))
}

fn tab(entry: &Value) -> Option<Tab> {
    Some(Tab {
        type_: text(entry, "type")?,
        name: text(entry, "name"),
        url_slug: text(entry, "url_slug"),
        link: text(entry, "link"),
        is_hidden: flag(entry, "is_hidden"),
        staff_only: flag(entry, "course_staff_only"),
    })
}

fn partition(entry: &Value) -> Option<Partition> {
    let groups = entry.get("groups").and_then(Value::as_array);
    Some(Partition {
        id: entry.get("id").and_then(Value::as_i64)?,
        name: text(entry, "name").unwrap_or_default(),
        description: text(entry, "description").unwrap_or_default(),
        // Version 1 had no scheme; it meant random.
        scheme: text(entry, "scheme").unwrap_or_else(|| "random".to_owned()),
        active: entry.get("active").and_then(Value::as_bool).unwrap_or(true),
        parameters: entry.get("parameters").cloned().unwrap_or(Value::Null),
        groups: groups
            .into_iter()
            .flatten()
            .filter_map(|group| {
                Some(Group {
                    id: group.get("id").and_then(Value::as_i64)?,
                    name: text(group, "name").unwrap_or_default(),
                })
            })
            .collect(),
    })
}

fn textbook(book: &Value, kind: TextbookKind) -> Textbook {
    let chapters = book.get("chapters").and_then(Value::as_array);
    Textbook {
        kind,
        title: text(book, "tab_title").or_else(|| text(book, "title")).unwrap_or_default(),
        url: text(book, "url"),
        chapters: chapters
            .into_iter()
            .flatten()
            .map(|chapter| TextbookChapter {
                title: text(chapter, "title").unwrap_or_default(),
                url: text(chapter, "url").unwrap_or_default(),
            })
            .collect(),
    }
}
