//! The SQL of letters: whom to write to, and what was written.

use super::letter::Reader;
use crate::kind::What;
use ::store::{Json, Row, StoreError, Tx, View, sql};
use lexicon::{Instant, Lang, PersonId, PlaceRef, RunId, time::Millis};
use serde_json::Value;
use std::collections::BTreeSet;

/// What was told longer ago is not written of at once any more: after a backup was brought back, or a long silence.
const FRESH: Millis = Millis::days(2);

/// A notice that was not written of yet, or not to all; with the last person it got to.
pub(super) fn waiting(
    view: &View<'_>,
    since: Option<Instant>,
    now: Instant,
) -> Result<Vec<(String, String)>, StoreError> {
    let fresh = Instant::from_millis(now.as_millis() - FRESH.0);
    // Something told a moment before may have come into the database only now.
    let from = since.map_or(fresh, |since| Instant::from_millis(since.as_millis() - 600_000).max(fresh));
    view.rows(
        sql!(
            "select n.id, coalesce(d.reached, '') from notices n left join notice_posts d on d.notice_id = n.id
             where n.at > ?1 and (d.notice_id is null or not d.done) order by n.at, n.id limit 20"
        ),
        &[&from],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Who is written to of a notice at once, after somebody, in the order of their ids.
pub(super) fn at_once(
    view: &View<'_>,
    notice: &str,
    after: &str,
    now: Instant,
    limit: i64,
) -> Result<Vec<Reader>, StoreError> {
    view.rows(
        sql!(
            "select p.id, p.name, p.email, p.lang, p.zone from told t join people_names p on p.id = t.reader
             left join notice_choices c on c.person_id = t.reader and c.kind = t.kind
             where t.id = ?1 and t.reader > ?2 and p.email is not null and coalesce(c.way, t.way) = 'now'
             and (t.held_until is null or t.held_until > ?3)
             and not exists (select 1 from notice_mutes u where u.person_id = t.reader and u.run_id = t.run_id)
             order by t.reader limit ?4"
        ),
        &[&notice, &after, &now, &limit],
        reader,
    )
}

/// Somebody with a confirmed address.
pub(super) fn one_reader(view: &View<'_>, person: PersonId) -> Result<Option<Reader>, StoreError> {
    view.first(
        sql!("select id, name, email, lang, zone from people_names where id = ?1 and email is not null"),
        &[&person],
        reader,
    )
}

fn reader(row: &Row<'_>) -> Result<Reader, StoreError> {
    let lang: String = row.get(3)?;
    Ok(Reader {
        person: row.get(0)?,
        name: row.get(1)?,
        email: row.get(2)?,
        lang: Lang::of_tag(&lang).unwrap_or_default(),
        zone: row.get(4)?,
    })
}

pub(super) fn posted(
    tx: &Tx<'_>,
    notice: &str,
    reached: Option<PersonId>,
    done: bool,
    now: Instant,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into notice_posts (notice_id, at, reached, done) values (?1, ?2, ?3, ?4)
             on conflict (notice_id) do update set reached = excluded.reached, done = excluded.done"
        ),
        &[&notice, &now, &reached, &done],
    )?;
    Ok(())
}

/// What was posted longer ago than anything is looked at.
pub(super) fn forget_posts(tx: &Tx<'_>, now: Instant) -> Result<(), StoreError> {
    let before = Instant::from_millis(now.as_millis() - 2 * FRESH.0);
    tx.run(sql!("delete from notice_posts where at < ?1"), &[&before])?;
    Ok(())
}

/// The zones people live in, each with until when its digests are written.
pub(super) fn zones(view: &View<'_>) -> Result<Vec<(String, Option<Instant>)>, StoreError> {
    view.rows(
        sql!(
            "select z.zone, d.done_until from (select distinct zone from people_names where email is not null) z
             left join digest_rounds d on d.zone = z.zone order by z.zone"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(super) fn round_done(tx: &Tx<'_>, zone: &str, until: Instant) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into digest_rounds (zone, done_until) values (?1, ?2)
             on conflict (zone) do update set done_until = excluded.done_until"
        ),
        &[&zone, &until],
    )?;
    Ok(())
}

/// Who gets a digest in a zone, in the order of their ids: those who were told something since their last.
pub(super) fn digest_readers(
    view: &View<'_>,
    zone: &str,
    (from, until): (Instant, Instant),
    weekly: bool,
    limit: i64,
) -> Result<Vec<Reader>, StoreError> {
    view.rows(
        sql!(
            "select p.id, p.name, p.email, p.lang, p.zone from people_names p where p.id in (
                select t.reader from told t
                left join notice_readers m on m.person_id = t.reader
                left join notice_choices c on c.person_id = t.reader and c.kind = t.kind
                where t.at > ?2 and t.at <= ?3 and t.at > coalesce(m.digest_until, 0) and t.at > coalesce(m.read_until, 0)
                and coalesce(c.way, t.way) = 'digest' and (t.held_until is null or t.held_until > ?3)
                and (coalesce(m.digest, 'daily') = 'daily' or (m.digest = 'weekly' and ?4))
                and not exists (select 1 from notices_read x where x.person_id = t.reader and x.notice_id = t.id)
                and not exists (select 1 from notice_mutes u where u.person_id = t.reader and u.run_id = t.run_id)
             ) and p.zone = ?1 and p.email is not null order by p.id limit ?5"
        ),
        &[&zone, &from, &until, &weekly, &limit],
        reader,
    )
}

