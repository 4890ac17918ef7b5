//! What only scripts call.

use crate::blocks;
use axum::{Form, Router, extract::State, http::StatusCode};
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
}

pub(crate) fn routes_core() -> Router<House> {
    Router::new().typed_post(watched)
}

async fn watched(
    paths::Watched { run, block }: paths::Watched,
    State(house): State<House>,
    visitor: Visitor,
    Form(told): Form<Told>,
) -> Result<StatusCode, Wrong> {
    blocks::watch(&house, &visitor, &run, &block, told.position, told.ended > 0).await?;
    Ok(StatusCode::NO_CONTENT)
}
