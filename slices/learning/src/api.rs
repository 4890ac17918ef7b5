//! What scripts call; the same by a form where there are none.

use crate::blocks;
use axum::{
    Form, Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::RouterExt;
use serde::Deserialize;
use web::{House, Visitor, Wrong, paths::learning as paths};

/// How far a video was watched, as the player tells it.
#[derive(Deserialize)]
struct Told {
    /// Seconds from the start.
    position: f64,
    /// 1 once the end was reached.
    #[serde(default)]
    ended: u8,
    /// A form sent this, and wants its page again.
    #[serde(default)]
    back: String,
}

pub(crate) fn routes_core() -> Router<House> {
    Router::new().typed_post(watched)
}

async fn watched(
    paths::Watched { run, block }: paths::Watched,
    State(house): State<House>,
    visitor: Visitor,
    Form(told): Form<Told>,
) -> Result<Response, Wrong> {
    blocks::watch(&house, &visitor, &run, &block, told.position, told.ended > 0).await?;
    if told.back.is_empty() {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let id = block.split_once('@').map_or(block.as_str(), |(_, id)| id).to_owned();
    Ok(Redirect::to(&paths::JumpTo { run, id }.to_string()).into_response())
}