/// What was told until then is in a digest, or needed none.
pub(super) fn digested(tx: &Tx<'_>, person: PersonId, until: Instant) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into notice_readers (person_id, digest_until) values (?1, ?2)
             on conflict (person_id) do update set digest_until = excluded.digest_until"
        ),
        &[&person, &until],
    )?;
    Ok(())
}

/// Runs whose dates are to be looked at: when it is time, and once somebody was given time, or it was taken back.
pub(super) fn runs_to_plan(view: &View<'_>, now: Instant, limit: i64) -> Result<Vec<RunId>, StoreError> {
    view.rows(
        sql!(
            "select v.id from course_runs v left join reminder_plans p on p.run_id = v.id
             where p.look_at is null or p.look_at <= ?1
             or exists (select 1 from more_time_said s where s.run_id = v.id and s.at > p.looked_at) order by v.id limit ?2"
        ),
        &[&now, &limit],
        |row| row.get(0),
    )
}

pub(super) fn looked(tx: &Tx<'_>, run: RunId, now: Instant, again: Instant) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into reminder_plans (run_id, looked_at, look_at) values (?1, ?2, ?3)
             on conflict (run_id) do update set looked_at = excluded.looked_at, look_at = excluded.look_at"
        ),
        &[&run, &now, &again],
    )?;
    Ok(())
}

/// People that one statement takes, in one text: each has as many letters as any other, and is found by counting.
const AT_ONCE: usize = 500;

fn together(people: &[PersonId]) -> String {
    people.iter().map(PersonId::to_string).collect()
}

/// Who is not told a reminder.
pub(super) fn excepted(view: &View<'_>, notice: &str) -> Result<BTreeSet<PersonId>, StoreError> {
    let people =
        view.rows(sql!("select person_id from notice_exceptions where notice_id = ?1"), &[&notice], |row| {
            row.get(0)
        })?;
    Ok(people.into_iter().collect())
}

/// They are not told a reminder that all others are.
pub(super) fn except(tx: &Tx<'_>, notice: &str, people: &[PersonId]) -> Result<(), StoreError> {
    for some in people.chunks(AT_ONCE) {
        tx.run(
            sql!(
                "insert into notice_exceptions (notice_id, person_id)
                 with recursive nth (n) as (
                    select cast(0 as bigint) union all select n + 1 from nth where n + 1 < cast(?3 as bigint))
                 select cast(?1 as text), substr(cast(?2 as text), cast(n * 36 + 1 as integer), 36) from nth where true
                 on conflict (notice_id, person_id) do nothing"
            ),
            &[&notice, &together(some), &(some.len() as i64)],
        )?;
    }
    Ok(())
}

/// They are told it as all others.
pub(super) fn except_no_more(tx: &Tx<'_>, notice: &str, people: &[PersonId]) -> Result<(), StoreError> {
    for some in people.chunks(AT_ONCE) {
        tx.run(
            sql!(
                "delete from notice_exceptions where notice_id = ?1 and person_id in (
                    with recursive nth (n) as (
                        select cast(0 as bigint) union all select n + 1 from nth where n + 1 < cast(?3 as bigint))
                    select substr(cast(?2 as text), cast(n * 36 + 1 as integer), 36) from nth)"
            ),
            &[&notice, &together(some), &(some.len() as i64)],
        )?;
    }
    Ok(())
}

/// A reminder for each of them, by its name of 32 letters; how many are new.
pub(super) fn remind_each(
    tx: &Tx<'_>,
    (run, what): (RunId, What),
    now: Instant,
    detail: &Value,
    named: &[(String, PersonId)],
) -> Result<usize, StoreError> {
    let mut made = 0;
    for some in named.chunks(AT_ONCE) {
        let list: String = some.iter().map(|(name, person)| format!("{name}{person}")).collect();
        made += tx.run(
            sql!(
                "insert into notices (id, at, what, kind, way, reader, about, run_id, detail)
                 with recursive nth (n) as (
                    select cast(0 as bigint) union all select n + 1 from nth where n + 1 < cast(?2 as bigint))
                 select substr(cast(?1 as text), cast(n * 68 + 1 as integer), 32), cast(?3 as bigint), cast(?4 as text),
                    cast(?5 as text), cast(?6 as text), substr(cast(?1 as text), cast(n * 68 + 33 as integer), 36),
                    cast(?7 as text), cast(?8 as text), cast(?9 as jsontext) from nth where true
                 on conflict (id) do nothing"
            ),
            &[
                &list,
                &(some.len() as i64),
                &now,
                &what.name(),
                &what.kind().name(),
                &what.kind().way().name(),
                &PlaceRef::run(run),
                &run,
                &Json(detail),
            ],
        )?;
    }
    Ok(made as usize)
}
