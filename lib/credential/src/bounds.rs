//! How much work a foreign credential may ask for.

use serde_json::Value;

use crate::Invalid;

/// The largest credential read or made, in bytes of compact JSON.
pub const LARGEST_CREDENTIAL: usize = 64 * 1024;

/// The largest status list credential: a million entries hold in 175 KB.
pub(crate) const LARGEST_STATUS_LIST: usize = 256 * 1024;

const DEEPEST: usize = 24;
const MOST_OBJECTS: usize = 256;

/// Refuses what is too large, too deep or too numerous, before anything else looks at it.
pub(crate) fn check(credential: &Value, limit: usize) -> Result<(), Invalid> {
    let mut left = Left { bytes: limit, objects: MOST_OBJECTS };
    left.take(credential, 0).map_err(|invalid| match invalid {
        Invalid::TooLarge { .. } => Invalid::TooLarge { limit },
        other => other,
    })
}

struct Left {
    bytes: usize,
    objects: usize,
}

impl Left {
    fn take(&mut self, value: &Value, depth: usize) -> Result<(), Invalid> {
        if depth > DEEPEST {
            return Err(Invalid::TooDeep);
        }
        match value {
            Value::String(text) => self.take_bytes(text.len() + 2),
            Value::Array(items) => items.iter().try_for_each(|item| {
                self.take_bytes(1)?;
                self.take(item, depth + 1)
            }),
            Value::Object(entries) => {
                self.objects = self.objects.checked_sub(1).ok_or(Invalid::TooManyObjects)?;
                entries.iter().try_for_each(|(key, value)| {
                    self.take_bytes(key.len() + 4)?;
                    self.take(value, depth + 1)
                })
            }
            _ => self.take_bytes(4),
        }
    }

    fn take_bytes(&mut self, bytes: usize) -> Result<(), Invalid> {
        self.bytes = self.bytes.checked_sub(bytes).ok_or(Invalid::TooLarge { limit: 0 })?;
        Ok(())
    }
}
