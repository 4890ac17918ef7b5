//! A connection of either engine, as [`View`](crate::View) and [`Tx`](crate::Tx) see it.

use crate::{
    StoreError,
    postgres::Session,
    value::{Param, Value},
};
use rusqlite::types::{ToSqlOutput, ValueRef};
use std::{borrow::Cow, cell::RefCell};

pub(crate) enum Conn<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(&'a RefCell<Session>),
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

/// Binds `?1…?n` of a prepared SQLite statement.
pub(crate) fn bind(
    statement: &mut rusqlite::CachedStatement<'_>,
    params: &[&dyn Param],
) -> Result<(), StoreError> {
    for (index, param) in params.iter().enumerate() {
        statement.raw_bind_parameter(index + 1, param.value())?;
    }
    Ok(())
}
