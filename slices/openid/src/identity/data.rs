//! What a person is told of this slice: all of it with their data, and what each institution took.

use super::store;
use crate::say;
use ::store::{StoreError, View};
use lexicon::{Lang, PersonId};
use network::known::{KnownFact, KnownPart};
use serde_json::{Value, json};
use words::dates::machine;

fn all_of(view: &View<'_>, person: PersonId) -> Result<Value, StoreError> {
    let identities = store::of_person(view, person)?;
    let known = store::known_of(view, person)?;
    let all = identities.iter().map(|one| {
        let said = known.iter().filter(|known| known.identity == one.id);
        let said = said.map(|known| {
            json!({
                "institution": known.institution, "reference": known.reference, "said": known.taken,
                "last_sign_in": machine(known.seen_at),
            })
        });
        json!({
            "issuer": one.issuer, "subject": one.subject, "linked_at": machine(one.linked_at),
            "known": said.collect::<Vec<_>>(),
        })
    });
    Ok(all.collect())
}
people::data_part!("institution_sign_in", all_of);

const PART: &str = "openid";

fn told(view: &View<'_>, person: PersonId) -> Result<Vec<KnownFact>, StoreError> {
    let mut facts = Vec::new();
    for known in store::known_of(view, person)? {
        let mut tell = |name: &str, value: String| {
            if !value.is_empty() {
                facts.push(KnownFact {
                    institution: known.institution,
                    part: PART,
                    name: name.to_owned(),
                    value,
                });
            }
        };
        tell("reference", known.reference.clone());
        tell("name", known.taken.name.clone());
        tell("email", known.taken.email.clone().unwrap_or_default());
        for (claim, values) in &known.taken.claims {
            tell(claim, values.join(", "));
        }
    }
    Ok(facts)
}

fn title(lang: Lang) -> String {
    say(lang).msg_known_title()
}

fn label(lang: Lang, name: &str) -> String {
    match name {
        "reference" => say(lang).msg_known_reference(),
        "name" => say(lang).msg_known_name(),
        "email" => say(lang).msg_known_email(),
        claim => say(lang).msg_known_claim(claim),
    }
}
network::known_part!(KnownPart { name: PART, read: told, title, label });
