//! A person is erased: their words go from the disk and from every table. What is left is what the journal gives again
//! without them.

use super::store;
use crate::{blocks, grades, state};
use ::store::{StoreError, Tx};
use ground::{Heard, erase_words};
use lexicon::facts::people::PersonErased;

pub(crate) fn erased(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    let person = heard.fact.person;
    let blobs = store::of_person(tx, person)?;
    store::forget(tx, person)?;
    for blob in blobs {
        if !store::is_somebodys(tx, &blob)? {
            erase_words(heard.shelf, &blob)?;
        }
    }
    for (run, block, words) in state::store::forget_words(tx, person)? {
        blocks::uncount_words(tx, run, &block, &words)?;
    }
    grades::forget_reasons(tx, person)
}
