//! Bringing a course in: analyse, then commit.
//!
//! Analysing writes nothing but blobs (content without a name is nobody's); committing is one act. Importing the
//! same archive twice changes nothing.

mod commit;
mod prepare;

pub use commit::{CommitVersion, Committed, ImportCourse};
pub use prepare::{Analysis, Prepared, analyse};
