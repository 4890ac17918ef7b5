//! A connection of either engine, as [`View`](crate::View) and [`Tx`](crate::Tx) see it.

use crate::{StoreError, tx::Turn, value::Param, view::Row};

/// What takes a row, and says whether to go on.
pub(crate) type Each<'e> = dyn FnMut(&Row<'_>) -> Result<bool, StoreError> + 'e;

pub(crate) trait Session {
    /// Lets the engine read a statement without running it.
    fn prepare(&self, sql: &'static str) -> Result<(), StoreError>;

    /// Hands each row of an answer to `each`.
    fn each(&self, sql: &'static str, params: &[&dyn Param], each: &mut Each<'_>) -> Result<(), StoreError>;

    /// Runs a statement that changes something; how many rows it changed.
    fn run(&self, sql: &'static str, params: &[&dyn Param]) -> Result<u64, StoreError>;

    /// See [`Tx::turn`](crate::Tx::turn). Only the writer is asked.
    fn turn(&self) -> Option<Turn>;
}
