//! What this slice knows of a person, for that person.

use super::store;
use ::store::{StoreError, View};
use lexicon::{Lang, PersonId};
use serde_json::{Value, json};

people::data_part!("consents", of);

fn of(view: &View<'_>, person: PersonId) -> Result<Value, StoreError> {
    let mut all = Vec::new();
    for (id, answer) in store::answers_of(view, person)? {
        let Some(text) = store::text(view, id)? else { continue };
        let tongue = text.wording.tongue(Lang::Fr);
        all.push(json!({
            "title": text.wording.title(tongue), "version": answer.version, "agreed": answer.agreed,
            "at": words::dates::machine(answer.at),
        }));
    }
    Ok(Value::Array(all))
}
