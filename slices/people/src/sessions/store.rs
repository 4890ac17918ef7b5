//! The SQL of sessions.

use super::cache::Known;
use ::store::{StoreError, Tx, View, sql};
use lexicon::{Instant, Lang, PersonId, SessionId};

/// A signed-in browser, as its person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: SessionId,
    pub created_at: Instant,
    pub seen_at: Instant,
    pub proved_at: Instant,
    pub label: String,
    pub expires_at: Instant,
}

pub(crate) fn insert(
    tx: &Tx<'_>,
    person: PersonId,
    session: &Session,
    token_hash: &str,
) -> Result<(), StoreError> {
    let Session { id, created_at, seen_at, proved_at, label, expires_at } = session;
    tx.run(
        sql!(
            "insert into sessions
                (id, person_id, token_hash, created_at, seen_at, proved_at, label, expires_at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
        ),
        &[id, &person, &token_hash, created_at, seen_at, proved_at, label, expires_at],
    )?;
    Ok(())
}

/// Who is behind a token, if its session has not ended.
pub(crate) fn known(view: &View<'_>, token_hash: &str, now: Instant) -> Result<Option<Known>, StoreError> {
    let found = view.first(
        sql!(
            "select s.id, s.person_id, s.created_at, s.seen_at, s.proved_at, s.expires_at, p.name, p.lang, p.zone, p.realm
             from sessions s join people p on p.id = s.person_id
             where s.token_hash = ?1 and s.expires_at > ?2 and p.erased_at is null"
        ),
        &[&token_hash, &now],
        |row| {
            let lang: String = row.get(7)?;
            Ok(Known {
                session: row.get(0)?,
                person: row.get(1)?,
                created_at: row.get(2)?,
                seen_at: row.get(3)?,
                proved_at: row.get(4)?,
                expires_at: row.get(5)?,
                name: row.get(6)?,
                lang: Lang::of_tag(&lang).unwrap_or_default(),
                zone: row.get(8)?,
                realm: row.get::<String>(9)?.parse().ok(),
                staff: false,
            })
        },
    )?;
    let Some(mut known) = found else { return Ok(None) };
    let roles = ground::rights::held::all_of(view, known.person, now)?;
    known.staff = roles.iter().any(|(role, _)| role.is_of_team());
    Ok(Some(known))
}

/// Notes that a session is in use.
pub(crate) fn seen(tx: &Tx<'_>, id: SessionId, now: Instant, expires_at: Instant) -> Result<(), StoreError> {
    tx.run(
        sql!("update sessions set seen_at = ?2, expires_at = ?3 where id = ?1"),
        &[&id, &now, &expires_at],
    )?;
    Ok(())
}

/// A person's sessions, the last used first.
pub(crate) fn of_person(view: &View<'_>, person: PersonId, now: Instant) -> Result<Vec<Session>, StoreError> {
    view.rows(
        sql!(
            "select id, created_at, seen_at, proved_at, label, expires_at from sessions
             where person_id = ?1 and expires_at > ?2 order by seen_at desc, id limit 100"
        ),
        &[&person, &now],
        |row| {
            Ok(Session {
                id: row.get(0)?,
                created_at: row.get(1)?,
                seen_at: row.get(2)?,
                proved_at: row.get(3)?,
                label: row.get(4)?,
                expires_at: row.get(5)?,
            })
        },
    )
}

/// Ends a session of this person; false if they have none of that name.
pub(crate) fn end(tx: &Tx<'_>, person: PersonId, id: SessionId) -> Result<bool, StoreError> {
    let ended = tx.run(sql!("delete from sessions where id = ?1 and person_id = ?2"), &[&id, &person])?;
    Ok(ended == 1)
}

/// Ends all sessions of a person but one, if one is to stay.
pub(crate) fn end_all_but(tx: &Tx<'_>, person: PersonId, kept: Option<SessionId>) -> Result<u64, StoreError> {
    let kept = kept.map(|id| id.to_string()).unwrap_or_default();
    tx.run(sql!("delete from sessions where person_id = ?1 and id <> ?2"), &[&person, &kept])
}

/// Forgets sessions, tokens and throttles that ended.
pub(crate) fn purge(tx: &Tx<'_>, now: Instant) -> Result<(), StoreError> {
    tx.run(sql!("delete from sessions where expires_at <= ?1"), &[&now])?;
    tx.run(sql!("delete from tokens where expires_at <= ?1"), &[&now])?;
    let day_before = now.plus(lexicon::time::Millis::days(-1));
    tx.run(sql!("delete from throttles where until <= ?1 and last_at <= ?1"), &[&day_before])?;
    Ok(())
}
