//! What this slice knows of a person, for that person.

use crate::{application, enrolment, programme};
use lexicon::{PersonId, facts::learning::HandedFile};
use serde_json::{Value, json};
use store::{StoreError, View, sql};
use words::dates::machine;

people::data_part!("programmes", of);

pub(crate) fn of(view: &View<'_>, person: PersonId) -> Result<Value, StoreError> {
    let mut followed = Vec::new();
    let rows: Vec<lexicon::ProgrammeId> = view.rows(
        sql!("select programme_id from programme_people where person_id = ?1 order by enrolled_at"),
        &[&person],
        |row| row.get(0),
    )?;
    for id in rows {
        let (Some(of), Some(mine)) =
            (programme::store::by_id(view, id)?, enrolment::store::of(view, id, person)?)
        else {
            continue;
        };
        followed.push(json!({
            "programme": of.slug, "institution": of.institution.name, "version": mine.version,
            "enrolled_at": machine(mine.enrolled_at), "left_at": mine.left_at.map(machine),
        }));
    }
    let drafts = application::store::drafts_of(view, person)?;
    let drafts: Vec<Value> = drafts
        .iter()
        .map(|(intake, words, files, at)| {
            json!({ "intake": intake, "words": words, "files": files_told(files), "updated_at": machine(*at) })
        })
        .collect();
    let mut sent = Vec::new();
    for one in application::store::of_person(view, person)? {
        let mut earlier = application::store::ever_sent(view, one.intake, person)?;
        earlier.retain(|file| one.files.iter().all(|known| known.blob != file.blob));
        sent.push(json!({
            "intake": one.intake, "submitted_at": machine(one.submitted_at),
            "decided_at": one.decided_at.map(machine), "motivation": one.motivation, "reason": one.reason,
            "files": files_told(&one.files), "earlier_files": files_told(&earlier),
        }));
    }
    let recognised: Vec<Value> = view.rows(
        sql!(
            "select course_id, mark, at, revoked_at, reason from programme_recognitions
             where person_id = ?1 order by id"
        ),
        &[&person],
        |row| {
            let (course, mark): (lexicon::CourseId, Option<i64>) = (row.get(0)?, row.get(1)?);
            let (at, revoked): (lexicon::Instant, Option<lexicon::Instant>) = (row.get(2)?, row.get(3)?);
            let words: Option<String> = row.get(4)?;
            Ok(json!({
                "course": course, "percent": mark.map(|mark| mark as f64 / 100.0), "at": machine(at),
                "revoked_at": revoked.map(machine), "reason": words,
            }))
        },
    )?;
    Ok(json!({ "programmes": followed, "applications": sent, "drafts": drafts, "recognised": recognised }))
}

/// Of a file, what is kept besides its content.
fn files_told(files: &[HandedFile]) -> Value {
    files.iter().map(|file| json!({ "type": file.mime, "bytes": file.bytes })).collect()
}
