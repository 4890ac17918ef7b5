//! The table of applications, and drafts of motivations.

use super::{Application, Written};
use ::store::{Json, Row, StoreError, Tx, View, sql};
use ground::{Heard, erase_words};
use lexicon::{
    ApplicationId, Instant, IntakeId, PersonId, ProgrammeId,
    facts::{
        learning::HandedFile,
        people::PersonErased,
        programmes::{ApplicationDecided, ApplicationSubmitted, ApplicationWithdrawn},
    },
};

/// Applications, as [`read`] reads them.
macro_rules! application_sql {
    ($rest:literal) => {
        sql!(concat!(
            "select a.id, a.programme_id, a.intake_id, a.person_id, a.state, a.motivation, a.reason, a.confirm_before,
             a.submitted_at, a.decided_at, n.name, a.files from programme_applications a
             left join people_names n on n.id = a.person_id ",
            $rest
        ))
    };
}

/// The application of a person for an intake.
pub(crate) fn of(
    view: &View<'_>,
    intake: IntakeId,
    person: PersonId,
) -> Result<Option<Application>, StoreError> {
    let found = view.first(
        application_sql!("where a.intake_id = ?1 and a.person_id = ?2"),
        &[&intake, &person],
        read,
    )?;
    Ok(found.map(|(application, _)| application))
}

pub(crate) fn by_id(view: &View<'_>, id: ApplicationId) -> Result<Option<Application>, StoreError> {
    Ok(view.first(application_sql!("where a.id = ?1"), &[&id], read)?.map(|(application, _)| application))
}

/// The applications for a programme with the names of who sent them, oldest first, after one.
pub(crate) fn page(
    view: &View<'_>,
    programme: ProgrammeId,
    intake: &str,
    after: &str,
    limit: i64,
) -> Result<Vec<(Application, String)>, StoreError> {
    view.rows(
        application_sql!(
            "where a.programme_id = ?1 and (?2 = '' or a.intake_id = ?2) and a.id > ?3 order by a.id limit ?4"
        ),
        &[&programme, &intake, &after, &limit],
        read,
    )
}

/// What a person wrote and did not send: the intake, the words, the files, since when. Oldest first.
pub(crate) fn drafts_of(
    view: &View<'_>,
    person: PersonId,
) -> Result<Vec<(IntakeId, String, Vec<HandedFile>, Instant)>, StoreError> {
    view.rows(
        sql!(
            "select intake_id, words, files, changed_at from programme_application_drafts where person_id = ?1
             order by changed_at, intake_id limit 200"
        ),
        &[&person],
        |row| {
            let Json(files) = row.get(2)?;
            Ok((row.get(0)?, row.get(1)?, files, row.get(3)?))
        },
    )
}

/// Everything a person sent, oldest first.
pub(crate) fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<Application>, StoreError> {
    let found =
        view.rows(application_sql!("where a.person_id = ?1 order by a.id limit 200"), &[&person], read)?;
    Ok(found.into_iter().map(|(application, _)| application).collect())
}

fn read(row: &Row<'_>) -> Result<(Application, String), StoreError> {
    let state: String = row.get(4)?;
    let written = match state.as_str() {
        "submitted" => Written::Submitted,
        "to-complete" => Written::ToComplete,
        "admitted" => Written::Admitted,
        "waiting" => Written::Waiting,
        "refused" => Written::Refused,
        "withdrawn" => Written::Withdrawn,
        "enrolled" => Written::Enrolled,
        other => {
            let reason = format!("no state of an application is called {other:?}");
            return Err(StoreError::Unreadable { column: 4, reason });
        }
    };
    let name: Option<String> = row.get(10)?;
    let Json(files) = row.get(11)?;
    let application = Application {
        id: row.get(0)?,
        programme: row.get(1)?,
        intake: row.get(2)?,
        person: row.get(3)?,
        written,
        motivation: row.get::<Option<String>>(5)?.unwrap_or_default(),
        reason: row.get::<Option<String>>(6)?.unwrap_or_default(),
        confirm_before: row.get(7)?,
        submitted_at: row.get(8)?,
        decided_at: row.get(9)?,
        files,
    };
    Ok((application, name.unwrap_or_default()))
}

/// Places of an intake that are kept: admitted and still to be confirmed.
pub(crate) fn kept(view: &View<'_>, intake: IntakeId, now: Instant) -> Result<i64, StoreError> {
    view.one(
        sql!(
            "select count(*) from programme_applications where intake_id = ?1 and state = 'admitted'
             and confirm_before > ?2"
        ),
        &[&intake, &now],
    )
}

