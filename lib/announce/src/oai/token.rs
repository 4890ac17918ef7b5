//! Where a list goes on (§3.5): everything the next page needs, so that nothing is kept between requests.

use super::Format;
use crate::Second;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};

/// What was asked for, and how far it was told. It holds nothing that its bearer may not know, so it is not signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub format: Format,
    pub from: Option<Second>,
    pub until: Option<Second>,
    pub set: Option<String>,
    /// The record told last: its datestamp and name.
    pub after: Option<(Second, String)>,
    /// How many were told.
    pub told: usize,
    pub made: Second,
}

/// A longer one is none of ours.
const LONGEST: usize = 2_048;

impl Token {
    pub(super) fn first(
        format: Format,
        from: Option<Second>,
        until: Option<Second>,
        set: Option<String>,
        made: Second,
    ) -> Self {
        Self { format, from, until, set, after: None, told: 0, made }
    }

    /// The token after a page.
    pub(super) fn next(&self, after: (Second, String), told: usize, made: Second) -> Self {
        Self { after: Some(after), told, made, ..self.clone() }
    }

    pub fn write(&self) -> String {
        let at = |at: Option<Second>| at.map(|at| at.0);
        let after = self.after.as_ref().map(|(at, name)| json!([at.0, name]));
        let all = json!([
            self.format.prefix(),
            at(self.from),
            at(self.until),
            self.set,
            after,
            self.told,
            self.made.0
        ]);
        URL_SAFE_NO_PAD.encode(all.to_string())
    }

    /// None for whatever was not written by [`write`](Self::write).
    pub fn read(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let all: [Value; 7] = serde_json::from_slice::<Vec<Value>>(&bytes).ok()?.try_into().ok()?;
        let [format, from, until, set, after, told, made] = all;
        Some(Self {
            format: Format::of_prefix(format.as_str()?)?,
            from: second(&from)?,
            until: second(&until)?,
            set: if set.is_null() { None } else { Some(set.as_str()?.to_owned()) },
            after: last_told(&after)?,
            told: usize::try_from(told.as_u64()?).ok()?,
            made: Second(made.as_i64()?),
        })
    }
}

fn second(value: &Value) -> Option<Option<Second>> {
    if value.is_null() { Some(None) } else { value.as_i64().map(|at| Some(Second(at))) }
}

fn last_told(value: &Value) -> Option<Option<(Second, String)>> {
    if value.is_null() {
        return Some(None);
    }
    match value.as_array()?.as_slice() {
        [at, name] => Some(Some((Second(at.as_i64()?), name.as_str()?.to_owned()))),
        _ => None,
    }
}
