//! `GET /feeds/richie.json`: runs that are not over, in the shape Richie's course run synchronisation takes.

use super::sent;
use crate::{here::Here, shown::snapshot};
use announce::{Second, richie};
use axum::{extract::State, http::HeaderMap, response::Response};
use serde_json::{Value, json};
use web::{House, Visitor, Wrong, paths};

pub(crate) async fn runs(
    _: paths::feeds::Richie,
    State(house): State<House>,
    visitor: Visitor,
    asked: HeaderMap,
) -> Result<Response, Wrong> {
    let here = Here::of(&house, &visitor);
    let snapshot = snapshot(&house, &here).await?;
    let now = Second::of_millis(house.site.now().as_millis());
    let runs = snapshot.courses().flat_map(|(_, course)| &course.runs);
    let open: Vec<Value> = runs.filter(|run| run.end.is_none_or(|end| end > now)).map(richie::run).collect();
    Ok(sent::document(&asked, "application/json", json!({ "course_runs": open }).to_string()))
}
