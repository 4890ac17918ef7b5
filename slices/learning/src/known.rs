//! What this slice knows of a person, for that person: run by run, what they did and what came of it.

use crate::{
    asking,
    clock::More,
    enrolment::{self, Enrolment},
    grades::{self, Grade, Told},
    groups,
    hand_ins::{self, Handed},
    more_time,
    pages::handed_file,
    state::{self, BlockState, Detail},
    transfer, units, waiting,
};
use courses::{Run, run};
use lexicon::{Instant, PersonId, RunId, facts::learning::MoreTime};
use serde_json::{Value, json};
use store::{StoreError, View};

people::data_part!("learning", of);
people::data_part!("learning_places", places_of);

/// Where a person waits for a place, what they asked and what was answered, where they were moved.
fn places_of(view: &View<'_>, person: PersonId) -> Result<Value, StoreError> {
    let key = |id: RunId| run::by_id(view, id).map(|run| run.map(|run| run.key));
    let mut waits = Vec::new();
    for turn in waiting::of_person(view, person)? {
        waits.push(json!({ "run": key(turn.run)?, "since": date(turn.joined_at), "way": turn.way.name() }));
    }
    let mut asked = Vec::new();
    for one in asking::store::of_person(view, person)? {
        asked.push(json!({
            "run": key(one.run)?, "state": one.state.name(), "words": one.words, "asked_at": date(one.asked_at),
            "answered_at": one.answered_at.map(date), "answer": one.answer,
        }));
    }
    let mut moved = Vec::new();
    for one in transfer::of_person(view, person)? {
        moved.push(
            json!({ "run": key(one.run)?, "from": key(one.from)?, "at": date(one.at), "blocks": one.blocks }),
        );
    }
    Ok(json!({ "waiting": waits, "requests": asked, "moved": moved }))
}

/// How much more time a person has in a run.
fn more_time_in(view: &View<'_>, run: &Run, person: PersonId) -> Result<Value, StoreError> {
    let (_, own) = more_time::of_learner(view, run.id, person)?;
    let one = |more: &More| match more.time {
        MoreTime::Days(days) => json!({ "subsection": more.subsection, "days": days }),
        MoreTime::Until(until) => json!({ "subsection": more.subsection, "until": date(until) }),
    };
    Ok(own.more.iter().map(one).collect())
}

fn of(view: &View<'_>, person: PersonId) -> Result<Value, StoreError> {
    let mut runs = Vec::new();
    for enrolment in enrolment::store::ever_of_person(view, person)? {
        if let Some(run) = run::by_id(view, enrolment.run)? {
            runs.push(in_run(view, &run, &enrolment)?);
        }
    }
    Ok(Value::Array(runs))
}

fn in_run(view: &View<'_>, run: &Run, enrolment: &Enrolment) -> Result<Value, StoreError> {
    let person = enrolment.person;
    let states = state::states_of(view, run.id, person)?;
    let opened = units::opened(view, run.id, person)?;
    let opened = opened.iter().map(|(unit, at)| json!({ "unit": unit, "at": date(*at) }));
    let set = grades::history(view, run.id, person)?;
    let is_group = |(key, _): &(&String, &BlockState)| groups::partition_of(key).is_some();
    let (blocks, groups) =
        (states.iter().filter(|one| !is_group(one)), states.iter().filter(|one| is_group(one)));
    let handed = hand_ins::of_person(view, run.id, person)?;
    Ok(json!({
        "run": run.key, "course": run.terms.title, "institution": run.institution_name,
        "mode": enrolment.mode, "enrolled_at": date(enrolment.enrolled_at),
        "left_at": enrolment.left_at.map(date), "way": enrolment.way.name(),
        "more_time": more_time_in(view, run, person)?,
        "grade": grades::of(view, run.id, person)?.as_ref().map(grade),
        "set_by_staff": set.iter().map(told).collect::<Value>(),
        "blocks": blocks.map(|(key, state)| block(key, state)).collect::<Value>(),
        "groups": groups.map(|(key, state)| json!({ "partition": groups::partition_of(key), "group": group(state) })).collect::<Value>(),
        "units_opened": opened.collect::<Value>(),
        "handed_in": handed.iter().map(|one| hand_in(run, one)).collect::<Value>(),
    }))
}

fn grade(grade: &Grade) -> Value {
    json!({
        "percent": grade.percent as f64 / 100.0, "letter": grade.letter, "passed": grade.passed,
        "updated_at": date(grade.updated_at),
        "subsections": grade.subsections.iter().map(|(key, part)| {
            let (earned, possible) = part.counting();
            json!({ "subsection": key, "earned": earned, "possible": possible })
        }).collect::<Value>(),
    })
}

fn told(told: &Told) -> Value {
    json!({
        "subsection": told.subsection, "earned": told.earned, "possible": told.possible,
        "reason": told.reason, "at": date(told.at),
    })
}

/// The group of a partition the team put them in, by its id in the course.
fn group(state: &BlockState) -> Option<i64> {
    match &state.detail {
        Detail::Branch { children } => children.first()?.parse().ok(),
        _ => None,
    }
}

fn block(key: &str, state: &BlockState) -> Value {
    let given = match &state.detail {
        Detail::Problem(problem) => json!(problem.answers()),
        Detail::Given { given } => given.clone(),
        Detail::Video { second, ended } => json!({ "watched_until_second": second, "ended": ended }),
        Detail::Branch { children } => json!({ "drawn": children }),
        Detail::HandIn(_) | Detail::Nothing => Value::Null,
    };
    let hints = state.problem().hints;
    json!({
        "block": key, "given": given, "hints": hints, "attempts": state.attempts, "earned": state.earned,
        "possible": state.possible, "done": state.done, "submitted_at": state.submitted_at.map(date),
    })
}

/// Texts are read, and files fetched, on the pages of the run.
fn hand_in(run: &Run, handed: &Handed) -> Value {
    let files = handed.files().enumerate().map(|(at, file)| {
        let address = handed_file::address(&run.key, &handed.id.to_string(), at + 1);
        json!({ "type": file.mime, "bytes": file.bytes, "address": address })
    });
    let files: Vec<Value> = files.collect();
    json!({
        "block": handed.block, "at": date(handed.handed_at), "has_text": handed.text.is_some(), "files": files,
        "replaced": handed.replaced, "graded_at": handed.graded_at.map(date), "choices": handed.choices,
        "earned": handed.earned, "possible": handed.possible, "has_comment": handed.comment.is_some(),
    })
}

fn date(at: Instant) -> String {
    words::dates::machine(at)
}
