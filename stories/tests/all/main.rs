//! All stories, in one program.

mod browsing;
mod crashing;
mod generated;
mod schema;
mod visiting;
