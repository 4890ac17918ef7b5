//! What programs are told.

use crate::{
    Institution,
    help::FoundPeople,
    institution::Listed,
    roles::{Spell, Team},
};
use axum::{
    Json,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use web::paths;
use words::dates::machine;

pub(crate) fn institution(of: &Institution) -> Value {
    let at = paths::network::Institution { institution: of.slug.clone() };
    json!({ "id": of.id, "slug": of.slug, "name": of.name, "kind": of.kind, "parent": of.parent, "public": of.is_public, "url": at.to_string() })
}

pub(crate) fn institutions(listed: &[Listed]) -> Response {
    let all = listed.iter().map(|one| {
        let mut shape = institution(&one.institution);
        shape["my_roles"] = json!(one.mine);
        shape
    });
    Json(json!({ "institutions": all.collect::<Vec<_>>() })).into_response()
}

pub(crate) fn team(team: &Team) -> Response {
    let held: Vec<Value> = team.held.iter().map(spell).collect();
    let ended: Vec<Value> = team.ended.iter().map(spell).collect();
    let shape = json!({ "institution": institution(&team.institution), "roles": held, "ended": ended });
    Json(shape).into_response()
}

fn spell(one: &Spell) -> Value {
    json!({
        "person": one.person, "name": one.name, "role": one.role, "place": one.key, "place_title": one.title,
        "since": machine(one.begins()), "until": one.period.until.map(machine), "given_by": one.given_by,
        "ended": one.ended.as_ref().map(|end| json!({ "at": machine(end.at), "by": end.by, "reason": end.reason })),
    })
}

pub(crate) fn found(found: &FoundPeople) -> Response {
    let people: Vec<Value> = found
        .people
        .iter()
        .map(|one| {
            let roles: Vec<Value> =
                one.roles.iter().map(|(role, key, _)| json!({ "role": role, "place": key })).collect();
            json!({ "person": one.person, "name": one.name, "email": one.email, "roles": roles, "enrolments": one.enrolments })
        })
        .collect();
    Json(json!({ "people": people, "more": found.more })).into_response()
}
