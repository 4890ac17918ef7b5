//! Answering problems: what is slow (reading the problem, grading) happens before the door; the act checks and
//! records.
//!
//! The functions of [`submit`](mod@submit), [`keep`](mod@keep), [`restart`] and [`hint`] are what pages, the API and the
//! command line call.

mod apply;
mod desk;
mod form;
mod grading;
mod hint;
mod keep;
mod parted;
mod problems;
mod restart;
mod submit;
mod unreadable;

pub(crate) use apply::{answered, hint_taken, kept, restarted};
pub use desk::{ProblemDesk, ReadyProblem};
pub(crate) use desk::{may_work, own_dates, subsection_key};
pub use form::{Given, field, part_field};
pub use grading::{attempts_of, moment_of, seed_of};
pub use hint::{Hint, TakeHint, hint};
pub use keep::{SaveAnswers, save};
pub(crate) use parted::together;
pub use problems::{Prepared, Problems};
pub use restart::{ResetProblem, reset};
pub use submit::{Answer, Submitted, submit};
