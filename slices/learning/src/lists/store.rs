//! The tables of lists: drafts, and what was done.

use ground::Heard;
use lexicon::{
    Instant, PersonId, RunId,
    facts::learning::{ListEnrolled, ListUndone},
};
use store::{Row, StoreError, Tx, View, sql};

/// A list as it waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    pub id: String,
    /// For lines that say none.
    pub mode: String,
    pub content: String,
}

pub(super) fn keep(
    tx: &Tx<'_>,
    run: RunId,
    by: PersonId,
    at: Instant,
    draft: &Draft,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into list_drafts (id, run_id, person_id, at, mode, content) values (?1, ?2, ?3, ?4, ?5, ?6)"
        ),
        &[&draft.id, &run, &by, &at, &draft.mode, &draft.content],
    )?;
    Ok(())
}

pub(super) fn draft(view: &View<'_>, run: RunId, id: &str) -> Result<Option<Draft>, StoreError> {
    view.first(
        sql!("select id, mode, content from list_drafts where id = ?1 and run_id = ?2"),
        &[&id, &run],
        |row| Ok(Draft { id: row.get(0)?, mode: row.get(1)?, content: row.get(2)? }),
    )
}

pub(super) fn forget(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    tx.run(sql!("delete from list_drafts where id = ?1"), &[&id])?;
    Ok(())
}

/// A list that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListDone {
    pub id: String,
    /// How many lines changed something.
    pub people: i64,
    /// Who did it; empty once the account was erased.
    pub by: String,
    pub at: Instant,
    pub undone_at: Option<Instant>,
    pub ended: i64,
    pub kept: i64,
}

macro_rules! list_sql {
    ($rest:literal) => {
        sql!(concat!(
            "select l.id, l.people, coalesce(n.name, ''), l.at, l.undone_at, coalesce(l.ended, 0), coalesce(l.kept, 0)
             from enrolment_lists l left join people_names n on n.id = l.by_person ",
            $rest
        ))
    };
}

fn read(row: &Row<'_>) -> Result<ListDone, StoreError> {
    Ok(ListDone {
        id: row.get(0)?,
        people: row.get(1)?,
        by: row.get(2)?,
        at: row.get(3)?,
        undone_at: row.get(4)?,
        ended: row.get(5)?,
        kept: row.get(6)?,
    })
}

/// The lists of a run, the latest first.
pub fn of_run(view: &View<'_>, run: RunId) -> Result<Vec<ListDone>, StoreError> {
    view.rows(list_sql!("where l.run_id = ?1 order by l.at desc, l.id limit 50"), &[&run], read)
}

pub(super) fn of(view: &View<'_>, run: RunId, id: &str) -> Result<Option<ListDone>, StoreError> {
    view.first(list_sql!("where l.run_id = ?1 and l.id = ?2"), &[&run, &id], read)
}

/// Somebody a list enrolled.
pub(super) struct ByList {
    pub person: PersonId,
    pub name: String,
    /// They are in the run, and have done nothing there.
    pub unchanged: bool,
}

/// Those whose enrolment is still the list's. Whoever was enrolled again since is no longer among them; they are left alone.
pub(super) fn enrolled_by(view: &View<'_>, run: RunId, list: &str) -> Result<Vec<ByList>, StoreError> {
    view.rows(
        sql!(
            "select e.person_id, coalesce(n.name, '') as called, e.left_at is null
             and not exists (select 1 from units_opened u where u.person_id = e.person_id and u.run_id = e.run_id)
             and not exists (select 1 from block_states s where s.person_id = e.person_id and s.run_id = e.run_id)
             from enrolments e left join people_names n on n.id = e.person_id
             where e.run_id = ?1 and e.list = ?2 order by called, e.person_id"
        ),
        &[&run, &list],
        |row| Ok(ByList { person: row.get(0)?, name: row.get(1)?, unchanged: row.get(2)? }),
    )
}

pub(super) fn waiting_by(
    view: &View<'_>,
    run: RunId,
    list: &str,
) -> Result<Vec<(PersonId, String)>, StoreError> {
    view.rows(
        sql!(
            "select w.person_id, coalesce(n.name, '') from waiting w left join people_names n on n.id = w.person_id
             where w.run_id = ?1 and w.list = ?2 order by w.turn"
        ),
        &[&run, &list],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) const CLEAR: &str = sql!("delete from enrolment_lists");

pub(crate) fn said(tx: &Tx<'_>, heard: &Heard<'_, ListEnrolled>) -> Result<(), StoreError> {
    let ListEnrolled { run, list, people } = heard.fact;
    tx.run(
        sql!("insert into enrolment_lists (id, run_id, people, by_person, at) values (?1, ?2, ?3, ?4, ?5)"),
        &[list, run, people, &heard.actor, &heard.at],
    )?;
    Ok(())
}

pub(crate) fn undone(tx: &Tx<'_>, heard: &Heard<'_, ListUndone>) -> Result<(), StoreError> {
    let ListUndone { list, ended, kept, .. } = heard.fact;
    tx.run(
        sql!("update enrolment_lists set undone_at = ?2, ended = ?3, kept = ?4 where id = ?1"),
        &[list, &heard.at, ended, kept],
    )?;
    Ok(())
}
