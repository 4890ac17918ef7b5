//! What facts about these blocks leave.

use super::tallies::{count_vote, count_word};
use crate::{
    grades, own_words,
    state::{
        BlockState, Detail,
        store::{At, put, put_detail, state_of},
    },
};
use ground::Heard;
use lexicon::facts::learning::{BlockDone, VideoWatched};
use serde_json::{Value, json};
use store::{StoreError, Tx};

pub(crate) fn block_done(tx: &Tx<'_>, heard: &Heard<'_, BlockDone>) -> Result<(), StoreError> {
    let fact = heard.fact;
    let given = given(tx, heard)?;
    count(tx, fact, &given)?;
    let gives_points = fact.possible > 0.0;
    let state = BlockState {
        detail: Detail::Given { given },
        attempts: fact.attempt,
        earned: gives_points.then_some(fact.earned),
        possible: gives_points.then_some(fact.possible),
        done: fact.given.get("done").and_then(Value::as_bool).unwrap_or(true),
        submitted_at: Some(heard.at),
    };
    let counts = gives_points.then_some((fact.subsection.as_str(), fact.graded));
    let at = At { run: fact.run, person: fact.person, block: &fact.block, counts, now: heard.at };
    put(tx, &at, &state)?;
    if fact.graded && gives_points {
        let moved = grades::Moved { run: fact.run, person: fact.person, at: heard.at };
        grades::moved(tx, heard.shelf, &moved, &fact.subsection, None)?;
    }
    Ok(())
}

/// What was given, with the words of a cloud where there still are any.
fn given(tx: &Tx<'_>, heard: &Heard<'_, BlockDone>) -> Result<Value, StoreError> {
    let fact = heard.fact;
    let words = own_words::heard(tx, heard, fact.person, fact.words.as_deref())?;
    Ok(match words.read::<Vec<String>>() {
        Some(words) => json!({ "words": words }),
        None => fact.given.clone(),
    })
}

/// Moves the counters: a vote changed is taken from the old answer.
fn count(tx: &Tx<'_>, fact: &BlockDone, given: &Value) -> Result<(), StoreError> {
    if let Some(words) = given.get("words").and_then(Value::as_array) {
        return words
            .iter()
            .filter_map(Value::as_str)
            .try_for_each(|word| count_word(tx, fact.run, &fact.block, word));
    }
    let now = votes(given, &fact.block);
    if now.is_empty() {
        return Ok(());
    }
    let before = state_of(tx, fact.run, fact.person, &fact.block)?;
    let before = before.and_then(|state| state.given().cloned()).unwrap_or_default();
    for (question, answer) in votes(&before, &fact.block) {
        count_vote(tx, fact.run, &fact.block, &question, &answer, -1)?;
    }
    now.iter().try_for_each(|(question, answer)| count_vote(tx, fact.run, &fact.block, question, answer, 1))
}

/// (question, answer); the one question of a poll is the block itself, named without its kind.
fn votes(given: &Value, block: &str) -> Vec<(String, String)> {
    if let Some(vote) = given.get("vote").and_then(Value::as_str) {
        let name = block.split_once('@').map_or(block, |(_, id)| id);
        return vec![(name.split('~').next().unwrap_or(name).to_owned(), vote.to_owned())];
    }
    let votes = given.get("votes").and_then(Value::as_object).into_iter().flatten();
    votes.filter_map(|(question, answer)| Some((question.clone(), answer.as_str()?.to_owned()))).collect()
}

pub(crate) fn watched(tx: &Tx<'_>, heard: &Heard<'_, VideoWatched>) -> Result<(), StoreError> {
    let VideoWatched { run, person, block, second, ended } = heard.fact;
    let at = At { run: *run, person: *person, block, counts: None, now: heard.at };
    put_detail(tx, &at, &Detail::Video { second: *second, ended: *ended }, *ended)
}
