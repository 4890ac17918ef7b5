//! The nouns of a course that was read.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::inherited::Effective;
use crate::{GradingPolicy, Kind, value};

/// A course or a content library.
#[derive(Debug, Clone)]
pub struct Course {
    pub kind: Kind,
    pub org: String,
    pub course: String,
    pub run: String,
    pub display_name: Option<String>,
    /// The attributes of the course with its policy applied, as typed values (olx.md §1.3, §2.2). Secrets are still in it.
    pub settings: Map<String, Value>,
    /// RFC 3339 in UTC; as written when it is not a date.
    pub start: Option<String>,
    pub end: Option<String>,
    pub language: Option<String>,
    pub grading: GradingPolicy,
    /// Empty when the course leaves them to the platform.
    pub tabs: Vec<Tab>,
    /// HTML by field: `overview`, `short_description`, … (olx.md §3).
    pub about: BTreeMap<String, String>,
    pub updates: Vec<Update>,
    /// HTML.
    pub handouts: Option<String>,
    pub static_tabs: Vec<StaticTab>,
    pub textbooks: Vec<Textbook>,
    pub partitions: Vec<Partition>,
    /// The course itself, with its chapters below it.
    pub root: Block,
    pub assets: Vec<Asset>,
    pub drafts: Vec<Draft>,
    /// Templates for `<customtag impl="name">`, by name.
    pub custom_tags: BTreeMap<String, String>,
    pub wiki_slug: Option<String>,
}

/// An entry of the course's navigation bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    pub type_: String,
    pub name: Option<String>,
    pub url_slug: Option<String>,
    pub link: Option<String>,
    pub is_hidden: bool,
    pub staff_only: bool,
}

/// A page of the course team's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaticTab {
    pub slug: String,
    /// From the list of tabs; `None` when no tab shows the page.
    pub name: Option<String>,
    pub html: String,
    pub is_hidden: bool,
    pub staff_only: bool,
}

/// A piece of news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    pub id: i64,
    /// As the course team wrote it, such as `November 5, 2023`.
    pub date: String,
    /// HTML.
    pub content: String,
    /// `visible` or `deleted`.
    pub status: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextbookKind {
    /// A `<textbook>` of page images at an address.
    Images,
    Pdf,
    Html,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Textbook {
    pub kind: TextbookKind,
    pub title: String,
    pub url: Option<String>,
    pub chapters: Vec<TextbookChapter>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextbookChapter {
    pub title: String,
    pub url: String,
}

/// A way of dividing learners into groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Partition {
    pub id: i64,
    pub name: String,
    pub description: String,
    /// `random`, `cohort`, `enrollment_track`, …
    pub scheme: String,
    pub active: bool,
    pub parameters: Value,
    pub groups: Vec<Group>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub id: i64,
    pub name: String,
}

/// A file learners may be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// The name that identifies it: its path with `/` and odd characters replaced by `_` (olx.md §4.1).
    pub name: String,
    /// Where it is in the package, such as `static/images/a b.png`.
    pub path: String,
    pub sha256: String,
    pub mime: &'static str,
    /// Only for people who are logged in.
    pub locked: bool,
    pub bytes_len: u64,
}

/// An unpublished change.
#[derive(Debug, Clone)]
pub struct Draft {
    pub block: Block,
    /// The name of the block it belongs under, out of `parent_url`.
    pub parent: Option<String>,
    /// The full key as written.
    pub parent_url: Option<String>,
    /// Its place among the parent's children.
    pub index: Option<usize>,
    /// Whether the same block is published too, so that this is an edit of it.
    pub published_twin: bool,
}

/// A piece of a course.
#[derive(Debug, Clone)]
pub struct Block {
    /// The tag as written; see [`crate::family`] for what it stands for.
    pub kind: String,
    /// Its name (olx.md §1.2). Together with `kind` it identifies the block, but see `occurrence`.
    pub id: String,
    /// What is set on the block itself, policy applied; never its name, and never what it inherits.
    pub attributes: BTreeMap<String, String>,
    /// What holds for the block once inheritance is resolved (olx.md §2.1).
    pub effective: Effective,
    pub body: Body,
    pub children: Vec<Block>,
    /// The file its definition came from; `None` when it was written inside its parent.
    pub path: Option<String>,
    /// 0, or how many times this name was met before in the course, for this kind. The same definition used twice keeps its name; another
    /// definition under the same name gets a new one, and `renamed_from` tells the old.
    pub occurrence: u32,
    pub renamed_from: Option<String>,
}

/// What a block says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// Raw HTML, as it was in its file. Untrusted.
    Html(String),
    /// The source of the whole element.
    Xml(String),
    /// A container: its children say it.
    None,
    /// What could not be read, kept as it came.
    Broken { path: Option<String>, bytes: Vec<u8>, error: String },
}

impl Block {
    /// The name its author gave it, if any.
    pub fn display_name(&self) -> Option<&str> {
        self.attributes.get("display_name").map(String::as_str)
    }

    /// The title as Open edX shows it: the display name, or else the block's name with underscores as spaces.
    pub fn title(&self) -> String {
        match self.display_name() {
            Some(name) => value::text(name).unwrap_or_default(),
            None => self.id.replace('_', " "),
        }
    }

    /// `type/id`, as policies and reports name blocks.
    pub fn key(&self) -> String {
        format!("{}/{}", self.kind, self.id)
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// The source of the element, for blocks that keep it.
    pub fn source(&self) -> Option<&str> {
        match &self.body {
            Body::Xml(source) => Some(source),
            _ => None,
        }
    }

    pub fn is_broken(&self) -> bool {
        matches!(self.body, Body::Broken { .. })
    }

    /// This block and everything below it, in the order of the course.
    pub fn walk(&self) -> impl Iterator<Item = &Block> {
        let mut waiting = vec![self];
        std::iter::from_fn(move || {
            let block = waiting.pop()?;
            waiting.extend(block.children.iter().rev());
            Some(block)
        })
    }
}
