//! A document to read: opened by the browser, never in a frame.

use super::{Scene, anchor, unknown};
use crate::say;
use courses::NodeId;
use maud::{Markup, html};
use web::components::icons::{Icon, icon};
use words::numbers;

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let (node, say) = (scene.node(id), say(scene.lang));
    let Some(written) = node.block.attribute("url").filter(|url| !url.trim().is_empty()) else {
        return unknown::draw(scene, id);
    };
    let size = written
        .strip_prefix("/static/")
        .and_then(|name| scene.content.asset(name))
        .map(|(_, file)| file.bytes);
    let source = node.block.attribute("source_url").filter(|url| !url.trim().is_empty());
    let source_words = node.block.attribute("source_text").unwrap_or_default();
    html! {
        div class="block quiet-card" id=(anchor(&node.key)) {
            p {
                (icon(Icon::Document))
                a href=(scene.address(written)) rel="noopener noreferrer" { (say.msg_open_document()) " " (scene.words(&crate::named::title_of(scene.lang, node))) }
                @if let Some(size) = size { " (" (numbers::bytes(scene.lang, size)) ")" }
            }
            @if let Some(source) = source {
                p class="small" { a href=(scene.address(source)) rel="noopener noreferrer" { @if source_words.is_empty() { (say.msg_document_source()) } @else { (scene.words(source_words)) } } }
            }
        }
    }
}
