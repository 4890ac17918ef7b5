//! The journal: the append-only log of facts, each line linked to the one before it by hash.
//!
//! On SQLite a line is linked as it is written, since one act writes at a time. On PostgreSQL that would make
//! every act wait for every other, so [`link`] does it afterwards, in order, for lines that all can see.

use lexicon::{Instant, PersonId, PlaceRef, ids::Id};
use sha2::{Digest, Sha256};
use std::sync::{Mutex, PoisonError};
use store::{StoreError, Tx, View, sql};

/// A line as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub seq: i64,
    pub at: Instant,
    pub actor: Option<PersonId>,
    pub name: String,
    pub place: PlaceRef,
    pub body: String,
    pub link: Option<String>,
}

impl Line {
    fn linked_after(&self, before: &str) -> String {
        linked(before, self.at, self.actor, [&self.name, self.place.as_str(), &self.body])
    }
}

/// SHA-256 over the link before, the moment, the actor, and the rest (name, place, body), each ended by a zero byte.
fn linked(before: &str, at: Instant, actor: Option<PersonId>, rest: [&str; 3]) -> String {
    let mut hash = Sha256::new();
    let actor = actor.map(|actor| actor.text());
    let (actor, at) = (actor.as_ref().map_or(&[][..], |text| text), at.as_millis().to_string());
    let rest = rest.map(str::as_bytes);
    for field in [before.as_bytes(), at.as_bytes(), actor].into_iter().chain(rest) {
        hash.update(field);
        hash.update([0]);
    }
    let mut text = vec![0; 64];
    // Twice as long as the hash, so that it always fits.
    let _ = hex::encode_to_slice(hash.finalize(), &mut text);
    String::from_utf8(text).unwrap_or_default()
}

/// The newest line, remembered while one writer writes alone.
#[derive(Default)]
pub(crate) struct Chain(Mutex<Option<(u64, Newest)>>);

#[derive(Clone, Default)]
struct Newest {
    seq: i64,
    link: String,
}

impl Chain {
    fn newest(&self, tx: &Tx<'_>, epoch: u64) -> Result<Newest, StoreError> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some((_, newest)) = known.filter(|(since, _)| *since == epoch) {
            return Ok(newest);
        }
        let newest =
            tx.first(sql!("select seq, link from journal order by seq desc limit 1"), &[], |row| {
                Ok(Newest { seq: row.get(0)?, link: row.get::<Option<String>>(1)?.unwrap_or_default() })
            })?;
        Ok(newest.unwrap_or_default())
    }

    fn remember(&self, epoch: u64, newest: Newest) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((epoch, newest));
    }
}

/// What a line says, before it has a number.
pub(crate) struct Entry<'a> {
    pub at: Instant,
    pub actor: Option<PersonId>,
    pub name: &'a str,
    pub place: &'a PlaceRef,
    pub body: &'a str,
}

/// Appends a line; its number.
pub(crate) fn append(tx: &Tx<'_>, chain: &Chain, entry: &Entry<'_>) -> Result<i64, StoreError> {
    match tx.turn() {
        Some(turn) => append_linked(tx, chain, turn.epoch, entry),
        None => append_unlinked(tx, entry),
    }
}

/// Where one writer writes alone it knows the number and the link of the line to come.
fn append_linked(tx: &Tx<'_>, chain: &Chain, epoch: u64, entry: &Entry<'_>) -> Result<i64, StoreError> {
    let Entry { at, actor, name, place, body } = entry;
    let before = chain.newest(tx, epoch)?;
    let link = linked(&before.link, *at, *actor, [name, place.as_str(), body]);
    let newest = Newest { seq: before.seq + 1, link };
    tx.run(
        sql!(
            "insert into journal (seq, at, actor, name, place, body, link) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
        ),
        &[&newest.seq, at, actor, name, place, body, &newest.link],
    )?;
    let seq = newest.seq;
    chain.remember(epoch, newest);
    Ok(seq)
}

fn append_unlinked(tx: &Tx<'_>, entry: &Entry<'_>) -> Result<i64, StoreError> {
    let Entry { at, actor, name, place, body } = entry;
    let insert =
        sql!("insert into journal (at, actor, name, place, body) values (?1, ?2, ?3, ?4, ?5) returning seq");
    let seq = tx.first(insert, &[at, actor, name, place, body], |row| row.get(0))?;
    seq.ok_or_else(|| StoreError::Unreadable { column: 0, reason: "no number for a journal line".to_owned() })
}

fn read(row: &store::Row<'_>) -> Result<Line, StoreError> {
    Ok(Line {
        seq: row.get(0)?,
        at: row.get(1)?,
        actor: row.get(2)?,
        name: row.get(3)?,
        place: row.get(4)?,
        body: row.get(5)?,
        link: row.get(6)?,
    })
}

/// Every line, oldest first.
pub fn all(view: &View<'_>) -> Result<Vec<Line>, StoreError> {
    view.rows(sql!("select seq, at, actor, name, place, body, link from journal order by seq"), &[], read)
}

/// The newest lines first, at most `limit`, before line `before` if given (keyset paging).
pub fn latest(view: &View<'_>, before: Option<i64>, limit: i64) -> Result<Vec<Line>, StoreError> {
    view.rows(
        sql!(
            "select seq, at, actor, name, place, body, link from journal
             where seq < ?1 order by seq desc limit ?2"
        ),
        &[&before.unwrap_or(i64::MAX), &limit],
        read,
    )
}

/// Links the lines that have no link yet; how many that were. Runs alone (an errand does it).
pub fn link(tx: &Tx<'_>) -> Result<usize, StoreError> {
    let before: Option<String> = tx
        .first(
            sql!("select link from journal where link is not null order by seq desc limit 1"),
            &[],
            |row| row.get(0),
        )?
        .flatten();
    let lines = tx.rows(
        sql!(
            "select seq, at, actor, name, place, body, link from journal
             where link is null order by seq limit 5000"
        ),
        &[],
        read,
    )?;
    let mut before = before.unwrap_or_default();
    for line in &lines {
        before = line.linked_after(&before);
        tx.run(sql!("update journal set link = ?2 where seq = ?1"), &[&line.seq, &before])?;
    }
    Ok(lines.len())
}

/// The first line whose link does not follow from the one before it, if any.
pub fn first_broken_link(lines: &[Line]) -> Option<i64> {
    let mut before = String::new();
    for line in lines.iter().filter(|line| line.link.is_some()) {
        let expected = line.linked_after(&before);
        if line.link.as_ref() != Some(&expected) {
            return Some(line.seq);
        }
        before = expected;
    }
    None
}
