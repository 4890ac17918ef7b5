//! Reading.

use crate::{
    StoreError,
    postgres::cell_of,
    session::Session,
    value::{Cell, Column, Param, read},
};

/// What a reading function is given: one consistent state of the database.
pub struct View<'a> {
    pub(crate) session: &'a dyn Session,
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
        self.session.prepare(sql)
    }

    /// Hands each row to `each`, which says whether to go on.
    pub fn each(
        &self,
        sql: &'static str,
        params: &[&dyn Param],
        mut each: impl FnMut(&Row<'_>) -> Result<bool, StoreError>,
    ) -> Result<(), StoreError> {
        self.session.each(sql, params, &mut each)
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
