//! What this slice knows of a person, for that person.

use super::store;
use ::store::{StoreError, View};
use lexicon::{Lang, PersonId};
use serde_json::{Value, json};
use std::collections::{BTreeMap, btree_map::Entry};

people::data_part!("consents", of);

fn of(view: &View<'_>, person: PersonId) -> Result<Value, StoreError> {
    let mut all = Vec::new();
    let mut texts = BTreeMap::new();
    for (id, answer) in store::answers_of(view, person)? {
        if let Entry::Vacant(free) = texts.entry(id) {
            free.insert(store::text(view, id)?);
        }
        let Some(Some(text)) = texts.get(&id) else { continue };
        let tongue = text.wording.tongue(Lang::Fr);
        all.push(json!({
            "title": text.wording.title(tongue), "version": answer.version, "agreed": answer.agreed,
            "at": words::dates::machine(answer.at),
        }));
    }
    Ok(Value::Array(all))
}
