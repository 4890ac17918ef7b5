//! The table of hand-ins.

use crate::{
    grades, own_words,
    state::{
        BlockState, Detail, HandInState,
        store::{At, put, state_of},
    },
};
use ground::Heard;
use lexicon::{
    HandInId, Instant, PersonId, RunId,
    facts::{
        learning::{HandInGraded, HandedFile, HandedIn},
        people::PersonErased,
    },
};
use serde_json::Value;
use store::{Json, Row, StoreError, Tx, View, sql};

/// A piece of work handed in.
#[derive(Clone, Debug, PartialEq)]
pub struct Handed {
    pub id: HandInId,
    pub run: RunId,
    /// The learner.
    pub person: PersonId,
    pub block: String,
    pub subsection: String,
    /// Hash of the text's blob.
    pub text: Option<String>,
    pub file: Option<HandedFile>,
    /// Further files.
    pub more: Vec<HandedFile>,
    pub handed_at: Instant,
    pub possible: f64,
    /// Whether its points count in the grade of the run.
    pub counts: bool,
    /// Another hand-in of the same learner took its place.
    pub replaced: bool,
    pub graded_at: Option<Instant>,
    pub graded_by: Option<PersonId>,
    /// Criterion → option.
    pub choices: Value,
    /// Hash of the comment's blob.
    pub comment: Option<String>,
    pub earned: Option<f64>,
}

impl Handed {
    /// Every file of it, in the order handed in.
    pub fn files(&self) -> impl Iterator<Item = &HandedFile> {
        self.file.iter().chain(&self.more)
    }
}

/// A hand-in of a run.
pub(super) fn by_id(view: &View<'_>, run: RunId, id: HandInId) -> Result<Option<Handed>, StoreError> {
    view.first(
        sql!(
            "select id, run_id, person_id, block, subsection, text_blob, file, handed_at, possible, counts, replaced,
             graded_at, graded_by, choices, comment_blob, earned, more from hand_ins where id = ?1 and run_id = ?2"
        ),
        &[&id, &run],
        read,
    )
}

/// The work waiting to be graded in a run, the oldest first, after a given one.
pub(super) fn waiting(
    view: &View<'_>,
    run: RunId,
    after: Option<(Instant, HandInId)>,
    limit: i64,
) -> Result<Vec<Handed>, StoreError> {
    let (at, id) = match after {
        Some((at, id)) => (at, id.to_string()),
        None => (Instant::from_millis(i64::MIN), String::new()),
    };
    view.rows(
        sql!(
            "select id, run_id, person_id, block, subsection, text_blob, file, handed_at, possible, counts, replaced,
             graded_at, graded_by, choices, comment_blob, earned, more from hand_ins
             where run_id = ?1 and not replaced and graded_at is null
             and (handed_at > ?2 or (handed_at = ?2 and id > ?3))
             order by handed_at, id limit ?4"
        ),
        &[&run, &at, &id, &limit],
        read,
    )
}

/// How much waits to be graded in a run.
pub fn waiting_count(view: &View<'_>, run: RunId) -> Result<i64, StoreError> {
    view.one(
        sql!("select count(*) from hand_ins where run_id = ?1 and not replaced and graded_at is null"),
        &[&run],
    )
}

