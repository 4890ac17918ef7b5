//! A learner goes on in another run of the same course, and takes along what they did in the same content.
//!
//! What comes along: the state of problems, of "done" and of videos, where both runs are pinned to the same version, or where the
//! block has the same key and the very same source in both. Opened units come along with them. What stays: votes and words (they
//! count in what others of the run see), work handed in (the team of that run has it on its pile), points set by staff, and
//! the grade of the run that is left, as it was. The grade of the new run is computed from what came along.

mod carry;
mod move_on;
mod store;

pub use carry::carried;
pub(crate) use move_on::is_beside;
pub use move_on::{TransferLearner, transfer_learner};
pub(crate) use store::{CLEAR, erased, transferred};
pub use store::{Moved, of_person};
