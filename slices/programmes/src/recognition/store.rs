//! The table of recognitions.

use super::Recognition;
use ::store::{StoreError, Tx, View, sql};
use ground::Heard;
use lexicon::{
    CourseId, Instant, PersonId, ProgrammeId, RecognitionId,
    facts::programmes::{CourseRecognised, RecognitionRevoked},
};

/// What was recognised of a person in a programme, oldest first; taken back or not.
pub(crate) fn of(
    view: &View<'_>,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Recognition>, StoreError> {
    view.rows(
        sql!(
            "select r.id, r.course_id, r.mark, r.reason, r.at, n.name, r.revoked_at, r.revoked_reason
             from programme_recognitions r left join people_names n on n.id = r.by_person
             where r.programme_id = ?1 and r.person_id = ?2 order by r.id"
        ),
        &[&programme, &person],
        |row| {
            let (words, revoked): (Option<String>, Option<String>) = (row.get(3)?, row.get(7)?);
            let (by, at): (Option<String>, Option<Instant>) = (row.get(5)?, row.get(6)?);
            Ok(Recognition {
                id: row.get(0)?,
                course: row.get(1)?,
                mark: row.get(2)?,
                words: words.unwrap_or_default(),
                at: row.get(4)?,
                by: by.unwrap_or_default(),
                revoked: at.map(|at| (at, revoked.unwrap_or_default())),
            })
        },
    )
}

/// Whose it is and in which programme, if it was not taken back.
pub(super) fn valid(
    view: &View<'_>,
    id: RecognitionId,
) -> Result<Option<(ProgrammeId, PersonId)>, StoreError> {
    view.first(
        sql!(
            "select programme_id, person_id from programme_recognitions where id = ?1 and revoked_at is null"
        ),
        &[&id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(super) fn is_recognised(
    view: &View<'_>,
    programme: ProgrammeId,
    person: PersonId,
    course: CourseId,
) -> Result<bool, StoreError> {
    view.one(
        sql!(
            "select exists (select 1 from programme_recognitions where programme_id = ?1 and person_id = ?2
             and course_id = ?3 and revoked_at is null)"
        ),
        &[&programme, &person, &course],
    )
}

pub(crate) const CLEAR: &str = sql!("delete from programme_recognitions");

pub(crate) fn recognised(tx: &Tx<'_>, heard: &Heard<'_, CourseRecognised>) -> Result<(), StoreError> {
    let CourseRecognised { recognition, programme, person, course, mark, words } = heard.fact;
    let reason = heard.words(words.as_deref())?;
    tx.run(
        sql!(
            "insert into programme_recognitions
             (id, programme_id, person_id, course_id, mark, words, reason, at, by_person)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
        ),
        &[recognition, programme, person, course, mark, words, &reason, &heard.at, &heard.actor],
    )?;
    Ok(())
}

pub(crate) fn revoked(tx: &Tx<'_>, heard: &Heard<'_, RecognitionRevoked>) -> Result<(), StoreError> {
    let RecognitionRevoked { recognition, words, .. } = heard.fact;
    let reason = heard.words(words.as_deref())?;
    tx.run(
        sql!("update programme_recognitions set revoked_at = ?2, revoked_words = ?3, revoked_reason = ?4 where id = ?1"),
        &[recognition, &heard.at, words, &reason],
    )?;
    Ok(())
}
