//! The SQL of what people were told.

use super::Notice;
use crate::kind::What;
use ::store::{Json, Row, StoreError, Tx, View, sql};
use lexicon::{Instant, PersonId, PlaceRef};

/// Counted up to so many.
const COUNTED: i64 = 100;

/// What [`read`] reads; then the conditions of the caller. `told` joins roles: it must be given a reader.
macro_rules! notices_sql {
    ($rest:literal) => {
        sql!(concat!(
            "select t.id, t.at, t.what, t.about, coalesce(a.key, g.slug), a.title, t.run_id, v.version, p.title, o.name,
                    t.detail, t.began,
                    t.at > coalesce((select m.read_until from notice_readers m where m.person_id = t.reader), 0)
                    and not exists (select 1 from notices_read x where x.person_id = t.reader and x.notice_id = t.id),
                    p.key, g.titles
             from told t left join told_programmes g on g.place = t.about left join place_names a on a.place = t.about left join place_names p on p.place = t.party
             left join people_names o on o.id = t.other_id left join course_runs v on v.id = t.run_id ",
            $rest
        ))
    };
}

/// The notices before a moment, the newest first.
pub(crate) fn page(
    view: &View<'_>,
    person: PersonId,
    now: Instant,
    before: Option<&(Instant, String)>,
    limit: usize,
) -> Result<Vec<Notice>, StoreError> {
    let (at, id) = match before {
        Some((at, id)) => (*at, id.as_str()),
        None => (Instant::from_millis(i64::MAX), ""),
    };
    let read = view.rows(
        notices_sql!(
            "where t.reader = ?1 and (t.held_until is null or t.held_until > ?2)
             and (t.at < ?3 or (t.at = ?3 and t.id < ?4)) order by t.at desc, t.id desc limit ?5"
        ),
        &[&person, &now, &at, &id, &(limit as i64)],
        read,
    )?;
    Ok(read.into_iter().flatten().collect())
}

/// One notice, as somebody is told it.
pub(crate) fn one(view: &View<'_>, person: PersonId, id: &str) -> Result<Option<Notice>, StoreError> {
    Ok(view.first(notices_sql!("where t.reader = ?1 and t.id = ?2"), &[&person, &id], read)?.flatten())
}

/// What is for somebody's digest, the oldest first: unread, not muted, of kinds they want there.
pub(crate) fn for_digest(
    view: &View<'_>,
    person: PersonId,
    (from, until): (Instant, Instant),
    limit: i64,
) -> Result<Vec<Notice>, StoreError> {
    let read = view.rows(
        notices_sql!(
            "left join notice_choices c on c.person_id = t.reader and c.kind = t.kind
             where t.reader = ?1 and t.at > ?2 and t.at <= ?3 and (t.held_until is null or t.held_until > ?3)
             and t.at > coalesce((select m.digest_until from notice_readers m where m.person_id = t.reader), 0)
             and t.at > coalesce((select m.read_until from notice_readers m where m.person_id = t.reader), 0)
             and coalesce(c.way, t.way) = 'digest'
             and not exists (select 1 from notices_read x where x.person_id = t.reader and x.notice_id = t.id)
             and not exists (select 1 from notice_mutes u where u.person_id = t.reader and u.run_id = t.run_id)
             order by t.at, t.id limit ?4"
        ),
        &[&person, &from, &until, &limit],
        read,
    )?;
    Ok(read.into_iter().flatten().collect())
}

/// `None` for what only a newer program knows how to say.
fn read(row: &Row<'_>) -> Result<Option<Notice>, StoreError> {
    let Some(what) = What::of_name(&row.get::<String>(2)?) else { return Ok(None) };
    let text = |index| Ok::<_, StoreError>(row.get::<Option<String>>(index)?.unwrap_or_default());
    let Json(detail) = row.get(10)?;
    let titles: Option<Json<[String; 3]>> = row.get(14)?;
    Ok(Some(Notice {
        id: row.get(0)?,
        at: row.get(1)?,
        what,
        about: PlaceRef::from_stored(row.get(3)?),
        key: text(4)?,
        title: text(5)?,
        titles: titles.map(|Json(titles)| titles),
        run: row.get(6)?,
        version: row.get(7)?,
        party: text(8)?,
        party_key: text(13)?,
        other: text(9)?,
        detail,
        began: row.get(11)?,
        unread: row.get(12)?,
        part: String::new(),
    }))
}

/// How many are unread, up to a hundred; those of muted courses don't count.
pub(crate) fn unread(view: &View<'_>, person: PersonId, now: Instant) -> Result<i64, StoreError> {
    view.one(
        sql!(
            "select count(*) from (select t.id from told t
             where t.reader = ?1 and (t.held_until is null or t.held_until > ?2)
             and t.at > coalesce((select m.read_until from notice_readers m where m.person_id = ?1), 0)
             and not exists (select 1 from notices_read x where x.person_id = ?1 and x.notice_id = t.id)
             and not exists (select 1 from notice_mutes u where u.person_id = ?1 and u.run_id = t.run_id)
             limit ?3) few"
        ),
        &[&person, &now, &COUNTED],
    )
}

/// Marks one as read, if it was told to this person; whether it was.
pub(super) fn mark(tx: &Tx<'_>, person: PersonId, id: &str) -> Result<bool, StoreError> {
    let told: bool = tx.one(
        sql!("select exists (select 1 from told t where t.reader = ?1 and t.id = ?2)"),
        &[&person, &id],
    )?;
    if told {
        tx.run(
            sql!(
                "insert into notices_read (person_id, notice_id) values (?1, ?2)
                 on conflict (person_id, notice_id) do nothing"
            ),
            &[&person, &id],
        )?;
    }
    Ok(told)
}

/// Marks everything as read until `until`. What is younger than `settled` is marked one by one: something told a moment
/// before it may still be on its way into the database.
pub(super) fn mark_until(
    tx: &Tx<'_>,
    person: PersonId,
    until: Instant,
    settled: Instant,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into notices_read (person_id, notice_id)
             select ?1, t.id from told t where t.reader = ?1 and t.at > ?2 and t.at <= ?3
             on conflict (person_id, notice_id) do nothing"
        ),
        &[&person, &settled, &until],
    )?;
    tx.run(
        sql!(
            "insert into notice_readers (person_id, read_until) values (?1, ?2)
             on conflict (person_id) do update set read_until =
             case when notice_readers.read_until < excluded.read_until then excluded.read_until
             else notice_readers.read_until end"
        ),
        &[&person, &until.min(settled)],
    )?;
    tx.run(
        sql!(
            "delete from notices_read where person_id = ?1 and notice_id in
             (select t.id from told t where t.reader = ?1 and t.at <= ?2)"
        ),
        &[&person, &until.min(settled)],
    )?;
    Ok(())
}
