//! All stories, in one program.

mod agreeing;
mod arriving;
mod browsing;
mod calendars;
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
mod reaching;
mod real_courses;
mod schema;
mod secluded;
mod standing;
mod teaching;
mod visiting;
