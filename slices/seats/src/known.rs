//! What this slice knows of a person, for that person.

use crate::{request::store as requests, results};
use lexicon::PersonId;
use serde_json::{Value, json};
use store::{StoreError, View};
use words::dates::machine;

people::data_part!("seats", of);

fn of(view: &View<'_>, person: PersonId) -> Result<Value, StoreError> {
    let institutions = network::institution::all(view)?;
    let name = |id| crate::look::institution_name(&institutions, id);
    let requests = requests::of_person(view, person)?;
    let requests = requests.iter().map(|one| {
        json!({
            "run": one.run_key, "title": one.run_title, "school": name(one.home), "host": name(one.host),
            "state": one.state.name(), "asked_at": machine(one.asked_at), "said": one.said,
            "decided_at": one.decided_at.map(machine), "reason": one.reason,
        })
    });
    let records = results::of_person(view, person)?;
    let records = records.iter().map(|one| {
        json!({
            "run": one.run_key, "school": name(one.home), "host": name(one.host), "code": one.code.grouped(),
            "percent": one.grade.map(|grade| grade as f64 / 100.0), "passed": one.passed, "credits": one.credits.map(|all| all as f64 / 100.0),
            "returned_at": machine(one.returned_at), "replaced": one.replaced,
        })
    });
    Ok(json!({ "requests": requests.collect::<Value>(), "results": records.collect::<Value>() }))
}
