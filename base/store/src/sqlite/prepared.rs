//! A connection with its prepared statements.

use super::Counts;
use crate::{
    StoreError,
    session::{Each, Session},
    value::{Param, Value},
    view::Row,
};
use rusqlite::{
    Connection, PrepFlags, Statement,
    types::{ToSqlOutput, ValueRef},
};
use std::{borrow::Cow, cell::RefCell, collections::HashMap, sync::atomic::Ordering};

/// A connection on which each statement is prepared once. Texts are static, so that a statement is found by where its
/// text stands: hashing the texts themselves took as long as running the smaller ones.
pub(crate) struct Prepared<'c> {
    conn: &'c Connection,
    counts: &'c Counts,
    statements: RefCell<HashMap<(*const u8, usize), Statement<'c>>>,
}

impl<'c> Prepared<'c> {
    pub fn new(conn: &'c Connection, counts: &'c Counts) -> Self {
        Self { conn, counts, statements: RefCell::default() }
    }

    /// Runs a statement of the engine's own: `begin`, `commit`.
    pub fn say(&self, sql: &'static str) -> Result<(), StoreError> {
        self.with(sql, |statement| Ok(statement.raw_execute().map(drop)?))
    }

    /// The one number that a statement of the engine's own answers.
    pub fn number(&self, sql: &'static str) -> Result<i64, StoreError> {
        self.with(sql, |statement| Ok(statement.query_row([], |row| row.get(0))?))
    }

    /// The statement is away while `work` has it, so that work inside it may say the same text.
    fn with<T>(
        &self,
        sql: &'static str,
        work: impl FnOnce(&mut Statement<'c>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let place = (sql.as_ptr(), sql.len());
        let known = self.statements.borrow_mut().remove(&place);
        let mut statement = match known {
            Some(statement) => statement,
            None => self.conn.prepare_with_flags(sql, PrepFlags::SQLITE_PREPARE_PERSISTENT)?,
        };
        let done = work(&mut statement);
        self.statements.borrow_mut().insert(place, statement);
        done
    }
}

impl Session for Prepared<'_> {
    fn prepare(&self, sql: &'static str) -> Result<(), StoreError> {
        Ok(self.conn.prepare(sql).map(drop)?)
    }

    fn each(
        &self,
        sql: &'static str,
        params: &[&dyn Param],
        each: &mut Each<'_>,
    ) -> Result<(), StoreError> {
        self.counts.queries.fetch_add(1, Ordering::Relaxed);
        self.with(sql, |statement| {
            bind(statement, params)?;
            let mut rows = statement.raw_query();
            while let Some(row) = rows.next()? {
                if !each(&Row::Sqlite(row))? {
                    break;
                }
            }
            Ok(())
        })
    }

    fn run(&self, sql: &'static str, params: &[&dyn Param]) -> Result<u64, StoreError> {
        self.counts.queries.fetch_add(1, Ordering::Relaxed);
        self.with(sql, |statement| {
            bind(statement, params)?;
            Ok(statement.raw_execute()? as u64)
        })
    }

    fn epoch(&self) -> Option<u64> {
        Some(self.counts.epoch.load(Ordering::SeqCst))
    }
}

/// Binds `?1…?n`, all of them: what was bound before stays otherwise.
fn bind(statement: &mut Statement<'_>, params: &[&dyn Param]) -> Result<(), StoreError> {
    for index in 0..statement.parameter_count() {
        let value = params.get(index).map_or(Value::Null, |param| param.value());
        statement.raw_bind_parameter(index + 1, value)?;
    }
    Ok(())
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Bool(b) => ValueRef::Integer(i64::from(*b)),
            Value::Int(n) => ValueRef::Integer(*n),
            Value::Real(x) => ValueRef::Real(*x),
            Value::Text(Cow::Borrowed(text)) => ValueRef::Text(text.as_bytes()),
            Value::Text(Cow::Owned(text)) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}
