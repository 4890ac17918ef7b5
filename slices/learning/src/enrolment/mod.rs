//! The noun: an enrolment, a person in a run. How one comes in, who waits for a place, and what happens when one is freed.
//!
//! Every way in goes through [`admit`](fn@admit): it alone knows whether there is room.

mod admit;
mod asks;
mod door;
mod enrol;
mod leave;
pub(crate) mod letters;
mod promote;
mod room;
pub(crate) mod store;

pub use admit::{Admission, Admitted, by_seat, by_seat_in};
pub(crate) use admit::{Coming, admit, is_over, refuse_over};
pub use asks::{MyEnrolment, MyEnrolments, MyRun};
pub use door::{Door, Standing, door};
pub use enrol::{Enrol, EnrolLearner};
pub use leave::{EndEnrolment, Leave, Leaving, freed_by, has_left, leaving};
pub use letters::Letterhead;
pub use promote::places_change;
pub(crate) use promote::{promote, promote_but};
pub use room::{Room, room};
pub use store::{count, current, of, of_person};

pub use lexicon::facts::learning::{Seat, Way};

use lexicon::{Instant, PersonId, RunId};

/// A person who follows a run, or did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    pub run: RunId,
    pub person: PersonId,
    /// `online` or `hybrid`.
    pub mode: String,
    pub enrolled_at: Instant,
    pub left_at: Option<Instant>,
    pub way: Way,
    pub seat: Option<Seat>,
    /// The list they were enrolled with.
    pub list: Option<String>,
}

/// The mode of those who enrol by themselves.
pub const ONLINE: &str = "online";
/// The mode of those who also come to a lab.
pub const HYBRID: &str = "hybrid";