/// How many applications wait for the jury.
pub(crate) fn waiting(view: &View<'_>, programme: ProgrammeId) -> Result<i64, StoreError> {
    view.one(
        sql!("select count(*) from programme_applications where programme_id = ?1 and state = 'submitted'"),
        &[&programme],
    )
}

pub(crate) fn draft(
    view: &View<'_>,
    intake: IntakeId,
    person: PersonId,
) -> Result<Option<String>, StoreError> {
    view.first(
        sql!("select words from programme_application_drafts where intake_id = ?1 and person_id = ?2"),
        &[&intake, &person],
        |row| row.get(0),
    )
}

/// What goes with an application as it is written; else with what was sent.
pub(crate) fn files_now(
    view: &View<'_>,
    intake: IntakeId,
    person: PersonId,
) -> Result<Vec<HandedFile>, StoreError> {
    let of_draft = view.first(
        sql!("select files from programme_application_drafts where intake_id = ?1 and person_id = ?2"),
        &[&intake, &person],
        |row| {
            let Json(files) = row.get(0)?;
            Ok(files)
        },
    )?;
    match of_draft {
        Some(files) => Ok(files),
        None => Ok(of(view, intake, person)?.map(|sent| sent.files).unwrap_or_default()),
    }
}

pub(crate) fn keep_draft(
    tx: &Tx<'_>,
    intake: IntakeId,
    person: PersonId,
    (words, files): (&str, &[HandedFile]),
    at: Instant,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into programme_application_drafts (intake_id, person_id, words, files, changed_at)
             values (?1, ?2, ?3, ?5, ?4) on conflict (intake_id, person_id)
             do update set words = excluded.words, files = excluded.files, changed_at = excluded.changed_at"
        ),
        &[&intake, &person, &words, &at, &Json(files)],
    )?;
    Ok(())
}

pub(crate) fn drop_draft(tx: &Tx<'_>, intake: IntakeId, person: PersonId) -> Result<(), StoreError> {
    tx.run(
        sql!("delete from programme_application_drafts where intake_id = ?1 and person_id = ?2"),
        &[&intake, &person],
    )?;
    Ok(())
}

pub(crate) const CLEAR: &str = sql!("delete from programme_applications");

pub(crate) fn submitted(tx: &Tx<'_>, heard: &Heard<'_, ApplicationSubmitted>) -> Result<(), StoreError> {
    let ApplicationSubmitted { application, programme, intake, person, words, files } = heard.fact;
    let motivation = heard.words(words.as_deref())?;
    let earlier = earlier(tx, *application, files)?;
    tx.run(
        sql!(
            "insert into programme_applications
             (id, programme_id, intake_id, person_id, state, words, motivation, files, earlier_files, submitted_at)
             values (?1, ?2, ?3, ?4, 'submitted', ?5, ?6, ?8, ?9, ?7)
             on conflict (intake_id, person_id) do update set state = 'submitted', words = excluded.words,
             motivation = excluded.motivation, files = excluded.files, earlier_files = excluded.earlier_files,
             reason = null, reason_words = null, confirm_before = null,
             submitted_at = excluded.submitted_at, decided_at = null"
        ),
        &[application, programme, intake, person, words, &motivation, &heard.at, &Json(files), &Json(&earlier)],
    )?;
    Ok(())
}

/// What went with what was sent before and no longer does: its content is erased, and its name kept to be erased again
/// with the person, should the disk have kept it.
fn earlier(
    view: &View<'_>,
    application: ApplicationId,
    kept: &[HandedFile],
) -> Result<Vec<HandedFile>, StoreError> {
    let before = view.first(
        sql!("select files, earlier_files from programme_applications where id = ?1"),
        &[&application],
        both,
    )?;
    let mut earlier = before.unwrap_or_default();
    earlier.retain(|file| kept.iter().all(|known| known.blob != file.blob));
    Ok(earlier)
}

/// Every file that went with an application when it was sent, each once.
pub(crate) fn ever_sent(
    view: &View<'_>,
    intake: IntakeId,
    person: PersonId,
) -> Result<Vec<HandedFile>, StoreError> {
    let sent = view.first(
        sql!(
            "select files, earlier_files from programme_applications where intake_id = ?1 and person_id = ?2"
        ),
        &[&intake, &person],
        both,
    )?;
    Ok(sent.unwrap_or_default())
}

