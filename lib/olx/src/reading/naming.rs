//! How a block gets its name (olx.md §1.2).

use roxmltree::Node;
use sha2::{Digest, Sha256};

use crate::xml::element_source;

/// The name an element is given by its author, if any: `url_name`, else `slug`, else its `name` or its display name, cleaned.
pub(super) fn written_name(node: Node) -> Option<String> {
    let given = |attribute: &str| node.attribute(attribute).filter(|name| !name.is_empty());
    let exact = given("url_name").or_else(|| given("slug")).map(str::to_owned);
    exact
        .or_else(|| given("name").or_else(|| given("display_name")).map(cleaned))
        .filter(|name| !name.is_empty())
}

/// A name made from what the element says, for one that has none, or one that somebody else has already.
pub(super) fn name_from_content(node: Node) -> String {
    format!("{}_{}", node.tag_name().name(), short_hash(element_source(node).as_bytes()))
}

/// The path of a name: colons stand for folders.
pub(super) fn path_of(name: &str) -> String {
    name.replace(':', "/")
}

/// Runs of characters an id may not hold become one underscore.
fn cleaned(display_name: &str) -> String {
    let mut name = String::new();
    for c in display_name.chars() {
        let c = if c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '~') { c } else { '_' };
        if c != '_' || !name.ends_with('_') {
            name.push(c);
        }
    }
    name
}

/// Twelve hexadecimal digits. Open edX takes SHA-1 of its own way of writing the element down, which nobody else can repeat; what matters
/// is that the same element always gets the same name.
fn short_hash(bytes: &[u8]) -> String {
    hex::encode(&Sha256::digest(bytes)[..6])
}
