//! What a token or the userinfo endpoint says of somebody.

use serde_json::{Map, Value};

/// Claims by name. Deep ones are named by their path: `realm_access.roles`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Claims(pub Map<String, Value>);

/// No claim of ours has more values; what is beyond is not looked at.
const MOST_VALUES: usize = 500;

impl Claims {
    /// The object in these bytes.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok().map(Self)
    }

    pub fn text(&self, name: &str) -> Option<&str> {
        self.find(name)?.as_str()
    }

    /// Seconds since 1970 (RFC 7519 §2, NumericDate), perhaps with a fraction, which is dropped.
    pub fn seconds(&self, name: &str) -> Option<i64> {
        let value = self.find(name)?;
        value.as_i64().or_else(|| value.as_f64().filter(|n| n.abs() < 1e12).map(|n| n as i64))
    }

    /// Truth, also where a provider writes it as text.
    pub fn is_true(&self, name: &str) -> bool {
        match self.find(name) {
            Some(Value::Bool(truth)) => *truth,
            Some(Value::String(text)) => text == "true",
            _ => false,
        }
    }

    /// The values of a claim: one, or those of a list; numbers and truths as text. Empty where there is none.
    pub fn values(&self, name: &str) -> Vec<String> {
        match self.find(name) {
            Some(Value::Array(all)) => all.iter().take(MOST_VALUES).filter_map(plain).collect(),
            Some(one) => plain(one).into_iter().collect(),
            None => Vec::new(),
        }
    }

    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Adds what is not said yet.
    pub fn add(&mut self, more: Claims) {
        for (name, value) in more.0 {
            self.0.entry(name).or_insert(value);
        }
    }

    /// A claim of that very name goes before a path: some are called `https://school.example/roles`.
    fn find(&self, name: &str) -> Option<&Value> {
        if let Some(found) = self.0.get(name) {
            return Some(found);
        }
        let mut parts = name.split('.');
        let first = self.0.get(parts.next()?)?;
        parts.try_fold(first, |value, part| value.get(part))
    }
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    }
}
