//! Captions as browsers read them.

use super::VideoModel;
use crate::render::Rendered;
use courses::{Content, NodeId};
use store::Blobs;

/// The WebVTT of a video's transcript in a language, if it has one.
pub fn web_vtt(shelf: &Rendered, content: &Content, blobs: &Blobs, id: NodeId, language: &str) -> Option<String> {
    let is_video = matches!(content.node(id).block.kind.as_str(), "video" | "videoalpha");
    if !is_video {
        return None;
    }
    let video = shelf.video(content, id, || VideoModel::read(content, id, blobs));
    let transcript = video.transcript(language)?;
    Some(olx::transcript::web_vtt(&transcript.cues))
}
