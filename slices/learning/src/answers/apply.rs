//! What facts about problems leave in a state.

use crate::{
    grades, own_words,
    state::{
        BlockState, Detail, ProblemState,
        store::{At, put, put_detail, state_of},
    },
};
use ground::Heard;
use lexicon::{
    Instant, RawJson,
    facts::learning::{Answered, AnswersSaved, HintTaken, ProblemReset},
};
use store::{StoreError, Tx};

/// The state after a submission: the fact and its words say all of it, so that nothing has to be read.
pub(super) fn after_answer(fact: &Answered, words: RawJson, at: Instant) -> BlockState {
    BlockState {
        detail: Detail::Problem(ProblemState {
            seed: fact.seed,
            answers: fact.answers.clone(),
            words,
            results: fact.results.clone(),
            hints: fact.hints,
            saved: false,
            scores: fact.scores.clone(),
        }),
        attempts: fact.attempt,
        earned: Some(fact.earned),
        possible: Some(fact.possible),
        done: true,
        submitted_at: Some(at),
    }
}

pub(super) fn after_saving(before: BlockState, fact: &AnswersSaved, words: RawJson) -> BlockState {
    let problem = ProblemState {
        seed: fact.seed,
        answers: fact.answers.clone(),
        words,
        saved: true,
        ..before.problem()
    };
    BlockState { detail: Detail::Problem(problem), done: before.done || fact.done, ..before }
}

pub(super) fn after_reset(before: BlockState, fact: &ProblemReset) -> BlockState {
    let problem = ProblemState {
        seed: fact.seed,
        answers: RawJson::default(),
        words: RawJson::default(),
        results: RawJson::default(),
        saved: false,
        ..before.problem()
    };
    BlockState {
        detail: Detail::Problem(problem),
        earned: Some(0.0),
        possible: Some(fact.possible),
        done: false,
        ..before
    }
}

pub(crate) fn answered(tx: &Tx<'_>, heard: &Heard<'_, Answered>) -> Result<(), StoreError> {
    let fact = heard.fact;
    let at = At {
        run: fact.run,
        person: fact.person,
        block: &fact.block,
        counts: Some((&fact.subsection, fact.graded)),
        now: heard.at,
    };
    let words = own_words::heard(tx, heard, fact.person, fact.words.as_deref())?;
    put(tx, &at, &after_answer(fact, words, heard.at))?;
    if fact.graded && fact.moved {
        let moved = grades::Moved { run: fact.run, person: fact.person, at: heard.at };
        grades::moved(tx, heard.shelf, &moved, &fact.subsection, Some(&fact.version))?;
    }
    Ok(())
}

pub(crate) fn kept(tx: &Tx<'_>, heard: &Heard<'_, AnswersSaved>) -> Result<(), StoreError> {
    let fact = heard.fact;
    let before = state_of(tx, fact.run, fact.person, &fact.block)?.unwrap_or_default();
    let words = own_words::heard(tx, heard, fact.person, fact.words.as_deref())?;
    let after = after_saving(before, fact, words);
    let at = At { run: fact.run, person: fact.person, block: &fact.block, counts: None, now: heard.at };
    put_detail(tx, &at, &after.detail, after.done)
}

pub(crate) fn restarted(tx: &Tx<'_>, heard: &Heard<'_, ProblemReset>) -> Result<(), StoreError> {
    let fact = heard.fact;
    let before = state_of(tx, fact.run, fact.person, &fact.block)?.unwrap_or_default();
    let at = At {
        run: fact.run,
        person: fact.person,
        block: &fact.block,
        counts: Some((&fact.subsection, fact.graded)),
        now: heard.at,
    };
    put(tx, &at, &after_reset(before, fact))?;
    if fact.graded {
        let moved = grades::Moved { run: fact.run, person: fact.person, at: heard.at };
        grades::moved(tx, heard.shelf, &moved, &fact.subsection, None)?;
    }
    Ok(())
}

pub(crate) fn hint_taken(tx: &Tx<'_>, heard: &Heard<'_, HintTaken>) -> Result<(), StoreError> {
    let fact = heard.fact;
    let before = state_of(tx, fact.run, fact.person, &fact.block)?.unwrap_or_default();
    let problem = ProblemState { hints: fact.shown, seed: fact.seed, ..before.problem() };
    let at = At { run: fact.run, person: fact.person, block: &fact.block, counts: None, now: heard.at };
    put_detail(tx, &at, &Detail::Problem(problem), false)
}
