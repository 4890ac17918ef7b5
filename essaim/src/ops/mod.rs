//! What an operator watches: health and figures.

mod figures;

pub use figures::{Figures, count_requests};

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use store::sql;
use web::{House, paths};

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

/// `GET /metrics`, in Prometheus' text form.
pub async fn metrics(_: paths::Metrics, State(house): State<House>) -> Response {
    let figures = house.site.shelf().get::<Figures>();
    let body = figures.exposition(house.site.store().queries());
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], body).into_response()
}
