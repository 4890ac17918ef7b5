//! Bringing a course in: analyse, then commit.
//!
//! Analysing writes nothing but blobs (content without a name is nobody's) and, from a page, a draft; committing is one
//! act. Importing the same archive twice changes nothing.

mod access;
pub(crate) mod commit;
mod desk;
mod draft;
pub(crate) mod forget;
mod meanings;
pub(crate) mod pages;
mod prepare;
mod refused;
mod report;
pub(crate) mod report_page;
mod run;
mod upload;

pub use commit::{CommitVersion, Committed, ImportCourse};
pub use desk::ImportDesk;
pub use draft::{CancelImport, CommitImport, ImportDraft, KeepImport, SeeImport, Standing};
pub use forget::act_on_kept;
pub use meanings::meaning;
pub(crate) use prepare::plain as plain_part;
pub use prepare::{Analysis, Prepared, analyse};
pub use refused::refusal;
pub use report::{LossGroup, Mention, Places, ProblemCounts, Report};
pub use run::{Archive, Outcome, run};
pub(crate) use upload::LARGEST_FORM;
