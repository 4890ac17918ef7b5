//! Who waits for a place in a run that is full: in turn, and by the same way they would have come in.

mod list;
mod steps;
mod store;

pub use list::{Waiting, WaitingList};
pub use steps::{MoveUp, StopWaiting, TakeOff, take_off};
pub(crate) use store::{CLEAR, erased, first, forget, joined, left, moved, of_person, turn_of};
pub use store::{Turn, place_of};
