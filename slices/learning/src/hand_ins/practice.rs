//! `practice`, a block of Essaim's own: a session in a lab, the evidence it asks for and the grid it is graded by.
//! Open edX shows it as an unknown block; its grid has the shape of an `openassessment`'s rubric.

use olx::{
    Block,
    blocks::{Criterion, RubricOption},
    value,
};
use roxmltree::Node;

/// A session in a lab.
#[derive(Clone, Debug, PartialEq)]
pub struct Practice {
    /// Machine classes it needs, such as `imprimante-3d`.
    pub machine_classes: Vec<String>,
    /// How long it counts, in hours.
    pub hours: Option<f64>,
    /// The author's XHTML: sanitise it.
    pub instructions: String,
    pub evidence: Vec<Evidence>,
    pub criteria: Vec<Criterion>,
}

/// Something to bring back from the lab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// `photo`, `video`, `file`, `text` or `measure`.
    pub kind: String,
    /// How many, at least.
    pub count: u32,
    /// The author's sentence.
    pub asked: String,
}

impl Evidence {
    /// Whether it comes as a file; measures and words are written.
    pub fn is_file(&self) -> bool {
        matches!(self.kind.as_str(), "photo" | "video" | "file")
    }
}

impl Practice {
    pub fn from_block(block: &Block) -> Option<Practice> {
        if block.kind != "practice" {
            return None;
        }
        let document = olx::parse(block.source()?).ok()?;
        let root = document.root_element();
        let named = |name: &'static str| root.children().filter(move |child| child.has_tag_name(name));
        let grid = named("grid").next();
        let criteria = grid.into_iter().flat_map(|grid| grid.children());
        Some(Practice {
            machine_classes: block
                .attribute("machine_classes")
                .map(|classes| classes.split(',').map(|class| class.trim().to_owned()).collect::<Vec<_>>())
                .unwrap_or_default()
                .into_iter()
                .filter(|class| !class.is_empty())
                .collect(),
            hours: block.attribute("hours").and_then(value::number).filter(|hours| *hours > 0.0),
            instructions: named("instructions").map(inner_source).collect(),
            evidence: named("evidence").map(evidence).collect(),
            criteria: criteria.filter(|child| child.has_tag_name("criterion")).map(criterion).collect(),
        })
    }
}

fn inner_source<'d>(node: Node<'_, 'd>) -> &'d str {
    match (node.first_child(), node.last_child()) {
        (Some(first), Some(last)) => &node.document().input_text()[first.range().start..last.range().end],
        _ => "",
    }
}

fn attribute(node: Node<'_, '_>, name: &str) -> String {
    node.attribute(name).unwrap_or_default().trim().to_owned()
}

fn evidence(node: Node<'_, '_>) -> Evidence {
    let count = node.attribute("count").and_then(|count| count.trim().parse().ok());
    Evidence {
        kind: attribute(node, "kind"),
        count: count.unwrap_or(1).clamp(1, 100),
        asked: olx::inner_text(node).trim().to_owned(),
    }
}

fn criterion(node: Node<'_, '_>) -> Criterion {
    let name = attribute(node, "name");
    let label = Some(attribute(node, "label")).filter(|label| !label.is_empty());
    let options = node.children().filter(|child| child.has_tag_name("option"));
    Criterion {
        label: label.unwrap_or_else(|| name.clone()),
        name,
        prompt: String::new(),
        feedback: "disabled".to_owned(),
        options: options.map(option).collect(),
    }
}

/// An option is named by its label.
fn option(node: Node<'_, '_>) -> RubricOption {
    let label = attribute(node, "label");
    RubricOption {
        name: label.clone(),
        label,
        explanation: olx::inner_text(node).trim().to_owned(),
        points: node.attribute("points").and_then(value::number).unwrap_or(0.0),
    }
}
