//! What learners see differently from what its authors wrote, block by block, for the team of a run.

use super::clean::{Dropped, Place, clean};
use courses::{Content, NodeId};
use lexicon::Lang;
use olx::{Body, Code, Family};

/// Something the team should know of a block.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub block: NodeId,
    /// A stable `OLX-…` code.
    pub code: &'static str,
    /// The kind of the block, or what an author's text was made of.
    pub detail: String,
    /// What was left out of a text.
    pub dropped: Dropped,
}

/// The notices of a whole version. Cleans every text once: call it outside the doors, not for each page.
pub fn notices(content: &Content) -> Vec<Notice> {
    content.nodes().filter_map(|(id, node)| notice(content, id, &node.block)).collect()
}

fn notice(content: &Content, id: NodeId, block: &olx::Block) -> Option<Notice> {
    let told = |code: Code, detail: String| {
        Some(Notice { block: id, code: code.as_str(), detail, dropped: Dropped::default() })
    };
    match &block.body {
        Body::Broken { error, .. } => return told(Code::XmlInvalid, error.clone()),
        Body::Html(source) if olx::family(&block.kind) == Family::Html => return of_text(id, source),
        _ => {}
    }
    let is_template = olx::blocks::expand(block, &content.course.custom_tags).is_some();
    let is_known = olx::is_native(&block.kind)
        || matches!(block.kind.as_str(), "practice" | "staffgradedxblock")
        || is_template;
    let is_tool = matches!(block.kind.as_str(), "lti" | "lti_consumer");
    if is_known && !is_tool { None } else { told(Code::BlockUnsupported, block.kind.clone()) }
}

fn of_text(id: NodeId, source: &str) -> Option<Notice> {
    let place = Place { first_heading: 2, lang: Lang::En, backticks_are_maths: false };
    let dropped = clean(source, place).dropped;
    (!dropped.is_nothing()).then(|| Notice {
        block: id,
        code: "HTML-CHANGED",
        detail: String::new(),
        dropped,
    })
}
