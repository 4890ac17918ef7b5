//! A small tree of XML: elements and text, no namespaces, no entities of one's own, bounded depth and size.
//!
//! Comments and processing instructions are left behind, as the original engine leaves them.

mod reader;
mod writer;

pub use reader::{MAX_BYTES, MAX_DEPTH, read};
pub(crate) use writer::{close_html, is_silent, open_html};
pub use writer::{escape_attribute, escape_text, html_of, inner_html, outer_xml};

/// Why a text is not XML: the line (from 1) and a sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {sentence}")]
pub struct Malformed {
    pub line: usize,
    pub sentence: String,
}

/// What the reading of a problem found in an element, so that a page can find its way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Response(usize),
    /// Index of the response, index of the input in it.
    Input(usize, usize),
    TargetedFeedback(usize),
    Solutions(usize),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    pub line: usize,
    pub mark: Option<Mark>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The attribute, when it is there and not empty.
    pub fn filled(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.is_empty())
    }

    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(Node::element)
    }

    pub fn children_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements().filter(move |child| child.name == name)
    }

    pub fn child(&self, name: &str) -> Option<&Element> {
        self.elements().find(|child| child.name == name)
    }

    /// Every element below this one, in document order.
    pub fn descendants(&self) -> Vec<&Element> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect<'a>(&'a self, found: &mut Vec<&'a Element>) {
        for child in self.elements() {
            found.push(child);
            child.collect(found);
        }
    }

    pub fn descendants_named(&self, name: &str) -> Vec<&Element> {
        self.descendants().into_iter().filter(|element| element.name == name).collect()
    }

    /// The text before the first child element.
    pub fn leading_text(&self) -> String {
        self.children
            .iter()
            .map_while(|node| match node {
                Node::Text(text) => Some(text.as_str()),
                Node::Element(_) => None,
            })
            .collect()
    }

    /// All the text inside, tags left out.
    pub fn all_text(&self) -> String {
        self.children
            .iter()
            .map(|node| match node {
                Node::Text(text) => text.clone(),
                Node::Element(element) => element.all_text(),
            })
            .collect()
    }
}

impl Node {
    pub fn element(&self) -> Option<&Element> {
        match self {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        }
    }
}
