//! A connection with its prepared statements.

use super::Counts;
use crate::{
    StoreError,
    session::{Each, Session},
    tx::Turn,
    value::{Param, Value},
    view::Row,
};
use rusqlite::{
    Connection, PrepFlags, Statement,
    types::{ToSqlOutput, ValueRef},
};
use std::{
    borrow::Cow,
    cell::RefCell,
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
    rc::Rc,
    sync::atomic::Ordering,
};

/// A connection on which each statement is prepared once. Texts are static, so that a statement is found by where its
/// text stands: hashing the texts themselves took as long as running the smaller ones.
pub(crate) struct Prepared<'c> {
    conn: &'c Connection,
    counts: &'c Counts,
    statements: RefCell<HashMap<Place, Rc<RefCell<Statement<'c>>>, BuildHasherDefault<PlaceHasher>>>,
}

/// Where the text of a statement stands, and how long it is.
type Place = (*const u8, usize);

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

    fn with<T>(
        &self,
        sql: &'static str,
        work: impl FnOnce(&mut Statement<'c>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let place = (sql.as_ptr(), sql.len());
        let known = self.statements.borrow().get(&place).cloned();
        if let Some(statement) = &known
            && let Ok(mut statement) = statement.try_borrow_mut()
        {
            return work(&mut statement);
        }
        let mut statement = self.conn.prepare_with_flags(sql, PrepFlags::SQLITE_PREPARE_PERSISTENT)?;
        let done = work(&mut statement);
        // Work on the rows of a statement may say the same text: then there are two of it for a while.
        if known.is_none() {
            self.statements.borrow_mut().insert(place, Rc::new(RefCell::new(statement)));
        }
        done
    }
}

/// Addresses differ enough by themselves; what is asked for with every statement is not worth a careful hash.
#[derive(Default)]
struct PlaceHasher(u64);

impl Hasher for PlaceHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_usize(usize::from(*byte)));
    }

    fn write_usize(&mut self, part: usize) {
        self.0 = (self.0.rotate_left(5) ^ part as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl Session for Prepared<'_> {
    fn prepare(&self, sql: &'static str) -> Result<(), StoreError> {
        Ok(self.conn.prepare(sql).map(drop)?)
    }

    fn each(&self, sql: &'static str, params: &[&dyn Param], each: &mut Each<'_>) -> Result<(), StoreError> {
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

    fn turn(&self) -> Option<Turn> {
        let Turn { epoch, group } = self.counts.turn();
        Some(Turn { epoch, group: group + 1 })
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
            Value::Id(text) => ValueRef::Text(text),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}
