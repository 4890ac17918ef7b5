//! Seats that agreements open, as far as pages of this slice lead to them. They are kept by a slice above this one, which puts
//! on the shelf how to ask it; a site without that slice has none.

use courses::Run;
use ground::Cx;
use lexicon::{Instant, PersonId};
use store::{StoreError, View};

/// Whether a run has seats for a school that a person studies at. On the shelf.
pub struct SeatDoor(pub fn(&View<'_>, PersonId, &Run, Instant) -> Result<bool, StoreError>);

impl Default for SeatDoor {
    fn default() -> Self {
        Self(|_, _, _, _| Ok(false))
    }
}

/// Whether to lead a visitor to the seats of a run.
pub(crate) fn has_seats(view: &View<'_>, cx: &Cx, run: &Run) -> Result<bool, StoreError> {
    match cx.who.person {
        Some(person) => (cx.shelf.get::<SeatDoor>().0)(view, person, run, cx.now),
        None => Ok(false),
    }
}
