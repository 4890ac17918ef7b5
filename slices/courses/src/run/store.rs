//! The SQL of runs.

use super::{Author, Run, RunKey};
use ::store::{Json, Row, StoreError, Tx, View, sql};
use ground::Heard;
use lexicon::{
    CourseId, Instant, InstitutionId, PersonId, RunId,
    facts::courses::{RunMovedToVersion, RunOpened, RunTermsChanged},
};
use portals::Showing;
use std::collections::HashMap;

/// Runs with their institution, as [`read`] reads them; then what the caller joins and wants.
macro_rules! run_sql {
    ($rest:literal) => {
        sql!(concat!(
            "select r.id, r.key, r.course_id, r.institution_id, i.above, i.name, i.slug, r.version, r.terms,
                r.author_id, w.name
             from runs r join institutions i on i.id = r.institution_id
                left join institutions w on w.id = r.author_id ",
            $rest
        ))
    };
}

pub(super) fn by_key(view: &View<'_>, key: &RunKey) -> Result<Option<Run>, StoreError> {
    view.first(run_sql!("where r.key = ?1"), &[&key.0], read)
}

pub fn by_id(view: &View<'_>, id: RunId) -> Result<Option<Run>, StoreError> {
    view.first(run_sql!("where r.id = ?1"), &[&id], read)
}

/// Runs that a page lists at most.
const MOST_LISTED: usize = 200;

/// The runs anybody may find where this is shown, those that start last first. The installation's own host needs one
/// statement, a portal one for each two hundred runs listed anywhere until it has enough.
pub fn listed(view: &View<'_>, showing: &Showing) -> Result<Vec<Run>, StoreError> {
    let mut found: Vec<Run> = Vec::new();
    let mut last: Option<(i64, String, RunId)> = None;
    loop {
        let some = listed_after(view, last.take())?;
        let ended = some.len() < MOST_LISTED;
        last = some
            .last()
            .map(|run| (run.terms.start.map_or(0, Instant::as_millis), run.terms.title.clone(), run.id));
        found.extend(some.into_iter().filter(|run| run.is_shown_by(showing)));
        found.truncate(MOST_LISTED);
        if ended || found.len() == MOST_LISTED {
            return Ok(found);
        }
    }
}

fn listed_after(view: &View<'_>, last: Option<(i64, String, RunId)>) -> Result<Vec<Run>, StoreError> {
    let Some((start, title, id)) = last else {
        let first = run_sql!("where r.listed order by coalesce(r.start_at, 0) desc, r.title, r.id limit 200");
        return view.rows(first, &[], read);
    };
    view.rows(
        run_sql!(
            "where r.listed and (coalesce(r.start_at, 0) < ?1 or (coalesce(r.start_at, 0) = ?1
              and (r.title > ?2 or (r.title = ?2 and r.id > ?3))))
             order by coalesce(r.start_at, 0) desc, r.title, r.id limit 200"
        ),
        &[&start, &title, &id],
        read,
    )
}

/// The runs of a course, newest first.
pub fn of_course(view: &View<'_>, course: CourseId) -> Result<Vec<Run>, StoreError> {
    view.rows(run_sql!("where r.course_id = ?1 order by r.opened_at desc, r.key"), &[&course], read)
}

/// The listed runs of a course, whoever shows them; the newest first.
pub fn listed_of_course(view: &View<'_>, course: CourseId) -> Result<Vec<Run>, StoreError> {
    view.rows(
        run_sql!("where r.course_id = ?1 and r.listed order by r.opened_at desc, r.key"),
        &[&course],
        read,
    )
}

/// All listed runs, whoever shows them; the newest first.
pub fn every_listed(view: &View<'_>) -> Result<Vec<Run>, StoreError> {
    view.rows(run_sql!("where r.listed order by r.opened_at desc, r.key"), &[], read)
}

