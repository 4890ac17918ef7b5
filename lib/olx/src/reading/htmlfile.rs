//! Bodies of html blocks, which are raw text and never XML (olx.md §3).

use std::collections::BTreeMap;

use roxmltree::Node;

use super::Reader;
use super::naming::path_of;
use crate::inherited::Effective;
use crate::xml::{decode, inner_source, inner_text};
use crate::{Block, Body, Code, Severity};

impl Reader<'_> {
    /// The body of an html element: the file it names, or what stands inside it. The error is the path that is missing.
    pub(super) fn html_body(&mut self, node: Node, tag: &str, name: &str) -> Result<Body, String> {
        let Some(filename) = node.attribute("filename").filter(|filename| !filename.is_empty()) else {
            return Ok(Body::Html(inline_html(node)));
        };
        match html_candidates(tag, name, filename)
            .iter()
            .find_map(|candidate| self.definition_path(candidate))
        {
            Some(path) => Ok(Body::Html(self.html_file(&path))),
            None if node.has_children() => Ok(Body::Html(inline_html(node))),
            None => Err(format!("{tag}/{filename}.html")),
        }
    }

    /// An html block of which only the body was kept: `html/x.html` without `html/x.xml`.
    pub(super) fn bare_html(&mut self, tag: &str, name: &str, above: &Effective) -> Option<Block> {
        if tag != "html" {
            return None;
        }
        let path = self.definition_path(&format!("html/{}.html", path_of(name)))?;
        let body = Body::Html(self.html_file(&path));
        self.lose(
            Code::LinkDangling,
            Severity::Changed,
            &path,
            "the file that describes it is missing; its body was used alone",
        );
        Some(Block {
            kind: tag.to_owned(),
            id: name.to_owned(),
            attributes: BTreeMap::new(),
            effective: above.clone(),
            body,
            children: Vec::new(),
            path: Some(path),
            occurrence: 0,
            renamed_from: None,
        })
    }

    fn html_file(&mut self, path: &str) -> String {
        let decoded = decode(self.used(path));
        if let Some(note) = decoded.note {
            self.lose(Code::XmlInvalid, Severity::Changed, path, &note);
        }
        decoded.text.into_owned()
    }
}

/// The body of an html element that holds it. Without elements it is text, which may be HTML in CDATA or escaped; Open edX takes that
/// text for HTML. With elements it is HTML as it stands.
fn inline_html(node: Node) -> String {
    if !node.children().any(|child| child.is_element()) {
        return inner_text(node);
    }
    inner_source(node).replace("<![CDATA[", "").replace("]]>", "")
}

/// Where an html body may be, in the order Open edX looks: beside the definition, with and without the ending written twice, then
/// without the leading folders (olx.md §1.2).
fn html_candidates(tag: &str, name: &str, filename: &str) -> Vec<String> {
    let own = format!("{tag}/{}", path_of(name));
    let base = own.rsplit_once('/').map_or(tag, |(base, _)| base).to_owned();
    let stem = filename.strip_suffix(".html").or_else(|| filename.strip_suffix(".xml")).unwrap_or(filename);
    let mut candidates = Vec::new();
    for folder in [base.as_str(), tag, "html"] {
        candidates.push(format!("{folder}/{stem}.html"));
        candidates.push(format!("{folder}/{stem}.xml"));
        candidates.push(format!("{folder}/{filename}"));
    }
    let mut rest = stem;
    loop {
        candidates.push(format!("{rest}.html"));
        match rest.split_once('/') {
            Some((_, tail)) => rest = tail,
            None => break,
        }
    }
    candidates.dedup();
    candidates
}
