//! How an act answers: the block alone, the unit again, a redirect back, or JSON.

use super::{
    room::Room,
    turned::Turned,
    unit::{self, back_to},
};
use crate::{
    answers::Given,
    render::{self, Said},
};
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use courses::NodeId;
use ground::Fault;
use serde_json::json;
use web::{FRAGMENT, House, Refusals, Visitor, Wants};

/// What the learner typed, to be shown again beside a refusal.
#[derive(Default)]
pub(super) struct Typed {
    pub given: Option<Given>,
    pub text: String,
}

impl Typed {
    fn answers(&self, room: &Room, id: NodeId) -> Option<problem::Answers> {
        let prepared = room.scene(None).problems.of(&room.desk.content, id)?;
        self.given.as_ref()?.answers(&prepared.problem).ok()
    }
}

/// Answers an act on a block.
pub(super) async fn reply(
    house: House,
    visitor: Visitor,
    (run, block): (String, String),
    done: Result<(), Fault>,
    typed: Typed,
) -> Result<Response, Turned> {
    let refusals = match done {
        Ok(()) => None,
        Err(Fault::Refused(refusals)) if visitor.wants != Wants::Json => {
            Some(Refusals::of(&refusals, visitor.lang()))
        }
        Err(other) => return Err(other.into()),
    };
    let room = Room::enter(&house, &visitor, &run).await?;
    let id = room.desk.content.find(&block).ok_or(Fault::NotFound)?;
    let said = refusals.map(|refusals| Said {
        answers: typed.answers(&room, id),
        block: block.clone(),
        refusals,
        text: typed.text,
    });
    let was_refused = said.is_some();
    let mut response = match visitor.wants {
        Wants::Json => return Ok(as_json(&room, &block)),
        Wants::Fragment => fragment(&house, &visitor, room, id, said).await?,
        Wants::Page if !was_refused => return Ok(back_to(&room, id).into_response()),
        Wants::Page => {
            let unit = room.desk.content.unit_of(id).ok_or(Fault::NotFound)?;
            unit::show(house, visitor, room, unit, said).await?
        }
    };
    if was_refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

async fn fragment(
    house: &House,
    visitor: &Visitor,
    mut room: Room,
    id: NodeId,
    said: Option<Said>,
) -> Result<Response, Turned> {
    room.look_round(house, visitor, id).await?;
    let drawn = tokio::task::spawn_blocking(move || render::block(&room.scene(said.as_ref()), id))
        .await
        .map_err(Fault::broken)?;
    let mut response = Html(drawn.into_string()).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(FRAGMENT));
    Ok(response)
}

/// The state of the block after the act.
fn as_json(room: &Room, block: &str) -> Response {
    let state = room.desk.states.get(block).cloned().unwrap_or_default();
    let result = state.problem().graded().map(|graded| problem::report(&graded));
    Json(json!({
        "block": block, "done": state.done, "attempts": state.attempts,
        "earned": state.earned, "possible": state.possible, "result": result,
    }))
    .into_response()
}
