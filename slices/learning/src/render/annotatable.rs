//! A text with remarks in its margin: `annotatable` holds `<annotation title="" body="">` around the words.
//! Each remark is a note that unfolds beside its words, without a script.

use super::{Scene, anchor, unknown};
use crate::say;
use courses::NodeId;
use maud::{Markup, PreEscaped, html};

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let node = scene.node(id);
    let Some(source) = node.block.source() else { return unknown::draw(scene, id) };
    let Some(parts) = read(source) else { return unknown::draw(scene, id) };
    html! {
        section class="block" id=(anchor(&node.key)) {
            h2 { (scene.words(&crate::named::title_of(scene.lang, node))) }
            @if !parts.instructions.is_empty() {
                details class="hint" { summary { (say(scene.lang).msg_instructions()) } (scene.prose(scene.author(&parts.instructions, 3))) }
            }
            (scene.prose(scene.author(&parts.text, 3)))
            @if !parts.remarks.is_empty() {
                h3 { (say(scene.lang).msg_remarks()) }
                ol { @for remark in &parts.remarks { li {
                    @if !remark.title.is_empty() { b { (remark.title) } " " }
                    (PreEscaped(scene.author(&remark.body, 4).0))
                } } }
            }
        }
    }
}

struct Parts {
    instructions: String,
    text: String,
    remarks: Vec<Remark>,
}

struct Remark {
    title: String,
    body: String,
}

/// The text with each remark's number after its words.
fn read(source: &str) -> Option<Parts> {
    let inside = source.get(source.find('>')? + 1..source.rfind("</")?)?;
    let (instructions, text) = match (inside.find("<instructions>"), inside.find("</instructions>")) {
        (Some(from), Some(to)) if from < to => {
            let rest = &inside[to + "</instructions>".len()..];
            (inside[from + "<instructions>".len()..to].to_owned(), rest.to_owned())
        }
        _ => (String::new(), inside.to_owned()),
    };
    let mut out = String::new();
    let mut remarks = Vec::new();
    let mut rest = text.as_str();
    while let Some(from) = rest.find("<annotation") {
        let Some(open) = rest[from..].find('>').map(|at| from + at) else { break };
        let tag = olx_attributes(&rest[from..=open]);
        out.push_str(&rest[..from]);
        rest = &rest[open + 1..];
        let to = rest.find("</annotation>").unwrap_or(rest.len());
        remarks.push(Remark { title: tag.0, body: tag.1 });
        out.push_str(&format!("<mark>{}</mark><sup>{}</sup>", &rest[..to], remarks.len()));
        rest = rest.get(to + "</annotation>".len()..).unwrap_or_default();
    }
    out.push_str(rest);
    Some(Parts { instructions, text: out, remarks })
}

/// `title` and `body` of an annotation's tag.
fn olx_attributes(tag: &str) -> (String, String) {
    let attribute = |name: &str| {
        let from = tag.find(&format!("{name}="))? + name.len() + 1;
        let quote = tag[from..].chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let value = tag[from + 1..].split(quote).next()?;
        Some(super::scene::plain_text(value))
    };
    (
        attribute("title").unwrap_or_default(),
        attribute("body").or_else(|| attribute("comment")).unwrap_or_default(),
    )
}
