//! All stories, in one program.

mod arriving;
mod browsing;
mod crashing;
mod doors;
mod generated;
mod schema;
mod teaching;
mod visiting;
