//! Enrol in a click, and leave.

use super::turned::Turned;
use crate::enrolment::{Enrol, Leave};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use ground::Fault;
use serde_json::json;
use web::{House, Refusals, Visitor, Wants, paths};

/// Enrols, then to the first unit. Whoever has no account makes one first and comes back.
pub(super) async fn enrol(
    paths::learning::Enrol { run }: paths::learning::Enrol,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    if !visitor.is_signed_in() && visitor.wants == Wants::Page {
        return Err(Turned::To(sign_up_then(&paths::courses::Run { run }.to_string())));
    }
    let done = house.site.act(&visitor.who, Enrol { run: RunKey(run.clone()) }).await;
    match done {
        Ok(()) if visitor.wants == Wants::Json => {
            Ok(Json(json!({ "run": run, "enrolled": true })).into_response())
        }
        Ok(()) => Ok(Redirect::to(&paths::learning::Outline { run }.to_string()).into_response()),
        Err(Fault::Refused(refusals)) if visitor.wants == Wants::Page => {
            let refusals = Refusals::of(&refusals, visitor.lang());
            super::run::again(house, visitor, &run, &refusals).await
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn leave(
    paths::learning::Leave { run }: paths::learning::Leave,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    house.site.act(&visitor.who, Leave { run: RunKey(run) }).await?;
    Ok(Redirect::to(&paths::My.to_string()).into_response())
}

/// The page where an account is made, and back to `next` afterwards.
pub(super) fn sign_up_then(next: &str) -> String {
    format!("{}?next={}", paths::people::SignUp, paths::in_query(next))
}
