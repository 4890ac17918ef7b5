//! What people wrote and can be erased: free answers, words of clouds, reasons given for grades, work handed in and what
//! was said of it. The journal has the hash of their blob; the tables have the words until the person they are of, or about, is erased.

mod erase;
mod store;

pub(crate) use self::store::{CLEAR, remember};
pub(crate) use erase::erased;

use ::store::{StoreError, Tx};
use ground::Heard;
use lexicon::{PersonId, RawJson};
use problem::Answers;

/// Free answers as a state keeps them; null where there are none.
pub(crate) fn value(words: &Answers) -> RawJson {
    match words.0.is_empty() {
        true => RawJson::default(),
        false => RawJson::of(words),
    }
}

/// Free answers as their blob holds them; `None` where there are none.
pub(crate) fn text(words: &Answers) -> Option<String> {
    (!words.0.is_empty()).then(|| serde_json::to_string(words).unwrap_or_default())
}

/// The JSON a fact names, remembered as this person's; null where there is none or it was erased.
pub(crate) fn heard<F>(
    tx: &Tx<'_>,
    heard: &Heard<'_, F>,
    person: PersonId,
    hash: Option<&str>,
) -> Result<RawJson, StoreError> {
    let text = heard_text(tx, heard, person, hash)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// As [`heard`], for plain words.
pub(crate) fn heard_text<F>(
    tx: &Tx<'_>,
    heard: &Heard<'_, F>,
    person: PersonId,
    hash: Option<&str>,
) -> Result<Option<String>, StoreError> {
    let Some(hash) = hash else { return Ok(None) };
    store::remember(tx, hash, person)?;
    heard.words(Some(hash))
}
