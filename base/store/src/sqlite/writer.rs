//! Writing in groups: all acts that wait run in one transaction, which is committed once (WAL, `synchronous=FULL`: what
//! is acknowledged is on disk); then each asker is answered.
//!
//! Nearly every act either refuses before it writes or is kept. So a group runs without savepoints; when an act fails
//! after it has written, the whole group is undone and runs again, each act in a savepoint of its own.

use super::{Counts, prepared::Prepared, spawn};
use crate::{StoreError, tx::Tx, view::View};
use rusqlite::Connection;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        atomic::Ordering,
        mpsc::{Receiver, channel},
    },
};

/// At most so many acts share one commit, so that the first of a flood isn't kept waiting for ever.
const GROUP: usize = 512;

/// A piece of writing.
pub(crate) trait WriteJob: Send {
    /// Does it; whether what it wrote is to be kept. Called again when what it wrote was undone.
    fn work(&mut self, tx: &Tx<'_>) -> bool;

    /// Tells who asked, once it is known whether it is on disk. A job that is dropped instead tells them that the work
    /// on it stopped.
    fn answer(self: Box<Self>, committed: Result<(), StoreError>);
}

type Jobs = Vec<Box<dyn WriteJob>>;

pub(super) fn write_in_groups(conn: &Connection, jobs: &Receiver<Box<dyn WriteJob>>, counts: &Counts) {
    let mut writer = Writer { conn, session: Prepared::new(conn, counts), counts, seen: None };
    // Telling a hundred askers takes as long as writing for ten: the writer goes on meanwhile.
    let (settled, telling) = channel();
    spawn("store-answers", move || telling.into_iter().for_each(tell));
    while let Ok(first) = jobs.recv() {
        // Who asked is told by the job that is dropped.
        match writer.group(waiting(first, jobs)) {
            Ok(done) => {
                let failed = writer.commit(done.len());
                // Before anybody is told: who is told has seen this group.
                counts.groups.fetch_add(1, Ordering::SeqCst);
                let _ = settled.send((done, failed));
            }
            Err(error) => {
                tracing::error!(%error, "a group of acts could not be run");
                writer.undo();
                counts.groups.fetch_add(1, Ordering::SeqCst);
            }
        }
    }
}

/// Answers each of a group, whose commit failed or not.
fn tell((done, failed): (Jobs, Option<String>)) {
    for job in done {
        job.answer(failed.as_ref().map_or(Ok(()), |error| Err(StoreError::Commit(error.clone()))));
    }
}

/// The first and all that wait behind it now. Those that come meanwhile make the next group: while one half of the
/// askers wait for the disk, the other half is got ready.
fn waiting(first: Box<dyn WriteJob>, jobs: &Receiver<Box<dyn WriteJob>>) -> Jobs {
    std::iter::once(first).chain(jobs.try_iter().take(GROUP - 1)).collect()
}

struct Writer<'c> {
    conn: &'c Connection,
    session: Prepared<'c>,
    counts: &'c Counts,
    /// SQLite's count of what other connections committed.
    seen: Option<i64>,
}

/// How a job ended.
enum Ended {
    /// What it wrote stands in the transaction, or it wrote nothing.
    Well,
    /// It panicked before it wrote anything.
    Panicked,
    /// What it wrote has to be undone.
    Spoiled,
}

impl Writer<'_> {
    /// Runs a group; those whose askers are to be told.
    fn group(&mut self, jobs: Jobs) -> Result<Jobs, StoreError> {
        self.begin()?;
        let mut done = Jobs::with_capacity(jobs.len());
        let mut jobs = jobs.into_iter();
        while let Some(mut job) = jobs.next() {
            match self.run(job.as_mut()) {
                Ended::Well => done.push(job),
                Ended::Panicked => {}
                Ended::Spoiled => {
                    done.push(job);
                    done.extend(jobs);
                    return self.again(done);
                }
            }
        }
        Ok(done)
    }

    fn begin(&mut self) -> Result<(), StoreError> {
        self.session.say("begin immediate")?;
        let version = self.session.number("pragma data_version")?;
        if self.seen.replace(version).is_some_and(|seen| seen != version) {
            self.new_epoch();
        }
        Ok(())
    }

    fn run(&self, job: &mut dyn WriteJob) -> Ended {
        let before = self.conn.total_changes();
        let tx = Tx { view: View { session: &self.session } };
        let kept = catch_unwind(AssertUnwindSafe(|| job.work(&tx)));
        let wrote = self.conn.total_changes() != before;
        match kept {
            // The engine undoes a transaction by itself on some errors (a full disk).
            _ if self.conn.is_autocommit() => Ended::Spoiled,
            Ok(true) => Ended::Well,
            Ok(false) if !wrote => Ended::Well,
            Ok(false) => Ended::Spoiled,
            Err(_panic) => {
                tracing::error!("an act panicked and is undone");
                if wrote { Ended::Spoiled } else { Ended::Panicked }
            }
        }
    }

    /// Undoes the group and runs it again, so that those that fail are undone alone.
    fn again(&mut self, jobs: Jobs) -> Result<Jobs, StoreError> {
        self.undo();
        self.begin()?;
        let mut done = Jobs::new();
        for mut job in jobs {
            self.session.say("savepoint act")?;
            match self.run(job.as_mut()) {
                Ended::Well => {
                    self.session.say("release act")?;
                    done.push(job);
                }
                Ended::Panicked => self.session.say("release act")?,
                Ended::Spoiled => {
                    self.new_epoch();
                    self.session.say("rollback to act")?;
                    self.session.say("release act")?;
                    done.push(job);
                }
            }
        }
        Ok(done)
    }

    /// Commits a group of so many acts; what went wrong.
    fn commit(&self, acts: usize) -> Option<String> {
        let error = self.session.say("commit").err()?.to_string();
        tracing::error!(%error, acts, "a group of acts could not be committed");
        self.undo();
        Some(error)
    }

    fn undo(&self) {
        self.new_epoch();
        // After a failure the transaction may be open still (or not: a full disk).
        if !self.conn.is_autocommit()
            && let Err(error) = self.session.say("rollback")
        {
            tracing::error!(%error, "a transaction could not be undone");
        }
    }

    fn new_epoch(&self) {
        self.counts.epoch.fetch_add(1, Ordering::SeqCst);
    }
}
