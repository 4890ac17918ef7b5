//! From JSON-LD to the canonical text that is hashed (RDF Dataset Canonicalization 1.0, RDFC-1.0).

use std::collections::HashMap;

use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use oxrdf::dataset::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use oxrdf::{Dataset, NamedOrBlankNodeRef, QuadRef, TermRef};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::Invalid;

/// Where a context's text is found; only embedded ones are.
pub(crate) type Contexts = fn(&str) -> Option<&'static str>;

/// Nodes without a name that look the same must be told apart by trying every order: n! of them.
const MOST_ALIKE: usize = 4;
const MOST_ALIKE_IN_ALL: usize = 24;

/// The SHA-256 of the canonical N-Quads of `document`.
pub(crate) fn hash(document: &Value, contexts: Contexts) -> Result<[u8; 32], Invalid> {
    Ok(Sha256::digest(canonical(document, contexts)?).into())
}

/// The canonical N-Quads of `document`, in code point order.
pub(crate) fn canonical(document: &Value, contexts: Contexts) -> Result<String, Invalid> {
    let mut graph = graph(document, contexts)?;
    refuse_poison(&graph)?;
    graph.canonicalize(CanonicalizationAlgorithm::Rdfc10 {
        hash_algorithm: CanonicalizationHashAlgorithm::Sha256,
    });
    let mut lines: Vec<String> = graph.iter().map(|quad| format!("{quad} .\n")).collect();
    lines.sort_unstable();
    Ok(lines.concat())
}

fn graph(document: &Value, contexts: Contexts) -> Result<Dataset, Invalid> {
    let text = document.to_string();
    let parser = JsonLdParser::new().for_slice(text.as_bytes()).with_load_document_callback(move |url, _| {
        let document = contexts(url).ok_or("unknown context")?;
        Ok(JsonLdRemoteDocument { document: document.as_bytes().to_vec(), document_url: url.to_owned() })
    });
    parser.collect::<Result<Dataset, _>>().map_err(|error| Invalid::NotLinkedData(error.to_string()))
}

/// Refuses graphs built to make canonicalisation endless (RDFC-1.0, §7.1 "Dataset Poisoning").
///
/// Nodes are alike when everything said about them is the same once unnamed neighbours are made
/// equal: the first hash of the algorithm. A badge has few of them.
fn refuse_poison(graph: &Dataset) -> Result<(), Invalid> {
    let mut said: HashMap<String, Vec<String>> = HashMap::new();
    for quad in graph {
        for node in blank_nodes(quad) {
            said.entry(node.clone()).or_default().push(seen_from(quad, &node));
        }
    }
    let mut alike: HashMap<Vec<String>, usize> = HashMap::new();
    for mut quads in said.into_values() {
        quads.sort_unstable();
        *alike.entry(quads).or_default() += 1;
    }
    let groups: Vec<usize> = alike.into_values().filter(|size| *size > 1).collect();
    if groups.iter().any(|size| *size > MOST_ALIKE) || groups.iter().sum::<usize>() > MOST_ALIKE_IN_ALL {
        return Err(Invalid::TooAlike);
    }
    Ok(())
}

fn blank_nodes(quad: QuadRef<'_>) -> Vec<String> {
    let subject = match quad.subject {
        NamedOrBlankNodeRef::BlankNode(node) => Some(node.as_str().to_owned()),
        NamedOrBlankNodeRef::NamedNode(_) => None,
    };
    let object = match quad.object {
        TermRef::BlankNode(node) => Some(node.as_str().to_owned()),
        _ => None,
    };
    let mut nodes: Vec<String> = subject.into_iter().chain(object).collect();
    nodes.dedup();
    nodes
}

fn seen_from(quad: QuadRef<'_>, node: &str) -> String {
    let side = |text: String, is_blank: bool| match (is_blank, text.strip_prefix("_:") == Some(node)) {
        (false, _) => text,
        (true, true) => "_:this".to_owned(),
        (true, false) => "_:other".to_owned(),
    };
    let subject = side(quad.subject.to_string(), quad.subject.is_blank_node());
    let object = side(quad.object.to_string(), quad.object.is_blank_node());
    let graph =
        if quad.graph_name.is_blank_node() { "_:graph".to_owned() } else { quad.graph_name.to_string() };
    format!("{subject} {} {object} {graph}", quad.predicate)
}
