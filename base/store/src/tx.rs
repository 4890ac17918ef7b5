//! Writing. A [`Tx`] exists only inside [`Store::write`](crate::Store::write).

use crate::{StoreError, value::Param, view::View};
use std::ops::Deref;

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
        self.view.session.run(sql, params)
    }

    /// Where one writer writes alone (SQLite): which group of acts this one is of. `None` where acts write at the same time.
    pub fn turn(&self) -> Option<Turn> {
        self.view.session.turn()
    }
}

/// How far the one writer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Stays while nothing the writer wrote is undone and no other program writes: what an act learnt holds for the acts
    /// after it in the same epoch.
    pub epoch: u64,
    /// The number of a group of acts, which are committed together: for an act its own, for a reader the last one that is
    /// committed. What is done in a later group, or in one that is being written, a reader has not seen.
    pub group: u64,
}
