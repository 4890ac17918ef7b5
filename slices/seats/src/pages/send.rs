//! `POST /runs/{run}/team/seats/results`: the host's team sends the results to the schools.

use crate::results::SendResults;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use web::{House, Refusals, Visitor, Wants, Wrong, paths::seats as at};

pub async fn send(
    at: at::SendResults,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let sender = crate::letters::sender(&house);
    match house.site.act(&visitor.who, SendResults { run: RunKey(at.run.clone()), sender }).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?done=sent", at::RunSeats { run: at.run })).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            crate::terms::again(&house, &visitor, &at.run, &refusals).await
        }
    }
}
