//! Values that override what blocks say of themselves (olx.md §1.4).

use serde_json::{Map, Value};

use super::Reader;
use crate::{Code, Severity, xml};

/// `policy.json`: by `type/name`, then by attribute.
#[derive(Debug, Clone, Default)]
pub(crate) struct Policy {
    entries: Map<String, Value>,
}

impl Policy {
    pub(super) fn of(&self, kind: &str, name: &str) -> Option<&Map<String, Value>> {
        self.entries.get(&format!("{kind}/{name}"))?.as_object()
    }
}

impl Reader<'_> {
    /// `policies/<run>/policy.json`, else `policies/<run>.json`.
    pub(super) fn load_policy(&mut self, run: &str) {
        let candidates = [format!("policies/{run}/policy.json"), format!("policies/{run}.json")];
        let Some(path) = candidates.into_iter().find(|path| self.package.files.contains_key(path)) else {
            return;
        };
        match self.json(&path) {
            Some(Value::Object(entries)) => {
                self.facts.policy_keys = entries.keys().cloned().collect();
                self.policy = Policy { entries };
            }
            Some(_) => self.lose(
                Code::XmlInvalid,
                Severity::Kept,
                &path,
                "it is JSON but not an object, so it was not used",
            ),
            None => {}
        }
        self.facts.policy_file = Some(path);
    }

    /// A JSON file of the package. One that cannot be read is told of.
    pub(super) fn json(&mut self, path: &str) -> Option<Value> {
        let text = xml::decode(self.package.file(path)?).text;
        match serde_json::from_str(&text) {
            Ok(value) => Some(value),
            Err(error) => {
                self.lose(
                    Code::XmlInvalid,
                    Severity::Kept,
                    path,
                    &format!("it is not JSON ({error}), so it was not used"),
                );
                None
            }
        }
    }

    pub(super) fn lose(&mut self, code: Code, severity: Severity, at: &str, detail: &str) {
        self.losses.push(crate::Loss::new(code, severity, at, detail));
    }
}
