//! All stories, in one program.

mod agreeing;
mod arriving;
mod browsing;
mod cataloguing;
mod certifying;
mod crashing;
mod doors;
mod encrypted;
mod generated;
mod grading;
mod importing;
mod inviting;
mod living;
mod notifying;
mod pacing;
mod privacy;
mod reaching;
mod real_courses;
mod schema;
mod seats;
mod secluded;
mod standing;
mod teaching;
mod visiting;
