//! Captions as browsers read them.

use super::read;
use crate::render::Scene;
use courses::NodeId;
use olx::Family;

/// The WebVTT of a video's transcript in a language, if it has one and the video is open to this reader.
pub fn web_vtt(scene: &Scene<'_>, id: NodeId, language: &str) -> Option<String> {
    let is_video = olx::family(&scene.content.node(id).block.kind) == Family::Video;
    if !is_video || !scene.sees(id) {
        return None;
    }
    let video = read(scene, id);
    let transcript = video.transcript(language)?;
    Some(olx::transcript::web_vtt(&transcript.cues))
}