/// Earlier files, and those of now.
fn both(row: &Row<'_>) -> Result<Vec<HandedFile>, StoreError> {
    let (Json(files), Json(mut all)): (Json<Vec<HandedFile>>, Json<Vec<HandedFile>>) =
        (row.get(0)?, row.get(1)?);
    for file in files {
        if all.iter().all(|known| known.blob != file.blob) {
            all.push(file);
        }
    }
    Ok(all)
}

pub(crate) fn decided(tx: &Tx<'_>, heard: &Heard<'_, ApplicationDecided>) -> Result<(), StoreError> {
    let ApplicationDecided { application, decision, words, confirm_before, .. } = heard.fact;
    let reason = heard.words(words.as_deref())?;
    tx.run(
        sql!(
            "update programme_applications set state = ?2, reason = ?3, reason_words = ?4, confirm_before = ?5,
             decided_at = ?6 where id = ?1"
        ),
        &[application, &decision.name(), &reason, words, confirm_before, &heard.at],
    )?;
    Ok(())
}

pub(crate) fn withdrawn(tx: &Tx<'_>, heard: &Heard<'_, ApplicationWithdrawn>) -> Result<(), StoreError> {
    let application = heard.fact.application;
    let earlier = earlier(tx, application, &[])?;
    tx.run(
        sql!(
            "update programme_applications set state = 'withdrawn', confirm_before = null, files = ?2, earlier_files = ?3
             where id = ?1"
        ),
        &[&application, &Json(&Vec::<HandedFile>::new()), &Json(&earlier)],
    )?;
    Ok(())
}

/// What a person wrote, and what was written about them, goes from the disk and from the tables.
pub(crate) fn forgotten(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    let person = heard.fact.person;
    let mut hashes: Vec<[Option<String>; 2]> = tx.rows(
        sql!("select words, reason_words from programme_applications where person_id = ?1 order by id"),
        &[&person],
        |row| Ok([row.get(0)?, row.get(1)?]),
    )?;
    hashes.extend(tx.rows(
        sql!("select words, revoked_words from programme_recognitions where person_id = ?1 order by id"),
        &[&person],
        |row| Ok([row.get(0)?, row.get(1)?]),
    )?);
    let files = files_of(tx, person)?;
    tx.run(
        sql!("update programme_applications set words = null, motivation = null, reason = null, reason_words = null,
             files = ?2, earlier_files = ?2 where person_id = ?1"),
        &[&person, &Json(&Vec::<HandedFile>::new())],
    )?;
    tx.run(
        sql!("update programme_recognitions set words = null, reason = null, revoked_words = null, revoked_reason = null
             where person_id = ?1"),
        &[&person],
    )?;
    tx.run(sql!("delete from programme_application_drafts where person_id = ?1"), &[&person])?;
    for hash in hashes.into_iter().flatten().flatten() {
        if !is_anothers(tx, &hash)? {
            erase_words(heard.shelf, &hash)?;
        }
    }
    for file in files {
        if !is_a_file(tx, &file.blob)? {
            erase_words(heard.shelf, &file.blob)?;
        }
    }
    Ok(())
}

/// Every file a person ever joined to an application.
fn files_of(view: &View<'_>, person: PersonId) -> Result<Vec<HandedFile>, StoreError> {
    let lists = view.rows(
        sql!(
            "select files from programme_applications where person_id = ?1
             union all select earlier_files from programme_applications where person_id = ?1
             union all select files from programme_application_drafts where person_id = ?1"
        ),
        &[&person],
        |row| {
            let Json(files) = row.get::<Json<Vec<HandedFile>>>(0)?;
            Ok(files)
        },
    )?;
    Ok(lists.into_iter().flatten().collect())
}

/// Whether a blob goes with some application, or with its draft: somebody may read it.
pub(crate) fn is_a_file(view: &View<'_>, hash: &str) -> Result<bool, StoreError> {
    view.one(
        sql!(
            "select exists (select 1 from programme_applications
                where cast(files as text) like '%' || cast(?1 as text) || '%')
             or exists (select 1 from programme_application_drafts
                where cast(files as text) like '%' || cast(?1 as text) || '%')"
        ),
        &[&hash],
    )
}

/// One reason may be given to several at once.
fn is_anothers(view: &View<'_>, hash: &str) -> Result<bool, StoreError> {
    view.one(
        sql!("select exists (select 1 from programme_applications where words = ?1 or reason_words = ?1)"),
        &[&hash],
    )
}