/// What a person handed in in a run, the newest first.
pub fn of_person(view: &View<'_>, run: RunId, person: PersonId) -> Result<Vec<Handed>, StoreError> {
    view.rows(
        sql!(
            "select id, run_id, person_id, block, subsection, text_blob, file, handed_at, possible, counts, replaced,
             graded_at, graded_by, choices, comment_blob, earned, more from hand_ins
             where person_id = ?1 and run_id = ?2 order by handed_at desc, id limit 500"
        ),
        &[&person, &run],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Handed, StoreError> {
    let Json(choices) = row.get(13)?;
    Ok(Handed {
        id: row.get(0)?,
        run: row.get(1)?,
        person: row.get(2)?,
        block: row.get(3)?,
        subsection: row.get(4)?,
        text: row.get(5)?,
        file: row.get::<Option<Json<HandedFile>>>(6)?.map(|Json(file)| file),
        handed_at: row.get(7)?,
        possible: row.get(8)?,
        counts: row.get(9)?,
        replaced: row.get(10)?,
        graded_at: row.get(11)?,
        graded_by: row.get(12)?,
        choices,
        comment: row.get(14)?,
        earned: row.get(15)?,
        more: row.get::<Option<Json<Vec<HandedFile>>>>(16)?.map(|Json(more)| more).unwrap_or_default(),
    })
}

pub(crate) const CLEAR: &str = sql!("delete from hand_ins");

/// The answers of a problem stay in its own state; what a person has to say of them comes as points.
fn is_problem(block: &str) -> bool {
    block.starts_with("problem@")
}

pub(crate) fn handed_in(tx: &Tx<'_>, heard: &Heard<'_, HandedIn>) -> Result<(), StoreError> {
    let fact = heard.fact;
    let files = fact.file.iter().chain(&fact.more).map(|file| &file.blob);
    for blob in fact.text.iter().chain(files) {
        own_words::remember(tx, blob, fact.person)?;
    }
    tx.run(
        sql!(
            "update hand_ins set replaced = true
             where person_id = ?1 and run_id = ?2 and block = ?3 and not replaced"
        ),
        &[&fact.person, &fact.run, &fact.block],
    )?;
    tx.run(
        sql!(
            "insert into hand_ins (id, run_id, person_id, block, subsection, text_blob, file, handed_at, possible,
             counts, replaced, choices, more) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, false, '{}', ?11)"
        ),
        &[
            &fact.id,
            &fact.run,
            &fact.person,
            &fact.block,
            &fact.subsection,
            &fact.text,
            &fact.file.as_ref().map(Json),
            &heard.at,
            &fact.possible,
            &fact.graded,
            &(!fact.more.is_empty()).then_some(Json(&fact.more)),
        ],
    )?;
    if is_problem(&fact.block) {
        return Ok(());
    }
    let state = BlockState {
        detail: Detail::HandIn(HandInState {
            id: fact.id,
            text: fact.text.clone(),
            file: fact.file.clone(),
            more: fact.more.clone(),
            choices: Value::Null,
            comment: None,
            graded: false,
        }),
        attempts: 1,
        earned: None,
        possible: Some(fact.possible),
        done: true,
        submitted_at: Some(heard.at),
    };
    let counts = Some((fact.subsection.as_str(), fact.graded));
    put(tx, &At { run: fact.run, person: fact.person, block: &fact.block, counts, now: heard.at }, &state)
}

pub(crate) fn graded(tx: &Tx<'_>, heard: &Heard<'_, HandInGraded>) -> Result<(), StoreError> {
    let fact = heard.fact;
    // What is said of a work is about who did it; also what was said before, and is read no longer.
    if let Some(comment) = &fact.comment {
        own_words::remember(tx, comment, fact.person)?;
    }
    tx.run(
        sql!(
            "update hand_ins set graded_at = ?2, graded_by = ?3, choices = ?4, comment_blob = ?5, earned = ?6
             where id = ?1"
        ),
        &[&fact.id, &heard.at, &heard.actor, &Json(&fact.choices), &fact.comment, &fact.earned],
    )?;
    let mut state = state_of(tx, fact.run, fact.person, &fact.block)?.unwrap_or_default();
    if let Detail::HandIn(hand_in) = &mut state.detail {
        hand_in.choices = fact.choices.clone();
        hand_in.comment = fact.comment.clone();
        hand_in.graded = true;
    }
    state.earned = Some(fact.earned);
    state.possible = Some(fact.possible);
    let counts = Some((fact.subsection.as_str(), fact.graded));
    put(tx, &At { run: fact.run, person: fact.person, block: &fact.block, counts, now: heard.at }, &state)?;
    if fact.graded {
        let moved = grades::Moved { run: fact.run, person: fact.person, at: heard.at };
        grades::moved(tx, heard.shelf, &moved, &fact.subsection, None)?;
    }
    Ok(())
}

/// The words and files of a person who is erased are named by no row any more. Their blobs are [their own
/// words](crate::own_words), and go with them.
pub(crate) fn erased(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "update hand_ins set text_blob = null, file = null, more = null, comment_blob = null where person_id = ?1"
        ),
        &[&heard.fact.person],
    )?;
    Ok(())
}
