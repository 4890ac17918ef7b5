//! Writing. A [`Tx`] exists only inside [`Store::write`](crate::Store::write).

use crate::{
    StoreError,
    conn::{Conn, bind},
    value::Param,
    view::View,
};
use std::{ops::Deref, sync::atomic::Ordering};

/// A transaction: it reads like a [`View`], and writes.
pub struct Tx<'a> {
    pub(crate) view: View<'a>,
}

impl<'a> Deref for Tx<'a> {
    type Target = View<'a>;
    fn deref(&self) -> &View<'a> {
        &self.view
    }
}

impl Tx<'_> {
    /// Runs a statement that changes something; how many rows it changed.
    pub fn run(&self, sql: &'static str, params: &[&dyn Param]) -> Result<u64, StoreError> {
        self.view.queries.fetch_add(1, Ordering::Relaxed);
        match &self.view.conn {
            Conn::Sqlite(conn) => {
                let mut statement = conn.prepare_cached(sql)?;
                bind(&mut statement, params)?;
                Ok(statement.raw_execute()? as u64)
            }
            Conn::Postgres(session) => session.borrow_mut().execute(sql, params),
        }
    }

    /// Whether this engine writes one act at a time (SQLite's one writer). Only the journal asks: it chains
    /// its lines as it writes them where that is free, and afterwards where it would make acts wait.
    pub fn writes_alone(&self) -> bool {
        matches!(self.view.conn, Conn::Sqlite(_))
    }
}
