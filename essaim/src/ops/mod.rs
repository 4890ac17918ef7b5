//! What an operator watches: health and figures.

mod figures;

pub use figures::{Figures, count_requests};

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use ground::Fault;
use people::Address;
use store::sql;
use web::{House, Wrong, paths};

/// `GET /health`: 200 when the store answers, 503 when it does not.
pub async fn health(_: paths::Health, State(house): State<House>) -> Response {
    let alive = house.site.look(|view| view.one::<i64>(sql!("select cast(1 as bigint)"), &[])).await;
    match alive {
        Ok(_) => ok(&house),
        Err(error) => {
            tracing::error!(%error, "the store does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}

fn ok(house: &House) -> Response {
    let body = serde_json::json!({
        "status": "ok",
        "version": env!("CARGO_PKG_VERSION"),
        "database": house.site.store().engine(),
        "tzdata": words::zones::version(),
    });
    ([(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

/// `GET /metrics`, in Prometheus' text form, for this machine only: whoever collects from elsewhere passes by a proxy
/// of the operator's, or a tunnel.
pub async fn metrics(
    _: paths::Metrics,
    State(house): State<House>,
    Address(elsewhere): Address,
) -> Result<Response, Wrong> {
    if elsewhere.is_some() {
        return Err(Fault::NotFound.into());
    }
    let figures = house.site.shelf().get::<Figures>();
    let body = figures.exposition(house.site.store().queries());
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], body).into_response())
}
