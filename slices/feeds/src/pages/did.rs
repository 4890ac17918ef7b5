//! `GET /.well-known/did.json`: the keys the installation itself signs with (did:web, §2.5.2).

use crate::signing;
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use ground::Fault;
use web::{House, Wrong, paths};

pub(crate) async fn document(_: paths::feeds::Did, State(house): State<House>) -> Result<Response, Wrong> {
    let keys = house.site.look(|view| certificates::keys::listed(view, signing::installation())).await?;
    if keys.is_empty() {
        return Err(Fault::NotFound.into());
    }
    let keys: Vec<_> = keys.into_iter().map(|key| (key.name, key.public)).collect();
    let body = credential::did_document(&signing::did_of_installation(&house), &keys).to_string();
    let headers = [
        (header::CONTENT_TYPE, "application/did+ld+json"),
        (header::CACHE_CONTROL, "public, max-age=900"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    Ok((headers, body).into_response())
}
