//! A video: renditions with their sizes, captions, the transcript beside it, the place where one stopped.
//!
//! A video that is only on another site is never loaded: its transcript stands here, and a link leads there.

mod captions;
mod frame;
mod model;

pub use captions::web_vtt;
pub use model::VideoModel;
pub(crate) use model::plays_here;

use super::{Scene, anchor, unknown};
use crate::say;
use courses::NodeId;
use maud::{Markup, html};
use olx::Code;
use std::sync::Arc;

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let video = read(scene, id);
    if !video.renditions.is_empty() {
        return html! { div class="block" id=(anchor(&scene.node(id).key)) { (frame::player(scene, id, &video)) } };
    }
    if video.elsewhere.is_some() || !video.transcripts.is_empty() {
        return html! { div class="block" id=(anchor(&scene.node(id).key)) { (frame::elsewhere(scene, id, &video)) } };
    }
    let say = say(scene.lang);
    let why = say.msg_video_missing_for_team();
    unknown::honest(
        scene,
        id,
        html! { p { (say.msg_video_missing(scene.node(id).title())) } },
        Code::StaticMissing.as_str(),
        &why,
    )
}

/// The video as read once per version.
fn read(scene: &Scene<'_>, id: NodeId) -> Arc<VideoModel> {
    scene.shelf.video(scene.content, id, || VideoModel::read(scene.content, id, scene.blobs))
}
