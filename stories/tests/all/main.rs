//! All stories, in one program.

mod browsing;
mod generated;
mod schema;
mod visiting;
