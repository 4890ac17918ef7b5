//! `GET /runs/{run}/static/{*name}` and `GET /runs/{run}/picture`

use super::{OpenFile, Wanted, stream};
use crate::RunKey;
use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use store::Blobs;
use web::{House, Visitor, Wrong, paths::courses as at};

pub async fn file(
    at::StaticFile { run, name }: at::StaticFile,
    State(house): State<House>,
    visitor: Visitor,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Wrong> {
    send(&house, &visitor, run, Wanted::File(name), query.as_deref(), &headers).await
}

pub async fn picture(
    at::Picture { run }: at::Picture,
    State(house): State<House>,
    visitor: Visitor,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Wrong> {
    send(&house, &visitor, run, Wanted::Picture, query.as_deref(), &headers).await
}

async fn send(
    house: &House,
    visitor: &Visitor,
    run: String,
    wanted: Wanted,
    query: Option<&str>,
    headers: &HeaderMap,
) -> Result<Response, Wrong> {
    let opened = house.site.ask(&visitor.who, OpenFile { run: RunKey(run), wanted }).await?;
    let version = query.and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("v=")));
    stream::answer(&house.site.shelf().get::<Blobs>(), &opened, version, headers).await
}
