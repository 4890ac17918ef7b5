//! Small questions to a parsed element.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

/// Parses the source of one block ([`crate::Body::Xml`]).
pub fn parse(source: &str) -> Result<Document<'_>, roxmltree::Error> {
    Document::parse(source)
}

/// All the text inside an element, tags left out.
pub fn inner_text(node: Node) -> String {
    node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// Text as it may stand in XML or HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The source between the start and the end tag.
pub(crate) fn inner_source<'d>(node: Node<'_, 'd>) -> &'d str {
    match (node.first_child(), node.last_child()) {
        (Some(first), Some(last)) => &node.document().input_text()[first.range().start..last.range().end],
        _ => "",
    }
}

/// The child elements.
pub(crate) fn elements<'a, 'd: 'a>(node: Node<'a, 'd>) -> impl Iterator<Item = Node<'a, 'd>> {
    node.children().filter(Node::is_element)
}

/// The name with its prefix, as it was written.
pub(crate) fn qualified_name(node: Node) -> String {
    let prefix = node
        .tag_name()
        .namespace()
        .and_then(|uri| node.lookup_prefix(uri))
        .filter(|prefix| !prefix.is_empty());
    match prefix {
        Some(prefix) => format!("{prefix}:{}", node.tag_name().name()),
        None => node.tag_name().name().to_owned(),
    }
}

/// Every attribute by its name as written.
pub(crate) fn attributes_of(node: Node) -> BTreeMap<String, String> {
    node.attributes()
        .map(|attribute| {
            let prefix = attribute
                .namespace()
                .and_then(|uri| node.lookup_prefix(uri))
                .filter(|prefix| !prefix.is_empty());
            let name = match prefix {
                Some(prefix) => format!("{prefix}:{}", attribute.name()),
                None => attribute.name().to_owned(),
            };
            (name, attribute.value().to_owned())
        })
        .collect()
}