/// How many learners each run of a course has; runs without any are left out.
pub(crate) fn learners_of_course(
    view: &View<'_>,
    course: CourseId,
) -> Result<HashMap<RunId, i64>, StoreError> {
    let rows = view.rows(
        sql!(
            "select r.id, count(x.person_id) from runs r join roles x on x.place = 'run:' || r.id
             where r.course_id = ?1 and x.role = 'learner' and x.ended_at is null group by r.id"
        ),
        &[&course],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// The runs of an institution, newest first.
pub fn of_institution(view: &View<'_>, institution: InstitutionId) -> Result<Vec<Run>, StoreError> {
    view.rows(run_sql!("where r.institution_id = ?1 order by r.opened_at desc, r.key"), &[&institution], read)
}

/// The runs of several institutions that are not over at a moment, by title: one query for each eight of them.
pub fn of_institutions(
    view: &View<'_>,
    institutions: &[InstitutionId],
    now: Instant,
) -> Result<Vec<Run>, StoreError> {
    let mut found: Vec<Run> = Vec::new();
    for some in institutions.chunks(8) {
        // The first stands in for the missing ones.
        let at = |index: usize| some.get(index).copied().unwrap_or(some[0]);
        found.extend(view.rows(
            run_sql!(
                "where r.institution_id in (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) order by r.opened_at desc, r.key limit 4000"
            ),
            &[&at(0), &at(1), &at(2), &at(3), &at(4), &at(5), &at(6), &at(7)],
            read,
        )?);
    }
    found.retain(|run| run.terms.end.is_none_or(|end| end > now));
    found.sort_by(|one, other| (&one.terms.title, &one.key).cmp(&(&other.terms.title, &other.key)));
    Ok(found)
}

/// The runs a person follows as a learner, the newest first.
pub fn followed_by(view: &View<'_>, person: PersonId) -> Result<Vec<Run>, StoreError> {
    view.rows(
        run_sql!(
            "join roles held on held.place = 'run:' || r.id
             where held.person_id = ?1 and held.role = 'learner' and held.ended_at is null
             order by held.given_at desc, r.key"
        ),
        &[&person],
        read,
    )
}

/// A run, from the columns of the view `course_runs` in their order.
pub fn read(row: &Row<'_>) -> Result<Run, StoreError> {
    let Json(terms) = row.get(8)?;
    Ok(Run {
        id: row.get(0)?,
        key: row.get(1)?,
        course: row.get(2)?,
        institution: row.get(3)?,
        above: network::institution::above_of(&row.get::<String>(4)?),
        institution_name: row.get(5)?,
        institution_slug: row.get(6)?,
        version: row.get(7)?,
        terms,
        author: author(row)?,
    })
}

fn author(row: &Row<'_>) -> Result<Option<Author>, StoreError> {
    let (id, name): (Option<InstitutionId>, Option<String>) = (row.get(9)?, row.get(10)?);
    Ok(id.map(|id| Author { id, name: name.unwrap_or_default() }))
}

pub(crate) const CLEAR_RUNS: &str = sql!("delete from runs");

pub(crate) fn opened(tx: &Tx<'_>, heard: &Heard<'_, RunOpened>) -> Result<(), StoreError> {
    let RunOpened { run, course, key, version, terms, institution } = heard.fact;
    tx.run(
        sql!(
            "insert into runs
                (id, key, course_id, version, title, listed, start_at, terms, opened_at, institution_id, author_id)
             select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, coalesce(cast(?10 as text), c.institution_id),
                case when c.institution_id <> cast(?10 as text) then c.institution_id end
             from courses c where c.id = ?3"
        ),
        &[
            run,
            key,
            course,
            version,
            &terms.title,
            &terms.listed,
            &terms.start,
            &Json(terms),
            &heard.at,
            institution,
        ],
    )?;
    Ok(())
}

pub(crate) fn moved(tx: &Tx<'_>, heard: &Heard<'_, RunMovedToVersion>) -> Result<(), StoreError> {
    let RunMovedToVersion { run, version } = heard.fact;
    tx.run(sql!("update runs set version = ?2 where id = ?1"), &[run, version])?;
    Ok(())
}

pub(crate) fn terms_changed(tx: &Tx<'_>, heard: &Heard<'_, RunTermsChanged>) -> Result<(), StoreError> {
    let RunTermsChanged { run, terms } = heard.fact;
    tx.run(
        sql!("update runs set title = ?2, listed = ?3, start_at = ?4, terms = ?5 where id = ?1"),
        &[run, &terms.title, &terms.listed, &terms.start, &Json(terms)],
    )?;
    Ok(())
}
