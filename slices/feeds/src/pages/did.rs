//! `GET /.well-known/did.json`: the keys a host signs its feed with (did:web, §2.5.2).

use crate::{here::Here, signing};
use ::store::View;
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use ground::Fault;
use web::{House, Visitor, Wrong, paths};

pub(crate) async fn document(
    _: paths::feeds::Did,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let here = Here::of(&house, &visitor);
    let (portal, now) = (here.portal, house.site.now());
    let listed = move |view: &View<'_>| certificates::keys::listed(view, signing::owner(view, portal, now)?);
    let keys = house.site.look(listed).await?;
    if keys.is_empty() {
        return Err(Fault::NotFound.into());
    }
    let keys: Vec<_> = keys.into_iter().map(|key| (key.name, key.public)).collect();
    let body = credential::did_document(&signing::did(&here), &keys).to_string();
    let headers = [
        (header::CONTENT_TYPE, "application/did+ld+json"),
        (header::CACHE_CONTROL, "public, max-age=900"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    Ok((headers, body).into_response())
}
