//! The table of letters that invite to a run.

use ground::Heard;
use lexicon::{Instant, PersonId, RunId, facts::people::PersonErased};
use store::{Row, StoreError, Tx, View, sql};

/// An invitation as it waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Names it in the list; the link is another secret.
    pub id: String,
    pub run: RunId,
    /// In lower case.
    pub email: String,
    /// As they will be enrolled.
    pub mode: String,
    pub list: Option<String>,
    pub invited_at: Instant,
    pub expires_at: Instant,
}

macro_rules! invitation_sql {
    ($rest:literal) => {
        sql!(concat!(
            "select id, run_id, email, mode, list, invited_at, expires_at from run_invitations ",
            $rest
        ))
    };
}

fn read(row: &Row<'_>) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        id: row.get(0)?,
        run: row.get(1)?,
        email: row.get(2)?,
        mode: row.get(3)?,
        list: row.get(4)?,
        invited_at: row.get(5)?,
        expires_at: row.get(6)?,
    })
}

/// Keeps an invitation in the place of an earlier one to the same address.
pub(super) fn keep(
    tx: &Tx<'_>,
    one: &Invitation,
    (token_hash, lang): (&str, &str),
    by: Option<PersonId>,
    known: Option<PersonId>,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into run_invitations (id, token_hash, run_id, email, lang, mode, list, invited_by, person_id,
             invited_at, expires_at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
             on conflict (run_id, email) do update set id = excluded.id, token_hash = excluded.token_hash,
             lang = excluded.lang, mode = excluded.mode, list = excluded.list, invited_by = excluded.invited_by,
             person_id = excluded.person_id, invited_at = excluded.invited_at, expires_at = excluded.expires_at"
        ),
        &[
            &one.id,
            &token_hash,
            &one.run,
            &one.email,
            &lang,
            &one.mode,
            &one.list,
            &by,
            &known,
            &one.invited_at,
            &one.expires_at,
        ],
    )?;
    Ok(())
}

/// The invitation of a link that can still be used.
pub(super) fn by_token(view: &View<'_>, hash: &str, now: Instant) -> Result<Option<Invitation>, StoreError> {
    view.first(invitation_sql!("where token_hash = ?1 and expires_at > ?2"), &[&hash, &now], read)
}

/// The same invitation, if it waits or expired lately.
pub(super) fn to_address(view: &View<'_>, run: RunId, email: &str) -> Result<Option<Invitation>, StoreError> {
    view.first(invitation_sql!("where run_id = ?1 and email = ?2"), &[&run, &email], read)
}

/// Whether a link to this address can be used.
pub(crate) fn is_invited(view: &View<'_>, run: RunId, email: &str, now: Instant) -> Result<bool, StoreError> {
    Ok(to_address(view, run, email)?.is_some_and(|one| one.expires_at > now))
}

/// Those of a run, the newest first.
pub(super) fn of_run(view: &View<'_>, run: RunId) -> Result<Vec<Invitation>, StoreError> {
    view.rows(invitation_sql!("where run_id = ?1 order by invited_at desc, email limit 2000"), &[&run], read)
}

/// How many letters of a list were not used yet.
pub(crate) fn of_list(view: &View<'_>, run: RunId, list: &str) -> Result<i64, StoreError> {
    view.one(sql!("select count(*) from run_invitations where run_id = ?1 and list = ?2"), &[&run, &list])
}

pub(crate) fn withdraw_list(tx: &Tx<'_>, run: RunId, list: &str) -> Result<(), StoreError> {
    tx.run(sql!("delete from run_invitations where run_id = ?1 and list = ?2"), &[&run, &list])?;
    Ok(())
}

/// Whether it was there.
pub(super) fn withdraw(tx: &Tx<'_>, run: RunId, id: &str) -> Result<bool, StoreError> {
    Ok(tx.run(sql!("delete from run_invitations where run_id = ?1 and id = ?2"), &[&run, &id])? == 1)
}

pub(super) fn forget(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    tx.run(sql!("delete from run_invitations where id = ?1"), &[&id])?;
    Ok(())
}

/// What was offered to somebody goes with their account.
pub(crate) fn erased(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    tx.run(sql!("delete from run_invitations where person_id = ?1"), &[&heard.fact.person])?;
    Ok(())
}
