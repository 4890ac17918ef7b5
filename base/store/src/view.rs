//! Reading.

use crate::{
    StoreError,
    conn::{Conn, bind},
    postgres::cell_of,
    value::{Cell, Column, Param, read},
};
use std::sync::atomic::{AtomicU64, Ordering};

/// What a reading function is given: one consistent state of the database.
pub struct View<'a> {
    pub(crate) conn: Conn<'a>,
    pub(crate) queries: &'a AtomicU64,
}

/// One row of an answer.
pub enum Row<'r> {
    #[doc(hidden)]
    Sqlite(&'r rusqlite::Row<'r>),
    #[doc(hidden)]
    Postgres(&'r ::postgres::Row),
}

impl Row<'_> {
    /// The column at `index`, from 0.
    pub fn get<T: Column>(&self, index: usize) -> Result<T, StoreError> {
        match self {
            Row::Sqlite(row) => read(sqlite_cell(row.get_ref(index)?, index)?, index),
            Row::Postgres(row) => read(cell_of(row, index)?, index),
        }
    }
}

fn sqlite_cell(value: rusqlite::types::ValueRef<'_>, column: usize) -> Result<Cell<'_>, StoreError> {
    use rusqlite::types::ValueRef;
    Ok(match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(n) => Cell::Int(n),
        ValueRef::Real(x) => Cell::Real(x),
        ValueRef::Text(bytes) => Cell::Text(
            std::str::from_utf8(bytes)
                .map_err(|why| StoreError::Unreadable { column, reason: why.to_string() })?,
        ),
        ValueRef::Blob(bytes) => Cell::Bytes(bytes),
    })
}

impl View<'_> {
    /// Lets the engine read a statement without running it: whether it understands it against this schema.
    pub fn prepare(&self, sql: &'static str) -> Result<(), StoreError> {
        match &self.conn {
            Conn::Sqlite(conn) => conn.prepare(sql).map(drop).map_err(StoreError::from),
            Conn::Postgres(session) => session.borrow_mut().prepared(sql).map(drop),
        }
    }

    /// Hands each row to `each`, which says whether to go on.
    pub fn each(
        &self,
        sql: &'static str,
        params: &[&dyn Param],
        mut each: impl FnMut(&Row<'_>) -> Result<bool, StoreError>,
    ) -> Result<(), StoreError> {
        self.queries.fetch_add(1, Ordering::Relaxed);
        match &self.conn {
            Conn::Sqlite(conn) => {
                let mut statement = conn.prepare_cached(sql)?;
                bind(&mut statement, params)?;
                let mut rows = statement.raw_query();
                while let Some(row) = rows.next()? {
                    if !each(&Row::Sqlite(row))? {
                        break;
                    }
                }
                Ok(())
            }
            Conn::Postgres(session) => {
                let rows = session.borrow_mut().query(sql, params)?;
                for row in &rows {
                    if !each(&Row::Postgres(row))? {
                        break;
                    }
                }
                Ok(())
            }
        }
    }

    /// All rows, each made into a `T`.
    pub fn rows<T>(
        &self,
        sql: &'static str,
        params: &[&dyn Param],
        mut make: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut all = Vec::new();
        self.each(sql, params, |row| {
            all.push(make(row)?);
            Ok(true)
        })?;
        Ok(all)
    }

    /// The first row, if there is one.
    pub fn first<T>(
        &self,
        sql: &'static str,
        params: &[&dyn Param],
        make: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut first = None;
        self.each(sql, params, |row| {
            first = Some(make(row)?);
            Ok(false)
        })?;
        Ok(first)
    }

    /// The one cell of a statement that always answers one row (`count(*)`, `exists`).
    pub fn one<T: Column>(&self, sql: &'static str, params: &[&dyn Param]) -> Result<T, StoreError> {
        let reason = || StoreError::Unreadable { column: 0, reason: "no row".to_owned() };
        self.first(sql, params, |row| row.get(0))?.ok_or_else(reason)
    }
}
