//! How an act answers: the block alone, the unit again, a redirect back, or JSON.

use super::{
    room::Room,
    turned::Turned,
    unit::{self, back_to},
};
use crate::{
    answers::Given,
    grades,
    render::{self, Said},
};
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use courses::NodeId;
use ground::Fault;
use serde_json::{Value, json};
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
    let refused = match done {
        Ok(()) => Vec::new(),
        Err(Fault::Refused(refused)) if visitor.wants != Wants::Json => refused,
        Err(other) => return Err(other.into()),
    };
    let was_refused = !refused.is_empty();
    let room = Room::enter(&house, &visitor, &run).await?;
    let id = room.desk.content.find(&block).ok_or(Fault::NotFound)?;
    let said = was_refused.then(|| Said {
        answers: typed.answers(&room, id),
        block: block.clone(),
        refusals: Refusals::of(&refused, visitor.lang()),
        text: typed.text,
    });
    let mut response = match visitor.wants {
        Wants::Json => return Ok(as_json(&room, &block)),
        Wants::Fragment => match fragment(&house, &visitor, room, id, said).await? {
            Some(drawn) => drawn,
            // The block has gone from this reader's page, and can't say it itself.
            None if was_refused => return Err(Fault::Refused(refused).into()),
            None => return Err(Fault::NotFound.into()),
        },
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

/// The block alone; `None` when this reader sees nothing of it.
async fn fragment(
    house: &House,
    visitor: &Visitor,
    mut room: Room,
    id: NodeId,
    said: Option<Said>,
) -> Result<Option<Response>, Turned> {
    room.look_round(house, visitor, id).await?;
    let drawn = tokio::task::spawn_blocking(move || render::block(&room.scene(said.as_ref()), id))
        .await
        .map_err(Fault::broken)?;
    if drawn.0.trim().is_empty() {
        return Ok(None);
    }
    let mut response = Html(drawn.into_string()).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(FRAGMENT));
    Ok(Some(response))
}

/// The state of the block after the act; of a result that is kept back, only that it is there.
fn as_json(room: &Room, block: &str) -> Response {
    let state = room.desk.states.get(block).cloned().unwrap_or_default();
    let withheld =
        grades::withheld(&room.desk.content, &room.desk.calendar(), &room.desk.states, room.desk.now);
    if withheld.contains(block) {
        return Json(json!({ "block": block, "done": state.done, "attempts": state.attempts, "possible": state.possible }))
            .into_response();
    }
    let result = state.problem().graded().map(|graded| without_markup(problem::report(&graded)));
    Json(json!({
        "block": block, "done": state.done, "attempts": state.attempts,
        "earned": state.earned, "possible": state.possible, "result": result,
    }))
    .into_response()
}

/// What authors say of an answer, as text: their markup is for our pages, where it is cleaned.
fn without_markup(mut report: Value) -> Value {
    let inputs = report.get_mut("inputs").and_then(Value::as_object_mut);
    for message in inputs.into_iter().flatten().filter_map(|(_, input)| input.get_mut("message")) {
        *message = render::plain_text(message.as_str().unwrap_or_default()).into();
    }
    report
}
