//! Giving a course of another institution: an agreement lets this one open runs of its own of that course, from its versions.
//!
//! Such a run is the institution's that gives it: its team, its learners, its dates, its certificates. Whoever wrote the
//! course has no role in it, sees that there is it, and writes on. When the grant ends, no further run is opened and none
//! takes another version; those there are go on to their end.

mod allowed;
mod going_on;
pub(crate) mod list_page;
mod open;
pub(crate) mod open_page;
mod see;

pub(crate) use allowed::{covered, granted, word};
pub use open::{DeliverCourse, DeliverCourses};
pub use see::{Deliverable, DeliverableCourses, OpenToDeliver, ToDeliver, ToDeliverOf};
