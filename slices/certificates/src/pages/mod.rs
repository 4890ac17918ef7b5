//! The pages of certificates.

mod claim;
mod files;
mod issuer;
mod programme;
mod proof;
mod revoke;
mod team;
mod told;
mod verified;
mod verify;

use axum::Router;
use axum_extra::routing::RouterExt;
use web::House;

pub fn routes() -> Router<House> {
    Router::new()
        .typed_get(verify::form)
        .typed_get(verified::page)
        .typed_get(files::paper)
        .typed_get(files::badge)
        .typed_get(files::picture)
        .typed_get(files::logo)
        .typed_get(files::run_picture)
        .typed_get(revoke::form)
        .typed_post(revoke::post)
        .typed_get(programme::page)
        .typed_post(programme::post)
        .typed_get(claim::page)
        .typed_post(claim::post)
        .typed_get(team::page)
        .typed_post(team::set_rule)
        .typed_post(team::issue_to_all)
        .typed_post(team::issue_to)
        .typed_get(issuer::profile)
        .typed_post(issuer::rotate)
        .typed_get(issuer::did)
        .typed_get(issuer::status_list)
}
