//! JSON that is carried as it was written, and read only by those who want to know what is in it.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned};
use serde_json::value::{RawValue, to_raw_value};
use std::sync::Arc;

/// A piece of JSON, checked to be JSON, as text. `null` is nothing. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct RawJson(Option<Arc<RawValue>>);

impl RawJson {
    /// Our own types serialise: a failure here is a bug of the type, seen by its first test.
    pub fn of(value: &impl Serialize) -> Self {
        to_raw_value(value).map(Self::from_raw).unwrap_or_default()
    }

    fn from_raw(raw: Box<RawValue>) -> Self {
        RawJson((raw.get() != "null").then(|| raw.into()))
    }

    pub fn is_null(&self) -> bool {
        self.0.is_none()
    }

    /// What is in it; `None` where there is nothing, or something else.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(self.0.as_ref()?.get()).ok()
    }
}

/// By what they say: PostgreSQL spaces JSON, and orders it, in its own way.
impl PartialEq for RawJson {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(two)) if one.get() == two.get() => true,
            _ => self.read::<serde_json::Value>() == other.read::<serde_json::Value>(),
        }
    }
}

impl Serialize for RawJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_deref().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for RawJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::from_raw(Box::<RawValue>::deserialize(deserializer)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn it_goes_through_unread() {
        let cases = [("{\"a\":1.0,\"b\":[]}", false), ("null", true), ("\"x\"", false)];
        for (text, nothing) in cases {
            let raw: RawJson = serde_json::from_str(text).expect("JSON");
            assert_eq!(
                (serde_json::to_string(&raw).expect("JSON"), raw.is_null()),
                (text.to_owned(), nothing)
            );
        }
        let written = RawJson::of(&json!({ "a": 1, "b": 2 }));
        assert_eq!(written, serde_json::from_str(" { \"b\": 2, \"a\" : 1 }").expect("JSON"));
        assert!(written != RawJson::of(&json!({ "a": 1 })) && written != RawJson::default());
        assert_eq!(written.read(), Some(json!({ "a": 1, "b": 2 })));
        assert!(serde_json::from_str::<RawJson>("{a").is_err());
    }
}
