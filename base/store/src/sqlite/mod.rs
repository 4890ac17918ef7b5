//! SQLite: one writer thread that commits in groups ([`writer`]), and a few readers ([`readers`]).

mod prepared;
mod readers;
mod writer;

pub(crate) use writer::WriteJob;

use crate::{StoreError, tx::Turn, view::View};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
        mpsc::{Sender, channel},
    },
};

pub(crate) type ReadJob = Box<dyn FnOnce(&View<'_>) + Send>;

/// What all threads of a store count.
#[derive(Clone, Default)]
pub(crate) struct Counts {
    /// Statements run.
    pub queries: Arc<AtomicU64>,
    /// Groups ended, nearly all of them by their commit.
    pub groups: Arc<AtomicU64>,
    /// See [`Turn`].
    pub epoch: Arc<AtomicU64>,
}

impl Counts {
    /// As a reader finds it, who has to ask before reading: what is committed meanwhile is not counted.
    pub fn turn(&self) -> Turn {
        let epoch = self.epoch.load(Ordering::SeqCst);
        Turn { epoch, group: self.groups.load(Ordering::SeqCst) }
    }
}

pub(crate) struct Sqlite {
    writer: Sender<Box<dyn WriteJob>>,
    readers: Sender<ReadJob>,
    counts: Counts,
}

impl Sqlite {
    pub fn open(file: &Path, threads: usize, counts: Counts) -> Result<Self, StoreError> {
        let writing = connect(file)?;
        let (writer, jobs) = channel();
        let counted = counts.clone();
        spawn("store-writer", move || writer::write_in_groups(&writing, &jobs, &counted));

        let (readers, jobs) = channel();
        let jobs = Arc::new(Mutex::new(jobs));
        for _ in 0..threads.max(1) {
            let (conn, jobs, counted) = (connect(file)?, jobs.clone(), counts.clone());
            spawn("store-reader", move || readers::read_on_request(&conn, &jobs, &counted));
        }
        Ok(Self { writer, readers, counts })
    }

    pub fn write(&self, job: Box<dyn WriteJob>) -> Result<(), StoreError> {
        self.writer.send(job).map_err(|_| StoreError::Stopped)
    }

    pub fn read(&self, job: ReadJob) -> Result<(), StoreError> {
        self.readers.send(job).map_err(|_| StoreError::Stopped)
    }

    pub fn turn(&self) -> Turn {
        self.counts.turn()
    }
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().name(name.to_owned()).spawn(work).expect("the system can start a thread");
}

pub(crate) fn connect(file: &Path) -> Result<Connection, StoreError> {
    let conn = Connection::open_with_flags(file, OpenFlags::default())?;
    conn.pragma_update(None, "journal_mode", "wal")?;
    conn.pragma_update(None, "synchronous", "full")?;
    // In pages of 4 KiB: many acts touch the same pages, which then go into the database once instead of four times.
    conn.pragma_update(None, "wal_autocheckpoint", 4_000)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "busy_timeout", 10_000)?;
    conn.pragma_update(None, "cache_size", -8_000)?;
    conn.pragma_update(None, "temp_store", "memory")?;
    // Plans don't depend on the values bound: else SQLite (built with STAT4) prepares a statement again each time.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(conn)
}
