//! Reading: each asker on one consistent state, beside the writer and never waiting for it.

use super::{Counts, ReadJob, prepared::Prepared};
use crate::view::View;
use rusqlite::Connection;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Mutex, mpsc::Receiver},
};

pub(super) fn read_on_request(conn: &Connection, jobs: &Mutex<Receiver<ReadJob>>, counts: &Counts) {
    let session = Prepared::new(conn, counts);
    loop {
        let job = match jobs.lock() {
            Ok(jobs) => jobs.recv(),
            Err(_) => return,
        };
        let Ok(job) = job else { return };
        if let Err(error) = session.say("begin") {
            tracing::error!(%error, "a reading transaction could not begin");
            continue;
        }
        let view = View { session: &session };
        if catch_unwind(AssertUnwindSafe(|| job(&view))).is_err() {
            tracing::error!("a reading panicked");
        }
        if let Err(error) = session.say("commit") {
            tracing::error!(%error, "a reading transaction could not end");
        }
    }
}
