//! What programs are told.

use crate::{
    Institution,
    help::FoundPeople,
    institution::Listed,
    invitations::{Invitations, Pending},
    known::KnownHere,
    people_list::{Plan, What},
    roles::{Spell, Team},
    students::StudentList,
};
use axum::{
    Json,
    response::{IntoResponse, Response},
};
use lexicon::Lang;
use serde_json::{Value, json};
use web::paths;
use words::dates::machine;

pub(crate) fn institution(of: &Institution) -> Value {
    let at = paths::network::Institution { institution: of.slug.clone() };
    json!({
        "id": of.id, "slug": of.slug, "name": of.name, "kind": of.kind, "parent": of.parent, "public": of.is_public,
        "logo": of.logo_address(), "url": at.to_string(),
    })
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

pub(crate) fn invitations(seen: &Invitations) -> Response {
    let all = seen.pending.iter().map(|Pending { invitation: one, key, by, .. }| {
        json!({
            "id": one.id, "email": one.email, "name": one.name, "language": one.lang.tag(), "role": one.role, "place": key,
            "from": one.period.from.map(machine), "until": one.period.until.map(machine), "invited_by": by,
            "invited_at": machine(one.invited_at), "expires_at": machine(one.expires_at),
        })
    });
    let shape =
        json!({ "institution": institution(&seen.institution), "invitations": all.collect::<Vec<_>>() });
    Json(shape).into_response()
}

pub(crate) fn plan(plan: &Plan, lang: Lang) -> Response {
    let lines = plan.steps.iter().map(|step| {
        let (what, problems) = match &step.what {
            What::Invite => ("invite", Vec::new()),
            What::InviteAgain => ("invite-again", Vec::new()),
            What::Give(_) => ("give", Vec::new()),
            What::Date(_) => ("date", Vec::new()),
            What::Nothing => ("nothing", Vec::new()),
            What::Wrong(why) => {
                let told = why.iter().map(|one| json!({ "code": one.code, "field": one.field, "detail": one.sentence(lang) }));
                ("wrong", told.collect())
            }
        };
        json!({
            "line": step.line.number, "email": step.line.email, "name": step.line.name, "role": step.line.role,
            "place": step.place.as_ref().map(|place| &place.key), "from": step.period.from.map(machine),
            "until": step.period.until.map(machine), "what": what, "problems": problems,
        })
    });
    let shape = json!({
        "list": plan.draft.id, "file": plan.draft.file_name, "shown": plan.digest(), "changes": plan.changes(),
        "wrong": plan.wrong(), "ignored_columns": plan.ignored, "lines": lines.collect::<Vec<_>>(),
    });
    Json(shape).into_response()
}

pub(crate) fn students(list: &StudentList, next: Option<String>) -> Response {
    let all = list.students.iter().map(|one| {
        json!({ "person": one.person, "name": one.name, "from": one.from.map(machine), "until": one.until.map(machine) })
    });
    let shape = json!({
        "institution": institution(&list.institution), "count": list.count, "students": all.collect::<Vec<_>>(), "next": next,
    });
    Json(shape).into_response()
}

pub(crate) fn known(known: &[KnownHere]) -> Response {
    let all = known.iter().map(|one| {
        let spells = |all: &[Spell]| all.iter().map(spell).collect::<Vec<_>>();
        let following = one.following.iter().map(|(key, title, since)| json!({ "run": key, "title": title, "since": machine(*since) }));
        json!({
            "institution": one.name, "slug": one.slug, "roles": spells(&one.held), "ended": spells(&one.ended),
            "following": following.collect::<Vec<_>>(), "looked_up": one.looked_up.iter().map(|at| machine(*at)).collect::<Vec<_>>(),
            "more": one.more.iter().map(|fact| json!({ "part": fact.part, "name": fact.name, "value": fact.value })).collect::<Vec<_>>(),
            "invitations": one.invited.iter().map(|one| json!({ "role": one.0, "expires_at": machine(one.1) })).collect::<Vec<_>>(),
        })
    });
    Json(json!({ "institutions": all.collect::<Vec<_>>() })).into_response()
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
