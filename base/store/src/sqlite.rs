//! SQLite: one writer thread that commits in groups, and a few readers.
//!
//! The writer takes all acts that wait, runs each in a savepoint of one transaction, commits once (WAL,
//! `synchronous=FULL`: what is acknowledged is on disk), then answers each. Pages never wait for it.

use crate::{StoreError, conn::Conn, tx::Tx, view::View};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
};

/// At most so many acts share one commit, so that the first of a flood isn't kept waiting for ever.
const GROUP: usize = 512;

/// What a piece of writing leaves: whether to keep it, and how to answer once the commit is known.
pub(crate) struct Settled {
    pub keep: bool,
    pub answer: Box<dyn FnOnce(Result<(), StoreError>) + Send>,
}

pub(crate) type WriteJob = Box<dyn FnOnce(&Tx<'_>) -> Settled + Send>;
pub(crate) type ReadJob = Box<dyn FnOnce(&View<'_>) + Send>;

pub(crate) struct Sqlite {
    writer: Sender<WriteJob>,
    readers: Sender<ReadJob>,
}

impl Sqlite {
    pub fn open(
        file: &Path,
        readers: usize,
        queries: Arc<AtomicU64>,
        groups: Arc<AtomicU64>,
    ) -> Result<Self, StoreError> {
        let writing = connect(file)?;
        let (writer, jobs) = channel();
        let counted = queries.clone();
        spawn("store-writer", move || write_in_groups(&writing, &jobs, &counted, &groups));

        let (reader, jobs) = channel();
        let jobs = Arc::new(Mutex::new(jobs));
        for _ in 0..readers.max(1) {
            let (conn, jobs, queries) = (connect(file)?, jobs.clone(), queries.clone());
            spawn("store-reader", move || read_on_request(&conn, &jobs, &queries));
        }
        Ok(Self { writer, readers: reader })
    }

    pub fn write(&self, job: WriteJob) -> Result<(), StoreError> {
        self.writer.send(job).map_err(|_| StoreError::Stopped)
    }

    pub fn read(&self, job: ReadJob) -> Result<(), StoreError> {
        self.readers.send(job).map_err(|_| StoreError::Stopped)
    }
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().name(name.to_owned()).spawn(work).expect("the system can start a thread");
}

pub(crate) fn connect(file: &Path) -> Result<Connection, StoreError> {
    let file: PathBuf = file.to_owned();
    let conn = Connection::open_with_flags(&file, OpenFlags::default())?;
    conn.pragma_update(None, "journal_mode", "wal")?;
    conn.pragma_update(None, "synchronous", "full")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "busy_timeout", 10_000)?;
    conn.pragma_update(None, "cache_size", -8_000)?;
    conn.pragma_update(None, "temp_store", "memory")?;
    // Plans don't depend on the values bound: else SQLite (built with STAT4) prepares a statement again each time.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_prepared_statement_cache_capacity(256);
    Ok(conn)
}

fn write_in_groups(conn: &Connection, jobs: &Receiver<WriteJob>, queries: &AtomicU64, groups: &AtomicU64) {
    while let Ok(first) = jobs.recv() {
        if let Err(error) = conn.execute_batch("begin immediate") {
            // The asker is told by the channel that is dropped with the job.
            tracing::error!(%error, "a transaction could not begin");
            drop(first);
            continue;
        }
        let mut settled = Vec::new();
        let mut next = Some(first);
        while let Some(job) = next {
            settled.extend(run_in_savepoint(conn, queries, job));
            next = if settled.len() < GROUP { jobs.try_recv().ok() } else { None };
        }
        commit(conn, settled);
        groups.fetch_add(1, Ordering::Relaxed);
    }
}

/// Runs one job; one that panics is undone and its asker told by the dropped channel.
fn run_in_savepoint(conn: &Connection, queries: &AtomicU64, job: WriteJob) -> Option<Settled> {
    let tx = Tx { view: View { conn: Conn::Sqlite(conn), queries } };
    let ran = conn
        .prepare_cached("savepoint act")
        .and_then(|mut statement| statement.execute([]))
        .map(|_| catch_unwind(AssertUnwindSafe(|| job(&tx))));
    match ran {
        Ok(Ok(settled)) => {
            let end = if settled.keep { "release act" } else { "rollback to act" };
            let ended = conn.prepare_cached(end).and_then(|mut statement| statement.execute([]));
            if let Err(error) = ended {
                (settled.answer)(Err(StoreError::Sqlite(error)));
                return None;
            }
            Some(settled)
        }
        Ok(Err(_panic)) => {
            tracing::error!("an act panicked and was undone");
            if let Err(error) = conn.execute_batch("rollback to act") {
                tracing::error!(%error, "undoing an act that panicked failed");
            }
            None
        }
        Err(error) => {
            tracing::error!(%error, "a savepoint could not be set");
            None
        }
    }
}

fn commit(conn: &Connection, settled: Vec<Settled>) {
    let failed = conn.execute_batch("commit").err().map(|error| error.to_string());
    if let Some(error) = &failed {
        tracing::error!(%error, acts = settled.len(), "a group of acts could not be committed");
        // After a failed commit (full disk) the transaction may still be open.
        if !conn.is_autocommit()
            && let Err(error) = conn.execute_batch("rollback")
        {
            tracing::error!(%error, "rolling back a failed commit failed");
        }
    }
    for one in settled {
        let result = failed.as_ref().map_or(Ok(()), |error| Err(StoreError::Commit(error.clone())));
        (one.answer)(result);
    }
}

fn read_on_request(conn: &Connection, jobs: &Mutex<Receiver<ReadJob>>, queries: &AtomicU64) {
    loop {
        let job = match jobs.lock() {
            Ok(jobs) => jobs.recv(),
            Err(_) => return,
        };
        let Ok(job) = job else { return };
        let view = View { conn: Conn::Sqlite(conn), queries };
        let begun = conn.prepare_cached("begin").and_then(|mut statement| statement.execute([]));
        if let Err(error) = begun {
            tracing::error!(%error, "a reading transaction could not begin");
            continue;
        }
        if catch_unwind(AssertUnwindSafe(|| job(&view))).is_err() {
            tracing::error!("a reading panicked");
        }
        let ended = conn.prepare_cached("commit").and_then(|mut statement| statement.execute([]));
        if let Err(error) = ended {
            tracing::error!(%error, "a reading transaction could not end");
        }
    }
}
