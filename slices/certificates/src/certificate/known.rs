//! What this slice knows of a person, for that person.

use super::of_person;
use ::store::{StoreError, View};
use lexicon::PersonId;
use serde_json::{Value, json};

people::data_part!("certificates", of);

fn of(view: &View<'_>, person: PersonId) -> Result<Value, StoreError> {
    let date = words::dates::machine;
    let all = of_person(view, person)?;
    let lines = all.iter().map(|one| {
        json!({
            "code": one.code.grouped(), "course": one.about.title, "of": one.about.key,
            "institution": one.about.institution_name, "percent": one.grade as f64 / 100.0,
            "issued_at": date(one.issued_at),
            "revoked_at": one.revoked.as_ref().map(|revoked| date(revoked.at)),
            "reason": one.revoked.as_ref().map(|revoked| revoked.reason.clone()),
        })
    });
    Ok(lines.collect())
}
