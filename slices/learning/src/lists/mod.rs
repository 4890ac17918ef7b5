//! Lists of people to enrol: pasted addresses, or a sheet. Each is read, weighed line by line against what is, and shown; then all
//! of it is done, or nothing. For two weeks it can be undone, as far as nothing happened since.

mod bring;
mod columns;
mod confirm;
mod plan;
mod store;
mod undo;

pub use bring::{BringEnrolments, DropEnrolments, ForgetEnrolments, forget};
pub use confirm::{ConfirmEnrolments, Enrolments};
pub use plan::{EnrolPlan, EnrolPlanOf, Step, What};
pub(crate) use store::{CLEAR, said, undone};
pub use store::{ListDone, of_run};
pub use undo::{DoneLists, DoneListsOf, UNDO_WITHIN, UndoEnrolments, UndoPlan, UndoPlanOf, Undone};
