//! How many places a run has, how many are taken, how many wait.

use courses::Run;
use store::{StoreError, View, sql};

/// Counted as of the facts that are applied: an act that enrols several counts its own on top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// No bound without it.
    pub capacity: Option<i64>,
    pub taken: i64,
    pub waiting: i64,
}

impl Room {
    /// Places left; nothing where there is no bound.
    pub fn left(&self) -> Option<i64> {
        self.capacity.map(|capacity| (capacity - self.taken).max(0))
    }

    pub fn is_full(&self) -> bool {
        self.left() == Some(0)
    }
}

/// How many places a run has, how many are taken, how many wait.
pub fn room(view: &View<'_>, run: &Run) -> Result<Room, StoreError> {
    let (taken, waiting) = view
        .first(
            sql!(
                "select (select count(*) from enrolments where run_id = ?1 and left_at is null),
                 (select count(*) from waiting where run_id = ?1)"
            ),
            &[&run.id],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?
        .unwrap_or((0, 0));
    Ok(Room { capacity: run.terms.capacity, taken, waiting })
}

/// As [`room`], where there is a bound: nobody counts the learners of a run that takes all who come.
pub(super) fn bounded(view: &View<'_>, run: &Run) -> Result<Room, StoreError> {
    if run.terms.capacity.is_none() { Ok(Room::default()) } else { room(view, run) }
}
