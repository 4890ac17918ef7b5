//! Reading: each asker on one consistent state, beside the writer and never waiting for it.

use super::{Counts, ReadJob, prepared::Prepared};
use crate::view::View;
use rusqlite::Connection;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Mutex, mpsc::Receiver},
};

/// Where askers queue up, so many are answered from one state of the database: it is as new as the last of them asked
/// for. Few, since another reader may be free before this one is done.
const TOGETHER: usize = 4;

pub(super) fn read_on_request(conn: &Connection, jobs: &Mutex<Receiver<ReadJob>>, counts: &Counts) {
    let session = Prepared::new(conn, counts);
    while let Some(together) = next(jobs) {
        if let Err(error) = session.say("begin") {
            tracing::error!(%error, "a reading transaction could not begin");
            continue;
        }
        for job in together {
            let view = View { session: &session };
            if catch_unwind(AssertUnwindSafe(|| job(&view))).is_err() {
                tracing::error!("a reading panicked");
            }
        }
        if let Err(error) = session.say("commit") {
            tracing::error!(%error, "a reading transaction could not end");
        }
    }
}

/// Waits for a job, and takes those that wait behind it; `None` when the store is closed.
fn next(jobs: &Mutex<Receiver<ReadJob>>) -> Option<Vec<ReadJob>> {
    let jobs = jobs.lock().ok()?;
    let first = jobs.recv().ok()?;
    Some(std::iter::once(first).chain(jobs.try_iter().take(TOGETHER - 1)).collect())
}
