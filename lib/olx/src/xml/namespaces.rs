//! Prefixes that are used and not declared; libxml2, and so Open edX, reads them all the same.

use super::escape_attribute;

/// Declares prefixes on the first element of a text.
pub(super) fn declare(text: &str, prefixes: &[(&str, &str)]) -> String {
    let Some(at) = end_of_first_name(text).filter(|_| !prefixes.is_empty()) else {
        return text.to_owned();
    };
    let declarations: String = prefixes
        .iter()
        .map(|(prefix, uri)| format!(" xmlns:{prefix}=\"{}\"", escape_attribute(uri)))
        .collect();
    format!("{}{}{}", &text[..at], declarations, &text[at..])
}

/// The address invented for a prefix nobody declared.
pub(super) fn undeclared(prefix: &str) -> String {
    if prefix == "option" {
        "http://code.edx.org/xblock/option".to_owned()
    } else {
        format!("urn:undeclared:{prefix}")
    }
}

/// Just after the name in the first start tag, past comments and instructions.
fn end_of_first_name(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let open = from + text[from..].find('<')?;
        let rest = &text[open..];
        if rest.starts_with("<!--") {
            from = open + rest.find("-->")? + 3;
        } else if rest.starts_with("<?") {
            from = open + rest.find("?>")? + 2;
        } else if rest.starts_with("<!") {
            from = open + rest.find('>')? + 1;
        } else {
            let name = rest[1..].find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'))?;
            return Some(open + 1 + name);
        }
    }
}
