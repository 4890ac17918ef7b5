//! A [`Badge`] as JSON: sets are arrays, nothing is null, no array is empty (Open Badges 3.0, §7).

use serde_json::{Map, Value, json};

use crate::badge::{
    Achievement, Alignment, Badge, Evidence, HashedEmail, Issuer, Outcome, ResultDescription, StatusEntry,
    Subject,
};
use crate::contexts::{CREDENTIALS_V2, OPEN_BADGES};

/// The unsigned credential.
pub(crate) fn of(badge: &Badge) -> Value {
    Object::new()
        .with("@context", json!([CREDENTIALS_V2, OPEN_BADGES]))
        .with("id", json!(badge.id))
        .with("type", json!(["VerifiableCredential", "OpenBadgeCredential"]))
        .with("name", json!(badge.name))
        .with("issuer", issuer(&badge.issuer))
        .with("validFrom", json!(badge.valid_from))
        .with_text("validUntil", &badge.valid_until)
        .with("credentialSubject", subject(&badge.subject, &badge.achievement))
        .with_some("credentialStatus", badge.status.as_ref().map(status))
        .with_all("evidence", &badge.evidence, evidence)
        .done()
}

fn issuer(issuer: &Issuer) -> Value {
    Object::new()
        .with("id", json!(issuer.id))
        .with("type", json!(["Profile"]))
        .with("name", json!(issuer.name))
        .with("url", json!(issuer.url))
        .with_some("image", issuer.image.as_deref().map(image))
        .done()
}

fn subject(subject: &Subject, of: &Achievement) -> Value {
    Object::new()
        .with_text("id", &subject.id)
        .with("type", json!(["AchievementSubject"]))
        .with_all("identifier", &identifiers(subject), Value::clone)
        .with("achievement", achievement(of))
        .with_all("result", &subject.outcomes, outcome)
        .done()
}

fn identifiers(subject: &Subject) -> Vec<Value> {
    let email = subject.hashed_email.as_ref().map(|HashedEmail { hash, salt }| {
        json!({ "type": "IdentityObject", "hashed": true, "identityHash": hash, "identityType": "emailAddress", "salt": salt })
    });
    let name = subject.name.as_ref().map(|name| {
        json!({ "type": "IdentityObject", "hashed": false, "identityHash": name, "identityType": "name" })
    });
    email.into_iter().chain(name).collect()
}

fn achievement(achievement: &Achievement) -> Value {
    Object::new()
        .with("id", json!(achievement.id))
        .with("type", json!(["Achievement"]))
        .with("achievementType", json!(achievement.type_))
        .with("name", json!(achievement.name))
        .with("description", json!(achievement.description))
        .with("criteria", json!({ "narrative": achievement.criteria }))
        .with("inLanguage", json!(achievement.language))
        .with_some("image", achievement.image.as_deref().map(image))
        .with_all("alignment", &achievement.alignments, alignment)
        .with_all("resultDescription", &achievement.result_descriptions, result_description)
        .done()
}

fn alignment(alignment: &Alignment) -> Value {
    Object::new()
        .with("type", json!(["Alignment"]))
        .with("targetName", json!(alignment.name))
        .with("targetUrl", json!(alignment.url))
        .with_text("targetFramework", &alignment.framework)
        .with_text("targetCode", &alignment.code)
        .done()
}

fn result_description(described: &ResultDescription) -> Value {
    Object::new()
        .with("id", json!(described.id))
        .with("type", json!(["ResultDescription"]))
        .with("name", json!(described.name))
        .with("resultType", json!(described.type_))
        .with_text("valueMin", &described.value_min)
        .with_text("valueMax", &described.value_max)
        .done()
}

fn outcome(outcome: &Outcome) -> Value {
    json!({ "type": ["Result"], "resultDescription": outcome.result_description, "value": outcome.value })
}

fn image(address: &str) -> Value {
    json!({ "id": address, "type": "Image" })
}

fn status(entry: &StatusEntry) -> Value {
    json!({
        "id": format!("{}#{}", entry.list, entry.index),
        "type": "BitstringStatusListEntry",
        "statusPurpose": entry.purpose,
        "statusListIndex": entry.index.to_string(),
        "statusListCredential": entry.list,
    })
}

fn evidence(evidence: &Evidence) -> Value {
    Object::new()
        .with_text("id", &evidence.id)
        .with("type", json!(["Evidence"]))
        .with("name", json!(evidence.name))
        .with_text("narrative", &evidence.narrative)
        .done()
}

/// A JSON object that leaves out what is not there.
struct Object(Map<String, Value>);

impl Object {
    fn new() -> Self {
        Object(Map::new())
    }

    fn with(mut self, name: &str, value: Value) -> Self {
        self.0.insert(name.to_owned(), value);
        self
    }

    fn with_some(self, name: &str, value: Option<Value>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    fn with_text(self, name: &str, text: &Option<String>) -> Self {
        self.with_some(name, text.as_ref().map(|text| json!(text)))
    }

    fn with_all<T>(self, name: &str, items: &[T], write: impl Fn(&T) -> Value) -> Self {
        self.with_some(name, (!items.is_empty()).then(|| items.iter().map(write).collect()))
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}
