//! Captions of a video as WebVTT.

use super::{room::Room, turned::Turned};
use crate::render;
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use ground::Fault;
use web::{House, Visitor, paths};

pub(super) async fn captions(
    paths::learning::Captions { run, block, lang }: paths::learning::Captions,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let room = Room::enter(&house, &visitor, &run).await?;
    let id = room.desk.content.find(&block).ok_or(Fault::NotFound)?;
    let written = tokio::task::spawn_blocking(move || render::web_vtt(&room.scene(None), id, &lang)).await;
    let written = written.map_err(Fault::broken)?.ok_or(Fault::NotFound)?;
    let mut response = written.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/vtt; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=3600"));
    Ok(response)
}
