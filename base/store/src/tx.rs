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

    /// Where one writer writes alone (SQLite): a number that stays while nothing it wrote is undone and no other program
    /// writes. What an act learnt holds for the acts after it in the same epoch. `None` where acts write at the same time.
    pub fn epoch(&self) -> Option<u64> {
        self.view.session.epoch()
    }
}
