//! Moving grades: after each graded fact the learner's grade is computed again from what is in memory of the course
//! and one query.

use super::{Grade, Overridden, Shape, Shapes, SubsectionGrade, SubsectionShape, policy::breakdown, store};
use crate::{
    answers::Problems,
    branches::{self, Branches},
};
use ::store::{StoreError, Tx};
use courses::{Content, Contents, content};
use ground::{Heard, Shelf};
use lexicon::{
    Instant, PersonId, RunId,
    facts::{courses::RunMovedToVersion, learning::GradeOverridden},
};
use std::sync::Arc;

/// Whose grade moved, and when.
pub(crate) struct Moved {
    pub run: RunId,
    pub person: PersonId,
    pub at: Instant,
}

/// Something graded was done in a subsection. `version`, where the fact tells it, spares looking the run up.
pub(crate) fn moved(
    tx: &Tx<'_>,
    shelf: &Shelf,
    moved: &Moved,
    subsection: &str,
    version: Option<&str>,
) -> Result<(), StoreError> {
    let Some(content) = content_of(tx, shelf, moved.run, version)? else { return Ok(()) };
    regrade(tx, shelf, moved, &content, subsection, |_| {})
}

/// As [`moved`], for a fact that names a block alone, and whose points count only if they are graded.
pub(crate) fn moved_by_block(
    tx: &Tx<'_>,
    shelf: &Shelf,
    run: RunId,
    person: PersonId,
    block: &str,
    at: Instant,
) -> Result<(), StoreError> {
    let Some(content) = content_of(tx, shelf, run, None)? else { return Ok(()) };
    let Some(id) = content.find(block) else { return Ok(()) };
    let subsection = crate::answers::subsection_key(&content, id);
    regrade(tx, shelf, &Moved { run, person, at }, &content, &subsection, |_| {})
}

/// What a learner is shown is no longer the same anywhere in the run.
pub(crate) fn moved_everywhere(tx: &Tx<'_>, shelf: &Shelf, moved: &Moved) -> Result<(), StoreError> {
    let Some(content) = content_of(tx, shelf, moved.run, None)? else { return Ok(()) };
    let shape = shape_of(shelf, &content);
    regrade_all(tx, moved, &content, &shape)
}

/// Staff set the points of a subsection, or took that back.
pub(super) fn set(tx: &Tx<'_>, heard: &Heard<'_, GradeOverridden>, reason: &str) -> Result<(), StoreError> {
    let fact = heard.fact;
    let Some(content) = content_of(tx, heard.shelf, fact.run, None)? else { return Ok(()) };
    let moved = Moved { run: fact.run, person: fact.person, at: heard.at };
    regrade(tx, heard.shelf, &moved, &content, &fact.subsection, |entry| {
        entry.overridden = fact.earned.map(|earned| Overridden {
            earned,
            possible: fact.possible,
            reason: reason.to_owned(),
        });
    })
}

/// The run goes on with another version: every grade of it is computed again.
pub(crate) fn run_moved(tx: &Tx<'_>, heard: &Heard<'_, RunMovedToVersion>) -> Result<(), StoreError> {
    let RunMovedToVersion { run, version } = heard.fact;
    let people = store::people_of(tx, *run)?;
    if people.is_empty() {
        return Ok(());
    }
    let Some(content) = content_of(tx, heard.shelf, *run, Some(version))? else { return Ok(()) };
    let shape = shape_of(heard.shelf, &content);
    for person in people {
        let moved = Moved { run: *run, person, at: heard.at };
        regrade_all(tx, &moved, &content, &shape)?;
    }
    Ok(())
}

fn regrade_all(tx: &Tx<'_>, moved: &Moved, content: &Content, shape: &Shape) -> Result<(), StoreError> {
    let stored = store::of(tx, moved.run, moved.person)?;
    let before = stored.clone().unwrap_or_else(|| nothing_yet(moved));
    let earned = store::all_earned(tx, moved.run, moved.person)?;
    let given = branches::store::of(tx, moved.run, moved.person)?;
    let mut grade = before.clone();
    grade.subsections.clear();
    for subsection in shape.graded() {
        let (earned, possible) = subsection.total(content, &given, &earned);
        let overridden = before.subsections.get(&subsection.key).and_then(|kept| kept.overridden.clone());
        let was_there = before.subsections.contains_key(&subsection.key);
        if earned > 0.0 || was_there {
            let entry = SubsectionGrade { earned, possible, overridden };
            grade.subsections.insert(subsection.key.clone(), entry);
        }
    }
    // Who has earned nothing has no grade.
    if stored.is_none() && grade.subsections.is_empty() {
        return Ok(());
    }
    finish(tx, moved, content, shape, &given, stored.as_ref(), grade)
}

fn regrade(
    tx: &Tx<'_>,
    shelf: &Shelf,
    moved: &Moved,
    content: &Content,
    subsection: &str,
    change: impl FnOnce(&mut SubsectionGrade),
) -> Result<(), StoreError> {
    let shape = shape_of(shelf, content);
    let Some(part) = shape.subsection(subsection).filter(|part| part.graded) else { return Ok(()) };
    let standing = store::standing(tx, moved.run, moved.person, subsection)?;
    let mut grade = standing.grade.clone().unwrap_or_else(|| nothing_yet(moved));
    // What was drawn is asked for only where it tells what can be earned.
    let is_drawn = |other: &SubsectionShape| {
        other.branches && (other.key == part.key || !grade.subsections.contains_key(&other.key))
    };
    let given = match shape.graded().any(is_drawn) {
        true => branches::store::of(tx, moved.run, moved.person)?,
        false => Branches::new(),
    };
    let entry = grade.subsections.entry(subsection.to_owned()).or_default();
    (entry.earned, entry.possible) = part.total(content, &given, &standing.earned);
    change(entry);
    finish(tx, moved, content, &shape, &given, standing.grade.as_ref(), grade)
}

/// Applies the policy, and writes the grade if it is another one.
fn finish(
    tx: &Tx<'_>,
    moved: &Moved,
    content: &Content,
    shape: &Shape,
    given: &Branches,
    before: Option<&Grade>,
    mut grade: Grade,
) -> Result<(), StoreError> {
    let sum = breakdown(&content.course.grading, &shape.scored(content, Some(&grade), given));
    grade.percent = sum.hundredths();
    grade.letter = sum.letter;
    grade.passed = sum.passed;
    if before == Some(&grade) {
        return Ok(());
    }
    grade.updated_at = moved.at;
    store::put(tx, moved.run, &grade)
}

fn nothing_yet(moved: &Moved) -> Grade {
    Grade {
        person: moved.person,
        percent: 0,
        letter: None,
        passed: false,
        subsections: Default::default(),
        updated_at: moved.at,
    }
}

fn shape_of(shelf: &Shelf, content: &Content) -> Arc<Shape> {
    shelf.get::<Shapes>().of(content, &shelf.get::<Problems>())
}

fn content_of(
    tx: &Tx<'_>,
    shelf: &Shelf,
    run: RunId,
    version: Option<&str>,
) -> Result<Option<Arc<Content>>, StoreError> {
    let contents = shelf.get::<Contents>();
    if let Some(version) = version.filter(|version| !version.is_empty()) {
        return content::of_version(tx, &contents, version).map(Some);
    }
    let Some(run) = courses::run::by_id(tx, run)? else { return Ok(None) };
    content::of_version(tx, &contents, &run.version).map(Some)
}
